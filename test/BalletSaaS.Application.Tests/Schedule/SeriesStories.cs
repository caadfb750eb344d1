using System.Globalization;
using BalletSaaS.Bookings;
using BalletSaaS.Classes;
using BalletSaaS.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using Shouldly;
using Xunit;

namespace BalletSaaS.Schedule;

/// <summary>Stories of classes that change after people booked their dates. They begin in London on Monday 7 September 2026 at 10:00.</summary>
public sealed class SeriesStories(TestDatabase database) : TimetableStory(database)
{
    [Fact]
    public async Task T6_A_later_time_for_all_moves_what_is_to_come_and_the_past_stays()
    {
        var barre = await CreatesAsync(Weekly("Barre"));
        var (first, second) = (await Joins("Anna"), await Joins("Bea"));
        var before = await InstancesAsync(barre.Id);
        var booked = await first.Does((IBookingAppService desk) => desk.CreateAsync(new(before[1].Id), null));
        await second.Does((IBookingAppService desk) => desk.CreateAsync(new(before[2].Id), null));
        Node.Time.SetUtcNow(Utc("2026-09-07T18:00:00Z"));

        var said = await PreviewsAsync(barre.Id, At(barre, "19:00"));
        await UpdatesAsync(barre.Id, At(barre, "19:00"));

        said.ShouldSatisfyAllConditions(
            would => (would.Kept, would.Moved, would.MovedFar, would.Removed, would.Added).ShouldBe((0, 0, 8, 0, 0)),
            would => (would.People, would.PeopleReleased, would.CreditsRefunded).ShouldBe((2, 2, 2)));
        var after = await InstancesAsync(barre.Id);
        after.Select(instance => instance.Id).ShouldBe(before.Select(instance => instance.Id), "the same instances at another time");
        after[0].LocalStartTime.ShouldBe(new(18, 0));
        after.Skip(1).ShouldAllBe(instance => instance.LocalStartTime == new TimeOnly(19, 0) && instance.BookedCount == 0);
        (await first.LooksAt(booked)).Status.ShouldBe(BookingStatus.CalledOff);
        (await GrowsAsync()).ShouldBe(0, "the night finds all of them");
    }

    [Fact]
    public async Task T6_A_small_move_of_all_keeps_people_and_each_hears_once()
    {
        var barre = await CreatesAsync(Weekly("Barre"));
        var anna = await Joins("Anna");
        foreach (var instance in (await InstancesAsync(barre.Id)).Take(3))
        {
            await anna.Does((IBookingAppService desk) => desk.CreateAsync(new(instance.Id), null));
        }

        var said = await PreviewsAsync(barre.Id, At(barre, "18:10"));
        (await UpdatesAsync(barre.Id, At(barre, "18:10"))).Recurrence!.StartTime.ShouldBe(new(18, 10));

        (said.Moved, said.MovedFar, said.People, said.PeopleReleased).ShouldBe((9, 0, 1, 0));
        (await InstancesAsync(barre.Id)).Sum(instance => instance.BookedCount).ShouldBe(3);
        var told = await Studio.LooksAsync(context => context.OutboxMessages.Where(row => row.Kind == "bookings.class-changed").Select(row => row.Payload).ToListAsync());
        told.ShouldHaveSingleItem().Split("classInstanceId").Length.ShouldBe(4, "one message about three classes");
    }

    [Fact]
    public async Task T6_This_and_following_leaves_what_is_before()
    {
        var barre = await CreatesAsync(Weekly("Barre"));
        var fourth = (await InstancesAsync(barre.Id))[3];

        var changed = await UpdatesAsync(barre.Id, At(barre, "17:00") with { Scope = SeriesScope.Following, FromInstanceId = fourth.Id, MaxCapacity = 6, InstructorName = "Mia" });

        changed.Earlier.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            part => part.Until.ShouldBe(fourth.LocalDate.AddDays(-1)), part => part.Recurrence!.StartTime.ShouldBe(new(18, 0)), part => part.MaxCapacity.ShouldBe(12));
        var instances = await InstancesAsync(barre.Id);
        instances.Take(3).ShouldAllBe(instance => instance.LocalStartTime == new TimeOnly(18, 0) && instance.MaxCapacity == 12 && instance.InstructorName == null);
        instances.Skip(3).ShouldAllBe(instance => instance.LocalStartTime == new TimeOnly(17, 0) && instance.MaxCapacity == 6 && instance.InstructorName == "Mia");
        Node.Time.Advance(TimeSpan.FromDays(14));
        (await GrowsAsync()).ShouldBe(2);
        (await InstancesAsync(barre.Id, Monday.AddDays(63)))[0].LocalStartTime.ShouldBe(new(17, 0));
        // What was before is before for a change of all, too, and a change of the price touches both.
        Node.Time.AdjustTime(Utc("2026-09-07T09:00:00Z"));
        await UpdatesAsync(barre.Id, new UpdateClassDto(PriceCredits: 2));
        (await InstancesAsync(barre.Id)).Select(instance => (instance.LocalStartTime.Hour, instance.PriceCredits)).Distinct().ShouldBe([(18, 2), (17, 2)]);
    }

    [Fact]
    public async Task T6_An_earlier_part_is_forgotten_when_it_is_over_or_like_the_next()
    {
        var barre = await CreatesAsync(Weekly("Barre"));
        var third = (await InstancesAsync(barre.Id))[2];
        var following = new UpdateClassDto(MaxCapacity: 6, Scope: SeriesScope.Following, FromInstanceId: third.Id);

        (await UpdatesAsync(barre.Id, following)).Earlier.Count.ShouldBe(1);
        (await UpdatesAsync(barre.Id, following with { MaxCapacity = 12 })).Earlier.ShouldBeEmpty("alike again");
        (await UpdatesAsync(barre.Id, following)).Earlier.Count.ShouldBe(1);
        Node.Time.SetUtcNow(Utc("2026-09-21T09:00:00Z"));
        (await UpdatesAsync(barre.Id, new UpdateClassDto("Slow barre"))).Earlier.ShouldBeEmpty("over");
    }

    [Fact]
    public async Task T6_Another_day_moves_the_class_within_its_week_and_days_less_take_it_off()
    {
        var barre = await CreatesAsync(Weekly("Barre", days: [DayOfWeek.Tuesday, DayOfWeek.Thursday]));
        var anna = await Joins("Anna");
        var thursday = (await InstancesAsync(barre.Id))[1];
        await anna.Does((IBookingAppService desk) => desk.CreateAsync(new(thursday.Id), null));

        var toFriday = new UpdateClassDto(Recurrence: barre.Recurrence! with { DaysOfWeek = [DayOfWeek.Tuesday, DayOfWeek.Friday] });
        (await PreviewsAsync(barre.Id, toFriday)).ShouldSatisfyAllConditions(
            would => (would.Kept, would.MovedFar, would.Removed, would.Added).ShouldBe((9, 8, 0, 0)), would => would.PeopleReleased.ShouldBe(1));
        await UpdatesAsync(barre.Id, toFriday);
        (await InstancesAsync(barre.Id))[1].ShouldSatisfyAllConditions(
            friday => friday.Id.ShouldBe(thursday.Id), friday => friday.LocalDate.DayOfWeek.ShouldBe(DayOfWeek.Friday), friday => friday.BookedCount.ShouldBe(0));
        await anna.Does((IBookingAppService desk) => desk.CreateAsync(new(thursday.Id), null));

        var onlyTuesday = new UpdateClassDto(Recurrence: barre.Recurrence! with { DaysOfWeek = [DayOfWeek.Tuesday] }, Reason: "Too few people");
        (await PreviewsAsync(barre.Id, onlyTuesday)).ShouldSatisfyAllConditions(
            would => (would.Kept, would.MovedFar, would.Removed, would.Added).ShouldBe((9, 0, 8, 0)), would => would.PeopleReleased.ShouldBe(1));
        await UpdatesAsync(barre.Id, onlyTuesday);
        (await InstancesAsync(barre.Id)).Where(instance => instance.LocalDate.DayOfWeek == DayOfWeek.Friday).ShouldHaveSingleItem()
            .ShouldSatisfyAllConditions(gone => gone.Status.ShouldBe(ClassInstanceStatus.Cancelled), gone => gone.CancellationReason.ShouldBe("Too few people"));
        // Its date is free for the series again.
        await UpdatesAsync(barre.Id, toFriday);
        (await InstancesAsync(barre.Id)).Count(instance => instance.LocalDate == thursday.LocalDate.AddDays(1)).ShouldBe(2);
    }

    [Fact]
    public async Task T7_Exceptions_survive_a_change_of_the_series()
    {
        var barre = await CreatesAsync(Weekly("Barre") with { InstructorName = "Olga" });
        var instances = await InstancesAsync(barre.Id);
        await ChangesAsync(instances[1].Id, new UpdateClassInstanceDto(instances[1].LocalDate.AddDays(1), new(20, 0)));
        await ChangesAsync(instances[2].Id, new UpdateClassInstanceDto(InstructorName: "Sub", MaxCapacity: 5));
        await Studio.AsAsync<IClassInstanceAppService, InstanceCancelledDto>(Studio.Owner, service => service.CancelAsync(instances[3].Id, new("ill")));

        await UpdatesAsync(barre.Id, At(barre, "17:00") with { InstructorName = "Mia", MaxCapacity = 8 });

        var after = await InstancesAsync(barre.Id);
        after.Count.ShouldBe(instances.Count, "nothing is made twice");
        after.Single(one => one.Id == instances[1].Id).ShouldSatisfyAllConditions(
            moved => moved.LocalDate.ShouldBe(instances[1].LocalDate.AddDays(1)), moved => moved.LocalStartTime.ShouldBe(new(20, 0)), moved => moved.MaxCapacity.ShouldBe(8));
        after.Single(one => one.Id == instances[2].Id).ShouldSatisfyAllConditions(
            stands => (stands.InstructorName, stands.SubstituteFor, stands.MaxCapacity).ShouldBe(("Sub", "Mia", 5)), stands => stands.LocalStartTime.ShouldBe(new(17, 0)));
        after.Single(one => one.Id == instances[3].Id).Status.ShouldBe(ClassInstanceStatus.Cancelled);
        (await GrowsAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task T6_A_series_may_end_earlier_run_each_second_week_or_daily()
    {
        var barre = await CreatesAsync(Weekly("Barre"));

        await UpdatesAsync(barre.Id, new UpdateClassDto(Recurrence: barre.Recurrence! with { Interval = 2 }));
        (await InstancesAsync(barre.Id)).Select(instance => instance.LocalDate).ShouldBe(Enumerable.Range(0, 5).Select(n => Monday.AddDays(14 * n)));
        await UpdatesAsync(barre.Id, new UpdateClassDto(Recurrence: barre.Recurrence! with { EndDate = Monday.AddDays(13) }));
        (await InstancesAsync(barre.Id)).Select(instance => instance.LocalDate).ShouldBe([Monday, Monday.AddDays(7)]);
        await UpdatesAsync(barre.Id, new UpdateClassDto(Recurrence: new RecurrenceDto(RecurrenceFrequency.Daily, 3, null, new(18, 0), Monday)));
        (await InstancesAsync(barre.Id)).Select(instance => instance.LocalDate).ShouldBe(Enumerable.Range(0, 20).Select(n => Monday.AddDays(3 * n)));
    }

    [Theory]
    [InlineData("Europe/London", "2026-10-12T09:00:00Z", "2026-10-24T16:00:00Z", "2026-10-31T17:00:00Z")]
    [InlineData("America/Sao_Paulo", "2018-10-22T09:00:00Z", "2018-11-03T20:00:00Z", "2018-11-10T19:00:00Z")]
    [InlineData("Australia/Lord_Howe", "2026-09-21T09:00:00Z", "2026-10-03T06:30:00Z", "2026-10-10T06:00:00Z")]
    [InlineData("Asia/Kathmandu", "2026-10-12T09:00:00Z", "2026-10-24T11:15:00Z", "2026-10-31T11:15:00Z")]
    public async Task T1_A_changed_series_keeps_its_new_wall_time_across_DST(string zone, string now, string before, string after)
    {
        await using var node = new TestNode(Database, new FakeTimeProvider(Utc(now)));
        var studio = await TestStudio.OpenAsync(node, zone);
        var first = DateOnly.FromDateTime(Utc(now).UtcDateTime);
        var barre = await studio.AsAsync<IClassAppService, ClassDto>(studio.Owner, classes => classes.CreateAsync(Weekly("Barre", "18:00", first, DayOfWeek.Saturday)));

        await studio.AsAsync<IClassAppService, ClassDto>(studio.Owner, classes => classes.UpdateAsync(barre.Id, At(barre, "17:00")));

        var starts = await studio.LooksAsync(context => context.ClassInstances.OrderBy(row => row.StartsAt).Select(row => row.StartsAt).ToListAsync());
        starts.Skip(1).Take(2).ShouldBe([Utc(before), Utc(after)]);
    }

    [Fact]
    public async Task T2_A_series_moved_into_the_hour_of_the_change_starts_when_its_wall_says()
    {
        Node.Time.SetUtcNow(Utc("2027-03-15T09:00:00Z"));
        var night = await CreatesAsync(Weekly("Night", "23:00", new DateOnly(2027, 3, 21), DayOfWeek.Sunday));

        await UpdatesAsync(night.Id, At(night, "01:30"));
        var gap = (await InstancesAsync(night.Id, new DateOnly(2027, 3, 28), days: 0)).ShouldHaveSingleItem();
        gap.StartsAt.ShouldBe(Utc("2027-03-28T01:30:00Z"));
        // Its shown time is another than its series's, but nobody moved it: it follows on.
        await UpdatesAsync(night.Id, At(night, "01:10"));
        (await InstancesAsync(night.Id, new DateOnly(2027, 3, 28), days: 0)).ShouldHaveSingleItem().StartsAt.ShouldBe(Utc("2027-03-28T01:10:00Z"));
        (await GrowsAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task A_preview_changes_nothing_and_warns_of_teachers_needed_twice()
    {
        var barre = await CreatesAsync(Weekly("Barre", "19:00") with { InstructorName = "Mia" });
        var centre = Weekly("Centre", "18:30") with { InstructorName = "Mia" };

        var said = await Studio.AsAsync<IClassAppService, SeriesChangeDto>(Studio.Owner, classes => classes.PreviewCreateAsync(centre));

        (said.Added, said.Warnings.Count).ShouldBe((9, 9));
        said.Warnings[0].ShouldBe(new SeriesWarningDto(Monday, new(ScheduleWarningKind.TeacherClash, "Mia", (await InstancesAsync(barre.Id))[0].Id, "Barre", Monday, new(19, 0))));
        (await Studio.LooksAsync(context => context.Classes.CountAsync())).ShouldBe(1);
        (await Studio.LooksAsync(context => context.ClassInstances.CountAsync())).ShouldBe(9);
    }

    [Fact]
    public async Task What_follows_needs_a_first_instance_of_this_class_that_has_not_begun()
    {
        var barre = await CreatesAsync(Weekly("Barre"));
        var other = await CreatesAsync(Weekly("Centre", "20:00"));
        var (mine, theirs) = ((await InstancesAsync(barre.Id))[0], (await InstancesAsync(other.Id))[0]);
        Task<ClassDto> From(Guid? instance) => UpdatesAsync(barre.Id, new UpdateClassDto(MaxCapacity: 3, Scope: SeriesScope.Following, FromInstanceId: instance));

        await From(null).ShouldBeRefused(KernelErrors.Validation);
        await From(theirs.Id).ShouldBeRefused(KernelErrors.NotFound);
        Node.Time.SetUtcNow(Utc("2026-09-07T17:00:00Z"));
        await From(mine.Id).ShouldBeRefused(ScheduleErrors.AlreadyStarted);
    }

    private static UpdateClassDto At(ClassDto dance, string time) =>
        new(Recurrence: dance.Recurrence! with { StartTime = TimeOnly.Parse(time, CultureInfo.InvariantCulture) });

    private async Task<Dancer> Joins(string name)
    {
        var dancer = new Dancer(Studio, await Studio.JoinsAsync(name));
        await dancer.Receives(10);
        return dancer;
    }

    private Task<ClassDto> UpdatesAsync(Guid id, UpdateClassDto change) =>
        Studio.AsAsync<IClassAppService, ClassDto>(Studio.Owner, classes => classes.UpdateAsync(id, change));

    private Task<SeriesChangeDto> PreviewsAsync(Guid id, UpdateClassDto change) =>
        Studio.AsAsync<IClassAppService, SeriesChangeDto>(Studio.Owner, classes => classes.PreviewUpdateAsync(id, change));

    private Task<InstanceChangedDto> ChangesAsync(Guid id, UpdateClassInstanceDto change) =>
        Studio.AsAsync<IClassInstanceAppService, InstanceChangedDto>(Studio.Owner, instances => instances.UpdateAsync(id, change));

    private Task<int> GrowsAsync() => Studio.AsAsync<InstanceGeneration, int>(null, generation => generation.ExtendAsync());
}
