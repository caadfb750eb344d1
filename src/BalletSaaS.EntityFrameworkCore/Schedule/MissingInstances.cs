using BalletSaaS.Kernel;
using Microsoft.EntityFrameworkCore;

namespace BalletSaaS.Schedule;

/// <summary>Adds class instances that are not there yet.</summary>
public static class MissingInstances
{
    /// <summary>
    /// Inserts those instances whose place in the series, or whose time, no row has yet: what exists stays as it is,
    /// cancelled and changed ones too, whoever else inserts at the same time (T7).
    /// </summary>
    /// <param name="context">The studio's database.</param>
    /// <param name="instances">Instances of one or more classes.</param>
    /// <param name="now">When they are made (UTC).</param>
    /// <returns>How many were missing.</returns>
    public static async Task<int> AddMissingAsync(this BalletSaaSDbContext context, IEnumerable<ClassInstance> instances, DateTimeOffset now)
    {
        // Two nodes wait for each other's rows; in the same order they never wait in a circle.
        var wanted = instances.OrderBy(instance => instance.ClassId).ThenBy(instance => instance.StartsAt).ToList();
        var known = await context.KnownAsync(wanted);
        var missing = wanted.FindAll(instance => !known.Contains(PlaceOf(instance)));
        if (missing.Count == 0)
        {
            return 0;
        }

        var insert = new InstanceInsert(context.Model, missing, now);
        return await context.Database.ExecuteSqlRawAsync(insert.Statement, insert.Rows());
    }

    /// <summary>
    /// The places that rows have already. Most nights that is all but one day: a look into the index is cheaper than rows that are
    /// written down, sent and refused. What appears meanwhile meets the constraint.
    /// </summary>
    private static async Task<HashSet<(Guid ClassId, DateOnly? Date, TimeOnly? Time)>> KnownAsync(this BalletSaaSDbContext context, List<ClassInstance> wanted)
    {
        var classes = wanted.Where(instance => instance.SeriesDate is not null).Select(instance => instance.ClassId).Distinct().ToList();
        var first = wanted.Min(instance => instance.SeriesDate);
        return classes.Count == 0 ? [] : [.. (await context.ClassInstances.AsNoTracking()
                .Where(instance => classes.Contains(instance.ClassId) && instance.SeriesDate >= first)
                .Select(instance => new { instance.ClassId, instance.SeriesDate, instance.SeriesTime }).ToListAsync())
            .Select(instance => (instance.ClassId, instance.SeriesDate, instance.SeriesTime))];
    }

    private static (Guid ClassId, DateOnly? Date, TimeOnly? Time) PlaceOf(ClassInstance instance) => (instance.ClassId, instance.SeriesDate, instance.SeriesTime);
}
