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
            var guest = await registration.RegisterGuestAsync(first, last, input.Email.Saying("email"));
            if (price > 0)
            {
                await context.RunAsync<Granted>(
                    $"select adjust_credits({clock.Now}, {today}, {context.TenantId}, {guest.Id}, {price}, {(DateOnly?)null}, {notes}, {user.Id})");
            }

            var booking = await BookAsync(guest.Id, instanceId);
            return new WalkedInDto(guest.Id, booking, $"{first} {last}");
        });
        changes.Announce([context.TenantId]);
        return done;
    }

    /// <summary>A batch of one, by staff.</summary>
    private async Task<Guid> BookAsync(Guid customerId, Guid instanceId)
    {
        Guid[] tenants = [context.TenantId], customers = [customerId], instances = [instanceId], bookings = [Guid.CreateVersion7(clock.Now)];
        Guid?[] actors = [user.Id], none = [null];
        bool[] no = [false], byStaff = [true];
        byte[][] hashes = [Idempotency.HashOf($"walk-in {customerId}")];
        string?[] reasons = [null];
        var booked = await clock.SayWhenItOpens(context.RunAsync<BookingCreatedDto>(
            $"select (select answer from book_batch({clock.Now}, {tenants}, {customers}, {instances}, {no}, {actors}, {none}, {hashes}, {bookings}, {byStaff}, {reasons}, {none}))"));
        return booked.Id;
    }

    private sealed record Granted(Guid TransactionId);
}
