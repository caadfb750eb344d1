using BalletSaaS.Kernel;
using BalletSaaS.Schedule;
using BalletSaaS.Tenants;
using Microsoft.EntityFrameworkCore;

namespace BalletSaaS.Bookings;

/// <summary>What it means for booked people that the studio calls an instance off (C3). The schedule's door to bookings.</summary>
public sealed class InstanceCancellation(BalletSaaSDbContext context, ICurrentUser user, StudioClock clock, OutboxDispatcher dispatcher) : IScopedService
{
    /// <summary>
    /// Calls the instance off in the caller's transaction, or in one of its own: everybody gets everything back and is told
    /// once; twice is once. Errors: <c>Kernel:NotFound</c>, <c>Schedule:AlreadyStarted</c>.
    /// </summary>
    /// <param name="instanceId">The class instance.</param>
    /// <param name="reason">The studio's words; everybody booked reads them.</param>
    public async Task<InstanceCancelledDto> CallOffAsync(Guid instanceId, string reason)
    {
        var today = await clock.TodayAsync();
        var done = await context.RunAsync<InstanceCancelledDto>(
            $"select call_off_instance({clock.Now}, {today}, {context.TenantId}, {instanceId}, {reason}, {user.Id})");
        dispatcher.Wake();
        return done;
    }

    /// <summary>Calls several instances off in one transaction, as each is alone.</summary>
    /// <param name="instanceIds">The class instances.</param>
    /// <param name="reason">The studio's words; everybody booked reads them.</param>
    public Task<int> CallOffAsync(IReadOnlyCollection<Guid> instanceIds, string reason) => context.AtomicAsync(async () =>
    {
        // Lock order over all of them: instances sorted, then customers sorted.
        var ids = instanceIds.Order().ToArray();
        await context.Database.ExecuteSqlAsync(
            $"select from class_instances where tenant_id = {context.TenantId} and id = any ({ids}) order by id for no key update");
        await context.Database.ExecuteSqlAsync($"""
            select from customers where tenant_id = {context.TenantId}
                and id in (select customer_id from bookings where tenant_id = {context.TenantId} and class_instance_id = any ({ids}))
            order by id for no key update
            """);
        foreach (var id in ids)
        {
            await CallOffAsync(id, reason);
        }

        return ids.Length;
    });
}
