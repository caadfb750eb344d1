using System.Net;
using BalletSaaS.Accounts;
using BalletSaaS.Kernel;
using BalletSaaS.Web;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace BalletSaaS.Notifications;

/// <summary>Which devices are told: those that somebody is signed in on, and no others.</summary>
public sealed class DeviceStories(StudioWeb web) : IClassFixture<StudioWeb>
{
    private const string Devices = "/api/customers/me/push-subscriptions";

    private WebHost Host => web.Host;

    [Theory]
    [InlineData("out", true)]
    [InlineData("one", true)]
    [InlineData("password", true)]
    [InlineData("all", false)]
    public async Task However_a_session_ends_its_device_is_told_nothing_from_that_moment_on(string way, bool laptopStays)
    {
        var (laptop, phone) = await TwoDevicesAsync($"leaves-{way}");
        var (onPhone, onLaptop) = (await SubscribesAsync(phone, "phone"), await SubscribesAsync(laptop, "laptop"));
        (await DevicesAsync(laptop)).Select(device => (device.Id, device.IsCurrent)).ShouldBe([(onLaptop.Id, true), (onPhone.Id, false)]);

        (await (way switch
        {
            "out" => phone.PostAsync("/api/auth/logout", new RefreshDto(phone.Session!.RefreshToken)),
            "one" => laptop.SendAsync(HttpMethod.Delete, $"/api/auth/sessions/{await SessionOfAsync(phone)}"),
            "password" => laptop.PostAsync("/api/auth/change-password", new ChangePasswordDto(Guest.Password, "another glissade 8")),
            _ => laptop.SendAsync(HttpMethod.Delete, "/api/auth/sessions"),
        })).ShouldBe(HttpStatusCode.NoContent);

        (await DevicesAsync(laptop)).Select(device => device.Id).ShouldBe(laptopStays ? [onLaptop.Id] : []);
        (await phone.PostAsync(Devices, Subscription("phone"))).ShouldBeRefused(HttpStatusCode.Unauthorized, KernelErrors.Unauthenticated);
        (await DevicesAsync(laptop)).Count.ShouldBe(laptopStays ? 1 : 0, "a token that lives for minutes brings no device back");
    }

    [Fact]
    public async Task A_session_that_two_parties_hold_ends_with_its_device()
    {
        var (laptop, phone) = await TwoDevicesAsync("leaves-thief");
        await SubscribesAsync(phone, "phone");
        var stolen = phone.Session!.RefreshToken!;
        await phone.RefreshesAsync();
        Host.Clock.Pass(RefreshToken.Grace + TimeSpan.FromSeconds(1));
        (await DevicesAsync(laptop)).Count.ShouldBe(1, "who renews a session stays in it");

        (await Host.Guest("leaves-thief").RefreshesAsync(stolen)).ShouldBeRefused(HttpStatusCode.Unauthorized, AccountErrors.RefreshTokenInvalid);

        (await DevicesAsync(laptop)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_device_stays_with_who_signs_in_on_it_again_and_goes_when_the_session_rested_out()
    {
        var (laptop, phone) = await TwoDevicesAsync("rests");
        var first = await SubscribesAsync(phone, "phone");
        Host.Clock.Pass(TimeSpan.FromMinutes(1));
        await phone.LogsInAsync("anna@rests.example");

        var again = await SubscribesAsync(phone, "phone");

        (again.Id, again.CreatedAt - first.CreatedAt >= TimeSpan.FromMinutes(1)).ShouldBe((first.Id, true));
        (await DevicesAsync(phone)).ShouldHaveSingleItem().IsCurrent.ShouldBeTrue();
        await SubscribesAsync(laptop, "laptop");
        Host.Clock.Pass(TimeSpan.FromDays(2)); // the laptop is remembered for a month, the phone for a day
        await NightAsync("rests");
        (await laptop.RefreshesAsync()).ShouldBe(HttpStatusCode.OK);
        (await DevicesAsync(laptop)).ShouldHaveSingleItem().IsCurrent.ShouldBeTrue();
    }

    [Fact]
    public async Task Who_has_more_browsers_than_are_told_forgets_the_one_that_asked_longest_ago()
    {
        var (laptop, _) = await TwoDevicesAsync("many");
        var known = new List<PushSubscriptionDto>();
        for (var n = 0; n < 10; n++)
        {
            known.Add(await SubscribesAsync(laptop, $"browser-{n}"));
        }

        await SubscribesAsync(laptop, "browser-0");
        await SubscribesAsync(laptop, "browser-10");

        (await DevicesAsync(laptop)).Select(device => device.Id).Intersect(known.Select(device => device.Id))
            .ShouldBe(known.Where((_, n) => n != 1).Select(device => device.Id), ignoreOrder: true);
    }

    private async Task NightAsync(string slug)
    {
        var tenant = (await web.Database.ReadAsync<Guid>($"select id from tenants where slug = '{slug}'")).Single();
        using (Host.Services.GetRequiredService<ICurrentTenant>().Change(tenant))
        {
            await using var scope = Host.Services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<OldNotifications>().ClearAsync(CancellationToken.None);
        }
    }

    /// <summary>A studio where Anna is signed in on a laptop, which remembers her, and on a phone.</summary>
    private async Task<(Guest Laptop, Guest Phone)> TwoDevicesAsync(string slug)
    {
        await Host.OpensAsync(slug);
        var (laptop, phone) = (Host.Guest(slug), Host.Guest(slug));
        (await laptop.SignsUpAsync($"anna@{slug}.example")).ShouldBe(HttpStatusCode.Created);
        (await phone.LogsInAsync($"anna@{slug}.example")).ShouldBe(HttpStatusCode.OK);
        return (laptop, phone);
    }

    private static async Task<Guid> SessionOfAsync(Guest guest) =>
        (await guest.GetAsync("/api/auth/sessions")).As<PagedResultDto<AccountSessionDto>>().Items.Single(session => session.IsCurrent).Id;

    private static async Task<PushSubscriptionDto> SubscribesAsync(Guest guest, string browser) =>
        (await guest.PostAsync(Devices, Subscription(browser))).ShouldBe(HttpStatusCode.OK).As<PushSubscriptionDto>();

    private static async Task<IReadOnlyList<PushSubscriptionDto>> DevicesAsync(Guest guest) => (await guest.GetAsync(Devices)).As<PagedResultDto<PushSubscriptionDto>>().Items;

    private static SubscribeDto Subscription(string browser) => new(
        $"https://push.example.com/{browser}", new PushKeysDto(WebEncoders.Base64UrlEncode(new byte[65]), WebEncoders.Base64UrlEncode(new byte[16])));
}
