using System.Text.Json;
using System.Text.Json.Nodes;
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
        var rows = instances.OrderBy(instance => instance.ClassId).ThenBy(instance => instance.StartsAt).AsRows();
        if (rows.Count == 0)
        {
            return 0;
        }

        foreach (var row in rows)
        {
            row![JsonNamingPolicy.SnakeCaseLower.ConvertName(nameof(ClassInstance.CreationTime))] = JsonValue.Create(now);
        }

        return await context.Database.ExecuteSqlAsync(
            $"insert into class_instances select * from jsonb_populate_recordset(null::class_instances, {rows.ToJsonString()}::jsonb) on conflict do nothing");
    }
}
