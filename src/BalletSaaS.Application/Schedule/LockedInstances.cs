using BalletSaaS.Kernel;
using Microsoft.EntityFrameworkCore;

namespace BalletSaaS.Schedule;

/// <summary>Instances that nobody else books, leaves or changes until the end of the transaction.</summary>
internal static class LockedInstances
{
    /// <summary>One instance, or null.</summary>
    public static async Task<ClassInstance?> LockedAsync(this BalletSaaSDbContext context, Guid id)
    {
        await context.Database.ExecuteSqlAsync($"select from class_instances where tenant_id = {context.TenantId} and id = {id} for no key update");
        return await context.ClassInstances.AsNoTracking().SingleOrDefaultAsync(instance => instance.Id == id);
    }

    /// <summary>Everything of a class that is to come, cancelled too, in order of start.</summary>
    public static async Task<List<ClassInstance>> LockedAsync(this BalletSaaSDbContext context, Guid classId, DateTimeOffset now)
    {
        // Lock order of all operations: instances sorted.
        await context.Database.ExecuteSqlAsync($"""
            select from class_instances where tenant_id = {context.TenantId} and class_id = {classId} and starts_at > {now} order by id for no key update
            """);
        return await context.ClassInstances.AsNoTracking().Where(instance => instance.ClassId == classId && instance.StartsAt > now)
            .OrderBy(instance => instance.StartsAt).ToListAsync();
    }
}
