using BalletSaaS.Kernel;

namespace BalletSaaS.Memberships;

/// <summary>
/// Something the studio sells. What a membership took from it (price, credits, rollover) is frozen on the membership: a later
/// change is for those who come later.
/// </summary>
public sealed class Plan : AuditedEntity
{
    /// <summary>Its name.</summary>
    public required string Name { get; set; }
    /// <summary>A sentence for the people who choose, or null.</summary>
    public string? Description { get; set; }
    /// <summary>Each month, each year, or once.</summary>
    public required MembershipType Type { get; init; }
    /// <summary>Price of a period in minor units of the studio's currency.</summary>
    public required long PriceMinor { get; set; }
    /// <summary>Credits of a period; of a plan to pay as you go, those that come with it.</summary>
    public required int CreditsPerPeriod { get; set; }
    /// <summary>Whether credits outlive their period.</summary>
    public bool Rollover { get; set; }
    /// <summary>An intro offer: each person once.</summary>
    public bool OncePerPerson { get; set; }
    /// <summary>Not sold any more; who has it keeps it.</summary>
    public bool IsArchived { get; set; }
}
