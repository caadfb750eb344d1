using BalletSaaS.Customers;
using BalletSaaS.Kernel;
using BalletSaaS.Tenants;
using Microsoft.EntityFrameworkCore;

namespace BalletSaaS.Progress;

/// <inheritdoc />
public sealed class ReportAppService(
    BalletSaaSDbContext context, Family family, ICurrentUser user, StudioClock clock, IOutbox outbox, OutboxDispatcher dispatcher) : IReportAppService
{
    private Guid Me => user.Id!.Value;

    private bool MayChangeAny => Permissions.Grants(user.Roles, Permissions.WriteAnyReports);

    /// <summary>What the caller may see: others' drafts are their authors' business; whom they are about finds them in the export only (P3).</summary>
    private IQueryable<ProgressReport> Visible => MayChangeAny
        ? context.ProgressReports : context.ProgressReports.Where(row => row.AuthorId == Me || row.PublishedAt != null);

    /// <inheritdoc />
    public async Task<PagedResultDto<ReportDto>> GetListAsync(ReportFilter filter, PageRequest page, CancellationToken ct)
    {
        var found = Visible.AsNoTracking();
        if (filter.CustomerId is { } customerId)
        {
            await RequireAsync(customerId, ct);
            found = found.Where(row => row.CustomerId == customerId);
        }

        if (filter.Status is { Value: var status })
        {
            found = found.Where(row => row.PublishedAt != null == (status == ReportStatus.Published));
        }

        return await Show(found.OrderByDescending(row => row.CreationTime).ThenByDescending(row => row.Id)).ToPageAsync(page, ct);
    }

    /// <inheritdoc />
    public async Task<ReportDto> GetAsync(Guid id, CancellationToken ct) =>
        await Show(Visible.AsNoTracking().Where(row => row.Id == id)).SingleOrDefaultAsync(ct) ?? throw KernelErrors.NotFound.Exception();

    /// <inheritdoc />
    public async Task<ReportDto> CreateAsync(CreateReportDto input)
    {
        var report = new ProgressReport
        {
            TenantId = context.TenantId,
            CustomerId = input.CustomerId,
            AuthorId = Me,
            Title = input.Title.Saying("title")!,
            Words = input.Words.Saying("words")!,
        };
        return await context.AtomicAsync(async () =>
        {
            await family.HoldAsync(input.CustomerId);
            context.ProgressReports.Add(report);
            SetGoals(report, [], [.. (input.Goals ?? []).Select(goal => new GoalToSetDto(goal.Words, goal.Status))]);
            return await SavedAsync(report.Id);
        });
    }

    /// <inheritdoc />
    public async Task<ReportDto> UpdateAsync(Guid id, UpdateReportDto input)
    {
        return await context.AtomicAsync(async () =>
        {
            var report = await TakeAsync(id);
            report.Title = input.Title.Saying("title") ?? report.Title;
            report.Words = input.Words.Saying("words") ?? report.Words;
            if (input.Goals is { } goals)
            {
                SetGoals(report, await GoalsOfAsync(id), goals);
            }

            return await SavedAsync(id);
        });
    }

    /// <inheritdoc />
    public async Task<ReportDto> SendAsync(Guid id)
    {
        var sent = await context.AtomicAsync(async () =>
        {
            var report = await TakeAsync(id);
            if (report.Publish(clock.Now))
            {
                outbox.Add(new ReportPublished(report.CustomerId, report.Id));
            }

            return await SavedAsync(id);
        });
        dispatcher.Wake();
        return sent;
    }

    /// <inheritdoc />
    public async Task DeleteAsync(Guid id)
    {
        await context.AtomicAsync(async () =>
        {
            var report = await TakeAsync(id);
            context.ReportGoals.RemoveRange(await GoalsOfAsync(id));
            context.ProgressReports.Remove(report);
            if (report.PublishedAt is not null)
            {
                outbox.Add(new ReportRemoved(report.CustomerId, report.Id));
            }

            return await context.SaveChangesAsync();
        });
        dispatcher.Wake();
    }

    /// <inheritdoc />
    public async Task<PagedResultDto<MyReportDto>> GetMineAsync(WhoseRequest whose, PageRequest page, CancellationToken ct)
    {
        var who = await family.MemberAsync(whose.ForCustomerId ?? family.Me, ct);
        return await (
            from report in context.ProgressReports.AsNoTracking()
            join author in context.Users on report.AuthorId equals author.Id
            where report.CustomerId == who && report.PublishedAt != null
            orderby report.PublishedAt descending, report.Id descending
            select new MyReportDto(
                report.Id, author.FirstName + " " + author.LastName, report.Title, report.Words,
                context.ReportGoals.Where(goal => goal.ReportId == report.Id).OrderBy(goal => goal.Position)
                    .Select(goal => new ReportGoalDto(goal.Id, goal.Words, goal.Status)).ToList(),
                report.PublishedAt!.Value)).ToPageAsync(page, ct);
    }

    /// <summary>The report as it was saved, read before the next writer may have it: who is erased takes it along.</summary>
    private async Task<ReportDto> SavedAsync(Guid id)
    {
        await context.SaveChangesAsync();
        return await GetAsync(id, CancellationToken.None);
    }

    /// <summary>The report to be changed, locked behind whom it is about until the end of the transaction: who changes it, or erases them, meanwhile waits.</summary>
    private async Task<ProgressReport> TakeAsync(Guid id)
    {
        // Whom it is about never changes; what else it says is read when the locks are held.
        await family.HoldAsync(await context.ProgressReports.Where(row => row.Id == id).Select(row => row.CustomerId).SingleOrDefaultAsync());
        await context.Database.ExecuteSqlAsync($"select from progress_reports where tenant_id = {context.TenantId} and id = {id} for update");
        var report = await Visible.SingleOrDefaultAsync(row => row.Id == id) ?? throw KernelErrors.NotFound.Exception();
        return report.AuthorId == Me || MayChangeAny ? report : throw ProgressErrors.NotYourReport.Exception();
    }

    private Task<List<ReportGoal>> GoalsOfAsync(Guid reportId) => context.ReportGoals.Where(goal => goal.ReportId == reportId).ToListAsync();

    private void SetGoals(ProgressReport report, List<ReportGoal> known, IReadOnlyList<GoalToSetDto> wanted)
    {
        List<Guid> named = [.. wanted.Select(goal => goal.GoalId).OfType<Guid>()];
        if (named.Distinct().Count() < named.Count)
        {
            throw KernelErrors.Validation.Exception().WithData("field", "goals");
        }

        context.ReportGoals.RemoveRange(known.Where(goal => !wanted.Any(one => one.GoalId == goal.Id)));
        for (var position = 0; position < wanted.Count; position++)
        {
            var (words, one) = (wanted[position].Words.Saying("goals")!, wanted[position]);
            if (one.GoalId is not { } id)
            {
                context.ReportGoals.Add(new ReportGoal
                {
                    TenantId = report.TenantId,
                    ReportId = report.Id,
                    CustomerId = report.CustomerId,
                    Position = position,
                    Words = words,
                    Status = one.Status,
                });
                continue;
            }

            var goal = known.Find(goal => goal.Id == id) ?? throw KernelErrors.NotFound.Exception();
            (goal.Position, goal.Words, goal.Status) = (position, words, one.Status);
        }
    }

    /// <summary>Another studio's customer has no empty list (P1).</summary>
    private async Task RequireAsync(Guid customerId, CancellationToken ct)
    {
        if (!await context.Customers.AnyAsync(row => row.Id == customerId, ct))
        {
            throw KernelErrors.NotFound.Exception();
        }
    }

    private IQueryable<ReportDto> Show(IQueryable<ProgressReport> reports)
    {
        var (me, any) = (Me, MayChangeAny);
        return from report in reports
               join customer in context.Customers on report.CustomerId equals customer.Id
               join author in context.Users on report.AuthorId equals author.Id
               select new ReportDto(
                   report.Id, report.CustomerId, customer.FirstName + " " + customer.LastName, author.FirstName + " " + author.LastName,
                   any || report.AuthorId == me, report.Title, report.Words,
                   context.ReportGoals.Where(goal => goal.ReportId == report.Id).OrderBy(goal => goal.Position)
                       .Select(goal => new ReportGoalDto(goal.Id, goal.Words, goal.Status)).ToList(),
                   report.CreationTime, report.PublishedAt);
    }
}
