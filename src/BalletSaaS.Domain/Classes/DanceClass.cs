using BalletSaaS.Kernel;

namespace BalletSaaS.Classes;

/// <summary>A class of the studio's timetable; its single dates are class instances.</summary>
public sealed class DanceClass : AuditedEntity, ISoftDelete
{
    /// <summary>Its name.</summary>
    public required string Name { get; set; }
    /// <summary>What it is.</summary>
    public string? Description { get; set; }
    /// <summary>The teacher's user id, or null.</summary>
    public Guid? InstructorId { get; set; }
    /// <summary>The teacher's name, or null.</summary>
    public string? InstructorName { get; set; }
    /// <summary>The room, or null.</summary>
    public Guid? RoomId { get; set; }
    /// <summary>The room's name, or null.</summary>
    public string? RoomName { get; set; }
    /// <summary>Elapsed minutes (T2).</summary>
    public required int DurationMinutes { get; set; }
    /// <summary>Places.</summary>
    public required int MaxCapacity { get; set; }
    /// <summary>Credits a place costs.</summary>
    public required int PriceCredits { get; set; }
    /// <summary>Colour, <c>#rrggbb</c>.</summary>
    public string? Color { get; set; }
    /// <summary>Level.</summary>
    public ClassLevel Level { get; set; }
    /// <summary>Whether instances are made.</summary>
    public bool IsActive { get; set; } = true;
    /// <summary>IANA zone of its wall times (T1).</summary>
    public required string TimeZone { get; init; }
    /// <summary>When it repeats; null for one-offs only.</summary>
    public Recurrence? Recurrence { get; set; }
    /// <summary>In what booking it differs from the studio, and whom it is for (B6).</summary>
    public ClassRules Rules { get; set; } = ClassRules.None;
    /// <summary>The line of a timetable it was imported from; one class a line, however often it is imported.</summary>
    public string? ImportKey { get; init; }
    /// <inheritdoc />
    public bool IsDeleted { get; private set; }
}
