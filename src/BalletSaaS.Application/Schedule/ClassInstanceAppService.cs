using BalletSaaS.Bookings;
using BalletSaaS.Kernel;
using BalletSaaS.Settings;
using BalletSaaS.Tenants;
using Microsoft.EntityFrameworkCore;

namespace BalletSaaS.Schedule;

/// <inheritdoc />
public sealed class ClassInstanceAppService(BalletSaaSDbContext context, StudioClock clock, ISettings settings, InstanceCancellation cancellation)
    : IClassInstanceAppService
{
    /// <inheritdoc />
    public async Task<PagedResultDto<ClassInstanceDto>> GetListAsync(Period period, PageRequest page, CancellationToken ct)
    {
        var (from, to) = await period.DatesAsync(clock);
        return await context.ClassInstances.AsNoTracking().Where(instance => instance.LocalDate >= from && instance.LocalDate <= to)
            .OrderBy(instance => instance.LocalDate).ThenBy(instance => instance.StartsAt).ThenBy(instance => instance.Id)
            .Select(ClassInstanceMapping.AsDto).ToPeriodPageAsync(page, ct);
    }

    /// <inheritdoc />
    public async Task<ClassInstanceDto> GetAsync(Guid id, CancellationToken ct) =>
        await context.ClassInstances.AsNoTracking().Where(instance => instance.Id == id).Select(ClassInstanceMapping.AsDto).SingleOrDefaultAsync(ct)
            ?? throw KernelErrors.NotFound.Exception();

    /// <inheritdoc />
    public async Task<ClassInstanceDto> CreateAsync(CreateClassInstanceDto input)
    {
        var dance = await context.Classes.AsNoTracking().SingleOrDefaultAsync(row => row.Id == input.ClassId) ?? throw KernelErrors.NotFound.Exception();
        var instance = InstanceGenerator.OneOff(dance, await settings.GetBookingPolicyAsync(), input.Date.Plausible("date"), input.StartTime,
            new InstanceOthers(input.DurationMinutes, input.MaxCapacity, input.PriceCredits, input.InstructorName));
        if (instance.StartsAt <= clock.Now)
        {
            throw ScheduleErrors.InThePast.Exception();
        }

        await context.AtomicAsync(async () =>
        {
            await context.SharePlanAsync();
            await RefuseClosedAsync(instance.LocalDate);
            context.ClassInstances.Add(instance);
            return await context.SaveChangesAsync();
        });
        return await GetAsync(instance.Id, CancellationToken.None);
    }

    /// <inheritdoc />
    public async Task<CallingOffDto> PreviewCancelAsync(Guid id, CancellationToken ct)
    {
        await GetAsync(id, ct);
        return await cancellation.ForeseeAsync(context.ClassInstances.Where(instance => instance.Id == id), ct);
    }

    /// <inheritdoc />
    public Task<InstanceCancelledDto> CancelAsync(Guid id, CancelInstanceDto input) => cancellation.CallOffAsync(id, input.Reason.Trim());

    /// <inheritdoc />
    public async Task<PagedResultDto<RosterItemDto>> GetRosterAsync(Guid id, PageRequest page, CancellationToken ct)
    {
        // The roster of another studio's instance is not an empty one (P1).
        await GetAsync(id, ct);
        return await context.RosterAsync(id, await clock.TodayAsync(), page, ct);
    }

    /// <summary>T8, while nobody changes the plan.</summary>
    private async Task RefuseClosedAsync(DateOnly date)
    {
        var closure = await context.Closures.AsNoTracking().OrderBy(row => row.FromDate).FirstOrDefaultAsync(row => row.FromDate <= date && row.ToDate >= date);
        if (closure is not null)
        {
            throw ScheduleErrors.StudioClosed.Exception()
                .WithData("from", closure.FromDate).WithData("to", closure.ToDate).WithData("reason", closure.Reason);
        }
    }
}
