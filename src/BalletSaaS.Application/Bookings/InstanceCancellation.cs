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
    public async Task<InstanceCancelledDto> CallOffAsync(Guid instanceId, string reason) => await CallOffAsync([instanceId], [reason], clock.Now) with { Id = instanceId };

    /// <summary>What calling instances off would mean for people: who is told, and what they get back.</summary>
    public async Task<CallingOffDto> ForeseeAsync(IQueryable<ClassInstance> instances, CancellationToken ct = default) =>
        await context.Bookings.AsNoTracking()
            .Where(booking => instances.Any(instance => instance.Id == booking.ClassInstanceId) && (booking.Status <= BookingStatus.Booked
                || (booking.Status == BookingStatus.LateCancelled && booking.CreditsRefunded < booking.CreditsUsed)))
            .GroupBy(_ => 1)
            .Select(all => new CallingOffDto(
                all.Select(booking => booking.CustomerId).Distinct().Count(), all.Sum(booking => booking.CreditsUsed - booking.CreditsRefunded)))
            .SingleOrDefaultAsync(ct) ?? new CallingOffDto(0, 0);

    /// <summary>What closures would call off, and whom it would concern.</summary>
    public async Task<ClosingOff> ForeseeAsync(IReadOnlyCollection<Closure> closures, CancellationToken ct = default)
    {
        var (from, to) = DatesOf(closures);
        var affected = context.ClassInstances.FromSql($"""
            select * from class_instances where tenant_id = {context.TenantId} and status = 0 and starts_at > {clock.Now}
                and exists (select from unnest({from}, {to}) as closed (first, last) where local_date between first and last)
            """).AsNoTracking();
        var (people, credits) = await ForeseeAsync(affected, ct);
        return new ClosingOff(await affected.CountAsync(ct), people, credits);
    }

    /// <summary>
    /// Calls everything off that is to take place in some closures, in one transaction, each instance with the reason of its closure;
    /// each person hears of all of it once.
    /// </summary>
    public Task<ClosingOff> CallOffAsync(IReadOnlyCollection<Closure> closures) => context.AtomicAsync(async () =>
    {
        var now = clock.Now;
        var (from, to) = DatesOf(closures);
        var ids = await context.Database.SqlQuery<Guid>($"""
            select id as "Value" from class_instances where tenant_id = {context.TenantId} and status = 0 and starts_at > {now}
                and exists (select from unnest({from}, {to}) as closed (first, last) where local_date between first and last)
            order by id for no key update
            """).ToListAsync();
        var affected = context.ClassInstances.AsNoTracking().Where(instance => ids.Contains(instance.Id));
        var told = await ForeseeAsync(affected);
        var dates = await affected.Select(instance => new { instance.Id, instance.LocalDate }).ToListAsync();
        await CallOffAsync(
            [.. dates.Select(instance => instance.Id)], [.. dates.Select(instance => closures.First(closure => closure.Covers(instance.LocalDate)).Reason)], now);
        return new ClosingOff(ids.Count, told.People, told.CreditsRefunded);
    });

    private static (DateOnly[] From, DateOnly[] To) DatesOf(IReadOnlyCollection<Closure> closures) =>
        ([.. closures.Select(closure => closure.FromDate)], [.. closures.Select(closure => closure.ToDate)]);

    private async Task<InstanceCancelledDto> CallOffAsync(Guid[] instances, string[] reasons, DateTimeOffset now)
    {
        var today = await clock.TodayAsync();
        var done = await context.RunAsync<InstanceCancelledDto>(
            $"select call_off_instances({now}, {today}, {context.TenantId}, {instances}, {reasons}, {user.Id})");
        dispatcher.Wake();
        return done;
    }
}

/// <summary>What closures called off.</summary>
/// <param name="Instances">How many instances.</param>
/// <param name="People">People who are told.</param>
/// <param name="CreditsRefunded">Credits given back in all.</param>
public sealed record ClosingOff(int Instances, int People, int CreditsRefunded);
