using BalletSaaS.Kernel;
using Microsoft.EntityFrameworkCore;

namespace BalletSaaS.Schedule;

/// <summary>
/// Keeps changes of a studio's plan (classes, closures) apart from the making of instances from it, until the end of the
/// transaction: no instance appears from a plan that was changed meanwhile.
/// </summary>
public static class ScheduleLock
{
    /// <summary>Any number that the other users of advisory locks do not take.</summary>
    private const int Number = 0x506c616e;

    /// <summary>Waits until nobody makes instances or changes the plan.</summary>
    public static Task LockPlanAsync(this BalletSaaSDbContext context) => context.Database.ExecuteSqlAsync(
        $"select pg_advisory_xact_lock({Number}, hashtext({context.TenantId.ToString()}))");

    /// <summary>Waits until nobody changes the plan; several may make instances side by side.</summary>
    public static Task SharePlanAsync(this BalletSaaSDbContext context) => context.Database.ExecuteSqlAsync(
        $"select pg_advisory_xact_lock_shared({Number}, hashtext({context.TenantId.ToString()}))");
}
