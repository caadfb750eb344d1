using BalletSaaS.Credits;
using BalletSaaS.Customers;
using BalletSaaS.Kernel;
using BalletSaaS.Tenants;
using Microsoft.EntityFrameworkCore;

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
                context.TenantId, input.CustomerId, instanceId, input.JoinWaitlist, user.Id, key, request, ByStaff: true, reason,
                await GuardianWhoPaysAsync(input.CustomerId, instanceId))));
        }
        catch (BusinessException refusal) when (refusal.Code == CustomerErrors.NotACustomer)
        {
            throw KernelErrors.NotFound.Exception(); // P1
        }
    }

    /// <summary>The first of a child's guardians whose credits suffice, or the first of them; null for who has none. The operation decides.</summary>
    private async Task<Guid?> GuardianWhoPaysAsync(Guid customerId, Guid instanceId)
    {
        var guardians = await context.Guardianships.Where(pair => pair.ChildId == customerId).OrderBy(pair => pair.CreationTime).ThenBy(pair => pair.Id)
            .Select(pair => pair.GuardianId).ToListAsync();
        if (guardians.Count < 2 || await context.ClassInstances.AsNoTracking().SingleOrDefaultAsync(row => row.Id == instanceId) is not { } instance)
        {
            return guardians is [var only, ..] ? only : null;
        }

        var lots = await context.CreditLots.AsNoTracking().Where(lot => guardians.Contains(lot.CustomerId) && lot.Remaining > lot.Held).ToListAsync();
        return guardians.Find(guardian => LotSpending.Suffice(lots.Where(lot => lot.CustomerId == guardian), instance.LocalDate, instance.PriceCredits)) is var able
            && able != Guid.Empty ? able : guardians[0];
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
