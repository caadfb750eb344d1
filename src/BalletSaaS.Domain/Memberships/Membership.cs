using BalletSaaS.Kernel;

namespace BalletSaaS.Memberships;

/// <summary>
/// How a customer pays, from one date to another (M1). After the first day rows are written by the atomic operations in
/// <c>Memberships/Sql</c> only.
/// </summary>
public sealed class Membership : AuditedEntity
{
    /// <summary>Whose it is.</summary>
    public required Guid CustomerId { get; init; }
    /// <summary>The plan it came from; null for none.</summary>
    public Guid? PlanId { get; init; }
    /// <summary>Monthly, annual, or pay as you go.</summary>
    public MembershipType Type { get; set; }
    /// <summary>Running, paused or cancelled.</summary>
    public MembershipStatus Status { get; set; }
    /// <summary>First day, in the studio's zone. Months are counted from it: 31 January, 28 February, 31 March.</summary>
    public required DateOnly StartDate { get; init; }
    /// <summary>Last day, or null.</summary>
    public DateOnly? EndDate { get; set; }
    /// <summary>Next day that grants credits, or null.</summary>
    public DateOnly? RenewalDate { get; set; }
    /// <summary>Whether it is the customer's present one; a customer has exactly one.</summary>
    public bool IsCurrent { get; set; } = true;
    /// <summary>Price of a period as it was sold, in minor units.</summary>
    public long PriceMinor { get; init; }
    /// <summary>Credits of a period as it was sold.</summary>
    public int CreditsPerPeriod { get; init; }
    /// <summary>Whether credits outlive their period, as it was sold.</summary>
    public bool Rollover { get; init; }
    /// <summary>Whether it was an intro offer, which each person may have once.</summary>
    public bool IsIntro { get; init; }
    /// <summary>The number of the period that the next renewal grants, from 0.</summary>
    public int NextPeriod { get; init; }
    /// <summary>Why it was cancelled.</summary>
    public string? CancellationReason { get; init; }
}
