using System.Reflection;
using BalletSaaS.Tenants;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using Quartz;

namespace BalletSaaS.Kernel;

/// <summary>
/// The jobs that every studio has, and those that look after all of them. A new studio gets them when it opens; one that came another way (a demo, an import, a job
/// that is new in this version) gets them when a host starts.
/// </summary>
public sealed class StudioJobs(ISchedulerFactory schedulers, DataSources sources, ILogger<StudioJobs> logger) : BackgroundService, ISingletonService
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly Type[] Nightly = [.. typeof(StudioJobs).Assembly.GetTypes().Where(type => type.GetCustomAttribute<NightlyAttribute>() is not null)];

    private static readonly Type[] EachMinute = [.. typeof(StudioJobs).Assembly.GetTypes().Where(type => type.GetCustomAttribute<EveryMinuteAttribute>() is not null)];

    /// <summary>Schedules a studio's nightly jobs on its own wall clock; twice is once.</summary>
    public async Task ScheduleAsync(Guid tenantId, string timeZone)
    {
        foreach (var type in Nightly)
        {
            await ScheduleAsync(type, tenantId, timeZone);
        }
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await ScheduleEachMinuteAsync(stoppingToken);
                await ScheduleMissingAsync(stoppingToken);
                return;
            }
            catch (Exception error) when (!stoppingToken.IsCancellationRequested)
            {
                logger.LogError(error, "The studios' jobs could not be looked through; trying again.");
                await Task.Delay(Patience, stoppingToken);
            }
        }
    }

    /// <summary>Schedules the jobs that look after all studios together; twice is once.</summary>
    private async Task ScheduleEachMinuteAsync(CancellationToken ct)
    {
        var scheduler = await schedulers.GetScheduler(ct);
        foreach (var type in EachMinute)
        {
            var job = JobBuilder.Create().OfType(type).WithIdentity(type.Name, EveryMinuteAttribute.Group).Build();
            var trigger = TriggerBuilder.Create().WithIdentity(type.Name, EveryMinuteAttribute.Group)
                .WithCronSchedule("30 * * * * ?", cron => cron.WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed)).Build();
            await scheduler.ScheduleJob(job, trigger, new ScheduleJobOptions { Replace = true }, ct);
        }
    }

    /// <summary>Schedules the jobs that studios lack. Two hosts that start together schedule the same, and it is there once.</summary>
    private async Task ScheduleMissingAsync(CancellationToken ct)
    {
        var scheduler = await schedulers.GetScheduler(ct);
        await using var command = sources.Host.CreateCommand("""
            select t.id, t.time_zone, job.name from tenants t cross join unnest($1) job (name)
            where t.id <> $2 and not exists (
                select from quartz.qrtz_triggers q where q.sched_name = $3 and q.trigger_name = job.name and q.trigger_group = t.id::text)
            """);
        command.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = [.. Nightly.Select(type => type.Name)] });
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = TenantConsts.HostId });
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = scheduler.SchedulerName });
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct))
        {
            var (tenantId, name) = (reader.GetGuid(0), reader.GetString(2));
            try
            {
                await ScheduleAsync(Nightly.First(type => type.Name == name), tenantId, reader.GetString(1));
            }
            catch (TimeZoneNotFoundException error)
            {
                // One studio whose zone this machine does not know must not cost the others their night.
                logger.LogError(error, "{Job} of studio {TenantId} cannot be scheduled.", name, tenantId);
            }
        }
    }

    private async Task ScheduleAsync(Type type, Guid tenantId, string timeZone)
    {
        var scheduler = await schedulers.GetScheduler();
        var when = type.GetCustomAttribute<NightlyAttribute>()!;
        var job = JobBuilder.Create().OfType(type).WithIdentity(type.Name, tenantId.ToString())
            .UsingJobData(TenantJob.TenantId, tenantId.ToString()).RequestRecovery().Build();
        var trigger = TriggerBuilder.Create().WithIdentity(type.Name, tenantId.ToString())
            .WithCronSchedule($"0 {when.Minute} {when.Hour} * * ?", cron => cron
                .InTimeZone(TimeZoneInfo.FindSystemTimeZoneById(timeZone)).WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed)).Build();
        await scheduler.ScheduleJob(job, trigger, new ScheduleJobOptions { Replace = true });
    }
}
