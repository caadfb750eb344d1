using BalletSaaS.Bookings;
using BalletSaaS.Classes;
using BalletSaaS.Kernel;
using BalletSaaS.Tenants;
using Microsoft.EntityFrameworkCore;

namespace BalletSaaS.Schedule;

/// <inheritdoc />
public sealed class ClosureAppService(BalletSaaSDbContext context, StudioClock clock, InstanceGeneration generation, InstanceCancellation cancellation)
    : IClosureAppService
{
    /// <inheritdoc />
    public async Task<PagedResultDto<ClosureDto>> GetListAsync(ClosurePeriod period, PageRequest page, CancellationToken ct)
    {
        var from = period.From ?? await clock.TodayAsync();
        return await context.Closures.AsNoTracking().Where(closure => closure.ToDate >= from && (period.To == null || closure.FromDate <= period.To))
            .OrderBy(closure => closure.FromDate).ThenBy(closure => closure.ToDate)
            .Select(closure => new ClosureDto(closure.Id, closure.FromDate, closure.ToDate, closure.Reason)).ToPageAsync(page, ct);
    }

    /// <inheritdoc />
    public async Task<ClosurePreviewDto> PreviewAsync(ClosureDates dates, PageRequest page, CancellationToken ct)
    {
        await CheckAsync(dates.From, dates.To);
        var affected = context.ClassInstances.AsNoTracking().Where(instance => instance.LocalDate >= dates.From && instance.LocalDate <= dates.To
            && instance.Status == ClassInstanceStatus.Scheduled && instance.StartsAt > clock.Now);
        var instances = await affected.OrderBy(instance => instance.StartsAt).ThenBy(instance => instance.Id)
            .Select(ClassInstanceMapping.AsDto).ToPageAsync(page, ct);
        var (people, credits) = await cancellation.ForeseeAsync(affected, ct);
        return new ClosurePreviewDto(instances.Items, instances.TotalCount, people, credits);
    }

    /// <inheritdoc />
    public async Task<ClosureCreatedDto> CreateAsync(CreateClosureDto input)
    {
        await CheckAsync(input.FromDate, input.ToDate);
        return await context.AtomicAsync(async () =>
        {
            await context.LockPlanAsync();
            var closure = new Closure { TenantId = context.TenantId, FromDate = input.FromDate, ToDate = input.ToDate, Reason = input.Reason.Trim() };
            context.Closures.Add(closure);
            await context.SaveChangesAsync();
            var done = await cancellation.CallOffAsync([closure]);
            return new ClosureCreatedDto(closure.Id, done.Instances, done.People, done.CreditsRefunded);
        });
    }

    /// <inheritdoc />
    public Task<ClosureRemovedDto> DeleteAsync(Guid id) => context.AtomicAsync(async () =>
    {
        await context.LockPlanAsync();
        var closure = await context.Closures.SingleOrDefaultAsync(row => row.Id == id) ?? throw KernelErrors.NotFound.Exception();
        if (closure.ToDate < await clock.TodayAsync())
        {
            throw ScheduleErrors.InThePast.Exception();
        }

        context.Closures.Remove(closure);
        await context.SaveChangesAsync();
        return new ClosureRemovedDto(id, await generation.ExtendAsync());
    });

    private async Task CheckAsync(DateOnly from, DateOnly to)
    {
        if (to < from)
        {
            throw ClassErrors.EndsBeforeStart.Exception();
        }

        if (to < await clock.TodayAsync())
        {
            throw ScheduleErrors.InThePast.Exception();
        }

        if (to.DayNumber - from.DayNumber >= ClosureConsts.MaxDays)
        {
            throw ScheduleErrors.ClosureTooLong.Exception().WithData("days", ClosureConsts.MaxDays);
        }
    }
}
