using BalletSaaS.Kernel;

namespace BalletSaaS.Memberships;

/// <summary>
/// A customer asks the studio for a pause (M2), or a guardian for a child (F1). A membership has one open request at most; what was
/// answered stays. Written by the atomic operations in <c>Memberships/Sql</c>, but for <see cref="ToldTime"/>.
/// </summary>
public sealed class PauseRequest : Entity
{
    /// <summary>Whose membership it is.</summary>
    public required Guid CustomerId { get; init; }
    /// <summary>The customer who asked: they themselves, or a guardian. Null when that guardian was erased (P3).</summary>
    public Guid? AskerId { get; init; }
    /// <summary>The membership to pause.</summary>
    public required Guid MembershipId { get; init; }
    /// <summary>First day, in the studio's zone.</summary>
    public required DateOnly FromDate { get; init; }
    /// <summary>Last day.</summary>
    public required DateOnly ToDate { get; init; }
    /// <summary>What they say to it, or null.</summary>
    public string? Words { get; init; }
    /// <summary>Open, or how it ended.</summary>
    public PauseRequestStatus Status { get; init; }
    /// <summary>When they asked (UTC).</summary>
    public required DateTimeOffset CreationTime { get; init; }
    /// <summary>When the mails to those who may answer were put on their way (UTC), or null; they are written once, however often the news comes.</summary>
    public DateTimeOffset? ToldTime { get; init; }
    /// <summary>What the studio said to it, or null.</summary>
    public string? Answer { get; init; }
    /// <summary>Who answered or withdrew it.</summary>
    public Guid? AnswererId { get; init; }
    /// <summary>When (UTC).</summary>
    public DateTimeOffset? AnswerTime { get; init; }
}
