using System.Net;
using BalletSaaS.Kernel;
using BalletSaaS.Web;
using Shouldly;
using Xunit;

namespace BalletSaaS.Accounts;

public sealed class OwnSessionsStories(StudioWeb web) : IClassFixture<StudioWeb>
{
    private const string Anna = "anna@example.org";
    private const string Phone = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1";

    private WebHost Host => web.Host;

    [Fact]
    public async Task Somebody_sees_where_they_are_signed_in_and_ends_one_session()
    {
        var anna = await JoinsAsync("devices");
        var phone = Host.Guest("devices");
        (await phone.SendAsync(HttpMethod.Post, "/api/auth/login", new LoginDto(Anna, Guest.Password, RememberMe: true), ("User-Agent", Phone))).ShouldBe(HttpStatusCode.OK);
        var stranger = Host.Guest("devices");
        await stranger.SignsUpAsync("boris@example.org");

        var sessions = await SessionsAsync(anna);
        sessions.TotalCount.ShouldBe(2);
        sessions.Items.Count(session => session.IsCurrent).ShouldBe(1);
        var onPhone = sessions.Items.Single(session => !session.IsCurrent);
        (onPhone.Device, onPhone.Remembered).ShouldBe(("Safari · iPhone", true));

        (await stranger.SendAsync(HttpMethod.Delete, $"/api/auth/sessions/{onPhone.Id}")).ShouldBeRefused(HttpStatusCode.NotFound, KernelErrors.NotFound);
        (await anna.SendAsync(HttpMethod.Delete, $"/api/auth/sessions/{onPhone.Id}")).ShouldBe(HttpStatusCode.NoContent);
        (await anna.SendAsync(HttpMethod.Delete, $"/api/auth/sessions/{onPhone.Id}")).ShouldBeRefused(HttpStatusCode.NotFound, KernelErrors.NotFound);
        (await SessionsAsync(anna)).Items.ShouldHaveSingleItem().IsCurrent.ShouldBeTrue();
    }

    [Fact]
    public async Task A_session_that_is_renewed_stays_one_session_also_for_two_tabs()
    {
        var anna = await JoinsAsync("one");
        var before = (await SessionsAsync(anna)).Items.Single();
        Host.Clock.Pass(TimeSpan.FromMinutes(5));
        var shared = anna.Session!.RefreshToken!;
        await Task.WhenAll(anna.RefreshesAsync(shared), Host.Guest("one").RefreshesAsync(shared));

        var after = (await SessionsAsync(anna)).Items.ShouldHaveSingleItem();
        (after.Id, after.IsCurrent).ShouldBe((before.Id, true));
        (after.LastUsedAt - before.LastUsedAt).ShouldBeGreaterThanOrEqualTo(TimeSpan.FromMinutes(5));
    }

    [Fact]
    public async Task A_session_that_was_ended_is_not_renewed_by_the_token_that_another_tab_has_just_used()
    {
        var anna = await JoinsAsync("tab");
        var phone = Host.Guest("tab");
        await phone.LogsInAsync(Anna);
        var shared = phone.Session!.RefreshToken!;
        (await phone.RefreshesAsync()).ShouldBe(HttpStatusCode.OK);
        var onPhone = (await SessionsAsync(anna)).Items.Single(session => !session.IsCurrent);

        (await anna.SendAsync(HttpMethod.Delete, $"/api/auth/sessions/{onPhone.Id}")).ShouldBe(HttpStatusCode.NoContent);

        (await phone.RefreshesAsync(shared)).ShouldBeRefused(HttpStatusCode.Unauthorized, AccountErrors.RefreshTokenInvalid);
        (await SessionsAsync(anna)).TotalCount.ShouldBe(1);
    }

    [Fact]
    public async Task Log_out_everywhere_ends_every_session()
    {
        var anna = await JoinsAsync("everywhere");
        var phone = Host.Guest("everywhere");
        await phone.LogsInAsync(Anna);

        (await anna.SendAsync(HttpMethod.Delete, "/api/auth/sessions")).ShouldBe(HttpStatusCode.NoContent).Headers.GetValues("Set-Cookie").ShouldNotBeEmpty();

        (await anna.RefreshesAsync()).ShouldBeRefused(HttpStatusCode.Unauthorized, AccountErrors.RefreshTokenInvalid);
        (await phone.RefreshesAsync()).ShouldBeRefused(HttpStatusCode.Unauthorized, AccountErrors.RefreshTokenInvalid);
    }

    [Fact]
    public async Task A_new_password_asks_for_the_old_one_and_ends_the_other_sessions()
    {
        var anna = await JoinsAsync("change");
        var phone = Host.Guest("change");
        await phone.LogsInAsync(Anna);

        (await anna.PostAsync("/api/auth/change-password", new ChangePasswordDto("wrong glissade 7", "another glissade 8"))).ShouldBeRefused(HttpStatusCode.UnprocessableEntity, AccountErrors.WrongPassword);
        (await anna.PostAsync("/api/auth/change-password", new ChangePasswordDto(Guest.Password, "password"))).ShouldBeRefused(HttpStatusCode.UnprocessableEntity, AccountErrors.WeakPassword);
        (await anna.PostAsync("/api/auth/change-password", new ChangePasswordDto(Guest.Password, "another glissade 8"))).ShouldBe(HttpStatusCode.NoContent);

        (await anna.RefreshesAsync()).ShouldBe(HttpStatusCode.OK);
        (await phone.RefreshesAsync()).ShouldBeRefused(HttpStatusCode.Unauthorized, AccountErrors.RefreshTokenInvalid);
        (await phone.LogsInAsync(Anna)).ShouldBeRefused(HttpStatusCode.Unauthorized, AccountErrors.InvalidCredentials);
        (await phone.LogsInAsync(Anna, "another glissade 8")).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Guessing_the_password_in_an_open_session_locks_it_as_at_the_door()
    {
        var anna = await JoinsAsync("open-phone");
        for (var n = 0; n < 4; n++)
        {
            (await anna.PostAsync("/api/auth/change-password", new ChangePasswordDto("wrong glissade 7", "another glissade 8"))).ShouldBeRefused(HttpStatusCode.UnprocessableEntity, AccountErrors.WrongPassword);
        }

        var locked = await anna.PostAsync("/api/auth/change-password", new ChangePasswordDto("wrong glissade 7", "another glissade 8"));
        locked.ShouldBeRefused(HttpStatusCode.TooManyRequests, KernelErrors.TooManyRequests).GetProperty("seconds").GetInt32().ShouldBe(900);
        (await anna.PostAsync("/api/auth/change-password", new ChangePasswordDto(Guest.Password, "another glissade 8"))).Status.ShouldBe(HttpStatusCode.TooManyRequests);
    }

    private static async Task<PagedResultDto<AccountSessionDto>> SessionsAsync(Guest guest) => (await guest.GetAsync("/api/auth/sessions")).As<PagedResultDto<AccountSessionDto>>();

    private async Task<Guest> JoinsAsync(string slug)
    {
        await Host.OpensAsync(slug);
        var anna = Host.Guest(slug);
        (await anna.SignsUpAsync(Anna)).ShouldBe(HttpStatusCode.Created);
        return anna;
    }
}
