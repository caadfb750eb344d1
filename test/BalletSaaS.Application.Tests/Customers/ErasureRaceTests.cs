using BalletSaaS.Accounts;
using BalletSaaS.Kernel;
using BalletSaaS.Progress;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace BalletSaaS.Customers;

/// <summary>Somebody goes while others write about them (P3): one waits for the other, and nothing is left behind.</summary>
public sealed class ErasureRaceTests(TestDatabase database) : FamilyStory(database)
{
    private static readonly byte[] Photo = [0xFF, 0xD8, 0xFF, 0xC0, 0, 11, 8, 0, 3, 0, 4, 1, 1, 0x11, 0, 0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0, 0x12, 0x34, 0xFF, 0xD9];

    [Fact]
    public async Task P3_Nothing_is_written_about_somebody_who_is_just_being_erased()
    {
        var (anna, marc) = (await Welcomes("Anna"), await Studio.HiresAsync("Marc", RoleNames.Teacher));
        var report = await WritesAsync(marc, anna);
        var late = await WhileHeldAsync(
            context => ForgetAsync(context, anna),
            () => WritesAsync(marc, anna), () => ChangesAsync(marc, report), () => SendsAsync(marc, report), () => RemovesAsync(marc, report), () => ShowsFaceAsync(anna));

        late.ShouldAllBe(error => error is BusinessException && ((BusinessException)error).Code == KernelErrors.NotFound);
        (await LeftOfAsync(anna)).ShouldBe((0, 0, 0));
    }

    [Fact]
    public async Task P3_Erasing_waits_for_who_changes_a_report_and_takes_what_they_wrote()
    {
        var (anna, marc) = (await Welcomes("Anna"), await Studio.HiresAsync("Marc", RoleNames.Teacher));
        var report = await WritesAsync(marc, anna);
        var both = await WhileHeldAsync(
            context => context.Database.ExecuteSqlAsync($"select from progress_reports where id = {report.Id} for update"),
            () => ChangesAsync(marc, report), () => Studio.LooksAsync(context => context.AtomicAsync(() => ForgetAsync(context, anna))));

        both.ShouldAllBe(error => error == null);
        (await LeftOfAsync(anna)).ShouldBe((0, 0, 0));
    }

    /// <summary>Deeds that begin, one behind the other, while something is held; what became of each.</summary>
    private async Task<IReadOnlyList<Exception?>> WhileHeldAsync(Func<BalletSaaSDbContext, Task> hold, params Func<Task>[] deeds)
    {
        var begun = new List<Task<Exception?>>();
        await Studio.LooksAsync(context => context.AtomicAsync(async () =>
        {
            await hold(context);
            foreach (var deed in deeds)
            {
                begun.Add(Task.Run(() => Record.ExceptionAsync(deed)));
                await Patience.UntilAsync(async () => await WaitingAsync() >= begun.Count(one => !one.IsCompleted), "It neither waits nor is done.");
            }

            return begun.Count;
        }));
        return await Task.WhenAll(begun);
    }

    private Task<int> WaitingAsync() => Studio.LooksAsync(context => context.Database.SqlQuery<int>(
        $"select count(*)::int as \"Value\" from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'").SingleAsync());

    private Task<int> ForgetAsync(BalletSaaSDbContext context, Dancer who) => context.Database.ExecuteSqlAsync(
        $"select forget_customer({Studio.Node.Time.GetUtcNow()}, {Studio.Id}, {who.CustomerId}, {who.Person.UserId}, 'Former', 'dancer')");

    private async Task<(int Reports, int Goals, int Photos)> LeftOfAsync(Dancer who) => await Studio.LooksAsync(async context => (
        await context.ProgressReports.CountAsync(row => row.CustomerId == who.CustomerId), await context.ReportGoals.CountAsync(row => row.CustomerId == who.CustomerId),
        await context.CustomerPhotos.CountAsync(row => row.CustomerId == who.CustomerId)));

    private Task<ReportDto> WritesAsync(Person teacher, Dancer about) => Studio.AsAsync(teacher, (IReportAppService reports) =>
        reports.CreateAsync(new CreateReportDto(about.CustomerId, "Autumn", "You hold your balance.", [new NewGoalDto("Split")])));

    private Task<ReportDto> ChangesAsync(Person teacher, ReportDto report) => Studio.AsAsync(teacher, (IReportAppService reports) =>
        reports.UpdateAsync(report.Id, new UpdateReportDto(Goals: [new GoalToSetDto("Pirouettes")])));

    private Task<ReportDto> SendsAsync(Person teacher, ReportDto report) => Studio.AsAsync(teacher, (IReportAppService reports) => reports.SendAsync(report.Id));

    private Task<bool> RemovesAsync(Person teacher, ReportDto report) => Studio.AsAsync(teacher, async (IReportAppService reports) =>
    {
        await reports.DeleteAsync(report.Id);
        return true;
    });

    private static Task<bool> ShowsFaceAsync(Dancer who) => who.Does(async (IPreferencesAppService preferences) =>
    {
        await preferences.SetPhotoAsync(null, Photo);
        return true;
    });
}
