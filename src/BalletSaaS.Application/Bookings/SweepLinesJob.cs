using BalletSaaS.Kernel;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;
using Quartz;

namespace BalletSaaS.Bookings;

/// <summary>
/// Each minute, on one of the hosts: lines of all studios that time has to move (an offer that ended, quiet hours that are over, a class
/// that began), and those that stand still although a place is free, because a process died or news was lost. A suspended studio's
/// wait (P4).
/// </summary>
[EveryMinute]
[DisallowConcurrentExecution]
public sealed class SweepLinesJob(
    DataSources sources, IServiceScopeFactory scopes, ICurrentTenant currentTenant, TimeProvider time, ILogger<SweepLinesJob> logger) : IJob
{
    private const int Page = 500;

    /// <inheritdoc />
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => await RunAsync(cancellationToken);

    /// <summary>Tends every line that is due.</summary>
    public async Task RunAsync(CancellationToken ct = default)
    {
        var after = (At: DateTimeOffset.MinValue, Id: Guid.Empty);
        List<(Guid TenantId, Guid Id, DateTimeOffset At)> due;
        do
        {
            due = await DueAsync(after, ct);
            foreach (var line in due)
            {
                await TendAsync(line.TenantId, line.Id);
                after = (line.At, line.Id);
            }
        }
        while (due.Count == Page);
    }

    /// <summary>What it finds by the host's door: when and how many, nothing of people.</summary>
    private async Task<List<(Guid TenantId, Guid Id, DateTimeOffset At)>> DueAsync((DateTimeOffset At, Guid Id) after, CancellationToken ct)
    {
        await using var command = sources.Host.CreateCommand($"""
            select class.tenant_id, class.id, class.starts_at from class_instances class join tenants studio on studio.id = class.tenant_id
            where class.waitlist_count > 0 and studio.status <> 1 and (class.starts_at, class.id) > ($1, $2)
                and (class.starts_at <= $3 or class.offered_count > 0 or class.promotable_count > 0 and class.booked_count + class.offered_count < class.max_capacity)
            order by class.starts_at, class.id limit {Page}
            """);
        command.Parameters.Add(new NpgsqlParameter<DateTimeOffset> { TypedValue = after.At });
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = after.Id });
        command.Parameters.Add(new NpgsqlParameter<DateTimeOffset> { TypedValue = time.GetUtcNow() });
        await using var reader = await command.ExecuteReaderAsync(ct);
        var due = new List<(Guid, Guid, DateTimeOffset)>();
        while (await reader.ReadAsync(ct))
        {
            due.Add((reader.GetGuid(0), reader.GetGuid(1), reader.GetFieldValue<DateTimeOffset>(2)));
        }

        return due;
    }

    /// <summary>One line that cannot be tended must not hold up the others; the next minute tries again.</summary>
    private async Task TendAsync(Guid tenantId, Guid instanceId)
    {
        try
        {
            using (currentTenant.Change(tenantId))
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<WaitlistPromotion>().TendAsync(instanceId);
            }
        }
        catch (Exception error)
        {
            logger.LogError(error, "The line of class instance {InstanceId} in studio {TenantId} could not be tended.", instanceId, tenantId);
        }
    }
}
