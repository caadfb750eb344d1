using BalletSaaS.Classes;
using BalletSaaS.Kernel;

namespace BalletSaaS.Schedule;

/// <summary>
/// One date of a class. Seats and waiting are counted by the booking operations only; the policy that applies was
/// worked out when the instance was made, and a booking freezes it (C2). What is changed here is a wish: <c>change_instances</c>
/// writes it, and does what it means for people.
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
    /// <summary>Whose class it is while a substitute teaches it (C4), or null.</summary>
    public string? SubstituteFor { get; set; }
    /// <summary>The room, or null.</summary>
    public Guid? RoomId { get; set; }
    /// <summary>The room's name, or null.</summary>
    public string? RoomName { get; set; }
    /// <summary>Colour, <c>#rrggbb</c>.</summary>
    public string? Color { get; set; }
    /// <summary>Level.</summary>
    public ClassLevel Level { get; set; }
    /// <summary>Date in the class's zone; calendar, streak and limits go by it (T3).</summary>
    public required DateOnly LocalDate { get; set; }
    /// <summary>Wall time of the start.</summary>
    public required TimeOnly LocalStartTime { get; set; }
    /// <summary>Start (UTC).</summary>
    public required DateTimeOffset StartsAt { get; set; }
    /// <summary>End (UTC).</summary>
    public required DateTimeOffset EndsAt { get; set; }
    /// <summary>The start that people knew before it was moved a little (UTC, C3), or null; small moves add up.</summary>
    public DateTimeOffset? MovedFrom { get; private set; }
    /// <summary>The date that the recurrence made it for; null for a one-off (T7).</summary>
    public DateOnly? SeriesDate { get; set; }
    /// <summary>The wall time that the recurrence made it for; null for a one-off (T7).</summary>
    public TimeOnly? SeriesTime { get; set; }
    /// <summary>Where it is in its life.</summary>
    public ClassInstanceStatus Status { get; private set; }
    /// <summary>Places, as the studio says.</summary>
    public required int MaxCapacity { get; set; }
    /// <summary>Seats that may be taken at most: the places, or more while people booked before the studio lowered them (C6).</summary>
    public required int SeatLimit { get; init; }
    /// <summary>Seats taken.</summary>
    public int BookedCount { get; private set; }
    /// <summary>People waiting.</summary>
    public int WaitlistCount { get; private set; }
    /// <summary>People waiting who have not been skipped since a place was last freed; while there are some, a free place is not public (W1).</summary>
    public int PromotableCount { get; private set; }
    /// <summary>Offers that somebody may take (W2); each keeps a place.</summary>
    public int OfferedCount { get; private set; }
    /// <summary>Places cancelled too late, for credits, that nobody has filled again (C7).</summary>
    public int LateCount { get; private set; }
    /// <summary>Places cancelled too late that are filled again; who had them are to get their credits back (C7).</summary>
    public int RefundsDue { get; private set; }
    /// <summary>Credits a place costs.</summary>
    public required int PriceCredits { get; set; }
    /// <summary>When booking opens (UTC, B5).</summary>
    public required DateTimeOffset BookingOpensAt { get; set; }
    /// <summary>Until when cancelling is free (UTC, C1).</summary>
    public required DateTimeOffset FreeCancelUntil { get; set; }
    /// <summary>Booking closes this many minutes before the start (B5).</summary>
    public required int ClosesMinutesBefore { get; init; }
    /// <summary>Percent of the price that a late cancel costs (C1).</summary>
    public required int LateCancelPercent { get; init; }
    /// <summary>Percent of the price that not coming costs (C5).</summary>
    public required int NoShowPercent { get; init; }
    /// <summary>How a freed place goes to the line (W2).</summary>
    public required WaitlistMode WaitlistMode { get; init; }
    /// <summary>How long an offer is good, in minutes (W2).</summary>
    public required int OfferMinutes { get; init; }
    /// <summary>The line is asked until this many minutes before the start; then a place is public (W4).</summary>
    public required int OfferCutOffMinutes { get; init; }
    /// <summary>Promoted late, one may leave free for this many minutes (W5).</summary>
    public required int LeaveFreeMinutes { get; init; }
    /// <summary>The lowest level it is for (B6).</summary>
    public ClassLevel MinLevel { get; init; }
    /// <summary>The lowest age on its date, or null (B6).</summary>
    public int? MinAge { get; init; }
    /// <summary>The highest age on its date, or null (B6).</summary>
    public int? MaxAge { get; init; }
    /// <summary>Whether a teacher's approval is needed that is good on its date (B6).</summary>
    public bool RequiresApproval { get; init; }
    /// <summary>What it teaches, such as pointe, or null.</summary>
    public string? Discipline { get; init; }
    /// <summary>When its roster was closed (UTC); null while it is open (C5).</summary>
    public DateTimeOffset? RosterClosedAt { get; private set; }
    /// <summary>The user who closed it.</summary>
    public Guid? RosterClosedBy { get; private set; }
    /// <summary>Why it was called off.</summary>
    public string? CancellationReason { get; private set; }

    /// <summary>When booking closes (UTC, B5).</summary>
    public DateTimeOffset BookingClosesAt => StartsAt.AddMinutes(-ClosesMinutesBefore);

    /// <summary>Until when the line is asked; from then on a free place is public (UTC, W4).</summary>
    public DateTimeOffset OfferCutOffAt => StartsAt.AddMinutes(-OfferCutOffMinutes);

    /// <summary>Whether it asks for a level, an age or an approval (B6).</summary>
    public bool AsksForFitness => MinLevel > ClassLevel.Open || RequiresApproval || MinAge is not null || MaxAge is not null;

    /// <summary>Credits that a late cancel costs (C1).</summary>
    public int LateCancelCost => Share(LateCancelPercent);

    /// <summary>Credits that not coming costs (C5).</summary>
    public int NoShowCost => Share(NoShowPercent);

    /// <summary>Places that anybody may book: none while somebody eligible waits before the cut-off (W1, W4).</summary>
    public int SpotsLeftAt(DateTimeOffset now) =>
        PromotableCount > 0 && now < OfferCutOffAt ? 0 : Math.Max(0, MaxCapacity - BookedCount - OfferedCount);

    /// <summary>A share of the price in whole credits, half a credit up; <c>book_batch</c> says the same.</summary>
    private int Share(int percent) => (PriceCredits * percent + 50) / 100;

    /// <summary>Elapsed minutes.</summary>
    public int DurationMinutes => (int)(EndsAt - StartsAt).TotalMinutes;

    /// <summary>It is to take place then; deadlines go with the start (T4). Nothing changes when it does already.</summary>
    /// <param name="date">Date in the class's zone.</param>
    /// <param name="time">Wall time.</param>
    /// <param name="minutes">Elapsed minutes.</param>
    /// <param name="clock">The class's zone.</param>
    /// <param name="policy">When it may be booked and left.</param>
    public void MoveTo(DateOnly date, TimeOnly time, int minutes, WallClock clock, BookingPolicy policy)
    {
        var startsAt = clock.InstantOf(date, time);
        if (startsAt != StartsAt)
        {
            (StartsAt, LocalDate, LocalStartTime) = (startsAt, clock.DateOf(startsAt), clock.TimeOf(startsAt));
            (BookingOpensAt, FreeCancelUntil) = (policy.OpensAt(date, clock), policy.FreeCancelUntil(startsAt));
        }

        EndsAt = startsAt.AddMinutes(minutes);
    }

    /// <summary>Somebody is to stand in for whose class it is (C4), or they teach it themselves again; or nobody in particular teaches it.</summary>
    /// <param name="id">The account, or null.</param>
    /// <param name="name">The name, or null.</param>
    public void Substitute(Guid? id, string? name)
    {
        var whose = SubstituteFor ?? InstructorName;
        (InstructorId, InstructorName, SubstituteFor) = (id, name, name is null || whose == name ? null : whose);
    }

    /// <summary>It is to take place there, or in no particular room.</summary>
    public void MoveTo(Room? room) => (RoomId, RoomName) = (room?.Id, room?.Name);

    /// <summary>
    /// It is to follow its class: from what the class was on its date to what the class is on the date that its series gives it now.
    /// What was changed about it by hand stays: another time, a substitute, another room, other places, another price (T7).
    /// </summary>
    /// <param name="was">What its class was like.</param>
    /// <param name="part">What its class is like now.</param>
    /// <param name="date">Its date in the series now; null for a one-off, whose time is its own.</param>
    /// <param name="clock">The class's zone.</param>
    /// <param name="policy">When it may be booked and left.</param>
    public void Follow(ClassPart was, ClassPart part, DateOnly? date, WallClock clock, BookingPolicy policy)
    {
        var minutes = DurationMinutes == was.DurationMinutes ? part.DurationMinutes : DurationMinutes;
        var moves = date is not null && !IsMovedByHand(clock);
        if (date is { } day && part.Recurrence is { } recurrence)
        {
            MoveTo(moves ? day : LocalDate, moves ? recurrence.StartTime : LocalStartTime, minutes, clock, policy);
            (SeriesDate, SeriesTime) = (day, recurrence.StartTime);
        }
        else
        {
            EndsAt = StartsAt.AddMinutes(minutes);
        }

        MaxCapacity = MaxCapacity == was.MaxCapacity ? part.MaxCapacity : MaxCapacity;
        PriceCredits = PriceCredits == was.PriceCredits ? part.PriceCredits : PriceCredits;
        (RoomId, RoomName) = RoomId == was.RoomId ? (part.RoomId, part.RoomName) : (RoomId, RoomName);
        if (SubstituteFor is not null)
        {
            SubstituteFor = part.InstructorName == InstructorName ? null : part.InstructorName;
        }
        else if ((InstructorId, InstructorName) == (was.InstructorId, was.InstructorName))
        {
            (InstructorId, InstructorName) = (part.InstructorId, part.InstructorName);
        }
    }

    /// <summary>Whether somebody gave it another time than its series has; a time that the wall skips (T2) is none.</summary>
    private bool IsMovedByHand(WallClock clock) =>
        MovedFrom is not null || (SeriesDate is { } date && SeriesTime is { } time && clock.InstantOf(date, time) != StartsAt);

    /// <summary>It is to be taken off the timetable; who was in it reads why (C3). It leaves its series, which may have that date again.</summary>
    public void TakeOff(string reason) => (Status, CancellationReason, SeriesDate, SeriesTime) = (ClassInstanceStatus.Cancelled, reason, null, null);
}
