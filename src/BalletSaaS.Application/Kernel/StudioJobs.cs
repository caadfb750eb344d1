using System.Reflection;
using Quartz;

namespace BalletSaaS.Kernel;

/// <summary>The jobs that every studio has.</summary>
public sealed class StudioJobs(ISchedulerFactory schedulers) : ISingletonService
{
    private static readonly Type[] Nightly = [.. typeof(StudioJobs).Assembly.GetTypes().Where(type => type.GetCustomAttribute<NightlyAttribute>() is not null)];

    /// <summary>Schedules a studio's nightly jobs on its own wall clock; twice is once.</summary>
    public async Task ScheduleAsync(Guid tenantId, string timeZone)
    {
        var scheduler = await schedulers.GetScheduler();
        foreach (var type in Nightly)
        {
            var when = type.GetCustomAttribute<NightlyAttribute>()!;
            var job = JobBuilder.Create().OfType(type).WithIdentity(type.Name, tenantId.ToString())
                .UsingJobData(TenantJob.TenantId, tenantId.ToString()).RequestRecovery().Build();
            var trigger = TriggerBuilder.Create().WithIdentity(type.Name, tenantId.ToString())
                .WithCronSchedule($"0 {when.Minute} {when.Hour} * * ?", cron => cron
                    .InTimeZone(TimeZoneInfo.FindSystemTimeZoneById(timeZone)).WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed)).Build();
            await scheduler.ScheduleJob(job, trigger, new ScheduleJobOptions { Replace = true });
        }
    }
}
