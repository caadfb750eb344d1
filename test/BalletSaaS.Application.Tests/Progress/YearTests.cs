using BalletSaaS.Customers;
using BalletSaaS.Kernel;
using BalletSaaS.Memberships;
using BalletSaaS.Schedule;
using Shouldly;
using Xunit;

namespace BalletSaaS.Progress;

/// <summary>The calendar of a year, week by week.</summary>
public sealed class YearTests(TestDatabase database) : FamilyStory(database)
{
    [Fact]
    public async Task S1_S2_Each_week_of_the_year_says_what_became_of_it()
    {
        var anna = await Welcomes("Anna");
        await Studio.AsAsync(Studio.Owner, (IMembershipAppService memberships) =>
            memberships.PauseAsync(anna.CustomerId, new CreatePauseDto(new DateOnly(2026, 11, 30), new DateOnly(2026, 12, 3))));
        await Schedules("Pointe", "2026-10-23 18:00"); // a week in which she did not come
        var (first, second) = (await Schedules("Barre", "2026-10-07 18:00"), await Schedules("Repertoire", "2026-10-09 18:00"));
        await ComesAsync(first, anna);
        await ComesAsync(second, anna);
        TimeIs("2026-10-28T12:00:00Z");

        var year = await YearAsync(anna);

        (year.Year, year.FirstYear, year.LastYear, year.Classes, year.DancedWeeks, year.Weeks.Count).ShouldBe((2026, 2026, 2026, 2, 1, 53));
        year.Weeks[0].ShouldSatisfyAllConditions(week => week.Monday.ShouldBe(new DateOnly(2025, 12, 29)), week => week.State.ShouldBe(WeekState.Before));
        Week(year, "2026-10-05").Classes.ShouldBe([new(new DateOnly(2026, 10, 7), "Barre"), new(new DateOnly(2026, 10, 9), "Repertoire")]);
        new[] { "2026-09-28", "2026-10-05", "2026-10-12", "2026-10-19", "2026-10-26", "2026-11-02", "2026-11-30" }.Select(monday => Week(year, monday).State).ShouldBe(
            [WeekState.Before, WeekState.Danced, WeekState.Neutral, WeekState.Missed, WeekState.Running, WeekState.Ahead, WeekState.Paused]);
    }

    [Fact]
    public async Task S1_A_week_over_new_year_is_in_the_year_of_its_Thursday_only()
    {
        TimeIs("2026-12-28T12:00:00Z");
        var anna = await Welcomes("Anna");
        await ComesAsync(await Schedules("Barre", "2027-01-02 18:00"), anna); // Saturday of 2026-W53
        await ComesAsync(await Schedules("Barre", "2027-01-04 18:00"), anna);

        var (before, after) = (await YearAsync(anna, 2026), await YearAsync(anna));

        (before.Weeks[^1].Monday, before.Weeks[^1].State, before.Classes).ShouldBe((new DateOnly(2026, 12, 28), WeekState.Danced, 1));
        (after.Year, after.FirstYear, after.Weeks.Count, after.Weeks[0].Monday, after.Classes).ShouldBe((2027, 2026, 52, new DateOnly(2027, 1, 4), 1));
    }

    [Fact]
    public async Task T3_A_class_late_at_night_counts_in_the_week_of_its_own_date()
    {
        var anna = await Welcomes("Anna");
        await ComesAsync(await Schedules("Barre", "2026-10-11 23:30"), anna); // Sunday in London, and Monday where it is later

        Week(await YearAsync(anna), "2026-10-05").State.ShouldBe(WeekState.Danced);
    }

    [Fact]
    public async Task F1_A_guardian_sees_how_far_a_child_has_come_and_nobody_else_does()
    {
        var (rosa, ben) = (await Welcomes("Rosa"), await Welcomes("Ben"));
        var mia = await rosa.HasChild("Mia");
        await ReceivesAsync(mia, 3);
        var barre = await Schedules("Barre", "2026-10-10 18:00");
        var place = await rosa.BooksFor(mia, barre);
        Studio.Node.Time.AdjustTime(barre.StartsAt);
        await Marks(barre, place, Attendance.RosterMark.Attended);
        var whose = new WhoseRequest(mia.Id);

        (await rosa.Does((IProgressAppService progress) => progress.GetMineAsync(whose, CancellationToken.None))).TotalClassesAttended.ShouldBe(1);
        (await rosa.Does((IProgressAppService progress) => progress.GetMineAsync(new WhoseRequest(), CancellationToken.None))).TotalClassesAttended.ShouldBe(0);
        (await rosa.Does((IProgressAppService progress) => progress.GetMyCheckpointsAsync(whose, new PageRequest(), CancellationToken.None))).Items[0].ClassName.ShouldBe("Barre");
        (await YearAsync(rosa, null, mia.Id)).Classes.ShouldBe(1);
        await ben.Does((IProgressAppService progress) => progress.GetMineAsync(whose, CancellationToken.None)).ShouldBeRefused(KernelErrors.NotFound);
        await ben.Does((IProgressAppService progress) => progress.GetMyCheckpointsAsync(whose, new PageRequest(), CancellationToken.None)).ShouldBeRefused(KernelErrors.NotFound);
        await YearAsync(ben, null, mia.Id).ShouldBeRefused(KernelErrors.NotFound);
        await ben.Does((IReportAppService reports) => reports.GetMineAsync(whose, new PageRequest(), CancellationToken.None)).ShouldBeRefused(KernelErrors.NotFound);
    }

    private static Task<ProgressYearDto> YearAsync(Dancer dancer, int? year = null, Guid? child = null) =>
        dancer.Does((IProgressAppService progress) => progress.GetMyYearAsync(new YearRequest(year, child), CancellationToken.None));

    private static YearWeekDto Week(ProgressYearDto year, string monday) => year.Weeks.Single(week => week.Monday == DateOnly.Parse(monday, System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>She books, time goes to the class, and there she is.</summary>
    private async Task ComesAsync(ClassInstance instance, Dancer dancer)
    {
        var place = await dancer.Books(instance);
        Studio.Node.Time.AdjustTime(instance.StartsAt);
        await Marks(instance, place, Attendance.RosterMark.Attended);
    }
}
