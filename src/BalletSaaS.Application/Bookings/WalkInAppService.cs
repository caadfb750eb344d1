using System.Runtime.CompilerServices;
using BalletSaaS.Customers;
using BalletSaaS.Kernel;
using BalletSaaS.Tenants;
using Microsoft.EntityFrameworkCore;

namespace BalletSaaS.Bookings;

/// <inheritdoc />
public sealed class WalkInAppService(
    BalletSaaSDbContext context, CustomerRegistration registration, ICurrentUser user, StudioClock clock, StudioChanges changes) : IWalkInAppService
{
    /// <summary>
    /// The operations of booking and credits run in this transaction, one after the other: nobody else knows the customer yet, so the
    /// order of locks is no matter.
    /// </summary>
    /// <inheritdoc />
    public async Task<WalkedInDto> AddAsync(Guid instanceId, WalkInDto input)
    {
        var (first, last, notes) = (input.FirstName.Saying("firstName")!, input.LastName.Saying("lastName")!, input.Notes.Saying("notes")!);
        var today = await clock.TodayAsync();
        var done = await context.AtomicAsync(async () =>
        {
            var price = await context.ClassInstances.Where(instance => instance.Id == instanceId).Select(instance => (int?)instance.PriceCredits).SingleOrDefaultAsync()
                ?? throw KernelErrors.NotFound.Exception();
            var guest = await registration.RegisterGuestAsync(first, last, input.Email.Saying("email"), input.BirthDate.Plausible(today));
            if (price > 0)
            {
                await context.RunAsync<Granted>(
                    $"select adjust_credits({clock.Now}, {today}, {context.TenantId}, {guest.Id}, {price}, {(DateOnly?)null}, {notes}, {user.Id})");
            }

            var booking = await BookAsync(guest.Id, instanceId, input.OverrideReason.Saying("overrideReason"));
            return new WalkedInDto(guest.Id, booking, $"{first} {last}");
        });
        changes.Announce([context.TenantId]);
        return done;
    }

    /// <summary>A batch of one, by staff.</summary>
    private async Task<Guid> BookAsync(Guid customerId, Guid instanceId, string? overrideReason)
    {
        var call = BookBatch.Call(clock.Now, [new BookingWish(
            context.TenantId, customerId, instanceId, JoinWaitlist: false, user.Id, Key: null, Idempotency.HashOf($"walk-in {customerId}"), ByStaff: true, overrideReason)]);
        var booked = await clock.SayWhenItOpens(context.RunAsync<BookingCreatedDto>(
            FormattableStringFactory.Create($"select (select answer from {call.Format})", call.GetArguments())));
        return booked.Id;
    }

    private sealed record Granted(Guid TransactionId);
}
