using BalletSaaS.Kernel;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace BalletSaaS.Attendance;

/// <summary>
/// Classes begin and end by themselves. One look through two small indexes, over all studios, finds what is due: its cost goes by what
/// begins or ends, not by how many studios there are. Several processes share the work (SKIP LOCKED), and what one did the other does
/// not find. A suspended studio's classes wait until it is open again (P4).
/// </summary>
public sealed class InstanceLife(DataSources sources, TimeProvider time, ILogger<InstanceLife> logger) : BackgroundService, ISingletonService
{
    private const int AtOnce = 500;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(20);

    /// <summary>Begins and ends what is due now.</summary>
    /// <returns>How many class instances changed.</returns>
    public async Task<int> RunAsync(CancellationToken ct = default)
    {
        var all = 0;
        int ended, begun;
        do
        {
            ended = await MoveOnAsync("status = 1 and ends_at <= $1", "ends_at", ct);
            begun = await MoveOnAsync("status = 0 and starts_at <= $1", "starts_at", ct);
            all += ended + begun;
        }
        while (ended == AtOnce || begun == AtOnce);
        return all;
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await RunAsync(stoppingToken);
            }
            catch (Exception error) when (!stoppingToken.IsCancellationRequested)
            {
                logger.LogError(error, "Classes could not begin and end by themselves; trying again.");
            }

            try
            {
                await Task.Delay(Pause, time, stoppingToken);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    private async Task<int> MoveOnAsync(string due, string first, CancellationToken ct)
    {
        await using var command = sources.Host.CreateCommand($"""
            with due as (
                select i.tenant_id, i.id from class_instances i
                where {due} and not exists (select from tenants t where t.id = i.tenant_id and t.status = 1)
                order by {first} limit {AtOnce} for no key update of i skip locked)
            update class_instances i set status = case when i.ends_at <= $1 then 2 else 1 end
            from due where i.tenant_id = due.tenant_id and i.id = due.id
            """);
        command.Parameters.Add(new NpgsqlParameter<DateTimeOffset> { TypedValue = time.GetUtcNow() });
        return await command.ExecuteNonQueryAsync(ct);
    }
}
