using BalletSaaS.Classes;
using BalletSaaS.Kernel;

namespace BalletSaaS.Schedule;

/// <summary>
/// One date of a class. Seats and waiting are counted by the booking operations only; the policy that applies was
/// worked out when the instance was made, and a booking freezes it (C2).
/// </summary>
public sealed class ClassInstance : AuditedEntity
{
    /// <summary>Its class.</summary>
    public required Guid ClassId { get; init; }
    /// <summary>The class's name.</summary>
    public required string Name { get; set; }
    /// <summary>The teacher's user id, or null.</summary>
    public Guid? InstructorId { get; set; }
    /// <summary>The teacher's name, or null.</summary>
    public string? InstructorName { get; set; }
    /// <summary>Colour, <c>#rrggbb</c>.</summary>
    public string? Color { get; set; }
    /// <summary>Level.</summary>
    public ClassLevel Level { get; set; }
    /// <summary>Date in the class's zone; calendar, streak and limits go by it (T3).</summary>
    public required DateOnly LocalDate { get; init; }
    /// <summary>Wall time of the start.</summary>
    public required TimeOnly LocalStartTime { get; init; }
    /// <summary>Start (UTC).</summary>
    public required DateTimeOffset StartsAt { get; init; }
    /// <summary>End (UTC).</summary>
    public required DateTimeOffset EndsAt { get; init; }
    /// <summary>The date that the recurrence made it for; null for a one-off (T7).</summary>
    public DateOnly? SeriesDate { get; init; }
    /// <summary>The wall time that the recurrence made it for; null for a one-off (T7).</summary>
    public TimeOnly? SeriesTime { get; init; }
    /// <summary>Where it is in its life.</summary>
    public ClassInstanceStatus Status { get; private set; }
    /// <summary>Places, as the studio says.</summary>
    public required int MaxCapacity { get; init; }
    /// <summary>Seats that may be taken at most: the places, or more while people booked before the studio lowered them (C6).</summary>
    public required int SeatLimit { get; init; }
    /// <summary>Seats taken.</summary>
    public int BookedCount { get; private set; }
    /// <summary>People waiting.</summary>
    public int WaitlistCount { get; private set; }
    /// <summary>People waiting who have not been skipped since a place was last freed; while there are some, a free place is not public (W1).</summary>
    public int PromotableCount { get; private set; }
    /// <summary>Credits a place costs.</summary>
    public required int PriceCredits { get; init; }
    /// <summary>When booking opens (UTC, B5).</summary>
    public required DateTimeOffset BookingOpensAt { get; init; }
    /// <summary>Until when cancelling is free (UTC, C1).</summary>
    public required DateTimeOffset FreeCancelUntil { get; init; }
    /// <summary>When its roster was closed (UTC); null while it is open (C5).</summary>
    public DateTimeOffset? RosterClosedAt { get; private set; }
    /// <summary>The user who closed it.</summary>
    public Guid? RosterClosedBy { get; private set; }
    /// <summary>Why it was called off.</summary>
    public string? CancellationReason { get; private set; }

    /// <summary>Places that anybody may book now.</summary>
    public int SpotsLeft => PromotableCount > 0 ? 0 : Math.Max(0, MaxCapacity - BookedCount);

    /// <summary>Elapsed minutes.</summary>
    public int DurationMinutes => (int)(EndsAt - StartsAt).TotalMinutes;
}
