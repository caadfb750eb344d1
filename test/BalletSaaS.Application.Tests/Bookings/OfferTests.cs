using BalletSaaS.Classes;
using BalletSaaS.Credits;
using BalletSaaS.Schedule;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace BalletSaaS.Bookings;

/// <summary>
/// How a freed place goes to the line once leaving is no longer free. The class begins on Saturday 24 October at 18:00 in London
/// (17:00Z): free until 06:00, public from 17:00.
/// </summary>
public sealed class OfferTests(TestDatabase database) : BookingStory(database)
{
    [Fact]
    public async Task W2_Inside_the_deadline_the_first_in_line_gets_an_offer_for_thirty_minutes()
    {
        var (barre, seat, bea, cleo) = await LineAsync();
        await FreesAsync(seat, at: "2026-10-24T10:00:00Z");

        var offered = await bea.Dancer.LooksAt(bea.Waiting);
        (offered.Status, offered.OfferedUntil).ShouldBe((BookingStatus.Waitlisted, Instant("2026-10-24T10:30:00Z")));
        (await cleo.Dancer.LooksAt(cleo.Waiting)).OfferedUntil.ShouldBeNull();
        await (await Welcomes("Dora")).Books(barre).ShouldBeRefused(BookingErrors.ClassFull);

        var booked = await bea.Dancer.Accepts(bea.Waiting);
        (booked.Status, booked.CreditsUsed, booked.CreditsRemaining, booked.WaitlistPosition).ShouldBe((BookingStatus.Booked, 1, 9, null));
    }

    [Fact]
    public async Task W2_At_the_very_deadline_the_place_is_still_given_not_offered()
    {
        var (_, seat, bea, _) = await LineAsync();
        await FreesAsync(seat, at: "2026-10-24T05:00:00Z");

        (await bea.Dancer.LooksAt(bea.Waiting)).Status.ShouldBe(BookingStatus.Booked);
    }

    [Fact]
    public async Task W2_An_offer_that_nobody_takes_goes_on_to_the_next_and_the_place_in_line_is_kept()
    {
        var (_, seat, bea, cleo) = await LineAsync();
        await FreesAsync(seat, at: "2026-10-24T10:00:00Z");
        TimeIs("2026-10-24T10:30:00Z");
        await bea.Dancer.Accepts(bea.Waiting).ShouldBeRefused(BookingErrors.OfferExpired);

        await NewsArrives();

        var passed = await bea.Dancer.LooksAt(bea.Waiting);
        (passed.WaitlistPosition, passed.OfferedUntil, passed.SkipReason).ShouldBe((1, null, BookingErrors.OfferExpired.Name));
        (await cleo.Dancer.LooksAt(cleo.Waiting)).OfferedUntil.ShouldBe(Instant("2026-10-24T11:00:00Z"));
        (await cleo.Dancer.Accepts(cleo.Waiting)).Status.ShouldBe(BookingStatus.Booked);
    }

    [Fact]
    public async Task W2_Who_declines_keeps_the_place_in_line_and_the_next_is_asked()
    {
        var (barre, seat, bea, cleo) = await LineAsync();
        await FreesAsync(seat, at: "2026-10-24T10:00:00Z");
        (await bea.Dancer.Declines(bea.Waiting)).WaitlistPosition.ShouldBe(1);
        await bea.Dancer.Declines(bea.Waiting);
        await NewsArrives();

        (await cleo.Dancer.LooksAt(cleo.Waiting)).OfferedUntil.ShouldNotBeNull();
        await cleo.Dancer.Cancels(cleo.Waiting);
        await NewsArrives();
        (await Look(barre)).SpotsLeftAt(Studio.Node.Time.GetUtcNow()).ShouldBe(1, "everybody was asked: it is public");
    }

    [Fact]
    public async Task W2_Two_clicks_make_one_booking()
    {
        var (barre, seat, bea, _) = await LineAsync();
        await FreesAsync(seat, at: "2026-10-24T10:00:00Z");

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => bea.Dancer.Accepts(bea.Waiting))));

        answers.ShouldAllBe(answer => answer.Id == bea.Waiting.Id && answer.Status == BookingStatus.Booked && answer.CreditsRemaining == 9);
        (await bea.Dancer.Credits()).Transactions.Items.Count(entry => entry.Kind == CreditTransactionKind.Booking).ShouldBe(1);
        (await Look(barre)).BookedCount.ShouldBe(1);
    }

    [Fact]
    public async Task T5_In_quiet_hours_nothing_is_offered_and_no_clock_runs()
    {
        var (_, seat, bea, _) = await LineAsync("2026-10-24 09:00");
        await FreesAsync(seat, at: "2026-10-23T20:50:00Z"); // 21:50 on the wall, the class is free until 21:00
        (await bea.Dancer.LooksAt(bea.Waiting)).OfferedUntil.ShouldBe(Instant("2026-10-24T06:20:00Z"), "ten minutes tonight, twenty from 07:00 on");

        TimeIs("2026-10-23T23:00:00Z");
        await bea.Dancer.Cancels(bea.Waiting);
        await NewsArrives();
        var third = await (await Welcomes("Dora")).WaitsFor(await Look2Async(seat));
        third.WaitlistPosition.ShouldBe(2);
        (await OfferedAsync(seat)).ShouldBe(0, "it is midnight");

        TimeIs("2026-10-24T06:00:00Z");
        await SweepAsync();
        (await OfferedAsync(seat)).ShouldBe(1);
    }

    [Fact]
    public async Task W2_W4_No_offer_lasts_beyond_the_cut_off_and_then_the_place_is_public()
    {
        var (barre, seat, bea, _) = await LineAsync();
        await FreesAsync(seat, at: "2026-10-24T15:50:00Z");
        (await bea.Dancer.LooksAt(bea.Waiting)).OfferedUntil.ShouldBe(Instant("2026-10-24T16:00:00Z"));
        var dora = await Welcomes("Dora");
        await dora.Books(barre).ShouldBeRefused(BookingErrors.ClassFull);

        TimeIs("2026-10-24T16:00:00Z");
        await SweepAsync();
        (await Look(barre)).SpotsLeftAt(Studio.Node.Time.GetUtcNow()).ShouldBe(1);
        (await dora.Books(barre)).Status.ShouldBe(BookingStatus.Booked);
    }

    [Fact]
    public async Task W3_Who_cannot_take_the_offered_place_any_more_hears_why()
    {
        var (_, seat, bea, _) = await LineAsync();
        await FreesAsync(seat, at: "2026-10-24T10:00:00Z");
        await bea.Dancer.Books(await Schedules("Pointe", "2026-10-24 18:30"));

        await bea.Dancer.Accepts(bea.Waiting).ShouldBeRefused(BookingErrors.Overlap);
    }

    [Fact]
    public async Task W4_After_the_cut_off_who_waits_takes_the_public_place_without_leaving_the_line()
    {
        var (barre, seat, bea, cleo) = await LineAsync();
        await FreesAsync(seat, at: "2026-10-24T16:10:00Z");

        (await cleo.Dancer.Accepts(cleo.Waiting)).Status.ShouldBe(BookingStatus.Booked, "first come");
        await bea.Dancer.Accepts(bea.Waiting).ShouldBeRefused(BookingErrors.OfferExpired);

        (await Look(barre)).ShouldSatisfyAllConditions(now => now.BookedCount.ShouldBe(1), now => now.WaitlistCount.ShouldBe(1), now => now.PromotableCount.ShouldBe(1));
        TimeIs("2026-10-24T17:00:00Z");
        await bea.Dancer.Accepts(bea.Waiting).ShouldBeRefused(BookingErrors.OfferExpired);
    }

    [Fact]
    public async Task W1_W3_Who_was_passed_over_takes_the_place_that_is_anybodys_since_and_nobody_overtakes_before()
    {
        var (_, seat, bea, cleo) = await LineAsync();
        var pointe = await Schedules("Pointe", "2026-10-24 18:30");
        var (beas, _) = (await bea.Dancer.Books(pointe), await cleo.Dancer.Books(pointe));
        TimeIs("2026-10-20T10:00:00Z");
        await seat.Owner.Cancels(seat.Booking);
        await cleo.Dancer.Accepts(cleo.Waiting).ShouldBeRefused(BookingErrors.OfferExpired);
        await NewsArrives();

        await bea.Dancer.Accepts(bea.Waiting).ShouldBeRefused(BookingErrors.Overlap);
        await bea.Dancer.Cancels(beas);
        (await bea.Dancer.Accepts(bea.Waiting)).Status.ShouldBe(BookingStatus.Booked);
        (await Look2Async(seat)).ShouldSatisfyAllConditions(now => now.BookedCount.ShouldBe(1), now => now.WaitlistCount.ShouldBe(1), now => now.PromotableCount.ShouldBe(0));
    }

    [Theory]
    [InlineData(WaitlistMode.Automatic, BookingStatus.Booked)]
    [InlineData(WaitlistMode.Offers, BookingStatus.Waitlisted)]
    public async Task A_class_may_always_give_or_always_offer(WaitlistMode mode, BookingStatus becomes)
    {
        var (_, seat, bea, _) = await LineAsync(policy: BookingPolicy.Default with { WaitlistMode = mode });
        await FreesAsync(seat, at: mode == WaitlistMode.Offers ? "2026-10-20T10:00:00Z" : "2026-10-24T10:00:00Z");

        var line = await bea.Dancer.LooksAt(bea.Waiting);
        (line.Status, line.OfferedUntil is not null).ShouldBe((becomes, mode == WaitlistMode.Offers));
    }

    [Fact]
    public async Task A_class_may_have_no_line()
    {
        var barre = await Schedules("Barre", "2026-10-24 18:00", places: 1, policy: BookingPolicy.Default with { WaitlistMode = WaitlistMode.Off });
        await (await Welcomes("Anna")).Books(barre);

        await (await Welcomes("Bea")).WaitsFor(barre).ShouldBeRefused(BookingErrors.ClassFull);
    }

    [Fact]
    public async Task A_line_that_stands_still_after_a_crash_moves_with_the_next_sweep()
    {
        var (_, seat, bea, _) = await LineAsync();
        await seat.Owner.Cancels(seat.Booking);
        await Studio.LooksAsync(context => context.OutboxMessages.ExecuteDeleteAsync());
        await NewsArrives();
        (await bea.Dancer.LooksAt(bea.Waiting)).Status.ShouldBe(BookingStatus.Waitlisted);

        await SweepAsync();
        (await bea.Dancer.LooksAt(bea.Waiting)).Status.ShouldBe(BookingStatus.Booked);
    }

    [Fact]
    public async Task The_sweep_leaves_a_suspended_studio_alone()
    {
        var (_, seat, bea, _) = await LineAsync();
        await seat.Owner.Cancels(seat.Booking);
        await using var connection = await Database.OpenAsSuperuserAsync();
        await using var command = new Npgsql.NpgsqlCommand($"update tenants set status = 1 where id = '{Studio.Id}'", connection);
        await command.ExecuteNonQueryAsync();

        await SweepAsync();
        (await bea.Dancer.LooksAt(bea.Waiting)).Status.ShouldBe(BookingStatus.Waitlisted);
    }

    private sealed record InLine(Dancer Dancer, BookingCreatedDto Waiting);

    private sealed record Seat(Dancer Owner, BookingCreatedDto Booking);

    /// <summary>A class of one place that is taken, and two who wait.</summary>
    private async Task<(ClassInstance Barre, Seat Seat, InLine Bea, InLine Cleo)> LineAsync(string at = "2026-10-24 18:00", BookingPolicy? policy = null)
    {
        var (anna, bea, cleo) = (await Welcomes("Anna"), await Welcomes("Bea"), await Welcomes("Cleo"));
        var barre = await Schedules("Barre", at, places: 1, policy: policy);
        var seat = new Seat(anna, await anna.Books(barre));
        return (barre, seat, new InLine(bea, await bea.WaitsFor(barre)), new InLine(cleo, await cleo.WaitsFor(barre)));
    }

    private async Task FreesAsync(Seat seat, string at)
    {
        TimeIs(at);
        await seat.Owner.Cancels(seat.Booking);
        await NewsArrives();
    }

    private Task<ClassInstance> Look2Async(Seat seat) =>
        Studio.LooksAsync(context => context.ClassInstances.AsNoTracking().SingleAsync(row => row.Id == seat.Booking.ClassInstanceId));

    private async Task<int> OfferedAsync(Seat seat) => (await Look2Async(seat)).OfferedCount;

    private Task SweepAsync() => Studio.Node.SweepsLinesAsync();
}
