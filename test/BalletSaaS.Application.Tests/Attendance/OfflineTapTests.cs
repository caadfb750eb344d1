using BalletSaaS.Bookings;
using BalletSaaS.Schedule;
using Shouldly;
using Xunit;

namespace BalletSaaS.Attendance;

/// <summary>Taps of tablets that were offline: they count from when they were made.</summary>
public sealed class OfflineTapTests(TestDatabase database) : AttendanceStory(database)
{
    [Fact]
    public async Task A1_Taps_that_are_sent_again_change_nothing()
    {
        var (barre, place) = await BookedAsync();
        TimeIs("2026-10-10T17:30:00Z");
        TapDto[] taps = [Tap(barre, place, RosterMark.Attended, "17:01"), Tap(barre, place, RosterMark.Booked, "17:02")];

        await Sends(Instant("2026-10-10T17:30:00Z"), taps);
        (await Sends(Instant("2026-10-10T17:30:00Z"), taps)).Results.ShouldAllBe(result => result.Marked!.Status == BookingStatus.Booked);

        (await Look(place)).MarkedAt.ShouldBe(Instant("2026-10-10T17:02:00Z"));
    }

    [Fact]
    public async Task A1_Of_two_tablets_the_last_tap_stands_whichever_arrives_first()
    {
        var (barre, place) = await BookedAsync();
        TimeIs("2026-10-10T17:30:00Z");
        var (came, mistake) = (Tap(barre, place, RosterMark.Attended, "17:01"), Tap(barre, place, RosterMark.Booked, "17:03"));

        await Sends(Instant("2026-10-10T17:30:00Z"), mistake);
        var late = await Sends(Instant("2026-10-10T17:30:00Z"), came);

        late.Results[0].Marked!.Status.ShouldBe(BookingStatus.Booked);
        (await Sends(Instant("2026-10-10T17:30:00Z"), Tap(barre, place, RosterMark.Attended, "17:05"))).Results[0].Marked!.Status.ShouldBe(BookingStatus.Attended);
    }

    [Fact]
    public async Task C5_A_tap_that_arrives_after_the_roster_was_closed_is_worth_more_than_a_supposition()
    {
        var (barre, place) = await BookedAsync();
        TimeIs("2026-10-10T18:10:00Z");
        (await Closes(barre)).NoShows.ShouldBe(1);

        (await Sends(Instant("2026-10-10T18:10:00Z"), Tap(barre, place, RosterMark.Attended, "17:04"))).Results[0].Marked!.Status.ShouldBe(BookingStatus.Attended);

        // Somebody who looked again says otherwise: that stands, also when the tablet repeats itself.
        TimeIs("2026-10-10T18:20:00Z");
        await Marks(barre, place, RosterMark.NoShow);
        (await Sends(Instant("2026-10-10T18:20:00Z"), Tap(barre, place, RosterMark.Attended, "17:04"))).Results[0].Marked!.Status.ShouldBe(BookingStatus.NoShow);
    }

    [Fact]
    public async Task A_tablet_whose_clock_is_wrong_is_understood_by_when_it_says_it_sends()
    {
        var (barre, place) = await BookedAsync();
        TimeIs("2026-10-10T17:30:00Z");

        await Sends(Instant("2026-10-10T20:30:00Z"), Tap(barre, place, RosterMark.Attended, "20:05"));

        (await Look(place)).MarkedAt.ShouldBe(Instant("2026-10-10T17:05:00Z"));
    }

    [Fact]
    public async Task A_refused_tap_says_why_and_holds_up_no_other()
    {
        var (barre, place) = await BookedAsync();
        TimeIs("2026-10-10T17:30:00Z");

        var results = (await Sends(Instant("2026-10-10T17:30:00Z"),
            Tap(barre, place, RosterMark.NoShow, "17:01"), Tap(barre, place, RosterMark.Attended, "17:02"))).Results;

        results[0].Code.ShouldBe(AttendanceErrors.RosterOpen.Name);
        results[0].Message.ShouldNotBeNullOrWhiteSpace();
        results[1].Marked!.Status.ShouldBe(BookingStatus.Attended);
    }

    private async Task<(ClassInstance Barre, BookingCreatedDto Place)> BookedAsync()
    {
        var anna = await Welcomes("Anna");
        var barre = await Schedules("Barre", "2026-10-10 18:00");
        return (barre, await anna.Books(barre));
    }

    private static TapDto Tap(ClassInstance instance, BookingCreatedDto booking, RosterMark status, string at) =>
        new(Guid.CreateVersion7().ToString(), instance.Id, booking.Id, status, Instant($"2026-10-10T{at}:00Z"));
}
