using BalletSaaS.Schedule;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace BalletSaaS.Bookings;

public sealed class CallingOffTests(TestDatabase database) : BookingStory(database)
{
    [Fact]
    public async Task C3_Everybody_gets_everything_back_late_cancelled_people_too_and_hears_of_it_once()
    {
        var (anna, bea, cleo) = (await Welcomes("Anna", credits: 3), await Welcomes("Bea", credits: 3), await Welcomes("Cleo", credits: 3));
        var barre = await Schedules("Barre", "2026-10-24 18:00", places: 1, credits: 2);
        var late = await anna.Books(barre);
        var waiting = await cleo.WaitsFor(barre);
        await cleo.Cancels(waiting);
        TimeIs("2026-10-24T12:00:00Z");
        await anna.Cancels(late);
        var booked = await bea.Books(barre);
        waiting = await cleo.WaitsFor(barre);

        var done = await CallsOff(barre, "The teacher is ill.");

        done.ShouldBe(new InstanceCancelledDto(barre.Id, ClassInstanceStatus.Cancelled, BookingsCancelled: 3, CreditsRefunded: 4));
        foreach (var (dancer, booking) in new[] { (anna, late), (bea, booked), (cleo, waiting) })
        {
            (await dancer.LooksAt(booking)).Status.ShouldBe(BookingStatus.CalledOff);
            (await dancer.Credits()).CreditsRemaining.ShouldBe(3);
        }

        var told = await Studio.LooksAsync(context => context.OutboxMessages.Where(row => row.Kind == "bookings.called-off").ToListAsync());
        told.Count.ShouldBe(3);
        told.ShouldAllBe(message => message.Payload.Contains("The teacher is ill."));
    }

    [Fact]
    public async Task C3_Who_cancelled_late_and_booked_again_gets_both_back_and_hears_of_it_once()
    {
        var anna = await Welcomes("Anna", credits: 3);
        var barre = await Schedules("Barre", "2026-10-24 18:00");
        TimeIs("2026-10-24T12:00:00Z");
        await anna.Cancels(await anna.Books(barre));
        await anna.Books(barre);

        (await CallsOff(barre, "ill")).CreditsRefunded.ShouldBe(2);

        (await anna.Credits()).CreditsRemaining.ShouldBe(3);
        (await Studio.LooksAsync(context => context.OutboxMessages.CountAsync(row => row.Kind == "bookings.called-off"))).ShouldBe(1);
    }

    [Fact]
    public async Task C3_Calling_off_twice_is_once_with_the_same_answer()
    {
        var anna = await Welcomes("Anna", credits: 3);
        var barre = await Schedules("Barre", "2026-10-24 18:00");
        await anna.Books(barre);

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => CallsOff(barre, "ill")));

        answers.Distinct().ShouldHaveSingleItem().CreditsRefunded.ShouldBe(1);
        (await anna.Credits()).CreditsRemaining.ShouldBe(3);
    }

    [Fact]
    public async Task C3_Leaving_a_called_off_class_changes_nothing_more()
    {
        var anna = await Welcomes("Anna", credits: 3);
        var barre = await Schedules("Barre", "2026-10-24 18:00");
        var booking = await anna.Books(barre);
        await CallsOff(barre, "ill");

        (await anna.Cancels(booking)).ShouldBe(new BookingCancelledDto(booking.Id, BookingStatus.CalledOff, CreditsRefunded: 1, CreditsRemaining: 3));
        await anna.Books(barre).ShouldBeRefused(BookingErrors.Closed);
    }

    [Fact]
    public async Task T6_A_class_that_has_started_cannot_be_called_off()
    {
        var barre = await Schedules("Barre", "2026-10-24 18:00");
        TimeIs("2026-10-24T17:00:00Z");

        await CallsOff(barre, "ill").ShouldBeRefused(ScheduleErrors.AlreadyStarted);
    }
}
