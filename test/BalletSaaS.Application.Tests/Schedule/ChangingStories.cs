using BalletSaaS.Accounts;
using BalletSaaS.Bookings;
using BalletSaaS.Classes;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace BalletSaaS.Schedule;

/// <summary>Stories of classes that the studio changes after people booked.</summary>
public sealed class ChangingStories(TestDatabase database) : BookingStory(database)
{
    [Fact]
    public async Task C3_Moved_by_more_than_15_minutes_everybody_gets_everything_back_and_may_book_again()
    {
        var (anna, bea, cleo) = (await Welcomes("Anna", credits: 3), await Welcomes("Bea", credits: 3), await Welcomes("Cleo", credits: 3));
        var barre = await Schedules("Barre", "2026-10-24 18:00", places: 1, credits: 2);
        var late = await anna.Books(barre);
        TimeIs("2026-10-24T12:00:00Z");
        await anna.Cancels(late);
        var booked = await bea.Books(barre);
        var waiting = await cleo.WaitsFor(barre);

        var done = await Changes(barre, new UpdateClassInstanceDto(StartTime: new(18, 16)));

        (done.People, done.PeopleReleased, done.CreditsRefunded).ShouldBe((3, 3, 4));
        foreach (var (dancer, booking) in new[] { (anna, late), (bea, booked), (cleo, waiting) })
        {
            (await dancer.LooksAt(booking)).ShouldSatisfyAllConditions(
                gone => gone.Status.ShouldBe(BookingStatus.CalledOff), gone => gone.LocalStartTime.ShouldBe(new(18, 0), "what was booked"));
            (await dancer.Credits()).CreditsRemaining.ShouldBe(3);
        }

        (await Look(barre)).ShouldSatisfyAllConditions(
            moved => moved.StartsAt.ShouldBe(Instant("2026-10-24T17:16:00Z")), moved => moved.SpotsLeftAt(Studio.Node.Time.GetUtcNow()).ShouldBe(1),
            moved => moved.Status.ShouldBe(ClassInstanceStatus.Scheduled), moved => moved.FreeCancelUntil.ShouldBe(Instant("2026-10-24T05:16:00Z")));
        (await TellsAsync()).ShouldBe(3);
        (await anna.Books(barre)).Status.ShouldBe(BookingStatus.Booked);
        await CallsOff(barre, "ill");
        (await Studio.LooksAsync(context => context.OutboxMessages.CountAsync(row => row.Kind == "bookings.called-off"))).ShouldBe(1, "Bea and Cleo heard of it already.");
    }

    [Fact]
    public async Task C3_A_small_move_keeps_everybody_who_may_leave_free_until_the_start()
    {
        var (anna, bea) = (await Welcomes("Anna", credits: 3), await Welcomes("Bea", credits: 3));
        var barre = await Schedules("Barre", "2026-10-24 18:00", places: 1);
        var booked = await anna.Books(barre);
        await bea.WaitsFor(barre);

        var done = await Changes(barre, new UpdateClassInstanceDto(StartTime: new(18, 15)));

        (done.People, done.PeopleReleased, done.CreditsRefunded).ShouldBe((2, 0, 0));
        done.Instance.IsMoved.ShouldBeTrue();
        (await anna.LooksAt(booked)).ShouldSatisfyAllConditions(
            kept => kept.Status.ShouldBe(BookingStatus.Booked), kept => kept.StartsAt.ShouldBe(Instant("2026-10-24T17:15:00Z")),
            kept => kept.FreeCancelUntil.ShouldBe(Instant("2026-10-24T17:15:00Z")));
        TimeIs("2026-10-24T17:10:00Z");
        (await anna.Cancels(booked)).CreditsRefunded.ShouldBe(1);
    }

    [Fact]
    public async Task C3_Small_moves_add_up()
    {
        var anna = await Welcomes("Anna", credits: 3);
        var barre = await Schedules("Barre", "2026-10-24 18:00");
        await anna.Books(barre);

        (await Changes(barre, new UpdateClassInstanceDto(StartTime: new(18, 10)))).PeopleReleased.ShouldBe(0);
        (await Changes(barre, new UpdateClassInstanceDto(StartTime: new(18, 20)))).PeopleReleased.ShouldBe(1);
        (await anna.Credits()).CreditsRemaining.ShouldBe(3);
    }

    [Fact]
    public async Task B4_Whose_other_class_a_small_move_would_overlap_gets_this_one_back_and_the_line_moves_up()
    {
        var (anna, bea) = (await Welcomes("Anna", credits: 3), await Welcomes("Bea", credits: 3));
        var barre = await Schedules("Barre", "2026-10-24 17:00", places: 1);
        var next = await Schedules("Centre", "2026-10-24 18:00");
        var clashing = await anna.Books(barre);
        await anna.Books(next);
        var waiting = await bea.WaitsFor(barre);

        var done = await Changes(barre, new UpdateClassInstanceDto(StartTime: new(17, 10)));
        await NewsArrives();

        (done.People, done.PeopleReleased, done.CreditsRefunded).ShouldBe((2, 1, 1));
        (await anna.LooksAt(clashing)).Status.ShouldBe(BookingStatus.CalledOff);
        (await bea.LooksAt(waiting)).Status.ShouldBe(BookingStatus.Booked);
    }

    [Fact]
    public async Task C3_Another_room_gives_everything_back_and_a_first_room_does_not()
    {
        var anna = await Welcomes("Anna", credits: 3);
        var barre = await Schedules("Barre", "2026-10-24 18:00");
        var (hall, attic) = (await HasRoom("Hall"), await HasRoom("Attic"));
        var booked = await anna.Books(barre);

        (await Changes(barre, new UpdateClassInstanceDto(RoomId: hall.Id))).People.ShouldBe(0, "nobody was told of a room");
        (await Changes(barre, new UpdateClassInstanceDto(RoomId: attic.Id))).ShouldSatisfyAllConditions(
            done => done.PeopleReleased.ShouldBe(1), done => done.Instance.RoomName.ShouldBe("Attic"));
        (await anna.LooksAt(booked)).Status.ShouldBe(BookingStatus.CalledOff);
    }

    [Fact]
    public async Task C3_C4_Without_its_room_and_teacher_a_class_keeps_its_people_who_are_told_and_may_leave_free()
    {
        var anna = await Welcomes("Anna", credits: 3);
        var barre = await Schedules("Barre", "2026-10-24 18:00");
        await Changes(barre, new UpdateClassInstanceDto(RoomId: (await HasRoom("Hall")).Id, InstructorName: "Olga"));
        var booked = await anna.Books(barre);

        (await Changes(barre, new UpdateClassInstanceDto(RoomId: new(null)))).ShouldSatisfyAllConditions(done => done.People.ShouldBe(0), done => done.Instance.RoomName.ShouldBeNull());
        (await Changes(barre, new UpdateClassInstanceDto(InstructorId: new(null)))).ShouldSatisfyAllConditions(
            done => (done.People, done.PeopleReleased).ShouldBe((1, 0)), done => (done.Instance.InstructorName, done.Instance.SubstituteFor).ShouldBe((null, null)));

        (await anna.LooksAt(booked)).FreeCancelUntil.ShouldBe(barre.StartsAt);
    }

    [Fact]
    public async Task C4_A_substitute_is_told_and_people_may_leave_free_until_the_start()
    {
        var (anna, bea) = (await Welcomes("Anna", credits: 3), await Welcomes("Bea", credits: 3));
        var mia = await Studio.HiresAsync("Mia", RoleNames.Teacher);
        var barre = await Schedules("Barre", "2026-10-24 18:00", places: 1);
        (await Changes(barre, new UpdateClassInstanceDto(InstructorName: "Olga"))).People.ShouldBe(0);
        var booked = await anna.Books(barre);
        await bea.WaitsFor(barre);

        var done = await Changes(barre, new UpdateClassInstanceDto(InstructorId: mia.UserId));

        (done.People, done.PeopleReleased).ShouldBe((2, 0));
        (done.Instance.InstructorName, done.Instance.SubstituteFor).ShouldBe(("Mia Dancer", "Olga"));
        (await Changes(barre, new UpdateClassInstanceDto(InstructorName: "Zoe"))).Instance.SubstituteFor.ShouldBe("Olga", "it is still her class");
        (await anna.LooksAt(booked)).FreeCancelUntil.ShouldBe(barre.StartsAt);
        TimeIs("2026-10-24T16:59:00Z");
        (await anna.Cancels(booked)).CreditsRefunded.ShouldBe(1);
    }

    [Fact]
    public async Task C6_Lowered_places_remove_nobody_and_raised_ones_go_to_the_line_in_order()
    {
        var dancers = new List<Dancer>();
        foreach (var name in new[] { "Anna", "Bea", "Cleo", "Dora", "Elsa" })
        {
            dancers.Add(await Welcomes(name));
        }

        var barre = await Schedules("Barre", "2026-10-24 18:00", places: 3);
        var bookings = new List<BookingCreatedDto>();
        foreach (var dancer in dancers)
        {
            bookings.Add(await dancer.WaitsFor(barre));
        }

        (await Changes(barre, new UpdateClassInstanceDto(MaxCapacity: 1))).ShouldSatisfyAllConditions(
            done => done.People.ShouldBe(0), done => done.Instance.BookedCount.ShouldBe(3), done => done.Instance.MaxCapacity.ShouldBe(1));
        await dancers[0].Cancels(bookings[0]);
        await dancers[1].Cancels(bookings[1]);
        await NewsArrives();
        (await Look(barre)).ShouldSatisfyAllConditions(full => full.BookedCount.ShouldBe(1), full => full.SpotsLeftAt(Studio.Node.Time.GetUtcNow()).ShouldBe(0), full => full.WaitlistCount.ShouldBe(2));

        await Changes(barre, new UpdateClassInstanceDto(MaxCapacity: 2));
        await NewsArrives();

        (await dancers[3].LooksAt(bookings[3])).Status.ShouldBe(BookingStatus.Booked);
        (await dancers[4].LooksAt(bookings[4])).Status.ShouldBe(BookingStatus.Waitlisted);
    }

    [Fact]
    public async Task C2_The_price_stays_as_promised_to_who_is_in()
    {
        var (anna, bea) = (await Welcomes("Anna"), await Welcomes("Bea"));
        var barre = await Schedules("Barre", "2026-10-24 18:00", places: 2, credits: 1);
        await anna.Books(barre);

        (await Changes(barre, new UpdateClassInstanceDto(PriceCredits: 3))).People.ShouldBe(0);

        (await anna.Credits()).CreditsRemaining.ShouldBe(9);
        (await bea.Books(barre)).CreditsUsed.ShouldBe(3);
    }

    [Fact]
    public async Task A_preview_says_the_same_and_changes_nothing()
    {
        var anna = await Welcomes("Anna", credits: 3);
        var barre = await Schedules("Barre", "2026-10-24 18:00");
        var booked = await anna.Books(barre);
        var move = new UpdateClassInstanceDto(new DateOnly(2026, 10, 25), MaxCapacity: 4);

        var said = await Studio.AsAsync<IClassInstanceAppService, InstanceChangedDto>(Studio.Owner, instances => instances.PreviewUpdateAsync(barre.Id, move));

        said.ShouldSatisfyAllConditions(
            would => would.PeopleReleased.ShouldBe(1), would => would.CreditsRefunded.ShouldBe(1), would => would.Instance.StartsAt.ShouldBe(Instant("2026-10-25T18:00:00Z")));
        (await anna.LooksAt(booked)).Status.ShouldBe(BookingStatus.Booked);
        (await Look(barre)).StartsAt.ShouldBe(barre.StartsAt);
        (await TellsAsync()).ShouldBe(0);
        var done = await Changes(barre, move);
        (done.People, done.PeopleReleased, done.CreditsRefunded).ShouldBe((said.People, said.PeopleReleased, said.CreditsRefunded));
    }

    [Fact]
    public async Task T6_What_has_started_or_was_cancelled_does_not_change_and_nothing_moves_into_the_past_or_a_closure()
    {
        var barre = await Schedules("Barre", "2026-10-24 18:00");
        await Studio.AsAsync<IClosureAppService, ClosureCreatedDto>(Studio.Owner, closures =>
            closures.CreateAsync(new CreateClosureDto(new(2026, 10, 26), new(2026, 10, 27), "Half-term")));

        await Changes(barre, new UpdateClassInstanceDto(new DateOnly(2026, 10, 26))).ShouldBeRefused(ScheduleErrors.StudioClosed);
        await Changes(barre, new UpdateClassInstanceDto(new DateOnly(2026, 10, 1))).ShouldBeRefused(ScheduleErrors.InThePast);
        await Changes(barre, new UpdateClassInstanceDto(RoomId: Guid.CreateVersion7())).ShouldBeRefused(ClassErrors.RoomUnknown);
        TimeIs("2026-10-24T17:00:00Z");
        await Changes(barre, new UpdateClassInstanceDto(MaxCapacity: 2)).ShouldBeRefused(ScheduleErrors.AlreadyStarted);
        TimeIs("2026-10-24T16:00:00Z");
        await CallsOff(barre, "ill");
        await Changes(barre, new UpdateClassInstanceDto(MaxCapacity: 2)).ShouldBeRefused(ScheduleErrors.InstanceCancelled);
    }

    [Fact]
    public async Task Teachers_and_rooms_needed_twice_are_warned_of_and_not_refused()
    {
        var hall = await HasRoom("Hall", capacity: 8);
        var (barre, centre) = (await Schedules("Barre", "2026-10-24 18:00"), await Schedules("Centre", "2026-10-24 18:30"));
        await Changes(barre, new UpdateClassInstanceDto(RoomId: hall.Id, InstructorName: "Mia"));

        var done = await Changes(centre, new UpdateClassInstanceDto(RoomId: hall.Id, InstructorName: "Mia"));

        done.Instance.Warnings.ShouldBe(
        [
            new(ScheduleWarningKind.TeacherClash, "Mia", barre.Id, "Barre", barre.LocalDate, barre.LocalStartTime),
            new(ScheduleWarningKind.RoomClash, "Hall", barre.Id, "Barre", barre.LocalDate, barre.LocalStartTime),
            new(ScheduleWarningKind.RoomTooSmall, "Hall"),
        ]);
        (await Changes(centre, new UpdateClassInstanceDto(StartTime: new(19, 0), MaxCapacity: 8))).Instance.Warnings.ShouldBeEmpty("back to back is fine");
    }

    private Task<InstanceChangedDto> Changes(ClassInstance instance, UpdateClassInstanceDto change) =>
        Studio.AsAsync<IClassInstanceAppService, InstanceChangedDto>(Studio.Owner, instances => instances.UpdateAsync(instance.Id, change));

    private Task<RoomDto> HasRoom(string name, int? capacity = null) =>
        Studio.AsAsync<IRoomAppService, RoomDto>(Studio.Owner, rooms => rooms.CreateAsync(new CreateRoomDto(name, capacity)));

    private Task<int> TellsAsync() => Studio.LooksAsync(context => context.OutboxMessages.CountAsync(row => row.Kind == "bookings.class-changed"));
}
