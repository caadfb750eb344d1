using BalletSaaS.Kernel;

namespace BalletSaaS.Notifications;

/// <summary>Somebody is to get a mail about a notification.</summary>
/// <param name="NotificationId">Which.</param>
[EventName("notifications.mail-due")]
public sealed record MailDue(Guid NotificationId) : OutboundEvent;

/// <summary>Somebody of the studio is to get a mail about a request for a pause.</summary>
/// <param name="RequestId">Which.</param>
/// <param name="UserId">Who.</param>
[EventName("notifications.pause-mail-due")]
public sealed record PauseMailDue(Guid RequestId, Guid UserId) : OutboundEvent;

/// <summary>A device is to show a notification.</summary>
/// <param name="NotificationId">Which.</param>
/// <param name="SubscriptionId">On which device.</param>
[EventName("notifications.push-due")]
public sealed record PushDue(Guid NotificationId, Guid SubscriptionId) : OutboundEvent;
