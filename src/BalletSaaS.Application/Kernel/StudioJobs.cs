using System.Buffers.Binary;
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
    /// <summary>
    /// How long after a job's time its last studio's turn comes. Studios of one zone have the same night; each has seconds of its own in
    /// it, so that thousands do not come at once.
    /// </summary>
    public static readonly TimeSpan Spread = TimeSpan.FromMinutes(30);

    private const int AtOnce = 200;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly Type[] Nightly = [.. typeof(StudioJobs).Assembly.GetTypes().Where(type => type.GetCustomAttribute<NightlyAttribute>() is not null)];

    private static readonly Type[] EachMinute = [.. typeof(StudioJobs).Assembly.GetTypes().Where(type => type.GetCustomAttribute<EveryMinuteAttribute>() is not null)];

    /// <summary>Schedules a studio's nightly jobs on its own wall clock; twice is once.</summary>
    public Task ScheduleAsync(Guid tenantId, string timeZone) => ScheduleAsync(Nightly.Select(type => Describe(type, tenantId, timeZone)));

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
        List<(IJobDetail, ITrigger)> missing = [];
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct))
        {
            var (tenantId, name) = (reader.GetGuid(0), reader.GetString(2));
            try
            {
                missing.Add(Describe(Nightly.First(type => type.Name == name), tenantId, reader.GetString(1)));
            }
            catch (TimeZoneNotFoundException error)
            {
                // One studio whose zone this machine does not know must not cost the others their night.
                logger.LogError(error, "{Job} of studio {TenantId} cannot be scheduled.", name, tenantId);
            }

            if (missing.Count == AtOnce)
            {
                await ScheduleAsync(missing);
                missing.Clear();
            }
        }

        await ScheduleAsync(missing);
    }

    /// <summary>One transaction of the scheduler for all of them: it lets nobody else at its tables meanwhile.</summary>
    private async Task ScheduleAsync(IEnumerable<(IJobDetail Job, ITrigger Trigger)> jobs) => await (await schedulers.GetScheduler())
        .ScheduleJobs(jobs.ToDictionary(each => each.Job, each => (IReadOnlyCollection<ITrigger>)[each.Trigger]), new ScheduleJobOptions { Replace = true });

    private static (IJobDetail Job, ITrigger Trigger) Describe(Type type, Guid tenantId, string timeZone)
    {
        var nightly = type.GetCustomAttribute<NightlyAttribute>()!;
        var when = new TimeOnly(nightly.Hour, nightly.Minute).Add(TurnOf(tenantId));
        var job = JobBuilder.Create().OfType(type).WithIdentity(type.Name, tenantId.ToString())
            .UsingJobData(TenantJob.TenantId, tenantId.ToString()).RequestRecovery().Build();
        var trigger = TriggerBuilder.Create().WithIdentity(type.Name, tenantId.ToString())
            .WithCronSchedule($"{when.Second} {when.Minute} {when.Hour} * * ?", cron => cron
                .InTimeZone(TimeZoneInfo.FindSystemTimeZoneById(timeZone)).WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed)).Build();
        return (job, trigger);
    }

    /// <summary>The studio's place within the spread, the same on every host and day: its id ends in random bits.</summary>
    private static TimeSpan TurnOf(Guid tenantId) => TimeSpan.FromSeconds(BinaryPrimitives.ReadUInt32BigEndian(tenantId.ToByteArray().AsSpan(12)) % (int)Spread.TotalSeconds);
}
