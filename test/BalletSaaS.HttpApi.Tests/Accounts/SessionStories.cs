using System.Net;
using System.Text;
using BalletSaaS.Kernel;
using BalletSaaS.Web;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Shouldly;
using Xunit;

namespace BalletSaaS.Accounts;

public sealed class SessionStories(StudioWeb web) : IClassFixture<StudioWeb>
{
    private WebHost Host => web.Host;

    [Fact]
    public async Task A_session_ends_after_15_minutes_and_is_renewed()
    {
        var anna = await JoinsAsync("renew");

        Host.Clock.Pass(TimeSpan.FromMinutes(15) - TimeSpan.FromSeconds(5));
        (await anna.IsInAsync()).ShouldBeTrue();
        Host.Clock.Pass(TimeSpan.FromSeconds(5));
        (await anna.PostAsync("/api/auth/resend-confirmation")).ShouldBeRefused(HttpStatusCode.Unauthorized, KernelErrors.Unauthenticated);

        var before = anna.Session!.RefreshToken;
        (await anna.RefreshesAsync()).ShouldBe(HttpStatusCode.OK);
        anna.Session.RefreshToken.ShouldNotBe(before);
        (await anna.IsInAsync()).ShouldBeTrue();
    }

    [Fact]
    public async Task Two_tabs_may_renew_with_one_token_at_once()
    {
        var anna = await JoinsAsync("tabs");
        var shared = anna.Session!.RefreshToken!;

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Host.Guest("tabs").RefreshesAsync(shared)));

        answers.ShouldAllBe(answer => answer.Status == HttpStatusCode.OK);
        answers.Select(answer => answer.As<SessionDto>().RefreshToken).Distinct().Count().ShouldBe(4);
    }

    [Fact]
    public async Task A_token_used_again_later_ends_its_family_and_no_other()
    {
        var anna = await JoinsAsync("reuse");
        var elsewhere = Host.Guest("reuse");
        await elsewhere.LogsInAsync("anna@example.org");
        var stolen = anna.Session!.RefreshToken!;
        await anna.RefreshesAsync();

        Host.Clock.Pass(RefreshToken.Grace + TimeSpan.FromSeconds(1));
        (await Host.Guest("reuse").RefreshesAsync(stolen)).ShouldBeRefused(HttpStatusCode.Unauthorized, AccountErrors.RefreshTokenInvalid);

        (await anna.RefreshesAsync()).ShouldBeRefused(HttpStatusCode.Unauthorized, AccountErrors.RefreshTokenInvalid);
        (await elsewhere.RefreshesAsync()).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_thief_within_the_grace_is_found_out_by_the_next_renewal()
    {
        var anna = await JoinsAsync("thief");
        var thief = Host.Guest("thief");
        var stolen = anna.Session!.RefreshToken!;
        await anna.RefreshesAsync();
        (await thief.RefreshesAsync(stolen)).ShouldBe(HttpStatusCode.OK, "as quick as another tab");

        Host.Clock.Pass(TimeSpan.FromMinutes(14));
        (await thief.RefreshesAsync()).ShouldBe(HttpStatusCode.OK);
        Host.Clock.Pass(TimeSpan.FromMinutes(1));
        (await anna.RefreshesAsync()).ShouldBeRefused(HttpStatusCode.Unauthorized, AccountErrors.RefreshTokenInvalid);
        (await thief.RefreshesAsync()).ShouldBeRefused(HttpStatusCode.Unauthorized, AccountErrors.RefreshTokenInvalid);
    }

    [Fact]
    public async Task Tokens_are_stored_as_hashes_only()
    {
        var anna = await JoinsAsync("hashed");
        var stored = await web.Database.ReadAsync<string>("select encode(hash, 'hex') from refresh_tokens");

        stored.ShouldContain(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(anna.Session!.RefreshToken!))));
        (await web.Database.ReadAsync<string>("select row_to_json(t)::text from refresh_tokens t")).ShouldAllBe(row => !row.Contains(anna.Session.RefreshToken!));
        (await web.Database.ReadAsync<string>("select changes::text from audit_logs")).ShouldAllBe(row => !row.Contains("PasswordHash") && !row.Contains("SecurityStamp"));
    }

    [Fact]
    public async Task Logging_out_ends_this_session_and_no_other()
    {
        var anna = await JoinsAsync("logout");
        var phone = Host.Guest("logout");
        await phone.LogsInAsync("anna@example.org");

        (await anna.PostAsync("/api/auth/logout", new RefreshDto(anna.Session!.RefreshToken))).ShouldBe(HttpStatusCode.NoContent);
        (await anna.PostAsync("/api/auth/logout", new RefreshDto(anna.Session.RefreshToken))).ShouldBe(HttpStatusCode.NoContent);
        (await anna.PostAsync("/api/auth/logout", new RefreshDto("unknown"))).ShouldBe(HttpStatusCode.NoContent);

        (await anna.RefreshesAsync()).ShouldBeRefused(HttpStatusCode.Unauthorized, AccountErrors.RefreshTokenInvalid);
        (await phone.RefreshesAsync()).ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData(true, 30)]
    [InlineData(false, 1)]
    public async Task A_session_rests_for_a_day_or_a_month_when_remembered(bool rememberMe, int days)
    {
        var slug = rememberMe ? "remembered" : "short";
        await JoinsAsync(slug);
        var anna = Host.Guest(slug);
        await anna.LogsInAsync("anna@example.org", rememberMe: rememberMe);

        Host.Clock.Pass(TimeSpan.FromDays(days) - TimeSpan.FromMinutes(1));
        (await anna.RefreshesAsync()).ShouldBe(HttpStatusCode.OK);
        Host.Clock.Pass(TimeSpan.FromDays(days));
        (await anna.RefreshesAsync()).ShouldBeRefused(HttpStatusCode.Unauthorized, AccountErrors.RefreshTokenInvalid);
    }

    [Fact]
    public async Task A_browser_keeps_the_token_where_no_script_sees_it()
    {
        await JoinsAsync("cookie");
        var cookies = new CookieContainer();
        var browser = Host.Guest("cookie", cookies);

        var login = await browser.LogsInAsync("anna@example.org", rememberMe: true);
        var cookie = login.Headers.GetValues("Set-Cookie").Single();
        cookie.ShouldContain("httponly", Case.Insensitive);
        cookie.ShouldContain("samesite=strict", Case.Insensitive);
        cookie.ShouldContain("path=/api/auth", Case.Insensitive);
        cookie.ShouldContain("expires=", Case.Insensitive);
        (await Host.Guest("cookie").LogsInAsync("anna@example.org")).Headers.GetValues("Set-Cookie").Single().ShouldNotContain("expires=", Case.Insensitive);

        var renewed = (await browser.PostAsync("/api/auth/refresh", new RefreshDto())).ShouldBe(HttpStatusCode.OK).As<SessionDto>();
        renewed.RefreshToken.ShouldBeNull("the cookie has it");
        (await browser.PostAsync("/api/auth/logout", new RefreshDto())).ShouldBe(HttpStatusCode.NoContent);
        (await browser.PostAsync("/api/auth/refresh", new RefreshDto())).ShouldBeRefused(HttpStatusCode.Unauthorized, AccountErrors.RefreshTokenInvalid);
    }

    [Fact]
    public async Task P1_A_token_of_another_studio_is_401()
    {
        var anna = await JoinsAsync("here");
        await Host.OpensAsync("there");

        foreach (var elsewhere in new[] { Host.Guest("there"), Host.Guest() })
        {
            elsewhere.AccessToken = anna.AccessToken;
            (await elsewhere.PostAsync("/api/auth/resend-confirmation")).ShouldBeRefused(HttpStatusCode.Unauthorized, KernelErrors.Unauthenticated);
            elsewhere.AccessToken = null;
            (await elsewhere.RefreshesAsync(anna.Session!.RefreshToken)).ShouldBeRefused(HttpStatusCode.Unauthorized, AccountErrors.RefreshTokenInvalid);
        }

        (await anna.RefreshesAsync()).ShouldBe(HttpStatusCode.OK, "what failed elsewhere has changed nothing here");
    }

    [Theory]
    [InlineData("another key")]
    [InlineData("another issuer")]
    [InlineData("no signature")]
    public async Task A_forged_token_opens_nothing(string forgery)
    {
        var anna = await JoinsAsync("forged-" + forgery.Replace(' ', '-'));
        var claims = new JsonWebToken(anna.AccessToken).Claims.Where(claim => claim.Type is ClaimNames.UserId or ClaimNames.TenantId or ClaimNames.Role)
            .ToDictionary(claim => claim.Type, object (claim) => claim.Value);
        var key = forgery == "another key" ? new byte[48] : Convert.FromBase64String(HostProcess.JwtSigningKey);
        anna.AccessToken = new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = forgery == "another issuer" ? "somebody" : JwtOptions.Issuer,
            Audience = JwtOptions.Issuer,
            Claims = claims,
            Expires = Host.Clock.GetUtcNow().AddMinutes(5).UtcDateTime,
            IssuedAt = Host.Clock.GetUtcNow().UtcDateTime,
            NotBefore = Host.Clock.GetUtcNow().UtcDateTime,
            SigningCredentials = forgery == "no signature" ? null : new SigningCredentials(new SymmetricSecurityKey(key), SecurityAlgorithms.HmacSha256),
        });

        (await anna.PostAsync("/api/auth/resend-confirmation")).ShouldBeRefused(HttpStatusCode.Unauthorized, KernelErrors.Unauthenticated);
    }

    [Fact]
    public async Task A_role_given_meanwhile_counts_from_the_next_renewal()
    {
        var anna = await JoinsAsync("roles");
        (await anna.GetAsync("/api/admin/settings")).ShouldBeRefused(HttpStatusCode.Forbidden, KernelErrors.Forbidden);
        await web.Database.ReadAsync<int>("update users set roles = array['customer', 'admin'] where tenant_id = (select id from tenants where slug = 'roles') and email = 'anna@example.org' returning 1");

        (await anna.RefreshesAsync()).As<SessionDto>().User.Roles.ShouldBe([RoleNames.Customer, RoleNames.Admin]);
        (await anna.GetAsync("/api/admin/settings")).ShouldBe(HttpStatusCode.OK);
    }

    private async Task<Guest> JoinsAsync(string slug)
    {
        await Host.OpensAsync(slug);
        var anna = Host.Guest(slug);
        (await anna.SignsUpAsync("anna@example.org")).ShouldBe(HttpStatusCode.Created);
        return anna;
    }
}
