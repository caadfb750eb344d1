using BalletSaaS.Kernel;
using BalletSaaS.Schedule;
using BalletSaaS.Tenants;

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
}
