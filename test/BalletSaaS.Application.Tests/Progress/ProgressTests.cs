using BalletSaaS.Attendance;
using BalletSaaS.Bookings;
using BalletSaaS.Customers;
using BalletSaaS.Kernel;
using BalletSaaS.Memberships;
using BalletSaaS.Schedule;
using Shouldly;
using Xunit;

namespace BalletSaaS.Progress;

public sealed class ProgressTests(TestDatabase database) : AttendanceStory(database)
{
    [Fact]
    public async Task C5_Correcting_a_no_show_repairs_attendance_streak_and_checkpoints()
    {
        var anna = await Welcomes("Anna");
        var weeks = await WeeksAsync(anna, 4);
        await ComesAsync(weeks[0], weeks[2], weeks[3]);
        TimeIs("2026-10-17T18:00:00Z");
        await Closes(weeks[1].Instance);
        TimeIs("2026-10-31T20:00:00Z");
        (await ProgressOf(anna)).ShouldSatisfyAllConditions(
            progress => progress.TotalClassesAttended.ShouldBe(3), progress => progress.StreakWeeks.ShouldBe(2), progress => progress.BestStreakWeeks.ShouldBe(2));
        (await ReachedBy(anna)).ShouldBe(["First class 2026-10-10", "Third class 2026-10-31"]);

        await Marks(weeks[1].Instance, weeks[1].Place, RosterMark.Attended);

        (await ProgressOf(anna)).ShouldSatisfyAllConditions(
            progress => progress.TotalClassesAttended.ShouldBe(4), progress => progress.StreakWeeks.ShouldBe(4), progress => progress.BestStreakWeeks.ShouldBe(4));
        (await ReachedBy(anna)).ShouldBe(["First class 2026-10-10", "Third class 2026-10-24", "Month streak 2026-10-31"]);

        await Marks(weeks[1].Instance, weeks[1].Place, RosterMark.NoShow);
        (await ReachedBy(anna)).ShouldBe(["First class 2026-10-10", "Third class 2026-10-31"]);
    }

    [Fact]
    public async Task S1_The_running_week_breaks_nothing_until_it_ends_and_no_night_has_to_write_that()
    {
        var anna = await Welcomes("Anna");
        var weeks = await WeeksAsync(anna, 3);
        await Schedules("Barre", "2026-10-30 18:00");
        await ComesAsync(weeks[0], weeks[1]);

        TimeIs("2026-10-25T23:59:59Z"); // Sunday of the week without a class
        (await ProgressOf(anna)).StreakWeeks.ShouldBe(2);
        TimeIs("2026-10-26T00:00:00Z"); // Monday in London
        (await ProgressOf(anna)).ShouldSatisfyAllConditions(progress => progress.StreakWeeks.ShouldBe(0), progress => progress.BestStreakWeeks.ShouldBe(2));
    }

    [Fact]
    public async Task S2_A_week_in_which_the_studio_closed_neither_adds_nor_breaks()
    {
        var anna = await Welcomes("Anna");
        var weeks = await WeeksAsync(anna, 3);
        await Studio.AsAsync(Studio.Owner, (IClosureAppService closures) => closures.CreateAsync(
            new CreateClosureDto(new DateOnly(2026, 10, 12), new DateOnly(2026, 10, 18), "Holiday")));
        await ComesAsync(weeks[0], weeks[2]);

        var progress = await ProgressOf(anna);
        progress.StreakWeeks.ShouldBe(2);
        progress.Weeks.Single(week => week.Monday == new DateOnly(2026, 10, 12)).Neutral.ShouldBeTrue();
    }

    [Theory]
    [InlineData(4, 2)]
    [InlineData(3, 1)]
    public async Task S2_A_week_of_which_four_days_are_paused_neither_adds_nor_breaks(int days, int streak)
    {
        var anna = await Welcomes("Anna");
        var monday = new DateOnly(2026, 10, 12);
        await Studio.AsAsync(Studio.Owner, (IMembershipAppService memberships) =>
            memberships.PauseAsync(anna.CustomerId, new CreatePauseDto(monday, monday.AddDays(days - 1))));
        await Schedules("Pointe", "2026-10-16 18:00");
        var (before, after) = (await Schedules("Barre", "2026-10-10 18:00"), await Schedules("Barre", "2026-10-24 18:00"));
        var (first, second) = (await anna.Books(before), await anna.Books(after));

        await ComesAsync((before, first), (after, second));

        (await ProgressOf(anna)).StreakWeeks.ShouldBe(streak);
    }

    [Fact]
    public async Task S2_A_week_whose_only_booking_the_studio_called_off_neither_adds_nor_breaks_but_one_more_booking_does()
    {
        var (anna, bea) = (await Welcomes("Anna"), await Welcomes("Bea"));
        var weeks = await WeeksAsync(anna, 3);
        var other = await Schedules("Pointe", "2026-10-16 18:00");
        var beas = new List<(ClassInstance, BookingCreatedDto)>();
        foreach (var (instance, _) in weeks)
        {
            beas.Add((instance, await bea.Books(instance)));
        }

        await bea.Books(other); // and does not come
        await CallsOff(weeks[1].Instance, "ill");
        await ComesAsync(weeks[0], weeks[2], beas[0], beas[2]);

        (await ProgressOf(anna)).StreakWeeks.ShouldBe(2);
        (await ProgressOf(bea)).StreakWeeks.ShouldBe(1);
    }

    [Fact]
    public async Task A3_A_checkpoint_of_the_studio_s_own_is_reached_also_by_who_passed_it_already_and_once()
    {
        var anna = await Welcomes("Anna");
        var weeks = await WeeksAsync(anna, 3);
        await ComesAsync(weeks[0], weeks[1]);

        var pair = await Studio.AsAsync(Studio.Owner, (IProgressAppService progress) => progress.CreateCheckpointAsync(new CreateCheckpointDto("Pair of shoes", CheckpointKind.Classes, 2)));
        await NewsArrives();
        await ComesAsync(weeks[2]);

        (await ReachedBy(anna)).ShouldBe(["First class 2026-10-10", "Pair of shoes 2026-10-17", "Third class 2026-10-24"]);
        await Studio.AsAsync(Studio.Owner, (IProgressAppService progress) => progress.CreateCheckpointAsync(new CreateCheckpointDto("Again", CheckpointKind.Classes, 2)))
            .ShouldBeRefused(ProgressErrors.CheckpointExists);
        await Studio.RunAsync<int>(Studio.Owner, async services =>
        {
            await ((IProgressAppService)services.GetService(typeof(IProgressAppService))!).DeleteCheckpointAsync(pair.Id);
            return 0;
        });
        (await ReachedBy(anna)).ShouldBe(["First class 2026-10-10", "Third class 2026-10-24"]);
    }

    [Fact]
    public async Task A3_A2_An_archived_checkpoint_stays_with_who_reached_it_and_nobody_reaches_it_any_more()
    {
        var (anna, bea) = (await Welcomes("Anna"), await Welcomes("Bea"));
        var (annas, beas) = (await WeeksAsync(anna, 2), await WeeksAsync(bea, 3));
        var first = (await CheckpointsAsync())[0];
        await ComesAsync(annas[0]);

        (await ArchivesAsync(first.Id, true)).ArchivedOn.ShouldBe(new DateOnly(2026, 10, 10));
        await ComesAsync(annas[1], beas[1]);
        await NewsArrives();

        (await ReachedBy(anna)).ShouldBe(["First class 2026-10-10"]);
        (await ReachedBy(bea)).ShouldBeEmpty();
        (await ProgressOf(bea)).Next.Single(next => next.Kind == CheckpointKind.Classes).Goal.ShouldBe(3);
        (await bea.Does((IProgressAppService progress) => progress.GetMyCheckpointsAsync(new WhoseRequest(), new PageRequest(), CancellationToken.None))).Items.ShouldNotContain(one => one.Id == first.Id);
        (await Studio.AsAsync(null, (ProgressRebuild rebuild) => rebuild.RunAsync(CancellationToken.None))).Changed.ShouldBe(0);
        (await CheckpointsAsync())[0].Reached.ShouldBe(1);

        (await ArchivesAsync(first.Id, false)).ArchivedOn.ShouldBeNull();
        await NewsArrives();
        (await ReachedBy(bea)).ShouldBe(["First class 2026-10-17"]);
    }

    [Fact]
    public async Task A3_The_standard_checkpoints_are_there_from_the_first_look_and_cannot_be_removed()
    {
        var checkpoints = await CheckpointsAsync();
        checkpoints.Select(checkpoint => (checkpoint.Kind, checkpoint.Goal)).ShouldBe(
        [
            (CheckpointKind.Classes, 1), (CheckpointKind.Classes, 3), (CheckpointKind.Classes, 10), (CheckpointKind.Classes, 25),
            (CheckpointKind.Classes, 50), (CheckpointKind.Classes, 100), (CheckpointKind.Weeks, 4),
        ]);

        (await Studio.AsAsync(Studio.Owner, (IProgressAppService progress) => progress.UpdateCheckpointAsync(checkpoints[2].Id, new UpdateCheckpointDto("Ten")))).Name.ShouldBe("Ten");
        var refused = await Should.ThrowAsync<BusinessException>(Studio.RunAsync<int>(Studio.Owner, async services =>
        {
            await ((IProgressAppService)services.GetService(typeof(IProgressAppService))!).DeleteCheckpointAsync(checkpoints[2].Id);
            return 0;
        }));
        refused.Code.ShouldBe(ProgressErrors.StandardCheckpoint);
    }

    private async Task<IReadOnlyList<CheckpointDto>> CheckpointsAsync() => (await Studio.AsAsync(
        Studio.Owner, (IProgressAppService progress) => progress.GetCheckpointsAsync(new PageRequest(), CancellationToken.None))).Items;

    private Task<CheckpointDto> ArchivesAsync(Guid id, bool archived) => Studio.AsAsync(
        Studio.Owner, (IProgressAppService progress) => progress.UpdateCheckpointAsync(id, new UpdateCheckpointDto(IsArchived: archived)));

    private Task<ProgressDto> ProgressOf(Dancer dancer) => dancer.Does((IProgressAppService progress) => progress.GetMineAsync(new WhoseRequest(), CancellationToken.None));

    private static async Task<string[]> ReachedBy(Dancer dancer) =>
        [.. (await dancer.Does((IProgressAppService progress) => progress.GetMyCheckpointsAsync(new WhoseRequest(), new PageRequest(), CancellationToken.None))).Items
            .Where(checkpoint => checkpoint.ReachedOn is not null).Select(checkpoint => FormattableString.Invariant($"{checkpoint.Name} {checkpoint.ReachedOn:O}"))];

    /// <summary>A class each Saturday from 10 October on, all booked.</summary>
    private async Task<List<(ClassInstance Instance, BookingCreatedDto Place)>> WeeksAsync(Dancer dancer, int weeks)
    {
        var all = new List<(ClassInstance, BookingCreatedDto)>();
        for (var week = 0; week < weeks; week++)
        {
            var instance = await Schedules("Barre", FormattableString.Invariant($"{new DateOnly(2026, 10, 10).AddDays(7 * week):yyyy-MM-dd} 18:00"));
            all.Add((instance, await dancer.Books(instance)));
        }

        return all;
    }

    /// <summary>Time goes to each class, and there they are.</summary>
    private async Task ComesAsync(params (ClassInstance Instance, BookingCreatedDto Place)[] classes)
    {
        foreach (var (instance, place) in classes)
        {
            Studio.Node.Time.AdjustTime(instance.StartsAt);
            await Marks(instance, place, RosterMark.Attended);
        }
    }
}
