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
}
