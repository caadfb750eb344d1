using BalletSaaS.Customers;
using BalletSaaS.Kernel;
using BalletSaaS.Tenants;

namespace BalletSaaS.Bookings;

/// <inheritdoc />
public sealed class StaffBookingAppService(
    BalletSaaSDbContext context, BookingLanes lanes, ICurrentUser user, StudioClock clock, OutboxDispatcher dispatcher) : IStaffBookingAppService
{
    /// <inheritdoc />
    public async Task<BookingCreatedDto> CreateAsync(Guid instanceId, BookForCustomerDto input, string? idempotencyKey)
    {
        var key = string.IsNullOrEmpty(idempotencyKey) ? (Guid?)null : Idempotency.KeyOf(user.Id, idempotencyKey);
        var reason = input.OverrideReason.Saying("overrideReason");
        var request = Idempotency.HashOf($"POST /api/admin/class-instances/{instanceId}/roster {input.CustomerId} {input.JoinWaitlist} {reason}");
        try
        {
            return await clock.SayWhenItOpens(lanes.BookAsync(new BookingWish(
                context.TenantId, input.CustomerId, instanceId, input.JoinWaitlist, user.Id, key, request, ByStaff: true, reason)));
        }
        catch (BusinessException refusal) when (refusal.Code == CustomerErrors.NotACustomer)
        {
            throw KernelErrors.NotFound.Exception(); // P1
        }
    }

    /// <inheritdoc />
    public async Task<BookingCancelledDto> CancelAsync(Guid id, CancelForCustomerDto input)
    {
        var reason = input.Reason.Saying("reason");
        if (input.Refund && reason is null)
        {
            throw BookingErrors.ReasonMissing.Exception();
        }

        var today = await clock.TodayAsync();
        var done = await context.RunAsync<BookingCancelledDto>(
            $"select cancel_booking({clock.Now}, {today}, {context.TenantId}, {(Guid?)null}, {id}, {user.Id}, {input.Refund}, {reason})");
        dispatcher.Wake();
        return done;
    }
}
