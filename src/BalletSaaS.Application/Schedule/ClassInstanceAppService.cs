using BalletSaaS.Bookings;
using BalletSaaS.Classes;
using BalletSaaS.Kernel;
using BalletSaaS.Settings;
using BalletSaaS.Tenants;
using Microsoft.EntityFrameworkCore;

namespace BalletSaaS.Schedule;

/// <inheritdoc />
public sealed class ClassInstanceAppService(
    BalletSaaSDbContext context, StudioClock clock, ISettings settings, InstanceCancellation cancellation, InstanceChanges changes, ScheduleWarnings warnings)
    : IClassInstanceAppService
{
    /// <inheritdoc />
    public async Task<PagedResultDto<ClassInstanceDto>> GetListAsync(Period period, PageRequest page, CancellationToken ct)
    {
        var (from, to) = await period.DatesAsync(clock);
        var rows = await context.ClassInstances.AsNoTracking().Where(instance => instance.LocalDate >= from && instance.LocalDate <= to)
            .OrderBy(instance => instance.LocalDate).ThenBy(instance => instance.StartsAt).ThenBy(instance => instance.Id)
            .Select(ClassInstanceMapping.AsDto).ToPeriodPageAsync(page, ct);
        return rows with { Items = await warnings.AddAsync(rows.Items, ct) };
    }

    /// <inheritdoc />
    public async Task<ClassInstanceDto> GetAsync(Guid id, CancellationToken ct)
    {
        var found = await context.ClassInstances.AsNoTracking().Where(instance => instance.Id == id).Select(ClassInstanceMapping.AsDto).SingleOrDefaultAsync(ct)
            ?? throw KernelErrors.NotFound.Exception();
        return (await warnings.AddAsync([found], ct))[0];
    }

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
    public Task<InstanceChangedDto> UpdateAsync(Guid id, UpdateClassInstanceDto input) => context.AtomicAsync(() => ChangeAsync(id, input));

    /// <inheritdoc />
    public Task<InstanceChangedDto> PreviewUpdateAsync(Guid id, UpdateClassInstanceDto input) => context.RehearseAsync(() => ChangeAsync(id, input));

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

    private async Task<InstanceChangedDto> ChangeAsync(Guid id, UpdateClassInstanceDto input)
    {
        await context.SharePlanAsync();
        var wish = await context.LockedAsync(id) ?? throw KernelErrors.NotFound.Exception();
        if (input.Date is not null || input.StartTime is not null || input.DurationMinutes is not null)
        {
            await MoveAsync(wish, input);
        }

        if (input.RoomId is { } place)
        {
            wish.MoveTo(place.To is { } room ? await context.RoomAsync(room) : null);
        }

        if (input.InstructorId is not null || input.InstructorName is not null)
        {
            var teacher = input.InstructorId?.To is { } teacherId ? await context.TeacherAsync(teacherId) : null;
            wish.Substitute(teacher?.Id, input.InstructorName.Saying("instructorName") ?? teacher?.FullName);
        }

        wish.MaxCapacity = input.MaxCapacity ?? wish.MaxCapacity;
        if (input.PriceCredits is { } price)
        {
            wish.PriceCredits = price.To ?? (await ClassOfAsync(wish)).PartOn(wish.SeriesDate ?? wish.LocalDate).PriceCredits;
        }

        var done = await changes.WriteAsync([wish]);
        return new InstanceChangedDto(await GetAsync(id, CancellationToken.None), done.People, done.PeopleReleased, done.CreditsRefunded);
    }

    private async Task MoveAsync(ClassInstance wish, UpdateClassInstanceDto input)
    {
        var start = wish.StartsAt;
        wish.MoveTo(
            input.Date?.Plausible("date") ?? wish.LocalDate, input.StartTime ?? wish.LocalStartTime, input.DurationMinutes ?? wish.DurationMinutes,
            await clock.WallAsync(), (await settings.GetBookingPolicyAsync()).For((await ClassOfAsync(wish)).Rules));
        if (wish.StartsAt != start)
        {
            await RefuseClosedAsync(wish.LocalDate);
            if (wish.StartsAt <= clock.Now)
            {
                throw ScheduleErrors.InThePast.Exception();
            }
        }
    }

    private Task<DanceClass> ClassOfAsync(ClassInstance instance) =>
        context.Classes.AsNoTracking().IgnoreQueryFilters(["SoftDelete"]).SingleAsync(dance => dance.Id == instance.ClassId);

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
