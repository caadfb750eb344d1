using BalletSaaS.Kernel;

namespace BalletSaaS.Classes;

/// <summary>A room of the studio in which classes take place.</summary>
public sealed class Room : AuditedEntity
{
    /// <summary>Its name; no two rooms of a studio share one.</summary>
    public required string Name { get; set; }
    /// <summary>How many people fit in, or null; more places in a class are warned of, not refused.</summary>
    public int? Capacity { get; set; }
    /// <summary>Whether it is no longer used: classes keep it, new ones are not offered it.</summary>
    public bool IsArchived { get; set; }
}
