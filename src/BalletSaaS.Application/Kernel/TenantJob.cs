using BalletSaaS.Tenants;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace BalletSaaS.Kernel;

/// <summary>
/// A job of one studio: its tenant comes from the job's own data, never from what happens to be around. A suspended studio's
/// does not run (P4).
/// </summary>
public abstract class TenantJob(IServiceScopeFactory scopes, ICurrentTenant currentTenant) : IJob
{
    /// <summary>The key of the studio's id in the job's data.</summary>
    public const string TenantId = "tenantId";

    /// <summary>How long what has ended is kept before a night clears it away.</summary>
    protected static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    /// <inheritdoc />
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        using (currentTenant.Change(Guid.Parse(context.MergedJobDataMap.GetString(TenantId)!)))
        {
            await using var scope = scopes.CreateAsyncScope();
            var studio = scope.ServiceProvider.GetRequiredService<BalletSaaSDbContext>().Tenants.Where(tenant => tenant.Id == currentTenant.RequiredId);
            if (await studio.AnyAsync(tenant => tenant.Status == TenantStatus.Active, cancellationToken))
            {
                await RunAsync(scope.ServiceProvider, cancellationToken);
            }
        }
    }

    /// <summary>Does the work for the studio. A process that dies hands it to another: be idempotent.</summary>
    protected abstract Task RunAsync(IServiceProvider services, CancellationToken ct);
}

/// <summary>The job runs every night for every studio, at this hour on the studio's wall.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NightlyAttribute(int hour, int minute = 0) : Attribute
{
    /// <summary>Hour, 0 to 23.</summary>
    public int Hour { get; } = hour;
    /// <summary>Minute, 0 to 59.</summary>
    public int Minute { get; } = minute;
}

/// <summary>The job runs each minute for all studios together, on one of the hosts; it enters each studio that it finds by a host's door.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class EveryMinuteAttribute : Attribute
{
    /// <summary>The scheduler's group of these jobs.</summary>
    public const string Group = "all-studios";
}
