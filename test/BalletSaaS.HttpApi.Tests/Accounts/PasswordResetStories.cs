using System.Net;
using BalletSaaS.Kernel;
using BalletSaaS.Web;
using Shouldly;
using Xunit;

namespace BalletSaaS.Accounts;

public sealed class PasswordResetStories(StudioWeb web) : IClassFixture<StudioWeb>
{
    private const string NewPassword = "grand jeté 1909";

    private WebHost Host => web.Host;

    [Fact]
    public async Task A_forgotten_password_is_set_anew_by_the_mail_and_ends_all_sessions()
    {
        var anna = await JoinsAsync("reset");
        var phone = Host.Guest("reset");
        await phone.LogsInAsync("anna@reset.example", rememberMe: true);
        var link = await ForgetsAsync("reset");
        link.Uri.GetLeftPart(UriPartial.Path).ShouldBe($"http://reset.{WebHost.Domain}/reset-password");

        (await anna.PostAsync("/api/auth/reset-password", link.With(NewPassword))).ShouldBe(HttpStatusCode.NoContent);

        (await anna.RefreshesAsync()).ShouldBeRefused(HttpStatusCode.Unauthorized, AccountErrors.RefreshTokenInvalid);
        (await phone.RefreshesAsync()).ShouldBeRefused(HttpStatusCode.Unauthorized, AccountErrors.RefreshTokenInvalid);
        (await anna.LogsInAsync("anna@reset.example")).ShouldBeRefused(HttpStatusCode.Unauthorized, AccountErrors.InvalidCredentials);
        (await anna.LogsInAsync("anna@reset.example", NewPassword)).As<SessionDto>().User.EmailConfirmed.ShouldBeTrue("the mail was read");
    }

    [Fact]
    public async Task The_link_is_good_once()
    {
        await JoinsAsync("once");
        var first = await ForgetsAsync("once");
        Host.Clock.Pass(LinkMails.Pause);
        var second = await ForgetsAsync("once");

        (await Host.Guest("once").PostAsync("/api/auth/reset-password", first.With(NewPassword))).ShouldBe(HttpStatusCode.NoContent);
        foreach (var used in new[] { first, second })
        {
            await RefusesAsync("once", used.With("another glissade 7"));
        }
    }

    [Fact]
    public async Task The_link_is_good_for_two_hours()
    {
        await JoinsAsync("hours");
        var link = await ForgetsAsync("hours");

        Host.Clock.Pass(TimeSpan.FromHours(2) + TimeSpan.FromSeconds(1));
        await RefusesAsync("hours", link.With(NewPassword));
        (await Host.Guest("hours").LogsInAsync("anna@hours.example")).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task P1_The_link_is_good_for_its_own_account_and_studio_and_purpose()
    {
        await JoinsAsync("own");
        await JoinsAsync("foreign");
        var ida = Host.Guest("own");
        await ida.SignsUpAsync("ida@own.example", firstName: "Ida");
        var link = (await ForgetsAsync("own")).With(NewPassword);
        var confirm = await Host.ShouldHaveMailAsync("anna@own.example", "Confirm");

        await RefusesAsync("foreign", link);
        await RefusesAsync("own", link with { UserId = ida.Session!.User.Id });
        await RefusesAsync("own", link with { UserId = Guid.CreateVersion7() });
        await RefusesAsync("own", link with { Token = confirm.Query("token") });
        (await Host.Guest("own").PostAsync("/api/auth/reset-password", link)).ShouldBe(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task A_weak_new_password_is_refused_and_the_link_stays_good()
    {
        await JoinsAsync("weaker");
        var link = await ForgetsAsync("weaker");

        (await Host.Guest("weaker").PostAsync("/api/auth/reset-password", link.With("password123"))).ShouldBeRefused(HttpStatusCode.UnprocessableEntity, AccountErrors.WeakPassword);
        (await Host.Guest("weaker").PostAsync("/api/auth/reset-password", link.With(NewPassword))).ShouldBe(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task A_reset_opens_a_locked_account()
    {
        var anna = await JoinsAsync("unlock");
        for (var n = 0; n < 5; n++)
        {
            await anna.LogsInAsync("anna@unlock.example", "wrong glissade 7");
        }

        (await anna.LogsInAsync("anna@unlock.example")).ShouldBeRefused(HttpStatusCode.Unauthorized, AccountErrors.LockedOut);
        await anna.PostAsync("/api/auth/reset-password", (await ForgetsAsync("unlock")).With(NewPassword));
        (await anna.LogsInAsync("anna@unlock.example", NewPassword)).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task An_account_gets_one_such_mail_in_five_minutes_whoever_asks()
    {
        var anna = await JoinsAsync("flood");
        await ForgetsAsync("flood");

        for (var n = 0; n < 3; n++)
        {
            (await Host.Guest("flood").PostAsync("/api/auth/forgot-password", new ForgotPasswordDto("Anna@flood.example"))).ShouldBe(HttpStatusCode.Accepted);
        }

        (await anna.PostAsync("/api/auth/resend-confirmation")).ShouldBe(HttpStatusCode.Accepted);
        (await anna.PostAsync("/api/auth/resend-confirmation")).ShouldBeRefused(HttpStatusCode.TooManyRequests, KernelErrors.TooManyRequests);
        Host.Clock.Pass(LinkMails.Pause);
        await ForgetsAsync("flood"); // later in the same queue
        (await Host.MailsAsync()).Count(mail => mail.To.Contains("anna@flood.example", StringComparison.Ordinal) && mail.Subject.StartsWith("Choose", StringComparison.Ordinal)).ShouldBe(2);
    }

    [Fact]
    public async Task Nobody_learns_whether_an_account_exists()
    {
        await JoinsAsync("quiet");

        (await Host.Guest("quiet").PostAsync("/api/auth/forgot-password", new ForgotPasswordDto("nobody@quiet.example"))).ShouldBe(HttpStatusCode.Accepted);
        await ForgetsAsync("quiet"); // later in the same queue

        (await Host.MailsAsync()).ShouldNotContain(mail => mail.To.Contains("nobody@quiet.example"));
        const string undelivered = "select count(*) from outbox_messages where kind like 'accounts.%' and processed_at is null";
        await Patience.UntilAsync(async () => (await web.Database.ReadAsync<long>(undelivered))[0] == 0, "News of nobody stays in the queue.");
    }

    [Fact]
    public async Task No_session_slips_through_a_reset_that_happens_at_the_same_moment()
    {
        var anna = await JoinsAsync("slip");
        var link = await ForgetsAsync("slip");
        using var stop = new CancellationTokenSource();
        var tabs = Enumerable.Range(0, 6).Select(_ => Host.Guest("slip")).ToList();
        foreach (var tab in tabs)
        {
            (await tab.LogsInAsync("anna@slip.example")).ShouldBe(HttpStatusCode.OK);
        }

        var busy = tabs.Select(async (tab, n) =>
        {
            while (!stop.IsCancellationRequested
                && (n < 4 ? await tab.RefreshesAsync() : await tab.LogsInAsync("anna@slip.example")).Status == HttpStatusCode.OK)
            {
            }
        }).ToList();
        await Task.Delay(500);
        (await anna.PostAsync("/api/auth/reset-password", link.With(NewPassword))).ShouldBe(HttpStatusCode.NoContent);
        await Task.Delay(200);
        await stop.CancelAsync();

        await Task.WhenAll(busy);

        foreach (var tab in tabs)
        {
            (await tab.RefreshesAsync()).ShouldBeRefused(HttpStatusCode.Unauthorized, AccountErrors.RefreshTokenInvalid);
        }
    }

    private async Task<Guest> JoinsAsync(string slug)
    {
        await Host.OpensAsync(slug);
        var anna = Host.Guest(slug);
        (await anna.SignsUpAsync($"anna@{slug}.example")).ShouldBe(HttpStatusCode.Created);
        return anna;
    }

    /// <summary>Asks for a new password and reads the mail.</summary>
    private async Task<Link> ForgetsAsync(string slug)
    {
        var before = await CountAsync();
        (await Host.Guest(slug).PostAsync("/api/auth/forgot-password", new ForgotPasswordDto($"anna@{slug}.example"))).ShouldBe(HttpStatusCode.Accepted);
        await Patience.UntilAsync(async () => await CountAsync() > before, "No mail comes.");
        var mail = await Host.ShouldHaveMailAsync($"anna@{slug}.example", "Choose a new password");
        return new Link(mail.Link, Guid.Parse(mail.Query("userId")), mail.Query("token"));

        async Task<int> CountAsync() => (await Host.MailsAsync()).Count(mail =>
            mail.To.Contains($"anna@{slug}.example", StringComparison.Ordinal) && mail.Subject.StartsWith("Choose", StringComparison.Ordinal));
    }

    private async Task RefusesAsync(string slug, ResetPasswordDto link) =>
        (await Host.Guest(slug).PostAsync("/api/auth/reset-password", link)).ShouldBeRefused(HttpStatusCode.UnprocessableEntity, AccountErrors.LinkExpired);

    private sealed record Link(Uri Uri, Guid UserId, string Token)
    {
        public ResetPasswordDto With(string password) => new(UserId, Token, password);
    }
}
