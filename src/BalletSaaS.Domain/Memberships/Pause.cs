using BalletSaaS.Kernel;

namespace BalletSaaS.Memberships;

/// <summary>Days on which a customer does not dance (M2). Pauses of one customer do not overlap.</summary>
public sealed class Pause : Entity
{
    /// <summary>Who pauses.</summary>
    public required Guid CustomerId { get; init; }
    /// <summary>The membership whose renewals and lots it puts off (L7).</summary>
    public required Guid MembershipId { get; init; }
    /// <summary>First day, in the studio's zone.</summary>
    public required DateOnly FromDate { get; init; }
    /// <summary>Last day; earlier than planned when the customer came back sooner.</summary>
    public required DateOnly ToDate { get; init; }
    /// <summary>Who wrote it down.</summary>
    public Guid? ActorId { get; init; }
    /// <summary>When (UTC).</summary>
    public required DateTimeOffset CreationTime { get; init; }

    /// <summary>Whether a date lies in it.</summary>
    public bool Covers(DateOnly date) => FromDate <= date && date <= ToDate;
}
