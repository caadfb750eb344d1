using System.Text.Json;
using BalletSaaS.Kernel;
using BalletSaaS.Tenants;
using Microsoft.EntityFrameworkCore;

namespace BalletSaaS.Notifications;

/// <summary>The messages to devices, one at a time. A browser that has unsubscribed is forgotten.</summary>
public sealed class PushMessages(BalletSaaSDbContext context, Readings readings, IPushTransport transport, StudioClock clock) : IEventHandler<PushDue>
{
    private static readonly TimeSpan LongestLife = TimeSpan.FromDays(1);

    /// <inheritdoc />
    public async Task HandleAsync(PushDue news)
    {
        // Read on another screen by now, too late, or for a browser that somebody else uses since.
        if (await readings.FindAsync(news.NotificationId) is not { Notification: { ReadAt: null } notification } reading || notification.GoodUntil <= clock.Now
            || await context.PushSubscriptions.AsNoTracking().SingleOrDefaultAsync(row => row.Id == news.SubscriptionId && row.CustomerId == notification.CustomerId) is not { } device)
        {
            return;
        }

        var life = notification.GoodUntil is { } end && end - clock.Now < LongestLife ? end - clock.Now : LongestLife;
        if (!await transport.SendAsync(new PushNote(device, ContentOf(reading), NotificationRule.Of(notification.Kind).Urgent, life)))
        {
            await context.PushSubscriptions.Where(row => row.Id == device.Id).ExecuteDeleteAsync();
        }
    }

    /// <summary>What Angular's service worker shows, and where a click leads.</summary>
    private static string ContentOf(Reading reading)
    {
        var title = reading.Child is { } child
            ? Texts.Get("Mail:ForChild.Subject", reading.Language, new Dictionary<string, object?> { ["child"] = child, ["subject"] = reading.Words.Title })
            : reading.Words.Title;
        return JsonSerializer.Serialize(new
        {
            notification = new
            {
                title,
                body = reading.Words.Text,
                lang = reading.Language,
                tag = reading.Notification.Id,
                icon = "/icons/icon-192.png",
                badge = "/icons/icon-192.png",
                data = new { onActionClick = new { @default = new { operation = "navigateLastFocusedOrOpen", url = reading.Words.Path } } },
            },
        }, JsonSerializerOptions.Web);
    }
}
