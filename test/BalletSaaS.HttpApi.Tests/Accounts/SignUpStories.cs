using System.Net;
using BalletSaaS.Kernel;
using BalletSaaS.Tenants;
using BalletSaaS.Web;
using Microsoft.IdentityModel.JsonWebTokens;
using Shouldly;
using Xunit;

namespace BalletSaaS.Accounts;

public sealed class SignUpStories(StudioWeb web) : IClassFixture<StudioWeb>
{
    private WebHost Host => web.Host;

    [Fact]
    public async Task A_student_signs_up_and_is_in()
    {
        await Host.OpensAsync("maison");
        var anna = Host.Guest("maison");

        var session = (await anna.SignsUpAsync("Anna@Example.org")).ShouldBe(HttpStatusCode.Created).As<SessionDto>();

        session.ExpiresIn.ShouldBe(900);
        session.RefreshToken.ShouldNotBeNullOrEmpty();
        session.User.ShouldSatisfyAllConditions(
            user => user.Email.ShouldBe("Anna@Example.org"),
            user => user.Roles.ShouldBe([RoleNames.Customer]),
            user => user.EmailConfirmed.ShouldBeFalse(),
            user => user.Permissions.ShouldBe(Permissions.Of([RoleNames.Customer])));
        (await anna.IsInAsync()).ShouldBeTrue();
        (await anna.GetAsync("/api/customers/me")).ShouldBe(HttpStatusCode.OK).Json.GetProperty("firstName").GetString().ShouldBe("Anna");
    }

    [Fact]
    public async Task The_token_says_who_somebody_is_in_which_studio()
    {
        var olga = await Host.OpensAsync("claims");
        var anna = Host.Guest("claims");
        await anna.SignsUpAsync("anna@example.org");
        var studio = (await anna.GetAsync("/api/studios/current")).As<StudioProfileDto>();

        var student = new JsonWebToken(anna.AccessToken);
        student.Subject.ShouldBe(anna.Session!.User.Id.ToString());
        student.GetClaim(ClaimNames.TenantId).Value.ShouldBe(studio.Id.ToString());
        Guid.Parse(student.GetClaim(ClaimNames.CustomerId).Value).ShouldNotBe(anna.Session.User.Id);
        student.GetClaim(ClaimNames.Name).Value.ShouldBe("Anna Pavlova");
        student.GetClaim(ClaimNames.Email).Value.ShouldBe("anna@example.org");
        (student.ValidTo - student.IssuedAt).ShouldBe(TimeSpan.FromMinutes(15));
        var owner = new JsonWebToken(olga.AccessToken);
        owner.Claims.Where(claim => claim.Type == ClaimNames.Role).Select(claim => claim.Value).ShouldBe([RoleNames.Owner]);
        owner.TryGetClaim(ClaimNames.CustomerId, out _).ShouldBeFalse("the owner is no customer");
    }

    [Fact]
    public async Task P1_The_same_email_in_two_studios_is_two_accounts()
    {
        await Host.OpensAsync("left-bank");
        await Host.OpensAsync("right-bank");
        var (left, right) = (Host.Guest("left-bank"), Host.Guest("right-bank"));

        await left.SignsUpAsync("anna@example.org", "left glissade 77");
        (await right.LogsInAsync("anna@example.org", "left glissade 77")).ShouldBeRefused(HttpStatusCode.Unauthorized, AccountErrors.InvalidCredentials);
        (await right.SignsUpAsync("anna@example.org", "right glissade 77", "Anne")).ShouldBe(HttpStatusCode.Created);

        left.Session!.User.Id.ShouldNotBe(right.Session!.User.Id);
        (await Host.Guest("left-bank").LogsInAsync("anna@example.org", "left glissade 77")).As<SessionDto>().User.FirstName.ShouldBe("Anna");
        (await Host.Guest("right-bank").LogsInAsync("anna@example.org", "right glissade 77")).As<SessionDto>().User.FirstName.ShouldBe("Anne");
        (await Host.Guest("right-bank").LogsInAsync("anna@example.org", "left glissade 77")).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task An_email_signs_up_once_however_it_is_written()
    {
        await Host.OpensAsync("once");
        await Host.Guest("once").SignsUpAsync("anna@example.org");

        (await Host.Guest("once").SignsUpAsync("ANNA@example.ORG", "another glissade 7")).ShouldBeRefused(HttpStatusCode.Conflict, AccountErrors.EmailTaken);
    }

    [Fact]
    public async Task Whoever_has_not_seen_the_answer_signs_up_again_and_is_in_but_only_for_an_hour()
    {
        await Host.OpensAsync("lost-answer");
        var first = (await Host.Guest("lost-answer").SignsUpAsync("anna@example.org")).As<SessionDto>();

        (await Host.Guest("lost-answer").SignsUpAsync("Anna@example.org")).ShouldBe(HttpStatusCode.Created).As<SessionDto>().User.Id.ShouldBe(first.User.Id);

        Host.Clock.Pass(TimeSpan.FromHours(1));
        (await Host.Guest("lost-answer").SignsUpAsync("anna@example.org")).ShouldBeRefused(HttpStatusCode.Conflict, AccountErrors.EmailTaken);
    }

    [Fact]
    public async Task Of_many_at_once_with_one_email_one_gets_the_account()
    {
        await Host.OpensAsync("rush");

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Host.Guest("rush").SignsUpAsync("anna@example.org")));

        answers.Where(answer => answer.Status == HttpStatusCode.Created).Select(answer => answer.As<SessionDto>().User.Id).Distinct().Count().ShouldBe(1);
        foreach (var answer in answers.Where(answer => answer.Status != HttpStatusCode.Created))
        {
            answer.ShouldBeRefused(HttpStatusCode.Conflict, AccountErrors.EmailTaken);
        }
    }

    [Theory]
    [InlineData("password123", "tried first")]
    [InlineData("Sunshine2024!", "tried first")]
    [InlineData("aaaaaaaaaaaa", "different characters")]
    [InlineData("pavlova1909", "your own name")]
    [InlineData("anna.pavlova", "your own name")]
    [InlineData("studio-weak1", "studio's name")]
    public async Task A_password_that_is_easy_to_guess_is_refused_with_the_reason(string password, string reason)
    {
        var opened = await Host.Guest().PostAsync("/api/studios", GuestStories.Opening("weak"));
        opened.Status.ShouldBeOneOf(HttpStatusCode.Created, HttpStatusCode.Conflict);

        var answer = await Host.Guest("weak").SignsUpAsync("anna.pavlova@example.org", password);

        answer.ShouldBeRefused(HttpStatusCode.UnprocessableEntity, AccountErrors.WeakPassword);
        answer.Json.GetProperty("detail").GetString()!.ShouldContain(reason);
    }

    [Fact]
    public async Task Malformed_input_names_its_fields()
    {
        await Host.OpensAsync("fields");

        var answer = await Host.Guest("fields").PostAsync("/api/auth/signup", new { email = "no address", password = "short", firstName = "", lastName = "P" });

        answer.ShouldBeRefused(HttpStatusCode.BadRequest, KernelErrors.Validation);
        answer.Json.GetProperty("errors").EnumerateObject().Select(field => field.Name).Order().ShouldBe(["email", "firstName", "password"]);
        var members = answer.Json.GetProperty("error").GetProperty("validationErrors").EnumerateArray()
            .SelectMany(error => error.GetProperty("members").EnumerateArray().Select(member => member.GetString()));
        members.Distinct().Order().ShouldBe(["email", "firstName", "password"]);
    }

    [Fact]
    public async Task The_platform_has_no_students()
    {
        (await Host.Guest().SignsUpAsync("anna@example.org")).ShouldBeRefused(HttpStatusCode.BadRequest, TenantErrors.StudioRequired);
    }

    [Fact]
    public async Task A_studio_can_be_named_in_the_header_by_slug_or_id()
    {
        var olga = await Host.OpensAsync("by-header");
        var id = (await olga.GetAsync("/api/studios/current")).As<StudioProfileDto>().Id;
        var signUp = new SignUpDto("anna@example.org", Guest.Password, "Anna", "Pavlova", null);

        (await Host.Guest().SendAsync(HttpMethod.Post, "/api/auth/signup", signUp, (TenantConsts.Header, "by-header"))).ShouldBe(HttpStatusCode.Created);
        (await Host.Guest().SendAsync(HttpMethod.Post, "/api/auth/signup", signUp with { Password = "another glissade 7" }, (TenantConsts.Header, id.ToString())))
            .ShouldBeRefused(HttpStatusCode.Conflict, AccountErrors.EmailTaken);
        (await Host.Guest().SendAsync(HttpMethod.Post, "/api/auth/signup", signUp, (TenantConsts.Header, "nobody-here")))
            .ShouldBeRefused(HttpStatusCode.NotFound, TenantErrors.StudioNotFound);
    }

    [Fact]
    public async Task The_mail_confirms_the_email_twice_is_fine_and_nothing_else_does()
    {
        await Host.OpensAsync("confirm");
        await Host.OpensAsync("confirm-other");
        var (anna, ida) = (Host.Guest("confirm"), Host.Guest("confirm"));
        await anna.SignsUpAsync("anna@example.org", firstName: "Ànna");
        await ida.SignsUpAsync("ida@example.org", firstName: "Ida");

        var mail = await Host.ShouldHaveMailAsync("anna@example.org", "Confirm your e-mail for Studio confirm");

        mail.Link.GetLeftPart(UriPartial.Path).ShouldBe($"http://confirm.{WebHost.Domain}/confirm-email");
        mail.To.ShouldContain("Ànna Pavlova");
        mail.Text.ShouldContain("Hello Ànna Pavlova,");
        var link = new ConfirmEmailDto(Guid.Parse(mail.Query("userId")), mail.Query("token"));
        await RefusesAsync("confirm", link with { UserId = ida.Session!.User.Id });
        await RefusesAsync("confirm", link with { Token = link.Token[..^4] + "AAAA" });
        await RefusesAsync("confirm", link with { Token = "nonsense" });
        await RefusesAsync("confirm-other", link);
        (await anna.PostAsync("/api/auth/confirm-email", link)).ShouldBe(HttpStatusCode.NoContent);
        (await anna.PostAsync("/api/auth/confirm-email", link)).ShouldBe(HttpStatusCode.NoContent);
        (await anna.RefreshesAsync()).As<SessionDto>().User.EmailConfirmed.ShouldBeTrue();
        (await ida.RefreshesAsync()).As<SessionDto>().User.EmailConfirmed.ShouldBeFalse();
    }

    [Fact]
    public async Task The_mail_is_sent_again_and_its_link_ends_after_a_week()
    {
        await Host.OpensAsync("again");
        var anna = Host.Guest("again");
        await anna.SignsUpAsync("again@example.org");
        var first = await Host.ShouldHaveMailAsync("again@example.org", "Confirm");

        (await anna.PostAsync("/api/auth/resend-confirmation")).ShouldBe(HttpStatusCode.Accepted);
        await Patience.UntilAsync(async () => (await Host.MailsAsync()).Count(mail => mail.To.Contains("again@example.org", StringComparison.Ordinal)) == 2, "It is not sent again.");
        Host.Clock.Pass(MailTokens.ConfirmLifetime + TimeSpan.FromSeconds(1));
        await RefusesAsync("again", new ConfirmEmailDto(Guid.Parse(first.Query("userId")), first.Query("token")));
    }

    private async Task RefusesAsync(string slug, ConfirmEmailDto link) =>
        (await Host.Guest(slug).PostAsync("/api/auth/confirm-email", link)).ShouldBeRefused(HttpStatusCode.UnprocessableEntity, AccountErrors.LinkExpired);
}
