using BalletSaaS.Kernel;
using BalletSaaS.Schedule;
using BalletSaaS.Tenants;

namespace BalletSaaS.Bookings;

/// <summary>What it means for booked people that the studio changes instances (C3, C4, C6). The schedule's door to bookings.</summary>
public sealed class InstanceChanges(BalletSaaSDbContext context, ICurrentUser user, StudioClock clock, OutboxDispatcher dispatcher) : IScopedService
{
    /// <summary>
    /// Writes instances as they are to be, in the caller's transaction, which holds their locks. Errors: <c>Schedule:AlreadyStarted</c>,
    /// <c>Schedule:InstanceCancelled</c>, <c>Schedule:SlotTaken</c>.
    /// </summary>
    public async Task<PeopleAffected> WriteAsync(IReadOnlyCollection<ClassInstance> wishes)
    {
        var (now, today) = (clock.Now, await clock.TodayAsync());
        var done = await context.RunAsync<PeopleAffected>(
            $"select change_instances({now}, {today}, {context.TenantId}, {wishes.AsRows()}::jsonb, {user.Id})");
        dispatcher.Wake();
        return done;
    }
}

/// <summary>What a change of the timetable means for people.</summary>
/// <param name="People">People who are told, each once.</param>
/// <param name="PeopleReleased">Those of them who get everything back.</param>
/// <param name="CreditsRefunded">Credits given back in all.</param>
/// <param name="InstancesMoved">Instances that keep their people at another time.</param>
/// <param name="InstancesReleased">Instances that everybody gets everything back for: moved far, to another room, or removed.</param>
public sealed record PeopleAffected(int People, int PeopleReleased, int CreditsRefunded, int InstancesMoved, int InstancesReleased);
