using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using BalletSaaS.Accounts;
using BalletSaaS.Credits;
using BalletSaaS.Customers;
using BalletSaaS.Kernel;
using BalletSaaS.Tenants;
using BalletSaaS.Web;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Shouldly;
using Xunit;

namespace BalletSaaS.Notifications;

/// <summary>Messages to devices, through a real push service on this machine to a browser that decrypts them.</summary>
public sealed class PushStories(StudioWeb web) : IClassFixture<StudioWeb>
{
    [Fact]
    public async Task A_device_that_asked_for_it_shows_what_happened_signed_and_encrypted()
    {
        await using var browser = await PushService.StartAsync();
        var (olga, anna, id) = await DancesAsync("push");
        var key = (await anna.GetAsync("/api/customers/me/push-key")).As<PushKeyDto>().PublicKey;
        var first = (await anna.PostAsync("/api/customers/me/push-subscriptions", browser.Subscription)).As<PushSubscriptionDto>();
        (await anna.PostAsync("/api/customers/me/push-subscriptions", browser.Subscription)).As<PushSubscriptionDto>().Id.ShouldBe(first.Id, "twice is once");
        await WantsAsync(anna, NotificationKind.CreditsAdjusted);

        (await olga.PostAsync($"/api/admin/customers/{id}/credits", new AdjustCreditsDto(4, "Zoë’s gift — ♥"))).ShouldBe(HttpStatusCode.OK);

        var (headers, content) = await ShouldArriveAsync(browser);
        using var json = JsonDocument.Parse(content);
        var shown = json.RootElement.GetProperty("notification");
        shown.GetProperty("title").GetString().ShouldBe("New credits: 4");
        shown.GetProperty("body").GetString().ShouldBe("Zoë’s gift — ♥\nYour balance is 4 now.");
        shown.GetProperty("data").GetProperty("onActionClick").GetProperty("default").GetProperty("url").GetString().ShouldBe("/app/credits");
        headers["Content-Encoding"].ToString().ShouldBe("aes128gcm");
        int.Parse(headers["TTL"].ToString()).ShouldBe(86400);
        ShouldBeSigned(headers.Authorization.ToString(), key, new Uri(browser.Subscription.Endpoint));
    }

    [Theory]
    [InlineData(HttpStatusCode.NotFound)]
    [InlineData(HttpStatusCode.Gone)]
    public async Task A_browser_that_has_unsubscribed_is_forgotten(HttpStatusCode answer)
    {
        await using var browser = await PushService.StartAsync();
        browser.Answer = answer;
        var slug = $"gone-{(int)answer}";
        var (olga, anna, id) = await DancesAsync(slug);
        (await anna.PostAsync("/api/customers/me/push-subscriptions", browser.Subscription)).ShouldBe(HttpStatusCode.OK);
        await WantsAsync(anna, NotificationKind.CreditsAdjusted);

        (await olga.PostAsync($"/api/admin/customers/{id}/credits", new AdjustCreditsDto(1, "gift"))).ShouldBe(HttpStatusCode.OK);

        await Patience.UntilAsync(async () => (await anna.GetAsync("/api/customers/me/push-subscriptions")).As<PagedResultDto<PushSubscriptionDto>>().TotalCount == 0);
        browser.Knocks.ShouldBe(1);
    }

    [Fact]
    public async Task A_push_service_that_is_busy_is_asked_later_and_one_that_refuses_is_not()
    {
        await using var browser = await PushService.StartAsync();
        browser.Answer = HttpStatusCode.ServiceUnavailable;
        var (olga, anna, id) = await DancesAsync("busy");
        (await anna.PostAsync("/api/customers/me/push-subscriptions", browser.Subscription)).ShouldBe(HttpStatusCode.OK);
        await WantsAsync(anna, NotificationKind.CreditsAdjusted);
        (await olga.PostAsync($"/api/admin/customers/{id}/credits", new AdjustCreditsDto(1, "gift"))).ShouldBe(HttpStatusCode.OK);
        await Patience.UntilAsync(() => browser.Knocks == 1);

        browser.Answer = HttpStatusCode.Created;
        web.Host.Clock.Pass(TimeSpan.FromSeconds(3));
        await ShouldArriveAsync(browser);

        browser.Answer = HttpStatusCode.BadRequest;
        (await olga.PostAsync($"/api/admin/customers/{id}/credits", new AdjustCreditsDto(1, "gift"))).ShouldBe(HttpStatusCode.OK);
        await Patience.UntilAsync(async () => (await web.Database.ReadAsync<string>("select last_error from outbox_messages where kind = 'notifications.push-due' and next_attempt_at = 'infinity'"))
            is [var error] && error.Contains("The push service answered 400"));
    }

    [Fact]
    public async Task A_browser_is_one_persons_and_what_is_read_already_is_not_said()
    {
        await using var browser = await PushService.StartAsync();
        var (olga, anna, id) = await DancesAsync("shared");
        var (_, bea, _) = await DancesAsync("shared", "bea");
        var subscription = (await anna.PostAsync("/api/customers/me/push-subscriptions", browser.Subscription)).As<PushSubscriptionDto>();
        (await bea.PostAsync("/api/customers/me/push-subscriptions", browser.Subscription)).ShouldBe(HttpStatusCode.OK);
        await WantsAsync(anna, NotificationKind.CreditsAdjusted);

        (await anna.GetAsync("/api/customers/me/push-subscriptions")).As<PagedResultDto<PushSubscriptionDto>>().TotalCount.ShouldBe(0);
        (await anna.SendAsync(HttpMethod.Delete, $"/api/customers/me/push-subscriptions/{subscription.Id}")).ShouldBeRefused(HttpStatusCode.NotFound, KernelErrors.NotFound);
        (await olga.PostAsync($"/api/admin/customers/{id}/credits", new AdjustCreditsDto(1, "gift"))).ShouldBe(HttpStatusCode.OK);

        await Patience.UntilAsync(async () => (await anna.GetAsync("/api/customers/me/notifications/unread")).As<UnreadDto>().Count == 1);
        (await bea.SendAsync(HttpMethod.Delete, $"/api/customers/me/push-subscriptions/{subscription.Id}")).ShouldBe(HttpStatusCode.NoContent);
        browser.Knocks.ShouldBe(0);
    }

    [Fact]
    public async Task In_production_a_push_service_stands_in_the_world()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var host = new WebHost(database, new Dictionary<string, string> { ["Push:AllowPrivateEndpoints"] = "false" });
        await host.OpensAsync("strict");
        var anna = host.Guest("strict");
        await anna.SignsUpAsync("anna@strict.example");

        foreach (var endpoint in new[]
        {
            "http://push.example.com/a", "https://127.0.0.1/a", "https://localhost/a", "https://10.0.0.1/a", "https://[::1]/a", "https://[::ffff:192.168.0.1]/a",
            "https://169.254.169.254/latest/meta-data", "https://push.example.com:8443/a", "https://user@push.example.com/a", "ftp://push.example.com/a", "no address",
        })
        {
            (await anna.PostAsync("/api/customers/me/push-subscriptions", new SubscribeDto(endpoint, Keys()))).ShouldBeRefused(HttpStatusCode.UnprocessableEntity, NotificationErrors.EndpointRefused);
        }

        (await anna.PostAsync("/api/customers/me/push-subscriptions", new SubscribeDto("https://push.example.com/a", Keys() with { Auth = "c2hvcnQ" }))).ShouldBeRefused(HttpStatusCode.BadRequest, NotificationErrors.KeysInvalid);
        (await anna.PostAsync("/api/customers/me/push-subscriptions", new SubscribeDto("https://push.example.com/a", Keys()))).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_name_that_leads_into_the_own_network_is_not_called()
    {
        await using var browser = await PushService.StartAsync();
        var subscribed = browser.Subscription;
        using var transport = new PushTransport(
            Options.Create(new PushOptions()), Options.Create(new MailOptions()), Options.Create(new AppOptions()), new PushKeys(Options.Create(new JwtOptions { SigningKey = HostProcess.JwtSigningKey })));
        var note = new PushNote(new PushSubscription
        {
            CustomerId = Guid.NewGuid(),
            SessionId = Guid.NewGuid(),
            Endpoint = subscribed.Endpoint.Replace("127.0.0.1", "localhost"),
            Key = WebEncoders.Base64UrlDecode(subscribed.Keys.P256dh),
            Secret = WebEncoders.Base64UrlDecode(subscribed.Keys.Auth),
            CreationTime = TimeProvider.System.GetUtcNow(),
        }, "{}", Urgent: false, TimeSpan.FromHours(1));

        await Should.ThrowAsync<UndeliverableException>(() => transport.SendAsync(note));
        browser.Knocks.ShouldBe(0);
    }

    private static PushKeysDto Keys() => new(WebEncoders.Base64UrlEncode(new byte[65]), WebEncoders.Base64UrlEncode(new byte[16]));

    private async Task<(Guest Olga, Guest Dancer, Guid Id)> DancesAsync(string slug, string name = "anna")
    {
        var olga = name == "anna" ? await web.Host.OpensAsync(slug) : web.Host.Guest(slug);
        var guest = web.Host.Guest(slug);
        await guest.SignsUpAsync($"{name}@{slug}.example");
        return (olga, guest, (await guest.GetAsync("/api/customers/me")).As<CustomerDto>().Id);
    }

    private static async Task WantsAsync(Guest guest, NotificationKind kind) => (await guest.SendAsync(HttpMethod.Patch, "/api/customers/me/notification-preferences",
        new UpdateNotificationPreferencesDto(Kinds: [new UpdateNotificationChoiceDto(kind, Push: true)]))).ShouldBe(HttpStatusCode.OK);

    private static async Task<(Microsoft.AspNetCore.Http.IHeaderDictionary Headers, string Content)> ShouldArriveAsync(PushService browser)
    {
        await Patience.UntilAsync(() => !browser.Arrived.IsEmpty);
        return browser.Arrived.TryDequeue(out var message) ? message : throw new InvalidOperationException("It was there.");
    }

    /// <summary>RFC 8292: a token for this push service, signed with the key that browsers were given.</summary>
    private static void ShouldBeSigned(string authorization, string publicKey, Uri endpoint)
    {
        authorization.ShouldStartWith("vapid ", Case.Insensitive);
        var parts = authorization["vapid ".Length..].Split(',').Select(part => part.Trim().Split('=', 2)).ToDictionary(part => part[0], part => part[1]);
        parts["k"].ShouldBe(publicKey);
        var token = parts["t"].Split('.');
        var point = WebEncoders.Base64UrlDecode(publicKey);
        using var key = ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = new ECPoint { X = point[1..33], Y = point[33..] } });
        key.VerifyData(System.Text.Encoding.ASCII.GetBytes($"{token[0]}.{token[1]}"), WebEncoders.Base64UrlDecode(token[2]), HashAlgorithmName.SHA256).ShouldBeTrue();
        using var claims = JsonDocument.Parse(WebEncoders.Base64UrlDecode(token[1]));
        claims.RootElement.GetProperty("aud").GetString().ShouldBe($"{endpoint.Scheme}://{endpoint.Host}", "push services in the world stand at the usual port");
    }
}
