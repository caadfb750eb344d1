using BalletSaaS.Credits;
using BalletSaaS.Kernel;
using BalletSaaS.Schedule;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace BalletSaaS.Bookings;

public sealed class CancellingTests(TestDatabase database) : BookingStory(database)
{
    [Fact]
    public async Task C1_In_time_the_credit_returns_and_the_place_is_free()
    {
        var anna = await Welcomes("Anna", credits: 3);
        var barre = await Schedules("Barre", "2026-10-24 18:00", places: 1, credits: 2);
        var booking = await anna.Books(barre);

        var done = await anna.Cancels(booking);

        done.ShouldBe(new BookingCancelledDto(booking.Id, BookingStatus.Cancelled, CreditsRefunded: 2, CreditsRemaining: 3));
        (await Look(barre)).SpotsLeftAt(Studio.Node.Time.GetUtcNow()).ShouldBe(1);
    }

    [Fact]
    public async Task Whoever_waits_too_long_for_somebody_elses_work_is_told_to_try_again()
    {
        var anna = await Welcomes("Anna", credits: 3);
        var barre = await Schedules("Barre", "2026-10-24 18:00");
        var booking = await anna.Books(barre);

        await Studio.LooksAsync(async other =>
        {
            await using var transaction = await other.Database.BeginTransactionAsync();
            await other.Database.ExecuteSqlAsync($"select from class_instances where id = {barre.Id} for no key update");
            await anna.Cancels(booking).ShouldBeRefused(KernelErrors.Concurrency);
            return true;
        });

        (await anna.Cancels(booking)).Status.ShouldBe(BookingStatus.Cancelled);
    }

    [Fact]
    public async Task C1_Late_the_credit_is_kept_and_the_place_is_free_all_the_same()
    {
        var (anna, bea) = (await Welcomes("Anna", credits: 3), await Welcomes("Bea"));
        var barre = await Schedules("Barre", "2026-10-24 18:00", places: 1, credits: 2);
        var booking = await anna.Books(barre);
        TimeIs("2026-10-24T12:00:00Z");

        var done = await anna.Cancels(booking);

        done.ShouldBe(new BookingCancelledDto(booking.Id, BookingStatus.LateCancelled, CreditsRefunded: 0, CreditsRemaining: 1));
        await bea.Books(barre);
    }

    /// <summary>The night in between is 25 hours long in London: the deadline is 24 elapsed hours, at 11:00 on the wall.</summary>
    [Theory]
    [InlineData("2026-10-24T10:00:00Z", BookingStatus.Cancelled)]
    [InlineData("2026-10-24T10:00:01Z", BookingStatus.LateCancelled)]
    public async Task T4_At_the_exact_deadline_is_free_and_a_second_later_is_late(string now, BookingStatus status)
    {
        var anna = await Welcomes("Anna");
        var barre = await Schedules("Barre", "2026-10-25 10:00", policy: new BookingPolicy(28, FreeCancelHours: 24));
        var booking = await anna.Books(barre);
        booking.FreeCancelUntil.ShouldBe(Instant("2026-10-24T10:00:00Z"));

        TimeIs(now);

        (await anna.Cancels(booking)).Status.ShouldBe(status);
    }

    [Fact]
    public async Task C2_A_later_change_of_policy_does_not_touch_what_was_promised()
    {
        var anna = await Welcomes("Anna");
        var barre = await Schedules("Barre", "2026-10-24 18:00", credits: 2);
        var booking = await anna.Books(barre);
        await Change(barre, set => set.SetProperty(row => row.FreeCancelUntil, barre.StartsAt.AddDays(-10)).SetProperty(row => row.PriceCredits, 9));
        TimeIs("2026-10-24T05:00:00Z");

        var done = await anna.Cancels(booking);

        done.Status.ShouldBe(BookingStatus.Cancelled);
        done.CreditsRefunded.ShouldBe(2);
    }

    [Fact]
    public async Task C8_Cancelling_twice_refunds_once()
    {
        var anna = await Welcomes("Anna", credits: 3);
        var booking = await anna.Books(await Schedules("Barre", "2026-10-24 18:00"));
        var first = await anna.Cancels(booking);
        TimeIs("2026-10-24T20:00:00Z");

        var second = await anna.Cancels(booking);

        second.ShouldBe(first);
        (await anna.Credits()).CreditsRemaining.ShouldBe(3);
    }

    [Fact]
    public async Task C8_Twenty_cancellations_at_once_refund_once()
    {
        var anna = await Welcomes("Anna", credits: 3);
        var barre = await Schedules("Barre", "2026-10-24 18:00");
        var booking = await anna.Books(barre);

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => anna.Cancels(booking)));

        answers.Distinct().ShouldHaveSingleItem().CreditsRefunded.ShouldBe(1);
        (await Look(barre)).BookedCount.ShouldBe(0);
    }

    [Fact]
    public async Task A_class_that_has_started_cannot_be_left()
    {
        var anna = await Welcomes("Anna");
        var booking = await anna.Books(await Schedules("Barre", "2026-10-24 18:00"));
        TimeIs("2026-10-24T17:00:00Z");

        await anna.Cancels(booking).ShouldBeRefused(BookingErrors.Closed);
    }

    [Fact]
    public async Task C6_With_the_places_lowered_a_seat_goes_with_its_booking()
    {
        var (anna, bea, cleo) = (await Welcomes("Anna"), await Welcomes("Bea"), await Welcomes("Cleo"));
        var barre = await Schedules("Barre", "2026-10-24 18:00", places: 3);
        var booking = await anna.Books(barre);
        await bea.Books(barre);
        await Change(barre, set => set.SetProperty(row => row.MaxCapacity, 1).SetProperty(row => row.SeatLimit, 2));

        await anna.Cancels(booking);

        (await Look(barre)).SeatLimit.ShouldBe(1);
        await cleo.Books(barre).ShouldBeRefused(BookingErrors.ClassFull);
    }

    [Fact]
    public async Task L3_A_refund_returns_to_the_lots_it_came_from_in_the_same_split()
    {
        var anna = await Welcomes("Anna", credits: 0);
        await anna.Receives(1, "2026-10-24");
        await anna.Receives(5, "2026-11-30");
        var booking = await anna.Books(await Schedules("Barre", "2026-10-24 18:00", credits: 3));
        (await anna.Credits()).Lots.ShouldHaveSingleItem().Remaining.ShouldBe(3);

        await anna.Cancels(booking);

        (await anna.Credits()).Lots.Select(lot => (lot.Remaining, lot.ExpiresOn?.ToString("O"))).ShouldBe([(1, "2026-10-24"), (5, "2026-11-30")]);
    }

    [Fact]
    public async Task L3_For_a_lot_that_expired_meanwhile_there_is_a_grace_lot_of_14_days()
    {
        var anna = await Welcomes("Anna", credits: 0);
        await anna.Receives(1, "2026-10-24");
        await anna.Receives(5, "2026-11-30");
        var barre = await Schedules("Barre", "2026-10-24 23:30", credits: 3);
        var booking = await anna.Books(barre);
        TimeIs("2026-10-25T00:00:00Z"); // 01:00 on the 25th in London
        await Change(barre, set => set // put off by two days
            .SetProperty(row => row.StartsAt, row => row.StartsAt.AddDays(2)).SetProperty(row => row.EndsAt, row => row.EndsAt.AddDays(2)));
        await CallsOff(barre, "The floor is wet.");

        var credits = await anna.Credits();

        credits.Lots.Select(lot => (lot.Remaining, lot.ExpiresOn?.ToString("O"))).ShouldBe([(1, "2026-11-08"), (5, "2026-11-30")]);
        credits.Transactions.Items[0].Kind.ShouldBe(CreditTransactionKind.Refund);
        credits.Transactions.Items[0].Amount.ShouldBe(3);
        (await anna.LooksAt(booking)).Status.ShouldBe(BookingStatus.CalledOff);
        CreditConsts.GraceDays.ShouldBe(14);
    }
}
