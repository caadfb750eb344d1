using BalletSaaS.Kernel;

namespace BalletSaaS.Memberships;

/// <summary>How a customer pays, from one date to another (M1).</summary>
public sealed class Membership : AuditedEntity
{
    /// <summary>Whose it is.</summary>
    public required Guid CustomerId { get; init; }
    /// <summary>Monthly, annual, or pay as you go.</summary>
    public MembershipType Type { get; set; }
    /// <summary>Running, paused or cancelled.</summary>
    public MembershipStatus Status { get; set; }
    /// <summary>First day, in the studio's zone.</summary>
    public required DateOnly StartDate { get; init; }
    /// <summary>Last day, or null.</summary>
    public DateOnly? EndDate { get; set; }
    /// <summary>Next day that grants credits, or null.</summary>
    public DateOnly? RenewalDate { get; set; }
    /// <summary>Whether it is the customer's present one; a customer has exactly one.</summary>
    public bool IsCurrent { get; set; } = true;
}
