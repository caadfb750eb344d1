using BalletSaaS.Accounts;
using BalletSaaS.Bookings;
using BalletSaaS.Kernel;
using BalletSaaS.Schedule;
using BalletSaaS.Settings;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace BalletSaaS.Attendance;

public sealed class MarkingTests(TestDatabase database) : AttendanceStory(database)
{
    [Fact]
    public async Task A1_Checking_in_twice_is_one_attendance_which_says_how_by_whom_and_when()
    {
        var (barre, anna, place) = await BookedAsync();
        TimeIs("2026-10-10T17:02:00Z");

        var first = await Marks(barre, place, RosterMark.Attended);
        TimeIs("2026-10-10T17:05:00Z");
        var second = await Marks(barre, place, RosterMark.Attended, await Studio.HiresAsync("Paul", RoleNames.Admin));

        second.ShouldBe(first);
        var stored = await Look(place);
        (stored.Status, stored.MarkMethod, stored.MarkedBy, stored.MarkedAt)
            .ShouldBe((BookingStatus.Attended, MarkMethod.Manual, Studio.Owner.UserId, Instant("2026-10-10T17:02:00Z")));
        (await anna.Does((Customers.IMyCustomerAppService me) => me.GetAsync(CancellationToken.None))).TotalClassesAttended.ShouldBe(1);
        (await MarkedNewsAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task A1_Two_tablets_that_mark_the_same_person_at_once_make_one_attendance()
    {
        var (barre, anna, place) = await BookedAsync();
        TimeIs("2026-10-10T17:02:00Z");

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Marks(barre, place, RosterMark.Attended)));

        (await anna.Does((Customers.IMyCustomerAppService me) => me.GetAsync(CancellationToken.None))).TotalClassesAttended.ShouldBe(1);
        (await MarkedNewsAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task A1_Check_in_opens_an_hour_before_the_class()
    {
        var (barre, _, place) = await BookedAsync();
        TimeIs("2026-10-10T15:59:59Z");
        (await Marks(barre, place, RosterMark.Attended).ShouldBeRefused(AttendanceErrors.TooEarly)).Details["opensAt"].ShouldNotBeNull();

        TimeIs("2026-10-10T16:00:00Z");
        (await Marks(barre, place, RosterMark.Attended)).Status.ShouldBe(BookingStatus.Attended);
    }

    [Fact]
    public async Task A1_Who_is_checked_in_cannot_leave_until_the_mark_is_taken_back()
    {
        var (barre, anna, place) = await BookedAsync();
        TimeIs("2026-10-10T16:30:00Z");
        await Marks(barre, place, RosterMark.Attended);

        await anna.Cancels(place).ShouldBeRefused(BookingErrors.Closed);
        await Marks(barre, place, RosterMark.Booked);
        (await anna.Cancels(place)).Status.ShouldBe(BookingStatus.LateCancelled);
    }

    [Fact]
    public async Task C5_Whoever_is_let_in_after_the_roster_was_closed_is_marked_or_closed_with_the_next_closing()
    {
        var (barre, _, place) = await BookedAsync();
        var (bea, cleo) = (await Welcomes("Bea"), await Welcomes("Cleo"));
        TimeIs("2026-10-10T17:05:00Z");
        var closed = await Closes(barre);
        var (beas, cleos) = (await bea.IsBooked(barre), await cleo.IsBooked(barre));
        await Marks(barre, beas, RosterMark.Attended);
        TimeIs("2026-10-10T17:30:00Z");

        var again = await Closes(barre);

        again.ShouldBe(closed with { Attended = 1, NoShows = 2 }, "it was closed then");
        ((await Look(place)).Status, (await Look(beas)).Status, (await Look(cleos)).Status).ShouldBe((BookingStatus.NoShow, BookingStatus.Attended, BookingStatus.NoShow));
        (await Closes(barre)).ShouldBe(again);
    }

    [Fact]
    public async Task C3_Who_is_checked_in_already_when_the_class_is_called_off_has_everything_back_and_no_attendance()
    {
        var (barre, anna, place) = await BookedAsync();
        TimeIs("2026-10-10T16:45:00Z");
        await Marks(barre, place, RosterMark.Attended);

        await CallsOff(barre, "The teacher fell ill");

        (await Look(place)).Status.ShouldBe(BookingStatus.CalledOff);
        (await anna.Does((Customers.IMyCustomerAppService me) => me.GetAsync(CancellationToken.None))).TotalClassesAttended.ShouldBe(0);
        await Marks(barre, place, RosterMark.Attended).ShouldBeRefused(ScheduleErrors.InstanceCancelled);
    }

    [Fact]
    public async Task Only_who_has_a_place_can_be_marked()
    {
        var (barre, anna, place) = await BookedAsync();
        await anna.Cancels(place);
        TimeIs("2026-10-10T17:02:00Z");

        await Marks(barre, place, RosterMark.Attended).ShouldBeRefused(BookingErrors.NotOnRoster);
        await Marks(await Schedules("Pointe", "2026-10-10 18:00"), place, RosterMark.Attended).ShouldBeRefused(KernelErrors.NotFound);
    }

    [Fact]
    public async Task Teachers_mark_the_classes_that_they_teach()
    {
        var (barre, _, place) = await BookedAsync();
        var (tess, paul) = (await Studio.HiresAsync("Tess", RoleNames.Teacher), await Studio.HiresAsync("Paul", RoleNames.Teacher));
        await Change(barre, change => change.SetProperty(row => row.InstructorId, tess.UserId));
        TimeIs("2026-10-10T17:02:00Z");

        await Marks(barre, place, RosterMark.Attended, paul).ShouldBeRefused(AttendanceErrors.NotYourClass);
        await Closes(barre, paul).ShouldBeRefused(AttendanceErrors.NotYourClass);
        (await Marks(barre, place, RosterMark.Attended, tess)).Status.ShouldBe(BookingStatus.Attended);
        (await Closes(barre, tess)).Attended.ShouldBe(1);
    }

    [Fact]
    public async Task C5_Nobody_is_a_no_show_before_the_roster_is_closed()
    {
        var (barre, _, place) = await BookedAsync();
        await Closes(barre).ShouldBeRefused(AttendanceErrors.NotStarted);
        TimeIs("2026-10-10T17:02:00Z");

        await Marks(barre, place, RosterMark.NoShow).ShouldBeRefused(AttendanceErrors.RosterOpen);

        (await Closes(barre)).NoShows.ShouldBe(1);
        var stored = await Look(place);
        (stored.Status, stored.MarkMethod).ShouldBe((BookingStatus.NoShow, MarkMethod.Automatic));
        await Marks(barre, place, RosterMark.Booked).ShouldBeRefused(AttendanceErrors.RosterClosed);
        (await Closes(barre)).RosterClosedAt.ShouldBe(Instant("2026-10-10T17:02:00Z"));
    }

    [Fact]
    public async Task A1_Closing_counts_everybody_as_there_when_the_studio_chose_so()
    {
        var (barre, _, place) = await BookedAsync();
        await Studio.AsAsync(Studio.Owner, (ISettingAppService settings) => settings.UpdateAsync(
            new UpdateSettingsDto(new() { [SettingDefinitions.AutomaticCheckIn.Name] = "true" })));
        TimeIs("2026-10-10T18:00:00Z");

        var closed = await Closes(barre);

        (closed.Attended, closed.NoShows).ShouldBe((1, 0));
        (await Look(place)).MarkMethod.ShouldBe(MarkMethod.Automatic);
    }

    [Fact]
    public async Task C5_Who_corrects_a_closed_roster_is_written_down()
    {
        var (barre, _, place) = await BookedAsync();
        TimeIs("2026-10-10T18:00:00Z");
        await Closes(barre);

        await Marks(barre, place, RosterMark.Attended);

        var log = await Studio.LooksAsync(context => context.AuditLogs.SingleAsync(row => row.EntityId == place.Id.ToString()));
        (log.UserId, log.EntityName, log.Changes).ShouldBe((Studio.Owner.UserId, "Booking", """{"Status": [null, "attended"]}"""));
    }

    [Fact]
    public async Task C2_C5_Not_coming_gives_back_what_the_booking_promised_once()
    {
        var anna = await Welcomes("Anna");
        var barre = await Schedules("Barre", "2026-10-10 18:00", credits: 3, policy: BookingPolicy.Default with { NoShowKeepsPercent = 34 });
        var place = await anna.Books(barre);
        TimeIs("2026-10-10T18:00:00Z");

        await Closes(barre);

        (await anna.Credits()).CreditsRemaining.ShouldBe(9);
        await Marks(barre, place, RosterMark.Attended);
        await Marks(barre, place, RosterMark.NoShow);
        (await anna.Credits()).CreditsRemaining.ShouldBe(9);
        (await Look(place)).CreditsRefunded.ShouldBe(2);
    }

    private async Task<(ClassInstance Barre, Dancer Anna, BookingCreatedDto Place)> BookedAsync()
    {
        var anna = await Welcomes("Anna");
        var barre = await Schedules("Barre", "2026-10-10 18:00");
        return (barre, anna, await anna.Books(barre));
    }

    private Task<int> MarkedNewsAsync() => Studio.LooksAsync(context => context.OutboxMessages.CountAsync(row => row.Kind == "attendance.marked"));
}
