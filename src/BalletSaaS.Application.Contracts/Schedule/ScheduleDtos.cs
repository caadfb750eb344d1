using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using BalletSaaS.Bookings;
using BalletSaaS.Classes;
using BalletSaaS.Kernel;

namespace BalletSaaS.Schedule;

/// <summary>A class instance as staff see it.</summary>
/// <param name="Id">The instance's id.</param>
/// <param name="ClassId">Its class.</param>
/// <param name="Name">The class's name.</param>
/// <param name="InstructorId">The account of who teaches, or null.</param>
/// <param name="InstructorName">Who teaches, or null.</param>
/// <param name="LocalDate">Date in the class's zone.</param>
/// <param name="LocalStartTime">Wall time of the start, <c>HH:mm</c>.</param>
/// <param name="StartsAt">Start (UTC).</param>
/// <param name="EndsAt">End (UTC).</param>
/// <param name="DurationMinutes">Elapsed minutes.</param>
/// <param name="Status">Where it is in its life.</param>
/// <param name="MaxCapacity">Places.</param>
/// <param name="BookedCount">Places taken.</param>
/// <param name="WaitlistCount">People waiting.</param>
/// <param name="PriceCredits">Credits a place costs.</param>
/// <param name="Color">Colour, or null.</param>
/// <param name="Level">Level.</param>
/// <param name="IsOneOff">Whether it stands outside the class's recurrence.</param>
/// <param name="CancellationReason">Why it was called off.</param>
/// <param name="SubstituteFor">Whose class it is while a substitute teaches it (C4), or null.</param>
/// <param name="RoomId">The room, or null.</param>
/// <param name="RoomName">The room's name, or null.</param>
/// <param name="IsMoved">Whether it takes place at another time than its series has it.</param>
/// <param name="Warnings">What is worth a second look: it takes place all the same.</param>
/// <param name="RosterClosedAt">When its roster was closed (UTC), or null.</param>
public sealed record ClassInstanceDto(
    Guid Id, Guid ClassId, string Name, Guid? InstructorId, string? InstructorName, DateOnly LocalDate, TimeOnly LocalStartTime,
    DateTimeOffset StartsAt, DateTimeOffset EndsAt, int DurationMinutes, ClassInstanceStatus Status,
    int MaxCapacity, int BookedCount, int WaitlistCount, int PriceCredits, string? Color, ClassLevel Level,
    bool IsOneOff, string? CancellationReason, string? SubstituteFor, Guid? RoomId, string? RoomName, bool IsMoved,
    IReadOnlyList<ScheduleWarningDto> Warnings, DateTimeOffset? RosterClosedAt);

/// <summary>Something about an instance that is worth a second look.</summary>
/// <param name="Kind">What.</param>
/// <param name="Who">The teacher or the room.</param>
/// <param name="OtherId">The instance at the same time, or null.</param>
/// <param name="OtherName">Its name, or null.</param>
/// <param name="OtherDate">Its date, or null.</param>
/// <param name="OtherStartTime">Its wall time, or null.</param>
public sealed record ScheduleWarningDto(
    ScheduleWarningKind Kind, string Who, Guid? OtherId = null, string? OtherName = null, DateOnly? OtherDate = null, TimeOnly? OtherStartTime = null);

/// <summary>Changes to one instance; what is left out stays.</summary>
/// <param name="Date">Date in the class's zone.</param>
/// <param name="StartTime">Wall time, <c>HH:mm</c>.</param>
/// <param name="DurationMinutes">Elapsed minutes.</param>
/// <param name="RoomId">The room; null is none in particular, which breaks no promise (C3).</param>
/// <param name="InstructorId">Who teaches, with an account; null is nobody in particular, or whom the name says (C4).</param>
/// <param name="InstructorName">Who teaches, by name.</param>
/// <param name="MaxCapacity">Places; fewer than are booked removes nobody (C6).</param>
/// <param name="PriceCredits">Credits a place costs whoever books from now on; who is in keeps the price promised (C2). Null is what the class costs on that date.</param>
public sealed record UpdateClassInstanceDto(
    DateOnly? Date = null, TimeOnly? StartTime = null,
    [Range(ClassConsts.MinDuration, ClassConsts.MaxDuration)] int? DurationMinutes = null,
    Change<Guid?>? RoomId = null, Change<Guid?>? InstructorId = null, [StringLength(100)] string? InstructorName = null,
    [Range(1, ClassConsts.MaxCapacity)] int? MaxCapacity = null,
    [ChangeRange(0, ClassConsts.MaxPrice)] Change<int?>? PriceCredits = null);

/// <summary>What a change of an instance does, or would do.</summary>
/// <param name="Instance">The instance afterwards.</param>
/// <param name="People">People who are told, each once.</param>
/// <param name="PeopleReleased">Those of them who get everything back, because it moves by more than 15 minutes or to another room (C3), or overlaps another class of theirs (B4). The others keep their place and may leave free until the start.</param>
/// <param name="CreditsRefunded">Credits given back in all.</param>
public sealed record InstanceChangedDto(ClassInstanceDto Instance, int People, int PeopleReleased, int CreditsRefunded);

/// <summary>A one-off instance of a class.</summary>
/// <param name="ClassId">The class.</param>
/// <param name="Date">Date in the class's zone.</param>
/// <param name="StartTime">Wall time, <c>HH:mm</c>.</param>
/// <param name="DurationMinutes">Minutes, when other than the class's.</param>
/// <param name="MaxCapacity">Places, when other than the class's.</param>
/// <param name="PriceCredits">Credits, when other than the class's.</param>
/// <param name="InstructorName">Teacher, when other than the class's.</param>
public sealed record CreateClassInstanceDto(
    [RequiredId] Guid ClassId, DateOnly Date, TimeOnly StartTime,
    [Range(ClassConsts.MinDuration, ClassConsts.MaxDuration)] int? DurationMinutes = null,
    [Range(1, ClassConsts.MaxCapacity)] int? MaxCapacity = null,
    [Range(0, ClassConsts.MaxPrice)] int? PriceCredits = null,
    [StringLength(100)] string? InstructorName = null);

/// <summary>Why an instance is called off; everybody booked is told.</summary>
public sealed record CancelInstanceDto([Required, StringLength(300, MinimumLength = 1)] string Reason);

/// <summary>What calling off would mean for people (C3).</summary>
/// <param name="People">People who are told, each once for an instance: booked, waiting, or cancelled too late for their credits.</param>
/// <param name="CreditsRefunded">Credits given back in all.</param>
public sealed record CallingOffDto(int People, int CreditsRefunded);

/// <summary>What calling off an instance did.</summary>
/// <param name="Id">The instance.</param>
/// <param name="Status">Its status now.</param>
/// <param name="BookingsCancelled">Bookings and waitlist places that ended.</param>
/// <param name="CreditsRefunded">Credits given back in all.</param>
public sealed record InstanceCancelledDto(Guid Id, ClassInstanceStatus Status, int BookingsCancelled, int CreditsRefunded);

/// <summary>A person on the roster.</summary>
/// <param name="BookingId">The booking.</param>
/// <param name="CustomerId">The customer.</param>
/// <param name="Name">First and last name.</param>
/// <param name="Status">Booking status.</param>
/// <param name="WaitlistPosition">Place in line, from 1, or null.</param>
/// <param name="OverrideReason">Why staff booked against a rule of the studio, or null.</param>
/// <param name="OfferedUntil">Until when an offered place can be taken (UTC, W2), or null.</param>
/// <param name="SkipReason">Why the last freed place went to the next in line, as an error code (W3), or null.</param>
/// <param name="FromWaitlist">Whether the place came from the waitlist.</param>
/// <param name="ClassesAttended">Classes attended in all, this one included once attended.</param>
/// <param name="StreakWeeks">Weeks in a row.</param>
/// <param name="MarkedAt">When it was said whether they came (UTC), or null.</param>
public sealed record RosterItemDto(
    Guid BookingId, Guid CustomerId, string Name, BookingStatus Status, int? WaitlistPosition,
    string? OverrideReason, DateTimeOffset? OfferedUntil, string? SkipReason,
    bool FromWaitlist, int ClassesAttended, int StreakWeeks, DateTimeOffset? MarkedAt);

/// <summary>The period a calendar shows; both dates included, at most 62 days.</summary>
/// <param name="From">First date in the studio's zone; today when left out.</param>
/// <param name="To">Last date; a week later when left out.</param>
public sealed record Period(DateOnly? From = null, DateOnly? To = null);

/// <summary>Which classes a student looks for.</summary>
/// <param name="ClassId">Only this class.</param>
/// <param name="InstructorId">Only this teacher.</param>
/// <param name="ForCustomerId">As a child of the caller would see it; as the caller does when left out.</param>
public sealed record AvailableFilter(Guid? ClassId = null, Guid? InstructorId = null, Guid? ForCustomerId = null);

/// <summary>A class instance as a visitor or student sees it.</summary>
/// <param name="Id">The instance's id.</param>
/// <param name="ClassId">Its class.</param>
/// <param name="Name">The class's name.</param>
/// <param name="InstructorName">Who teaches, or null.</param>
/// <param name="StartsAt">Start (UTC).</param>
/// <param name="EndsAt">End (UTC).</param>
/// <param name="LocalDate">Date in the class's zone.</param>
/// <param name="LocalStartTime">Wall time of the start.</param>
/// <param name="DurationMinutes">Elapsed minutes.</param>
/// <param name="MaxCapacity">Places.</param>
/// <param name="SpotsLeft">Places free; 0 while somebody waits.</param>
/// <param name="WaitlistLength">People waiting.</param>
/// <param name="PriceCredits">Credits a place costs.</param>
/// <param name="Color">Colour, or null.</param>
/// <param name="Level">Level.</param>
/// <param name="Bookable">Whether booking it now would succeed.</param>
/// <param name="Refusal">Error code that booking now would give, or null.</param>
/// <param name="MyBooking">One's own live booking, or null.</param>
/// <param name="RoomName">The room, or null.</param>
/// <param name="SubstituteFor">Whose class it is while a substitute teaches it (C4), or null.</param>
/// <param name="MovedFrom">The start before it was moved a little (UTC), or null.</param>
/// <param name="Discipline">What it teaches, such as pointe, or null.</param>
public sealed record AvailableClassDto(
    Guid Id, Guid ClassId, string Name, string? InstructorName, DateTimeOffset StartsAt, DateTimeOffset EndsAt,
    DateOnly LocalDate, TimeOnly LocalStartTime, int DurationMinutes, int MaxCapacity, int SpotsLeft, int WaitlistLength,
    int PriceCredits, string? Color, ClassLevel Level, bool Bookable, string? Refusal, MyBookingDto? MyBooking,
    string? RoomName, string? SubstituteFor, DateTimeOffset? MovedFrom, string? Discipline)
{
    /// <summary>
    /// The same with nothing of the caller in it, one object for all who look in the same moment: it is written once. No part of the contract.
    /// </summary>
    [JsonIgnore]
    public AvailableClassDto? Shared { get; init; }
}

/// <summary>One's own live booking of an instance.</summary>
/// <param name="Id">The booking's id.</param>
/// <param name="Status">Booked or waitlisted.</param>
public sealed record MyBookingDto(Guid Id, BookingStatus Status);

/// <summary>A class instance with what it is and what booking it would cost the caller.</summary>
/// <param name="Class">The instance.</param>
/// <param name="Description">What the class is.</param>
/// <param name="OpensAt">When booking opens (UTC, B5).</param>
/// <param name="Quote">What booking it would cost; null for visitors.</param>
public sealed record ClassDetailDto(AvailableClassDto Class, string? Description, DateTimeOffset OpensAt, BookingQuoteDto? Quote);

/// <summary>What a booking would cost and promise.</summary>
/// <param name="Credits">Credits it costs.</param>
/// <param name="Lots">The lots it would be taken from, in order (L1).</param>
/// <param name="CreditsAfter">Credits left afterwards; null when there are not enough.</param>
/// <param name="FreeCancelUntil">Until when cancelling gives the credits back (UTC, C1).</param>
/// <param name="LateCancelCost">Credits that a late cancel keeps (C1).</param>
/// <param name="NoShowCost">Credits that not coming keeps (C5).</param>
/// <param name="PayerId">Who pays: who dances, or, for a child without enough of its own, the caller.</param>
public sealed record BookingQuoteDto(
    int Credits, IReadOnlyList<QuotedLotDto> Lots, int? CreditsAfter, DateTimeOffset FreeCancelUntil, int LateCancelCost, int NoShowCost, Guid PayerId);

/// <summary>Credits that a booking would take from a lot.</summary>
/// <param name="Id">The lot.</param>
/// <param name="Amount">Credits.</param>
/// <param name="ExpiresOn">The lot's last class date, or null.</param>
public sealed record QuotedLotDto(Guid Id, int Amount, DateOnly? ExpiresOn);
