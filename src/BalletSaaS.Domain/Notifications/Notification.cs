using BalletSaaS.Kernel;

namespace BalletSaaS.Notifications;

/// <summary>
/// What somebody was told, or is to be told: the list of the app shows it, a mail and devices say it. Written by <c>Notifier</c> only,
/// once for each reader and cause.
/// </summary>
public sealed class Notification : Entity
{
    /// <summary>Who reads it.</summary>
    public required Guid CustomerId { get; init; }
    /// <summary>The child it is about; null is about who reads it.</summary>
    public Guid? AboutId { get; init; }
    /// <summary>What happened.</summary>
    public required NotificationKind Kind { get; init; }
    /// <summary>The facts of it.</summary>
    public required NotificationFacts Facts { get; init; }
    /// <summary>What caused it; the same cause tells nobody twice.</summary>
    public required string Cause { get; init; }
    /// <summary>Whether the list of the app shows it.</summary>
    public required bool IsShown { get; init; }
    /// <summary>From when on no mail and no device says it any more (UTC); null is never.</summary>
    public DateTimeOffset? GoodUntil { get; init; }
    /// <summary>When it became known (UTC).</summary>
    public required DateTimeOffset CreationTime { get; init; }
    /// <summary>When it was read (UTC); null is not yet.</summary>
    public DateTimeOffset? ReadAt { get; init; }
}
