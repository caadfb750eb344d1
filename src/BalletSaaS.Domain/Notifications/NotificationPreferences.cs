using BalletSaaS.Kernel;
using BalletSaaS.Schedule;

namespace BalletSaaS.Notifications;

/// <summary>How somebody wants to be told. Who never chose has no row.</summary>
public sealed class NotificationPreferences : AuditedEntity
{
    /// <summary>Who.</summary>
    public required Guid CustomerId { get; init; }
    /// <summary>The first minute of their quiet hours, on the studio's wall; null with <see cref="QuietTo"/> is none.</summary>
    public TimeOnly? QuietFrom { get; set; }
    /// <summary>The first minute after them.</summary>
    public TimeOnly? QuietTo { get; set; }
    /// <summary>The ways they chose, by kind; other kinds go as <see cref="NotificationRule"/> says.</summary>
    public Dictionary<NotificationKind, NotificationChannels> Choices { get; set; } = [];

    /// <summary>When mails and devices may say it: now, or, if it can wait, after their quiet hours.</summary>
    /// <param name="kind">What happened.</param>
    /// <param name="now">Now (UTC).</param>
    /// <param name="clock">The studio's zone.</param>
    public DateTimeOffset GoesAt(NotificationKind kind, DateTimeOffset now, WallClock clock) =>
        QuietFrom is { } from && QuietTo is { } to && !NotificationRule.Of(kind).Urgent ? new QuietHours(from, to).EndAt(now, clock) : now;
}
