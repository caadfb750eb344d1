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
    /// <summary>What it is like on the dates before its last change took effect, in order; what the class itself says holds after them.</summary>
    public IReadOnlyList<ClassPart> Earlier { get; private set; } = [];
    /// <summary>The line of a timetable it was imported from; one class a line, however often it is imported.</summary>
    public string? ImportKey { get; init; }
    /// <inheritdoc />
    public bool IsDeleted { get; private set; }

    /// <summary>Its parts in order; the last has no end.</summary>
    public IEnumerable<ClassPart> Parts() => Earlier.Append(new ClassPart(
        DateOnly.MaxValue, Recurrence, DurationMinutes, MaxCapacity, PriceCredits, InstructorId, InstructorName, RoomId, RoomName));

    /// <summary>What it is like on a date.</summary>
    public ClassPart PartOn(DateOnly date) => Parts().First(part => date <= part.Until);

    /// <summary>The dates on which it takes place, from one to another, both included.</summary>
    public IEnumerable<(DateOnly Date, ClassPart Part)> DatesBetween(DateOnly from, DateOnly to)
    {
        foreach (var part in Parts().Where(part => part.Until >= from))
        {
            foreach (var date in part.Recurrence?.DatesBetween(from, part.Until < to ? part.Until : to) ?? [])
            {
                yield return (date, part);
            }

            if (part.Until >= to)
            {
                yield break;
            }

            from = part.Until.AddDays(1);
        }
    }

    /// <summary>Changes what it is like from a date on; what it is like before stays. Parts that are over are forgotten.</summary>
    /// <param name="from">First date of the change, in the class's zone.</param>
    /// <param name="today">Today there.</param>
    /// <param name="change">What a part becomes.</param>
    public void ChangeFrom(DateOnly from, DateOnly today, Func<ClassPart, ClassPart> change)
    {
        var parts = new List<ClassPart>();
        foreach (var part in Parts().Where(part => part.Until >= today))
        {
            if (from > today && from <= part.Until && (parts.Count == 0 || parts[^1].Until < from.AddDays(-1)) && part.Recurrence?.StartDate < from)
            {
                parts.Add(part with { Until = from.AddDays(-1) });
            }

            var next = part.Until < from ? part : change(part);
            if (parts.Count > 0 && parts[^1].IsLike(next))
            {
                parts.RemoveAt(parts.Count - 1);
            }

            parts.Add(next);
        }

        var last = parts[^1];
        (Recurrence, DurationMinutes, MaxCapacity, PriceCredits) = (last.Recurrence, last.DurationMinutes, last.MaxCapacity, last.PriceCredits);
        (InstructorId, InstructorName, RoomId, RoomName) = (last.InstructorId, last.InstructorName, last.RoomId, last.RoomName);
        Earlier = [.. parts.SkipLast(1)];
    }
}
