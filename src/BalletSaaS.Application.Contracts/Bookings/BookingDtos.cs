using BalletSaaS.Kernel;

namespace BalletSaaS.Bookings;

/// <summary>A place that is wanted.</summary>
/// <param name="ClassInstanceId">In which class instance.</param>
/// <param name="JoinWaitlist">Wait when no place is free.</param>
public sealed record CreateBookingDto(Guid ClassInstanceId, bool JoinWaitlist = false);

/// <summary>The booking that was made.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Status">Booked or waitlisted.</param>
/// <param name="ClassInstanceId">In which class instance.</param>
/// <param name="CreditsUsed">Credits it took; 0 while waiting.</param>
/// <param name="CreditsRemaining">Credits left.</param>
/// <param name="FreeCancelUntil">Until when cancelling gives the credits back (UTC).</param>
/// <param name="WaitlistPosition">Place in line, from 1, or null.</param>
public sealed record BookingCreatedDto(
    Guid Id, BookingStatus Status, Guid ClassInstanceId, int CreditsUsed, int CreditsRemaining,
    DateTimeOffset FreeCancelUntil, int? WaitlistPosition);

/// <summary>What cancelling did.</summary>
/// <param name="Id">The booking.</param>
/// <param name="Status">Its status now.</param>
/// <param name="CreditsRefunded">Credits that this booking's cancelling gave back.</param>
/// <param name="CreditsRemaining">Credits left.</param>
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
/// <param name="RoomName">The room, or null.</param>
/// <param name="SubstituteFor">Whose class it is while a substitute teaches it (C4), or null.</param>
/// <param name="MovedFrom">The start before it was moved a little (UTC), or null.</param>
/// <param name="MovedTo">When the class takes place that was moved away from this booking (UTC, C3), or null.</param>
public sealed record BookingDto(
    Guid Id, BookingStatus Status, Guid ClassInstanceId, string ClassName, string? InstructorName,
    DateTimeOffset StartsAt, DateTimeOffset EndsAt, DateOnly LocalDate, TimeOnly LocalStartTime, string? Color,
    int CreditsUsed, int CreditsRefunded, DateTimeOffset FreeCancelUntil, int? WaitlistPosition,
    DateTimeOffset CreatedAt, DateTimeOffset? CancelledAt, string? RoomName, string? SubstituteFor,
    DateTimeOffset? MovedFrom, DateTimeOffset? MovedTo);

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

/// <summary>Booking and cancelling.</summary>
public interface IBookingAppService
{
    /// <summary>Books a place, or joins the waitlist when none is public and that is wanted. Errors: <c>Bookings:ClassFull</c>, <c>AlreadyBooked</c>, <c>Overlap</c>, <c>NotOpenYet</c>, <c>Closed</c>, <c>Credits:NotEnough</c>, <c>Customers:NotACustomer</c>, <c>Accounts:EmailNotConfirmed</c>, <c>Tenants:Suspended</c>, <c>Kernel:NotFound</c>, <c>Kernel:IdempotencyMismatch</c>.</summary>
    /// <param name="input">What is wanted.</param>
    /// <param name="idempotencyKey">The <c>Idempotency-Key</c> header; the same key gives the same answer (B2).</param>
    Task<BookingCreatedDto> CreateAsync(CreateBookingDto input, string? idempotencyKey);

    /// <summary>Cancels one's own booking or leaves the waitlist; twice is once (C8). Errors: <c>Kernel:NotFound</c>, <c>Bookings:Closed</c>.</summary>
    Task<BookingCancelledDto> CancelAsync(Guid id);

    /// <summary>One of one's own bookings. Errors: <c>Kernel:NotFound</c>.</summary>
    Task<BookingDto> GetAsync(Guid id, CancellationToken ct);

    /// <summary>One's own bookings, by status; all when left out, newest class first.</summary>
    Task<PagedResultDto<BookingDto>> GetMineAsync(BookingStatus? status, PageRequest page, CancellationToken ct);

    /// <summary>One's own bookings, by view.</summary>
    Task<PagedResultDto<BookingDto>> GetMineAsync(BookingView view, PageRequest page, CancellationToken ct);

    /// <summary>A customer's bookings for staff, newest class first.</summary>
    Task<PagedResultDto<BookingDto>> GetForCustomerAsync(Guid customerId, BookingStatus? status, PageRequest page, CancellationToken ct);
}
