using BalletSaaS.Kernel;
using BalletSaaS.Schedule;
using BalletSaaS.Tenants;
using Microsoft.EntityFrameworkCore;

namespace BalletSaaS.Classes;

/// <inheritdoc />
public sealed class ClassAppService(
    BalletSaaSDbContext context, ICurrentTenant currentTenant, StudioDirectory studios, InstanceGeneration generation, FutureInstances future, RulesAhead rules, TimeProvider time)
    : IClassAppService
{
    /// <inheritdoc />
    public async Task<PagedResultDto<ClassDto>> GetListAsync(PageRequest page, CancellationToken ct)
    {
        var rows = await WithUpcoming(context.Classes.AsNoTracking().OrderBy(dance => dance.Name).ThenBy(dance => dance.Id)).ToPageAsync(page, ct);
        return new PagedResultDto<ClassDto>([.. rows.Items.Select(row => row.Class.ToDto(row.Upcoming))], rows.TotalCount);
    }

    /// <inheritdoc />
    public async Task<ClassDto> GetAsync(Guid id, CancellationToken ct) =>
        await WithUpcoming(context.Classes.AsNoTracking().Where(dance => dance.Id == id)).SingleOrDefaultAsync(ct) is { } row
            ? row.Class.ToDto(row.Upcoming)
            : throw KernelErrors.NotFound.Exception();

    /// <inheritdoc />
    public async Task<ClassDto> CreateAsync(CreateClassDto input)
    {
        var teacher = input.InstructorId is { } id ? await context.TeacherAsync(id) : null;
        var room = input.RoomId is { } roomId ? await context.RoomAsync(roomId) : null;
        var dance = new DanceClass
        {
            TenantId = context.TenantId,
            Name = input.Name.Trim(),
            Description = input.Description,
            InstructorId = teacher?.Id,
            InstructorName = input.InstructorName ?? teacher?.FullName,
            RoomId = room?.Id,
            RoomName = room?.Name,
            DurationMinutes = input.DurationMinutes,
            MaxCapacity = input.MaxCapacity,
            PriceCredits = input.PriceCredits,
            Color = input.Color,
            Level = input.Level ?? ClassLevel.Open,
            IsActive = input.IsActive,
            TimeZone = (await studios.CurrentAsync(currentTenant)).TimeZone,
            Recurrence = input.Recurrence?.ToRecurrence(),
            Rules = input.Rules?.ToRules() ?? ClassRules.None,
        };
        await context.AtomicAsync(async () =>
        {
            await context.SharePlanAsync();
            context.Classes.Add(dance);
            await context.SaveChangesAsync();
            return await generation.ExtendAsync([dance]);
        });
        return await GetAsync(dance.Id, CancellationToken.None);
    }

    /// <inheritdoc />
    public async Task<ClassDto> UpdateAsync(Guid id, UpdateClassDto input)
    {
        var teacher = input.InstructorId is { } teacherId ? await context.TeacherAsync(teacherId) : null;
        await context.AtomicAsync(async () =>
        {
            await context.LockPlanAsync();
            var dance = await context.Classes.SingleOrDefaultAsync(row => row.Id == id) ?? throw KernelErrors.NotFound.Exception();
            var before = (dance.InstructorId, dance.InstructorName);
            dance.Name = input.Name.Saying("name") ?? dance.Name;
            dance.Description = input.Description ?? dance.Description;
            dance.Color = input.Color ?? dance.Color;
            dance.Level = input.Level ?? dance.Level;
            dance.IsActive = input.IsActive ?? dance.IsActive;
            dance.Rules = input.Rules?.ToRules() ?? dance.Rules;
            if (teacher is not null || input.InstructorName is not null)
            {
                dance.InstructorId = teacher?.Id;
                dance.InstructorName = input.InstructorName ?? teacher?.FullName;
            }

            await context.SaveChangesAsync();
            if (input.Rules is not null)
            {
                await rules.ApplyAsync(dance);
            }

            return await future.FollowAsync(dance, before);
        });
        return await GetAsync(id, CancellationToken.None);
    }

    /// <inheritdoc />
    public Task<PagedResultDto<InstructorDto>> GetInstructorsAsync(PageRequest page, CancellationToken ct) =>
        context.Users.AsNoTracking().WhoTeach().OrderBy(user => user.LastName).ThenBy(user => user.FirstName).ThenBy(user => user.Id)
            .Select(user => new InstructorDto(user.Id, user.FirstName + " " + user.LastName)).ToPageAsync(page, ct);

    private IQueryable<ClassRow> WithUpcoming(IQueryable<DanceClass> classes)
    {
        var now = time.GetUtcNow();
        return classes.Select(dance => new ClassRow(dance, context.ClassInstances.Count(instance =>
            instance.ClassId == dance.Id && instance.Status == ClassInstanceStatus.Scheduled && instance.StartsAt > now)));
    }

    private sealed record ClassRow(DanceClass Class, int Upcoming);
}
