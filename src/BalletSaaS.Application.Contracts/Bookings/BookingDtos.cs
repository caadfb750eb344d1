using BalletSaaS.Kernel;

namespace BalletSaaS.Bookings;

/// <summary>A place that is wanted.</summary>
/// <param name="ClassInstanceId">In which class instance.</param>
/// <param name="JoinWaitlist">Wait when no place is free.</param>
/// <param name="ForCustomerId">For a child of the caller; for the caller when left out.</param>
public sealed record CreateBookingDto([RequiredId] Guid ClassInstanceId, bool JoinWaitlist = false, Guid? ForCustomerId = null);

/// <summary>The booking that was made.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Status">Booked or waitlisted.</param>
/// <param name="ClassInstanceId">In which class instance.</param>
/// <param name="CreditsUsed">Credits it took; 0 while waiting.</param>
/// <param name="CreditsRemaining">Credits left of who pays.</param>
/// <param name="FreeCancelUntil">Until when cancelling gives the credits back (UTC).</param>
/// <param name="WaitlistPosition">Place in line, from 1, or null.</param>
/// <param name="CreditsHeld">Credits of those left that the place in line holds (L5).</param>
/// <param name="LateCancelCost">Credits that a late cancel keeps (C1, C2).</param>
/// <param name="NoShowCost">Credits that not coming keeps (C2, C5).</param>
public sealed record BookingCreatedDto(
    Guid Id, BookingStatus Status, Guid ClassInstanceId, int CreditsUsed, int CreditsRemaining,
    DateTimeOffset FreeCancelUntil, int? WaitlistPosition, int CreditsHeld = 0, int LateCancelCost = 0, int NoShowCost = 0);

/// <summary>What cancelling did.</summary>
/// <param name="Id">The booking.</param>
/// <param name="Status">Its status now.</param>
/// <param name="CreditsRefunded">Credits that this booking's cancelling gave back.</param>
/// <param name="CreditsRemaining">Credits left of who paid; the caller's when another guardian did.</param>
public sealed record BookingCancelledDto(Guid Id, BookingStatus Status, int CreditsRefunded, int CreditsRemaining);

/// <summary>A booking in a list.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Status">Where it is in its life.</param>
/// <param name="ClassInstanceId">The class instance.</param>
/// <param name="ClassName">The class.</param>
/// <param name="InstructorName">Who teaches, or null.</param>
/// <param name="StartsAt">Start (UTC).</param>
/// <param name="EndsAt">End (UTC).</param>
/// <param name="LocalDate">Date in the class's zone.</param>
/// <param name="LocalStartTime">Wall time of the start.</param>
/// <param name="Color">The class's colour.</param>
/// <param name="CreditsUsed">Credits it took.</param>
/// <param name="CreditsRefunded">Credits it gave back.</param>
/// <param name="FreeCancelUntil">Until when cancelling gives the credits back (UTC).</param>
/// <param name="WaitlistPosition">Place in line, or null.</param>
/// <param name="CreatedAt">When it was booked (UTC).</param>
/// <param name="CancelledAt">When it ended, or null (UTC).</param>
/// <param name="PriceCredits">Credits it costs; while waiting they are held (L5).</param>
/// <param name="LateCancelCost">Credits that a late cancel keeps (C1, C2).</param>
/// <param name="NoShowCost">Credits that not coming keeps (C2, C5).</param>
/// <param name="OfferedUntil">Until when an offered place can be taken (UTC, W2), or null.</param>
/// <param name="SkipReason">Why the last freed place went to the next in line, as an error code (W3), or null.</param>
/// <param name="OverrideReason">Why staff booked against a rule of the studio, or null.</param>
/// <param name="RoomName">The room, or null.</param>
/// <param name="SubstituteFor">Whose class it is while a substitute teaches it (C4), or null.</param>
/// <param name="MovedFrom">The start before it was moved a little (UTC), or null.</param>
/// <param name="MovedTo">When the class takes place that was moved away from this booking (UTC, C3), or null.</param>
/// <param name="CustomerId">Who dances: the caller or a child of theirs.</param>
/// <param name="CustomerName">Their first name.</param>
/// <param name="ClassId">Whose date the instance is.</param>
/// <param name="Discipline">What the class teaches, such as pointe, or null.</param>
public sealed record BookingDto(
    Guid Id, BookingStatus Status, Guid ClassInstanceId, string ClassName, string? InstructorName,
    DateTimeOffset StartsAt, DateTimeOffset EndsAt, DateOnly LocalDate, TimeOnly LocalStartTime, string? Color,
    int CreditsUsed, int CreditsRefunded, DateTimeOffset FreeCancelUntil, int? WaitlistPosition,
    DateTimeOffset CreatedAt, DateTimeOffset? CancelledAt, int PriceCredits, int LateCancelCost, int NoShowCost,
    DateTimeOffset? OfferedUntil, string? SkipReason, string? OverrideReason, string? RoomName, string? SubstituteFor,
    DateTimeOffset? MovedFrom, DateTimeOffset? MovedTo, Guid CustomerId, string CustomerName, Guid ClassId, string? Discipline);

/// <summary>Which of one's bookings.</summary>
/// <param name="Status">Only these.</param>
/// <param name="ClassId">Only of this class.</param>
/// <param name="From">Only of classes from this date on, in the studio's zone.</param>
/// <param name="To">Only of classes to this date.</param>
/// <param name="ForCustomerId">Only of the caller, or of one child; of all of them when left out.</param>
public sealed record MyBookingFilter(
    EnumWord<BookingStatus>? Status = null, Guid? ClassId = null, DateOnly? From = null, DateOnly? To = null, Guid? ForCustomerId = null);

/// <summary>Which bookings.</summary>
public enum BookingView
{
    /// <summary>Live and not yet over, soonest first.</summary>
    Upcoming,
    /// <summary>Over, newest first.</summary>
    Past,
    /// <summary>Cancelled in any way, newest first.</summary>
    Cancelled,
}
