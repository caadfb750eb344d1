using BalletSaaS.Kernel;
using BalletSaaS.Schedule;
using BalletSaaS.Settings;
using Microsoft.EntityFrameworkCore;

namespace BalletSaaS.Classes;

/// <summary>Changes a class, from today on or from one of its dates on, and lets its instances follow (T6).</summary>
public sealed class SeriesEdit(BalletSaaSDbContext context, FutureInstances future, RulesAhead rules, ScheduleWarnings warnings, StudioLanguage language, TimeProvider time) : IScopedService
{
    private const int MostWarnings = 20;

    /// <summary>The change in the caller's transaction.</summary>
    public async Task<SeriesFollowed> ChangeAsync(Guid id, UpdateClassDto input)
    {
        await context.LockPlanAsync();
        var dance = await context.Classes.SingleOrDefaultAsync(row => row.Id == id) ?? throw KernelErrors.NotFound.Exception();
        var before = dance.Parts().ToList();
        var today = WallClock.Of(dance.TimeZone).DateOf(time.GetUtcNow());
        var from = input.Scope == SeriesScope.Following ? await FirstAsync(id, input.FromInstanceId) : today;
        dance.Name = input.Name.Saying("name") ?? dance.Name;
        dance.Description = input.Description ?? dance.Description;
        dance.Color = input.Color ?? dance.Color;
        dance.Level = input.Level ?? dance.Level;
        dance.IsActive = input.IsActive ?? dance.IsActive;
        dance.Rules = input.Rules?.ToRules() ?? dance.Rules;
        dance.ChangeFrom(from, today, await ChangeOfAsync(input));
        await context.SaveChangesAsync();
        if (input.Rules is not null)
        {
            await rules.ApplyAsync(dance);
        }

        using var spoken = Texts.Speak(await language.GetAsync()); // students read the reason
        return await future.FollowAsync(dance, before, from, input.Reason.Saying("reason") ?? Texts.Get("Schedule.TimetableChanged"));
    }

    /// <summary>What is worth a second look about a class's instances to come; the first of it.</summary>
    public async Task<IReadOnlyList<SeriesWarningDto>> WarningsAsync(Guid id)
    {
        var now = time.GetUtcNow();
        var coming = await context.ClassInstances.AsNoTracking().Where(instance => instance.ClassId == id && instance.StartsAt > now)
            .OrderBy(instance => instance.StartsAt).Select(ClassInstanceMapping.AsDto).ToListAsync();
        return [.. (await warnings.AddAsync(coming)).SelectMany(instance => instance.Warnings.Select(warning => new SeriesWarningDto(instance.LocalDate, warning))).Take(MostWarnings)];
    }

    /// <summary>The date in the series of the first instance to change.</summary>
    private async Task<DateOnly> FirstAsync(Guid classId, Guid? instanceId)
    {
        var first = instanceId is null
            ? throw KernelErrors.Validation.Exception().WithData("field", "fromInstanceId")
            : await context.ClassInstances.AsNoTracking().SingleOrDefaultAsync(row => row.Id == instanceId && row.ClassId == classId);
        return first is null ? throw KernelErrors.NotFound.Exception()
            : first.StartsAt <= time.GetUtcNow() ? throw ScheduleErrors.AlreadyStarted.Exception()
            : first.SeriesDate ?? first.LocalDate;
    }

    private async Task<Func<ClassPart, ClassPart>> ChangeOfAsync(UpdateClassDto input)
    {
        var teacher = input.InstructorId?.To is { } teacherId ? await context.TeacherAsync(teacherId) : null;
        var room = input.RoomId?.To is { } roomId ? await context.RoomAsync(roomId) : null;
        var recurrence = input.Recurrence?.ToRecurrence();
        var teaches = input.InstructorId is not null || input.InstructorName is not null;
        var name = input.InstructorName?.Trim() is { Length: > 0 } typed ? typed : teacher?.FullName;
        return part => part with
        {
            Recurrence = recurrence ?? part.Recurrence,
            DurationMinutes = input.DurationMinutes ?? part.DurationMinutes,
            MaxCapacity = input.MaxCapacity ?? part.MaxCapacity,
            PriceCredits = input.PriceCredits ?? part.PriceCredits,
            InstructorId = teaches ? teacher?.Id : part.InstructorId,
            InstructorName = teaches ? name : part.InstructorName,
            RoomId = input.RoomId is not null ? room?.Id : part.RoomId,
            RoomName = input.RoomId is not null ? room?.Name : part.RoomName,
        };
    }
}
