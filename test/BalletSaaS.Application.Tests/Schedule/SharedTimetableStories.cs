using BalletSaaS.Bookings;
using BalletSaaS.Kernel;
using BalletSaaS.Settings;
using Shouldly;
using Xunit;

namespace BalletSaaS.Schedule;

/// <summary>The week is read once for many, and yet everybody sees what was done.</summary>
public sealed class SharedTimetableStories(TestDatabase database) : BookingStory(database)
{
    private static readonly TimeSpan Era = TimeSpan.FromMilliseconds(900);

    [Fact]
    public async Task What_was_booked_and_cancelled_shows_in_the_next_look_through_the_same_node()
    {
        var (anna, bea) = (await Welcomes("Anna"), await Welcomes("Bea"));
        var barre = await Schedules("Barre", "2026-10-10 18:00", places: 1);
        (await SeesAsync(bea, barre)).SpotsLeft.ShouldBe(1);

        var booking = await anna.Books(barre);
        (await SeesAsync(anna, barre)).MyBooking.ShouldBe(new MyBookingDto(booking.Id, BookingStatus.Booked));
        var full = await SeesAsync(bea, barre);
        (full.SpotsLeft, full.Refusal, full.MyBooking).ShouldBe((0, BookingErrors.ClassFull.Name, null));

        await anna.Cancels(booking);
        (await SeesAsync(bea, barre)).ShouldSatisfyAllConditions(seen => seen.SpotsLeft.ShouldBe(1), seen => seen.Bookable.ShouldBeTrue());
    }

    [Fact]
    public async Task What_was_booked_through_one_node_shows_through_another_within_a_second_and_ones_own_at_once()
    {
        await using var otherNode = new TestNode(Database, Studio.Node.Time);
        var (anna, bea) = (await Welcomes("Anna"), await Welcomes("Bea"));
        var barre = await Schedules("Barre", "2026-10-10 18:00", places: 1);
        await SeesAsync(bea.On(otherNode), barre);

        var booking = await anna.Books(barre);

        (await SeesAsync(anna.On(otherNode), barre)).MyBooking!.Id.ShouldBe(booking.Id);
        (await SeesAsync(bea.On(otherNode), barre)).SpotsLeft.ShouldBe(1, "the era of the other node has not ended; the control of what follows");
        Studio.Node.Time.Advance(Era);
        (await SeesAsync(bea.On(otherNode), barre)).SpotsLeft.ShouldBe(0);
    }

    [Fact]
    public async Task P1_Two_studios_that_look_at_the_same_days_see_their_own_classes_only()
    {
        var other = await TestStudio.OpenAsync(Studio.Node);
        var (here, there) = (await Schedules("Barre", "2026-10-10 18:00"), await SchedulesIn(other, "Modern", "2026-10-10 18:00"));
        var (anna, zoe) = (await Welcomes("Anna"), new Dancer(other, await other.JoinsAsync("Zoe")));
        await zoe.Receives(1);
        var booked = await zoe.Books(there);

        // All at once, so that they are answered by one batch.
        var seen = await Task.WhenAll(Enumerable.Range(0, 20).Select(n => Task.Run(() => WeekAsync(n % 2 == 0 ? anna : zoe))));

        for (var n = 0; n < seen.Length; n++)
        {
            var only = seen[n].ShouldHaveSingleItem();
            (only.Id, only.MyBooking?.Id).ShouldBe(n % 2 == 0 ? (here.Id, null) : (there.Id, booked.Id));
        }
    }

    [Fact]
    public async Task A_visitor_sees_what_all_see_and_nothing_of_anybody()
    {
        var barre = await Schedules("Barre", "2026-10-10 18:00", places: 2);
        await (await Welcomes("Anna")).Books(barre);

        var seen = (await Studio.AsAsync(null, (ITimetableAppService timetable) => LookAsync(timetable))).ShouldHaveSingleItem();

        (seen.SpotsLeft, seen.Bookable, seen.MyBooking).ShouldBe((1, true, null));
    }

    [Fact]
    public async Task A_setting_of_the_studio_shows_in_the_next_look()
    {
        var anna = await Welcomes("Anna");
        await anna.Books(await Schedules("Barre", "2026-10-10 17:00"));
        var modern = await Schedules("Modern", "2026-10-10 19:00");
        (await SeesAsync(anna, modern)).Refusal.ShouldBeNull();

        await Studio.AsAsync(Studio.Owner, (ISettingAppService settings) => settings.UpdateAsync(new UpdateSettingsDto(new() { ["Bookings.MaxPerDay"] = "1" })));

        (await SeesAsync(anna, modern)).Refusal.ShouldBe(BookingErrors.DayLimit.Name);
    }

    private static async Task<AvailableClassDto> SeesAsync(Dancer dancer, ClassInstance instance) => (await WeekAsync(dancer)).Single(item => item.Id == instance.Id);

    private static Task<IReadOnlyList<AvailableClassDto>> WeekAsync(Dancer dancer) => dancer.Does((ITimetableAppService timetable) => LookAsync(timetable));

    private static async Task<IReadOnlyList<AvailableClassDto>> LookAsync(ITimetableAppService timetable) => (await timetable.GetAvailableAsync(
        new Period(new DateOnly(2026, 10, 10), new DateOnly(2026, 10, 10)), new AvailableFilter(), new PageRequest(), CancellationToken.None)).Items;
}
