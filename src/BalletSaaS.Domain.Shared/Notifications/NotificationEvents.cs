using BalletSaaS.Kernel;

namespace BalletSaaS.Notifications;

/// <summary>Somebody is to get a mail about a notification.</summary>
/// <param name="NotificationId">Which.</param>
[EventName("notifications.mail-due")]
public sealed record MailDue(Guid NotificationId) : OutboundEvent;

/// <summary>A device is to show a notification.</summary>
/// <param name="NotificationId">Which.</param>
/// <param name="SubscriptionId">On which device.</param>
[EventName("notifications.push-due")]
public sealed record PushDue(Guid NotificationId, Guid SubscriptionId) : OutboundEvent;
