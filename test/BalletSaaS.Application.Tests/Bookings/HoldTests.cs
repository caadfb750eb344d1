using BalletSaaS.Credits;
using BalletSaaS.Schedule;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace BalletSaaS.Bookings;

/// <summary>What a place in line holds (L5), and what a late cancel gets back (C7).</summary>
public sealed class HoldTests(TestDatabase database) : BookingStory(database)
{
    [Fact]
    public async Task L5_What_a_place_in_line_holds_is_not_spendable_elsewhere()
    {
        var (barre, _) = await FullAsync();
        var bea = await Welcomes("Bea", credits: 1);
        (await bea.WaitsFor(barre)).ShouldSatisfyAllConditions(waits => waits.CreditsHeld.ShouldBe(1), waits => waits.CreditsRemaining.ShouldBe(1));

        (await bea.Books(await Schedules("Pointe", "2026-10-25 18:00")).ShouldBeRefused(CreditErrors.NotEnough)).Details["usable"].ShouldBe(0);
        (await bea.Credits()).CreditsRemaining.ShouldBe(1, "the balance is what it was");
    }

    [Fact]
    public async Task L5_Who_has_nothing_to_hold_cannot_wait()
    {
        var (barre, _) = await FullAsync();
        await (await Welcomes("Bea", credits: 0)).WaitsFor(barre).ShouldBeRefused(CreditErrors.NotEnough);
    }

    [Fact]
    public async Task L5_Leaving_the_line_lets_go_of_it()
    {
        var (barre, _) = await FullAsync();
        var bea = await Welcomes("Bea", credits: 1);
        await bea.Cancels(await bea.WaitsFor(barre));

        await bea.Books(await Schedules("Pointe", "2026-10-25 18:00"));
    }

    [Fact]
    public async Task L5_When_the_class_has_begun_who_waited_is_released()
    {
        var (barre, _) = await FullAsync();
        var bea = await Welcomes("Bea", credits: 1);
        var waiting = await bea.WaitsFor(barre);
        TimeIs("2026-10-24T17:00:00Z");
        await Studio.Node.SweepsLinesAsync();

        (await bea.LooksAt(waiting)).Status.ShouldBe(BookingStatus.Lapsed);
        (await Look(barre)).WaitlistCount.ShouldBe(0);
        await bea.Books(await Schedules("Pointe", "2026-10-25 18:00"));
    }

    [Fact]
    public async Task L5_What_is_held_does_not_expire_and_ends_the_night_after_it_is_released()
    {
        var anna = await Welcomes("Anna");
        var late = await Schedules("Late barre", "2026-10-24 23:58", places: 1);
        await anna.Books(late);
        var bea = await Welcomes("Bea", credits: 0);
        await bea.Receives(3, "2026-10-24");
        await bea.WaitsFor(late);
        var opera = Instant("2026-10-24T23:01:00Z"); // 00:01 on Sunday in London: the lots of Saturday end
        TimeIs(opera.ToString("O"));
        await NightAsync();
        (await bea.Credits()).CreditsRemaining.ShouldBe(1);

        await Studio.Node.SweepsLinesAsync();
        await NightAsync();
        (await bea.Credits()).CreditsRemaining.ShouldBe(0);
    }

    [Fact]
    public async Task L6_Staff_may_take_back_what_a_place_in_line_holds_and_its_turn_is_passed_over()
    {
        var (barre, seat) = await FullAsync();
        var bea = await Welcomes("Bea", credits: 1);
        var waiting = await bea.WaitsFor(barre);
        await bea.Receives(-1);

        await seat.Anna.Cancels(seat.Booking);
        await NewsArrives();
        (await bea.LooksAt(waiting)).SkipReason.ShouldBe(CreditErrors.NotEnough.Name);
    }

    [Fact]
    public async Task C7_A_late_cancel_whose_place_is_refilled_by_a_paying_customer_gets_its_credit_back_once()
    {
        var (barre, seat) = await FullAsync();
        TimeIs("2026-10-24T10:00:00Z");
        (await seat.Anna.Cancels(seat.Booking)).CreditsRefunded.ShouldBe(0);
        var (bea, cleo) = (await Welcomes("Bea"), await Welcomes("Cleo"));
        var second = await bea.Books(barre);
        await NewsArrives();
        await NewsArrives();

        (await seat.Anna.Credits()).CreditsRemaining.ShouldBe(10);
        (await seat.Anna.LooksAt(seat.Booking)).ShouldSatisfyAllConditions(
            left => left.Status.ShouldBe(BookingStatus.LateCancelled), left => left.CreditsRefunded.ShouldBe(1));

        await bea.Cancels(second);
        await cleo.Books(barre);
        await NewsArrives();
        (await bea.Credits()).CreditsRemaining.ShouldBe(10, "now it is Bea's place that is refilled");
        (await seat.Anna.Credits()).CreditsRemaining.ShouldBe(10, "once");
    }

    [Fact]
    public async Task C7_While_other_places_are_free_a_place_is_not_refilled()
    {
        var barre = await Schedules("Barre", "2026-10-24 18:00", places: 3);
        var (anna, bea) = (await Welcomes("Anna"), await Welcomes("Bea"));
        var seat = await anna.Books(barre);
        TimeIs("2026-10-24T10:00:00Z");
        await anna.Cancels(seat);
        await bea.Books(barre);
        await NewsArrives();

        (await anna.Credits()).CreditsRemaining.ShouldBe(9);
    }

    [Fact]
    public async Task C7_An_accepted_offer_refills_a_place_too()
    {
        var (barre, seat) = await FullAsync();
        var bea = await Welcomes("Bea");
        var waiting = await bea.WaitsFor(barre);
        TimeIs("2026-10-24T10:00:00Z");
        await seat.Anna.Cancels(seat.Booking);
        await NewsArrives();
        await bea.Accepts(waiting);
        await NewsArrives();

        (await seat.Anna.Credits()).CreditsRemaining.ShouldBe(10);
    }

    [Fact]
    public async Task C2_A_late_cancel_keeps_what_the_booking_promised_and_refilling_gives_the_rest()
    {
        var (anna, bea) = (await Welcomes("Anna"), await Welcomes("Bea"));
        var barre = await Schedules("Barre", "2026-10-24 18:00", places: 1, credits: 3, policy: BookingPolicy.Default with { LateCancelKeepsPercent = 50, NoShowKeepsPercent = 0 });
        var seat = await anna.Books(barre);
        (seat.LateCancelCost, seat.NoShowCost).ShouldBe((2, 0), "half a credit goes up");
        await Change(barre, set => set.SetProperty(row => row.LateCancelPercent, 100));
        TimeIs("2026-10-24T10:00:00Z");

        var left = await anna.Cancels(seat);
        (left.Status, left.CreditsRefunded, left.CreditsRemaining).ShouldBe((BookingStatus.LateCancelled, 1, 8));
        await bea.Books(barre);
        await NewsArrives();
        (await anna.Credits()).CreditsRemaining.ShouldBe(10);
    }

    private async Task<(ClassInstance Barre, (Dancer Anna, BookingCreatedDto Booking) Seat)> FullAsync()
    {
        var anna = await Welcomes("Anna");
        var barre = await Schedules("Barre", "2026-10-24 18:00", places: 1);
        return (barre, (anna, await anna.Books(barre)));
    }

    private async Task NightAsync()
    {
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(Studio.Node.Time.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById("Europe/London")).DateTime);
        await Studio.LooksAsync(context => context.Database.SqlQuery<string>(
            $"""select expire_lots({Studio.Node.Time.GetUtcNow()}, {today}, {Studio.Id}, {Guid.Empty}, {100})::text as "Value" """).ToListAsync());
    }
}
