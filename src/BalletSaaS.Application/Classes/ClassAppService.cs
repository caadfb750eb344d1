using BalletSaaS.Kernel;
using BalletSaaS.Schedule;
using BalletSaaS.Tenants;
using Microsoft.EntityFrameworkCore;

namespace BalletSaaS.Classes;

/// <inheritdoc />
public sealed class ClassAppService(
    BalletSaaSDbContext context, ICurrentTenant currentTenant, StudioDirectory studios, InstanceGeneration generation, SeriesEdit series, TimeProvider time)
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
        var (id, _) = await context.AtomicAsync(() => AddAsync(input));
        return await GetAsync(id, CancellationToken.None);
    }

    /// <inheritdoc />
    public Task<SeriesChangeDto> PreviewCreateAsync(CreateClassDto input) => context.RehearseAsync(async () =>
    {
        var (id, made) = await AddAsync(input);
        return new SeriesChangeDto(0, 0, 0, 0, made, 0, 0, 0, await series.WarningsAsync(id));
    });

    /// <inheritdoc />
    public async Task<ClassDto> UpdateAsync(Guid id, UpdateClassDto input)
    {
        await context.AtomicAsync(() => series.ChangeAsync(id, input));
        return await GetAsync(id, CancellationToken.None);
    }

    /// <inheritdoc />
    public Task<SeriesChangeDto> PreviewUpdateAsync(Guid id, UpdateClassDto input) => context.RehearseAsync(async () =>
    {
        var done = await series.ChangeAsync(id, input);
        return new SeriesChangeDto(
            done.Kept, done.Moved, done.MovedFar, done.Removed, done.Added, done.People.People, done.People.PeopleReleased, done.People.CreditsRefunded,
            await series.WarningsAsync(id));
    });

    /// <inheritdoc />
    public Task<PagedResultDto<InstructorDto>> GetInstructorsAsync(PageRequest page, CancellationToken ct) =>
        context.Users.AsNoTracking().WhoTeach().OrderBy(user => user.LastName).ThenBy(user => user.FirstName).ThenBy(user => user.Id)
            .Select(user => new InstructorDto(user.Id, user.FirstName + " " + user.LastName)).ToPageAsync(page, ct);

    /// <summary>The class and how many instances it has, in the caller's transaction.</summary>
    private async Task<(Guid Id, int Made)> AddAsync(CreateClassDto input)
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
        await context.SharePlanAsync();
        context.Classes.Add(dance);
        await context.SaveChangesAsync();
        return (dance.Id, await generation.ExtendAsync([dance]));
    }

    private IQueryable<ClassRow> WithUpcoming(IQueryable<DanceClass> classes)
    {
        var now = time.GetUtcNow();
        return classes.Select(dance => new ClassRow(dance, context.ClassInstances.Count(instance =>
            instance.ClassId == dance.Id && instance.Status == ClassInstanceStatus.Scheduled && instance.StartsAt > now)));
    }

    private sealed record ClassRow(DanceClass Class, int Upcoming);
}
