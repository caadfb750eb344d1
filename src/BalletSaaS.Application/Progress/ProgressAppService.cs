using BalletSaaS.Customers;
using BalletSaaS.Kernel;
using BalletSaaS.Tenants;
using Microsoft.EntityFrameworkCore;

namespace BalletSaaS.Progress;

/// <inheritdoc />
public sealed class ProgressAppService(
    BalletSaaSDbContext context, Family family, ProgressWeeks weeks, StudioClock clock, IOutbox outbox, OutboxDispatcher dispatcher, ProgressRebuild rebuild)
    : IProgressAppService
{
    /// <inheritdoc />
    public async Task<ProgressDto> GetMineAsync(WhoseRequest whose, CancellationToken ct)
    {
        var (me, today) = (await WhoAsync(whose.ForCustomerId, ct), await clock.TodayAsync());
        var facts = await context.Customers.AsNoTracking().Where(customer => customer.Id == me).Select(customer => new
        {
            customer.TotalClassesAttended,
            Streak = BalletSaaSDbContext.StreakOn(customer.TenantId, customer.Id, customer.StreakWeeks, customer.LastAttendedOn, today),
            customer.BestStreakWeeks,
            customer.LastAttendedOn,
        }).SingleOrDefaultAsync(ct) ?? throw KernelErrors.NotFound.Exception();
        await context.Database.ExecuteSqlAsync($"select standard_checkpoints({clock.Now}, {context.TenantId})", ct);
        var goals = await context.Checkpoints.AsNoTracking()
            .Where(row => row.ArchivedOn == null)
            .Where(row => (row.Kind == CheckpointKind.Classes && row.Goal > facts.TotalClassesAttended)
                || (row.Kind == CheckpointKind.Weeks && !context.ReachedCheckpoints.Any(reached => reached.CustomerId == me && reached.CheckpointId == row.Id)))
            .GroupBy(row => row.Kind).Select(kind => kind.OrderBy(row => row.Goal).First()).ToListAsync(ct);
        var next = goals.Select(goal => new NextCheckpointDto(
            CheckpointWords.Of(goal.Name), goal.Kind, goal.Goal, goal.Goal - (goal.Kind == CheckpointKind.Classes ? facts.TotalClassesAttended : facts.Streak)));
        return new ProgressDto(
            facts.TotalClassesAttended, facts.Streak, facts.BestStreakWeeks, facts.LastAttendedOn,
            await weeks.LastAsync(me, today, ct), [.. next.OrderBy(goal => goal.Missing).ThenBy(goal => goal.Kind)]);
    }

    /// <inheritdoc />
    public async Task<ProgressYearDto> GetMyYearAsync(YearRequest year, CancellationToken ct) =>
        await weeks.YearAsync(await WhoAsync(year.ForCustomerId, ct), year.Year, ct);

    /// <inheritdoc />
    public async Task<PagedResultDto<MyCheckpointDto>> GetMyCheckpointsAsync(WhoseRequest whose, PageRequest page, CancellationToken ct)
    {
        var me = await WhoAsync(whose.ForCustomerId, ct);
        await context.Database.ExecuteSqlAsync($"select standard_checkpoints({clock.Now}, {context.TenantId})", ct);
        var found = await (
            from checkpoint in context.Checkpoints.AsNoTracking()
            join reached in context.ReachedCheckpoints.Where(row => row.CustomerId == me) on checkpoint.Id equals reached.CheckpointId into all
            from reached in all.DefaultIfEmpty()
            join instance in context.ClassInstances on reached.ClassInstanceId equals instance.Id into instances
            from instance in instances.DefaultIfEmpty()
            where reached != null || checkpoint.ArchivedOn == null
            orderby reached == null, reached.ReachedOn, checkpoint.Kind, checkpoint.Goal
            select new MyCheckpointDto(
                checkpoint.Id, checkpoint.Name, checkpoint.Kind, checkpoint.Goal,
                reached == null ? null : reached.ReachedOn, reached == null ? null : reached.ClassInstanceId, instance.Name)).ToPageAsync(page, ct);
        return found with { Items = [.. found.Items.Select(one => one with { Name = CheckpointWords.Of(one.Name) })] };
    }

    /// <inheritdoc />
    public async Task<PagedResultDto<CheckpointDto>> GetCheckpointsAsync(PageRequest page, CancellationToken ct)
    {
        await context.Database.ExecuteSqlAsync($"select standard_checkpoints({clock.Now}, {context.TenantId})", ct);
        return await Show(context.Checkpoints.OrderBy(row => row.Kind).ThenBy(row => row.Goal)).ToPageAsync(page, ct);
    }

    /// <inheritdoc />
    public async Task<CheckpointDto> CreateCheckpointAsync(CreateCheckpointDto input)
    {
        var checkpoint = new Checkpoint { TenantId = context.TenantId, Kind = input.Kind, Goal = input.Goal, Name = input.Name.Saying("name")! };
        await context.AtomicAsync(async () =>
        {
            await context.Database.ExecuteSqlAsync($"select standard_checkpoints({clock.Now}, {context.TenantId})");
            context.Checkpoints.Add(checkpoint);
            outbox.Add(new CheckpointDefined());
            return await context.SaveChangesAsync();
        });
        dispatcher.Wake();
        return await Show(context.Checkpoints.Where(row => row.Id == checkpoint.Id)).SingleAsync();
    }

    /// <inheritdoc />
    public async Task<CheckpointDto> UpdateCheckpointAsync(Guid id, UpdateCheckpointDto input)
    {
        var checkpoint = await context.Checkpoints.SingleOrDefaultAsync(row => row.Id == id) ?? throw KernelErrors.NotFound.Exception();
        checkpoint.Name = input.Name.Saying("name") ?? checkpoint.Name;
        if (input.IsArchived is { } archived && archived != checkpoint.ArchivedOn is not null)
        {
            checkpoint.ArchivedOn = archived ? await clock.TodayAsync() : null;
            outbox.Add(new CheckpointDefined());
        }

        await context.AtomicAsync(() => context.SaveChangesAsync());
        dispatcher.Wake();
        return await Show(context.Checkpoints.Where(row => row.Id == id)).SingleAsync();
    }

    /// <inheritdoc />
    public Task DeleteCheckpointAsync(Guid id) => context.AtomicAsync(async () =>
    {
        var checkpoint = await context.Checkpoints.SingleOrDefaultAsync(row => row.Id == id) ?? throw KernelErrors.NotFound.Exception();
        if (checkpoint.IsStandard)
        {
            throw ProgressErrors.StandardCheckpoint.Exception();
        }

        await context.ReachedCheckpoints.Where(row => row.CheckpointId == id).ExecuteDeleteAsync();
        context.Checkpoints.Remove(checkpoint);
        return await context.SaveChangesAsync();
    });

    /// <inheritdoc />
    public Task<RebuiltDto> RebuildAsync() => rebuild.RunAsync(CancellationToken.None);

    private Task<Guid> WhoAsync(Guid? customerId, CancellationToken ct) => family.MemberAsync(customerId ?? family.Me, ct); // F1

    private IQueryable<CheckpointDto> Show(IQueryable<Checkpoint> checkpoints) => checkpoints.AsNoTracking().Select(row => new CheckpointDto(
        row.Id, row.Name, row.Kind, row.Goal, row.IsStandard, context.ReachedCheckpoints.Count(reached => reached.CheckpointId == row.Id), row.ArchivedOn));
}
