using BalletSaaS.Kernel;

namespace BalletSaaS.Bookings;

/// <summary>Booking and cancelling, for oneself and for the children one is guardian of.</summary>
public interface IBookingAppService
{
    /// <summary>Books a place, or joins the waitlist when none is public and that is wanted. Errors: <c>Bookings:ClassFull</c>, <c>AlreadyBooked</c>, <c>Overlap</c>, <c>NotOpenYet</c>, <c>Closed</c>, <c>Credits:NotEnough</c>, <c>Customers:NotACustomer</c>, <c>Accounts:EmailNotConfirmed</c>, <c>Tenants:Suspended</c>, <c>Kernel:NotFound</c>, <c>Kernel:IdempotencyMismatch</c>.</summary>
    /// <param name="input">What is wanted.</param>
    /// <param name="idempotencyKey">The <c>Idempotency-Key</c> header; the same key gives the same answer (B2).</param>
    Task<BookingCreatedDto> CreateAsync(CreateBookingDto input, string? idempotencyKey);

    /// <summary>Cancels one's own booking or leaves the waitlist; twice is once (C8). Errors: <c>Kernel:NotFound</c>, <c>Bookings:Closed</c>.</summary>
    Task<BookingCancelledDto> CancelAsync(Guid id);

    /// <summary>
    /// Takes the place that is offered, or one that is anybody's (W4), without leaving the line first; twice is once (W2). Errors: <c>Bookings:OfferExpired</c>, <c>Overlap</c>, <c>Credits:NotEnough</c> and
    /// others of booking, <c>Kernel:NotFound</c>.
    /// </summary>
    Task<BookingCreatedDto> AcceptOfferAsync(Guid id);

    /// <summary>Lets the offered place go on to the next; the place in line is kept (W3). Errors: <c>Kernel:NotFound</c>.</summary>
    Task<BookingCreatedDto> DeclineOfferAsync(Guid id);

    /// <summary>One of one's own bookings. Errors: <c>Kernel:NotFound</c>.</summary>
    Task<BookingDto> GetAsync(Guid id, CancellationToken ct);

    /// <summary>The family's bookings, by status; all when left out, newest class first. Errors: <c>Kernel:NotFound</c>.</summary>
    /// <param name="status">Only these, or null.</param>
    /// <param name="forCustomerId">Only of the caller, or of one child; of all of them when null.</param>
    /// <param name="page">The page.</param>
    /// <param name="ct">Ends the reading.</param>
    Task<PagedResultDto<BookingDto>> GetMineAsync(BookingStatus? status, Guid? forCustomerId, PageRequest page, CancellationToken ct);

    /// <summary>The family's bookings, by view. Errors: <c>Kernel:NotFound</c>.</summary>
    Task<PagedResultDto<BookingDto>> GetMineAsync(BookingView view, MyBookingFilter filter, PageRequest page, CancellationToken ct);

    /// <summary>A customer's bookings for staff, newest class first.</summary>
    Task<PagedResultDto<BookingDto>> GetForCustomerAsync(Guid customerId, BookingStatus? status, PageRequest page, CancellationToken ct);
}
