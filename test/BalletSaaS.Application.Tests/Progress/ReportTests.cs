using BalletSaaS.Accounts;
using BalletSaaS.Customers;
using BalletSaaS.Kernel;
using BalletSaaS.Notifications;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace BalletSaaS.Progress;

/// <summary>Teachers write reports, and those whom they are about read them.</summary>
public sealed class ReportTests(TestDatabase database) : FamilyStory(database)
{
    [Fact]
    public async Task R1_A_draft_is_read_by_nobody_until_it_is_published_and_then_it_is_told_once()
    {
        var (anna, marc) = (await Welcomes("Anna"), await Studio.HiresAsync("Marc", RoleNames.Teacher));
        var draft = await WritesAsync(marc, anna.CustomerId, new NewGoalDto("Split by March"), new NewGoalDto("Two pirouettes", GoalStatus.Working));
        draft.PublishedAt.ShouldBeNull();
        (await ReadsAsync(anna)).ShouldBeEmpty();
        await NewsArrives();
        (await ToldAsync(anna)).ShouldBeEmpty();

        await SendsAsync(marc, draft.Id);
        (await SendsAsync(marc, draft.Id)).PublishedAt.ShouldBe(Studio.Node.Time.GetUtcNow());
        await NewsArrives();

        var read = (await ReadsAsync(anna)).ShouldHaveSingleItem();
        (read.Title, read.Words, read.AuthorName).ShouldBe(("Autumn", "You hold your balance.", "Marc Dancer"));
        read.Goals.Select(goal => (goal.Words, goal.Status)).ShouldBe([("Split by March", GoalStatus.Open), ("Two pirouettes", GoalStatus.Working)]);
        var told = (await ToldAsync(anna)).ShouldHaveSingleItem();
        (told.Kind, told.Title, told.Text, told.Path).ShouldBe(
            (NotificationKind.ReportPublished, "New report: Autumn", "Marc Dancer wrote about your progress.", $"/app/progress?for={anna.CustomerId}"));
    }

    [Fact]
    public async Task R2_Goals_are_followed_on_after_it_is_published_and_those_left_out_go()
    {
        var (anna, marc) = (await Welcomes("Anna"), await Studio.HiresAsync("Marc", RoleNames.Teacher));
        var report = await WritesAsync(marc, anna.CustomerId, new NewGoalDto("Split"), new NewGoalDto("Pirouettes"));
        await SendsAsync(marc, report.Id);

        await ChangesAsync(marc, report.Id, new UpdateReportDto(Goals:
            [new GoalToSetDto("New"), new GoalToSetDto("Two pirouettes", GoalStatus.Achieved, report.Goals[1].Id)]));

        var read = (await ReadsAsync(anna)).ShouldHaveSingleItem();
        read.Words.ShouldBe("You hold your balance.");
        read.Goals.Select(goal => (goal.Words, goal.Status)).ShouldBe([("New", GoalStatus.Open), ("Two pirouettes", GoalStatus.Achieved)]);
        read.Goals[1].Id.ShouldBe(report.Goals[1].Id);
        var another = await WritesAsync(marc, anna.CustomerId, new NewGoalDto("Elsewhere"));
        await ChangesAsync(marc, report.Id, new UpdateReportDto(Goals: [new GoalToSetDto("Not of this report", GoalId: another.Goals[0].Id)])).ShouldBeRefused(KernelErrors.NotFound);
        var twice = new GoalToSetDto("One and the same", GoalId: report.Goals[1].Id);
        await ChangesAsync(marc, report.Id, new UpdateReportDto(Goals: [twice, twice])).ShouldBeRefused(KernelErrors.Validation);
        await ChangesAsync(marc, report.Id, new UpdateReportDto(Title: "  ")).ShouldBeRefused(KernelErrors.Validation);
    }

    [Fact]
    public async Task R3_A_teacher_sees_own_drafts_and_what_others_published_and_changes_own_only_and_the_owner_all()
    {
        var anna = await Welcomes("Anna");
        var (marc, ines) = (await Studio.HiresAsync("Marc", RoleNames.Teacher), await Studio.HiresAsync("Ines", RoleNames.Teacher));
        var (draft, sent) = (await WritesAsync(marc, anna.CustomerId), await WritesAsync(marc, anna.CustomerId));
        await SendsAsync(marc, sent.Id);

        (await ListAsync(ines, new ReportFilter(anna.CustomerId))).ShouldHaveSingleItem().ShouldSatisfyAllConditions(one => one.Id.ShouldBe(sent.Id), one => one.MayChange.ShouldBeFalse());
        await GetsAsync(ines, draft.Id).ShouldBeRefused(KernelErrors.NotFound);
        await ChangesAsync(ines, draft.Id, new UpdateReportDto("Mine")).ShouldBeRefused(KernelErrors.NotFound);
        await ChangesAsync(ines, sent.Id, new UpdateReportDto("Mine")).ShouldBeRefused(ProgressErrors.NotYourReport);
        await RemovesAsync(ines, sent.Id).ShouldBeRefused(ProgressErrors.NotYourReport);
        (await ListAsync(marc, new ReportFilter())).Select(one => (one.Id, one.MayChange)).ShouldBe([(sent.Id, true), (draft.Id, true)]);
        (await ListAsync(Studio.Owner, new ReportFilter(Status: new EnumWord<ReportStatus>(ReportStatus.Draft)))).ShouldHaveSingleItem().MayChange.ShouldBeTrue();
        (await ChangesAsync(Studio.Owner, draft.Id, new UpdateReportDto("The owner's word"))).AuthorName.ShouldBe("Marc Dancer");

        await RemovesAsync(marc, sent.Id);
        (await ReadsAsync(anna)).ShouldBeEmpty();
        (await Studio.LooksAsync(context => context.ReportGoals.CountAsync(goal => goal.ReportId == sent.Id))).ShouldBe(0);
    }

    [Fact]
    public async Task R1_F3_A_report_on_a_child_is_told_to_the_guardians_and_read_by_them()
    {
        var (rosa, ben, marc) = (await Welcomes("Rosa"), await Welcomes("Ben"), await Studio.HiresAsync("Marc", RoleNames.Teacher));
        var mia = await rosa.HasChild("Mia");
        await SendsAsync(marc, (await WritesAsync(marc, mia.Id)).Id);
        await NewsArrives();

        (await ReadsAsync(rosa, mia.Id)).ShouldHaveSingleItem();
        (await ReadsAsync(rosa)).ShouldBeEmpty();
        (await ToldAsync(rosa)).ShouldHaveSingleItem().Path.ShouldBe($"/app/progress?for={mia.Id}");
        (await ToldAsync(ben)).ShouldBeEmpty();
    }

    [Fact]
    public async Task R1_A_report_that_is_taken_back_before_anybody_was_told_is_not_told()
    {
        var (anna, marc) = (await Welcomes("Anna"), await Studio.HiresAsync("Marc", RoleNames.Teacher));
        var report = await WritesAsync(marc, anna.CustomerId);
        await SendsAsync(marc, report.Id);
        await RemovesAsync(marc, report.Id);

        await NewsArrives();

        (await ToldAsync(anna)).ShouldBeEmpty();
    }

    [Fact]
    public async Task R1_F3_A_report_that_is_removed_takes_what_was_told_of_it_along_and_nothing_else()
    {
        var (rosa, marc) = (await Welcomes("Rosa"), await Studio.HiresAsync("Marc", RoleNames.Teacher));
        var mia = await rosa.HasChild("Mia");
        var (removed, other, draft) = (await WritesAsync(marc, mia.Id), await WritesAsync(marc, mia.Id), await WritesAsync(marc, rosa.CustomerId));
        await SendsAsync(marc, removed.Id);
        await SendsAsync(marc, other.Id);
        await NewsArrives();
        (await ToldAsync(rosa)).Count.ShouldBe(2);

        await RemovesAsync(marc, removed.Id);
        await RemovesAsync(marc, draft.Id);
        await NewsArrives();

        (await ToldAsync(rosa)).Count.ShouldBe(1);
        (await ReadsAsync(rosa, mia.Id)).ShouldHaveSingleItem().Id.ShouldBe(other.Id);
    }

    [Fact]
    public async Task P3_The_audit_log_knows_who_changed_a_report_and_not_what_it_says()
    {
        var (anna, marc) = (await Welcomes("Anna"), await Studio.HiresAsync("Marc", RoleNames.Teacher));
        var report = await WritesAsync(marc, anna.CustomerId, new NewGoalDto("Split by March"));
        await ChangesAsync(marc, report.Id, new UpdateReportDto("Winter", "You hold it longer."));

        var logs = await Studio.LooksAsync(context => context.AuditLogs.Where(log => log.EntityName == nameof(ProgressReport) || log.EntityName == nameof(ReportGoal)).ToListAsync());
        logs.Select(log => (log.EntityName, log.ChangeType, log.UserId)).ShouldBe(
            [(nameof(ProgressReport), "Added", marc.UserId), (nameof(ReportGoal), "Added", marc.UserId), (nameof(ProgressReport), "Modified", marc.UserId)], ignoreOrder: true);
        logs.ShouldAllBe(log => !log.Changes.Contains("Autumn") && !log.Changes.Contains("hold") && !log.Changes.Contains("Split"));
    }

    private Task<ReportDto> WritesAsync(Person teacher, Guid customer, params NewGoalDto[] goals) => Studio.AsAsync(
        teacher, (IReportAppService reports) => reports.CreateAsync(new CreateReportDto(customer, "Autumn", "You hold your balance.", goals)));

    private Task<ReportDto> ChangesAsync(Person teacher, Guid id, UpdateReportDto change) => Studio.AsAsync(teacher, (IReportAppService reports) => reports.UpdateAsync(id, change));

    private Task<ReportDto> SendsAsync(Person teacher, Guid id) => Studio.AsAsync(teacher, (IReportAppService reports) => reports.SendAsync(id));

    private Task<ReportDto> GetsAsync(Person teacher, Guid id) => Studio.AsAsync(teacher, (IReportAppService reports) => reports.GetAsync(id, CancellationToken.None));

    private Task<bool> RemovesAsync(Person teacher, Guid id) => Studio.AsAsync(teacher, async (IReportAppService reports) =>
    {
        await reports.DeleteAsync(id);
        return true;
    });

    private async Task<IReadOnlyList<ReportDto>> ListAsync(Person teacher, ReportFilter filter) =>
        (await Studio.AsAsync(teacher, (IReportAppService reports) => reports.GetListAsync(filter, new PageRequest(), CancellationToken.None))).Items;

    private static async Task<IReadOnlyList<MyReportDto>> ReadsAsync(Dancer dancer, Guid? child = null) =>
        (await dancer.Does((IReportAppService reports) => reports.GetMineAsync(new WhoseRequest(child), new PageRequest(), CancellationToken.None))).Items;

    /// <summary>What somebody is told of reports; credits and bookings are another story.</summary>
    private static async Task<IReadOnlyList<NotificationDto>> ToldAsync(Dancer dancer) => [.. (await dancer.Does((INotificationAppService notifications) =>
        notifications.GetListAsync(new PageRequest(0, 100), CancellationToken.None))).Items.Where(told => told.Kind == NotificationKind.ReportPublished)];
}
