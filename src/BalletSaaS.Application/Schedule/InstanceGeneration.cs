using BalletSaaS.Classes;
using BalletSaaS.Kernel;
using BalletSaaS.Settings;
using Microsoft.EntityFrameworkCore;

namespace BalletSaaS.Schedule;

/// <summary>Sees to it that classes have their instances 8 weeks ahead (T7).</summary>
public sealed class InstanceGeneration(BalletSaaSDbContext context, ISettings settings, TimeProvider time) : IScopedService
{
    /// <summary>Makes what is missing for every class of the studio. Again, or on two nodes at once, changes nothing more.</summary>
    /// <returns>How many instances were made.</returns>
    public Task<int> ExtendAsync() => context.AtomicAsync(async () =>
    {
        await context.SharePlanAsync();
        return await ExtendAsync(await context.Classes.AsNoTracking().Where(dance => dance.IsActive && dance.Recurrence != null).ToListAsync());
    });

    /// <summary>Makes what is missing for some classes, in the caller's transaction, which holds the plan.</summary>
    /// <returns>How many instances were made.</returns>
    public async Task<int> ExtendAsync(IReadOnlyCollection<DanceClass> classes)
    {
        var now = time.GetUtcNow();
        // A day off for zones where it is still yesterday.
        var yesterday = DateOnly.FromDateTime(now.UtcDateTime).AddDays(-1);
        var closures = await context.Closures.AsNoTracking().Where(closure => closure.ToDate >= yesterday).ToListAsync();
        var policy = await settings.GetBookingPolicyAsync();
        return await context.AddMissingAsync(classes.SelectMany(dance => Ahead(dance, closures, policy, now)), now);
    }

    /// <summary>The instances that a class is to have; what would have begun already is not made.</summary>
    private static IEnumerable<ClassInstance> Ahead(DanceClass dance, List<Closure> closures, BookingPolicy policy, DateTimeOffset now)
    {
        if (dance.Recurrence is not { } recurrence)
        {
            return [];
        }

        var (from, to) = InstanceGenerator.Horizon(recurrence, WallClock.Of(dance.TimeZone).DateOf(now));
        return InstanceGenerator.Between(dance, closures, policy, from, to).Where(instance => instance.StartsAt > now);
    }
}
