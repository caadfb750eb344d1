using BalletSaaS.Kernel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace BalletSaaS.Notifications;

internal static class NotificationRoutes
{
    public static void MapNotifications(this IEndpointRouteBuilder app)
    {
        var me = app.Feature("/api/customers/me", "My notifications").Permit(Permissions.SelfBooking);
        me.MapGet("notifications", List).WithSummary("What one was told, newest first");
        me.MapGet("notifications/unread", Unread).WithSummary("How many are new, up to a hundred");
        me.MapPost("notifications/{id:guid}/read", Read).WithSummary("One was read");
        me.MapPost("notifications/read", ReadAll).WithSummary("All were read");
        me.MapGet("notification-preferences", Preferences).WithSummary("On which ways one is told, and one's quiet hours");
        me.MapPatch("notification-preferences", UpdatePreferences).Idempotent().WithSummary("Changes on which ways one is told");
        me.MapGet("push-key", Key).WithSummary("What a browser needs to subscribe (VAPID)");
        me.MapGet("push-subscriptions", Browsers).WithSummary("One's browsers that show notifications, newest first");
        me.MapPost("push-subscriptions", Subscribe).MayRefuse().WithSummary("This browser shows one's notifications; twice is once");
        me.MapDelete("push-subscriptions/{id:guid}", Unsubscribe).WithSummary("A browser shows none any more");
    }

    private static Task<PagedResultDto<NotificationDto>> List([AsParameters] PageRequest page, [FromServices] INotificationAppService notifications, CancellationToken ct) =>
        notifications.GetListAsync(page, ct);

    private static Task<UnreadDto> Unread([FromServices] INotificationAppService notifications, CancellationToken ct) => notifications.CountUnreadAsync(ct);

    private static async Task<NoContent> Read(Guid id, [FromServices] INotificationAppService notifications)
    {
        await notifications.ReadAsync(id);
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> ReadAll(ReadAllDto input, [FromServices] INotificationAppService notifications)
    {
        await notifications.ReadAllAsync(input);
        return TypedResults.NoContent();
    }

    private static Task<NotificationPreferencesDto> Preferences([FromServices] INotificationPreferencesAppService preferences, CancellationToken ct) => preferences.GetAsync(ct);

    private static Task<NotificationPreferencesDto> UpdatePreferences(UpdateNotificationPreferencesDto input, [FromServices] INotificationPreferencesAppService preferences) =>
        preferences.UpdateAsync(input);

    private static PushKeyDto Key([FromServices] IPushAppService push) => push.GetKey();

    private static Task<PagedResultDto<PushSubscriptionDto>> Browsers([AsParameters] PageRequest page, [FromServices] IPushAppService push, CancellationToken ct) =>
        push.GetListAsync(page, ct);

    private static Task<PushSubscriptionDto> Subscribe(SubscribeDto input, [FromServices] IPushAppService push) => push.SubscribeAsync(input);

    private static async Task<NoContent> Unsubscribe(Guid id, [FromServices] IPushAppService push)
    {
        await push.UnsubscribeAsync(id);
        return TypedResults.NoContent();
    }
}
