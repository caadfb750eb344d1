using BalletSaaS.Bookings;
using BalletSaaS.Credits;
using BalletSaaS.Kernel;
using BalletSaaS.Schedule;

namespace BalletSaaS;

/// <summary>Somebody in a story who books and dances.</summary>
/// <param name="Studio">Where.</param>
/// <param name="UserId">The account.</param>
/// <param name="CustomerId">The customer.</param>
/// <param name="Name">The first name.</param>
public sealed record Dancer(Studio Studio, Guid UserId, Guid CustomerId, string Name)
{
    /// <summary>Books a place.</summary>
    public Task<BookingCreatedDto> Books(ClassInstance instance, string? key = null) => Books(new CreateBookingDto(instance.Id), key);

    /// <summary>Books a place, or waits for one.</summary>
    public Task<BookingCreatedDto> WaitsFor(ClassInstance instance, string? key = null) => Books(new CreateBookingDto(instance.Id, JoinWaitlist: true), key);

    /// <summary>Cancels, or leaves the line.</summary>
    public Task<BookingCancelledDto> Cancels(BookingCreatedDto booking) => Do((IBookingAppService bookings) => bookings.CancelAsync(booking.Id));

    /// <summary>The owner gives credits, or takes some back.</summary>
    /// <param name="credits">How many, signed.</param>
    /// <param name="expiresOn">The last class date they pay for, <c>2026-10-24</c>; never ends without it.</param>
    public Task<CreditAdjustmentDto> Receives(int credits, string? expiresOn = null) => Studio.DoAsync((ICreditAppService service) => service.AdjustAsync(
        CustomerId, new AdjustCreditsDto(credits, "story", expiresOn is null ? null : DateOnly.Parse(expiresOn))), Studio.OwnerId);

    /// <summary>The balance, the lots and the ledger, newest first.</summary>
    public Task<CreditStatementDto> Credits() => Do((ICreditAppService credits) => credits.GetMineAsync(new PageRequest(0, 100), CancellationToken.None));

    /// <summary>A booking as it is now.</summary>
    public Task<BookingDto> LooksAt(BookingCreatedDto booking) => Do((IBookingAppService bookings) => bookings.GetAsync(booking.Id, CancellationToken.None));

    /// <summary>Uses a service as this person.</summary>
    public Task<T> Do<TService, T>(Func<TService, Task<T>> work) where TService : notnull => Studio.DoAsync(work, UserId, CustomerId);

    private Task<BookingCreatedDto> Books(CreateBookingDto wish, string? key) => Do((IBookingAppService bookings) => bookings.CreateAsync(wish, key));
}
