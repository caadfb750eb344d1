using System.Net;
using BalletSaaS.Tenants;
using BalletSaaS.Web;
using Shouldly;
using Xunit;

namespace BalletSaaS.Accounts;

public sealed class TwoFactorStories(StudioWeb web) : IClassFixture<StudioWeb>
{
    private const string Anna = "anna@example.org";
    private const string Wrong = "000000";

    private WebHost Host => web.Host;

    [Fact]
    public async Task With_an_app_the_password_alone_opens_nothing()
    {
        var (_, app, _) = await HasAppAsync("with-app");
        var guest = Host.Guest("with-app");

        (await guest.LogsInAsync(Anna)).ShouldBeRefused(HttpStatusCode.Unauthorized, AccountErrors.TwoFactorRequired);
        (await guest.LogsInAsync(Anna, code: app.Other())).ShouldBeRefused(HttpStatusCode.UnprocessableEntity, AccountErrors.TwoFactorCodeInvalid);
        (await guest.LogsInAsync(Anna, "wrong glissade 7", code: app.Next())).ShouldBeRefused(HttpStatusCode.Unauthorized, AccountErrors.InvalidCredentials);
        (await guest.SignsUpAsync(Anna)).ShouldBeRefused(HttpStatusCode.Conflict, AccountErrors.EmailTaken);

        (await guest.LogsInAsync(Anna, code: app.Next())).ShouldBe(HttpStatusCode.OK);
        (await guest.IsInAsync()).ShouldBeTrue();
    }

    [Fact]
    public async Task A_code_opens_once_also_for_many_at_once()
    {
        var (_, app, _) = await HasAppAsync("once");
        var code = app.Next();

        var answers = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Host.Guest("once").LogsInAsync(Anna, code: code)));

        answers.Count(answer => answer.Status == HttpStatusCode.OK).ShouldBe(1);
        (await Host.Guest("once").LogsInAsync(Anna, code: code)).ShouldBeRefused(HttpStatusCode.UnprocessableEntity, AccountErrors.TwoFactorCodeInvalid);
    }

    [Fact]
    public async Task Wrong_codes_lock_the_account_and_asking_without_one_forgives_none()
    {
        var (_, app, _) = await HasAppAsync("guess");
        var guest = Host.Guest("guess");
        for (var n = 0; n < 4; n++)
        {
            (await guest.LogsInAsync(Anna, code: app.Other())).ShouldBeRefused(HttpStatusCode.UnprocessableEntity, AccountErrors.TwoFactorCodeInvalid);
            (await guest.LogsInAsync(Anna)).ShouldBeRefused(HttpStatusCode.Unauthorized, AccountErrors.TwoFactorRequired);
        }

        (await guest.LogsInAsync(Anna, code: app.Other())).ShouldBeRefused(HttpStatusCode.Unauthorized, AccountErrors.LockedOut);
        (await guest.LogsInAsync(Anna, code: app.Next())).ShouldBeRefused(HttpStatusCode.Unauthorized, AccountErrors.LockedOut);
        Host.Clock.Pass(TimeSpan.FromMinutes(15));
        (await guest.LogsInAsync(Anna, code: app.Next())).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Without_the_phone_each_recovery_code_opens_once()
    {
        var (anna, _, recovery) = await HasAppAsync("lost");
        recovery.Distinct().Count().ShouldBe(10);
        var guest = Host.Guest("lost");

        (await guest.LogsInAsync(Anna, code: recovery[0].ToLowerInvariant())).ShouldBe(HttpStatusCode.OK, "however it is typed");
        (await guest.LogsInAsync(Anna, code: recovery[0])).ShouldBeRefused(HttpStatusCode.UnprocessableEntity, AccountErrors.TwoFactorCodeInvalid);
        (await guest.GetAsync("/api/auth/two-factor")).As<TwoFactorDto>().ShouldBe(new TwoFactorDto(true, 9));

        (await anna.PostAsync("/api/auth/two-factor/recovery-codes", new ProvePasswordDto("wrong glissade 7")))
            .ShouldBeRefused(HttpStatusCode.UnprocessableEntity, AccountErrors.WrongPassword);
        var renewed = (await anna.PostAsync("/api/auth/two-factor/recovery-codes", new ProvePasswordDto(Guest.Password))).As<RecoveryCodesDto>().Codes;
        (await guest.LogsInAsync(Anna, code: recovery[1])).ShouldBeRefused(HttpStatusCode.UnprocessableEntity, AccountErrors.TwoFactorCodeInvalid);
        (await guest.LogsInAsync(Anna, code: renewed[1])).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_app_is_set_up_with_the_password_and_counts_from_its_first_code()
    {
        await Host.OpensAsync("set-up");
        var anna = Host.Guest("set-up");
        await anna.SignsUpAsync(Anna);
        var phone = Host.Guest("set-up");
        await phone.LogsInAsync(Anna);

        (await anna.PostAsync("/api/auth/two-factor/key", new ProvePasswordDto("wrong glissade 7"))).ShouldBeRefused(HttpStatusCode.UnprocessableEntity, AccountErrors.WrongPassword);
        (await anna.PostAsync("/api/auth/two-factor", new TwoFactorCodeDto(Wrong))).ShouldBeRefused(HttpStatusCode.UnprocessableEntity, AccountErrors.TwoFactorCodeInvalid);
        var key = (await anna.PostAsync("/api/auth/two-factor/key", new ProvePasswordDto(Guest.Password))).As<AuthenticatorKeyDto>();
        key.Uri.ShouldBe($"otpauth://totp/Studio%20set-up:anna%40example.org?secret={key.Key}&issuer=Studio%20set-up");
        key.QrSvg.ShouldStartWith("<svg ");
        (await Host.Guest("set-up").LogsInAsync(Anna)).ShouldBe(HttpStatusCode.OK, "it waits for the first code");

        var app = new AuthenticatorApp(key.Key, Host.Clock);
        (await anna.PostAsync("/api/auth/two-factor", new TwoFactorCodeDto(app.Next()))).ShouldBe(HttpStatusCode.OK);
        (await anna.PostAsync("/api/auth/two-factor/key", new ProvePasswordDto(Guest.Password))).ShouldBeRefused(HttpStatusCode.Conflict, AccountErrors.TwoFactorOn);
        (await phone.RefreshesAsync()).ShouldBeRefused(HttpStatusCode.Unauthorized, AccountErrors.RefreshTokenInvalid);
        (await anna.RefreshesAsync()).ShouldBe(HttpStatusCode.OK, "the session that turned it on goes on");

        (await anna.PostAsync("/api/auth/two-factor/disable", new ProvePasswordDto(Guest.Password))).ShouldBe(HttpStatusCode.NoContent);
        (await Host.Guest("set-up").LogsInAsync(Anna)).ShouldBe(HttpStatusCode.OK);
        (await anna.GetAsync("/api/auth/two-factor")).As<TwoFactorDto>().ShouldBe(new TwoFactorDto(false, 0));
    }

    [Fact]
    public async Task Nothing_stored_or_logged_makes_a_code()
    {
        var (anna, app, recovery) = await HasAppAsync("sealed");
        await anna.RefreshesAsync();
        var rows = await web.Database.ReadAsync<string>(
            "select row_to_json(u)::text from users u union all select row_to_json(r)::text from recovery_codes r union all select row_to_json(a)::text from audit_logs a");

        rows.ShouldAllBe(row => !row.Contains(app.Key) && !row.Contains(recovery[0]) && !row.Contains(recovery[0].Replace("-", "")));
        rows.ShouldContain(row => row.Contains("TwoFactorEnabled") && row.Contains("\"user_id\""), "that it was turned on is written down");
        rows.ShouldAllBe(row => !row.Contains("AuthenticatorKey"));
        (await anna.GetAsync("/api/auth/two-factor")).Body.ShouldNotContain(app.Key);
    }

    [Fact]
    public async Task A_new_password_by_mail_buys_no_more_guesses_at_the_code()
    {
        var (_, app, _) = await HasAppAsync("mailed");
        var guest = Host.Guest("mailed");
        for (var n = 0; n < 5; n++)
        {
            await guest.LogsInAsync(Anna, code: app.Other());
        }

        await guest.PostAsync("/api/auth/forgot-password", new ForgotPasswordDto(Anna));
        var mail = await Host.ShouldHaveMailAsync(Anna, "password");
        (await guest.PostAsync("/api/auth/reset-password", new ResetPasswordDto(Guid.Parse(mail.Query("userId")), mail.Query("token"), "another glissade 8")))
            .ShouldBe(HttpStatusCode.NoContent);
        (await guest.LogsInAsync(Anna, "another glissade 8", code: app.Next())).ShouldBeRefused(HttpStatusCode.Unauthorized, AccountErrors.LockedOut);
    }

    [Fact]
    public async Task P1_An_app_of_one_studio_is_nothing_in_another()
    {
        var (_, app, recovery) = await HasAppAsync("east");
        await HasAppAsync("west");

        (await Host.Guest("west").LogsInAsync(Anna, code: app.Next())).ShouldBeRefused(HttpStatusCode.UnprocessableEntity, AccountErrors.TwoFactorCodeInvalid);
        (await Host.Guest("west").LogsInAsync(Anna, code: recovery[0])).ShouldBeRefused(HttpStatusCode.UnprocessableEntity, AccountErrors.TwoFactorCodeInvalid);
        (await Host.Guest("east").LogsInAsync(Anna, code: recovery[0])).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Staff_have_it_too()
    {
        var olga = await Host.OpensAsync("staffed");
        var (app, _) = await AuthenticatorApp.IsSetUpAsync(olga, Host.Clock);

        (await Host.Guest("staffed").LogsInAsync("olga@staffed.example")).ShouldBeRefused(HttpStatusCode.Unauthorized, AccountErrors.TwoFactorRequired);
        (await Host.Guest("staffed").LogsInAsync("olga@staffed.example", code: app.Next())).ShouldBe(HttpStatusCode.OK);
        var again = GuestStories.Opening("staffed") with { OwnerEmail = "olga@staffed.example" };
        (await Host.Guest().PostAsync("/api/studios", again)).ShouldBeRefused(HttpStatusCode.Conflict, TenantErrors.SlugTaken);
    }

    private async Task<(Guest Anna, AuthenticatorApp App, IReadOnlyList<string> Recovery)> HasAppAsync(string slug)
    {
        await Host.OpensAsync(slug);
        var anna = Host.Guest(slug);
        (await anna.SignsUpAsync(Anna)).ShouldBe(HttpStatusCode.Created);
        var (app, recovery) = await AuthenticatorApp.IsSetUpAsync(anna, Host.Clock);
        return (anna, app, recovery);
    }
}
