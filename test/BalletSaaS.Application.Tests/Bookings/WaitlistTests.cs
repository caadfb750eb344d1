using BalletSaaS.Classes;
using BalletSaaS.Credits;
using BalletSaaS.Kernel;
using BalletSaaS.Schedule;
using BalletSaaS.Tenants;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Shouldly;
using Xunit;

namespace BalletSaaS.Bookings;

public sealed class WaitlistTests(TestDatabase database) : BookingStory(database)
{
    [Fact]
    public async Task Who_waits_pays_nothing_and_knows_the_place_in_line()
    {
        var (barre, _, bea) = await FullClassAsync();
        var cleo = await Welcomes("Cleo");

        (await bea.WaitsFor(barre)).WaitlistPosition.ShouldBe(1);
        var waiting = await cleo.WaitsFor(barre);

        waiting.Status.ShouldBe(BookingStatus.Waitlisted);
        waiting.WaitlistPosition.ShouldBe(2);
        waiting.CreditsUsed.ShouldBe(0);
        (await cleo.LooksAt(waiting)).WaitlistPosition.ShouldBe(2);
        (await cleo.Credits()).CreditsRemaining.ShouldBe(10);
    }

    [Fact]
    public async Task Who_would_wait_gets_a_place_when_one_is_free()
    {
        var anna = await Welcomes("Anna");

        (await anna.WaitsFor(await Schedules("Barre", "2026-10-24 18:00"))).Status.ShouldBe(BookingStatus.Booked);
    }

    [Fact]
    public async Task P4_A_suspended_studio_promotes_nobody_until_it_is_open_again()
    {
        var (barre, seat, bea) = await FullClassAsync();
        var waiting = await bea.WaitsFor(barre);
        await seat.Owner.Cancels(seat.Booking);
        await StatusIsAsync(TenantStatus.Suspended);

        await NewsArrives();
        await Studio.LooksAsync(context => context.Database.SqlQuery<bool>(
            $"""select promote_next({Studio.Node.Time.GetUtcNow()}, {Studio.Id}, {barre.Id}, {(DateTimeOffset?)null}) as "Value" """).ToListAsync());
        (await bea.LooksAt(waiting)).Status.ShouldBe(BookingStatus.Waitlisted);

        await StatusIsAsync(TenantStatus.Active);
        await NewsArrives();
        (await bea.LooksAt(waiting)).Status.ShouldBe(BookingStatus.Booked);
    }

    [Fact]
    public async Task W1_Nobody_overtakes_while_somebody_waits_a_freed_place_is_not_public()
    {
        var (barre, seat, bea) = await FullClassAsync();
        var cleo = await Welcomes("Cleo");
        var waiting = await bea.WaitsFor(barre);
        await seat.Owner.Cancels(seat.Booking);

        (await cleo.Books(barre).ShouldBeRefused(BookingErrors.ClassFull)).Details["waitlistLength"].ShouldBe(1);
        (await Look(barre)).SpotsLeftAt(Studio.Node.Time.GetUtcNow()).ShouldBe(0);
        await NewsArrives();

        (await bea.LooksAt(waiting)).Status.ShouldBe(BookingStatus.Booked);
        await cleo.Books(barre).ShouldBeRefused(BookingErrors.ClassFull);
    }

    [Fact]
    public async Task W1_Places_go_in_the_order_of_the_line_and_rejoining_goes_last()
    {
        var (barre, seat, bea) = await FullClassAsync();
        var (cleo, dora) = (await Welcomes("Cleo"), await Welcomes("Dora"));
        var left = await bea.WaitsFor(barre);
        var second = await cleo.WaitsFor(barre);
        var third = await dora.WaitsFor(barre);
        await bea.Cancels(left);
        var rejoined = await bea.WaitsFor(barre);
        rejoined.WaitlistPosition.ShouldBe(3);

        var freed = seat;
        foreach (var (next, waiting) in new[] { (cleo, second), (dora, third), (bea, rejoined) })
        {
            await freed.Owner.Cancels(freed.Booking);
            await NewsArrives();
            (await next.LooksAt(waiting)).Status.ShouldBe(BookingStatus.Booked);
            freed = (next, waiting);
        }
    }

    [Fact]
    public async Task W1_A_clock_that_lags_puts_nobody_in_front()
    {
        var (barre, seat, bea) = await FullClassAsync();
        var cleo = await Welcomes("Cleo");
        var first = await bea.WaitsFor(barre);
        TimeIs("2026-10-05T08:55:00Z");
        (await cleo.WaitsFor(barre)).WaitlistPosition.ShouldBe(2);

        await seat.Owner.Cancels(seat.Booking);
        await NewsArrives();

        (await bea.LooksAt(first)).Status.ShouldBe(BookingStatus.Booked);
    }

    [Fact]
    public async Task Promotion_charges_what_joining_promised_from_the_lots_of_then()
    {
        var (barre, seat, _) = await FullClassAsync(credits: 2);
        var cleo = await Welcomes("Cleo", credits: 0);
        await cleo.Receives(1, "2026-10-24");
        await cleo.Receives(5, "2026-11-30");
        var waiting = await cleo.WaitsFor(barre);
        await Change(barre, set => set.SetProperty(row => row.PriceCredits, 4));

        await seat.Owner.Cancels(seat.Booking);
        await NewsArrives();

        (await cleo.LooksAt(waiting)).CreditsUsed.ShouldBe(2);
        (await cleo.Credits()).Lots.ShouldHaveSingleItem().Remaining.ShouldBe(4);
        (await cleo.Credits()).Transactions.Items[0].ActorName.ShouldBeNull();
    }

    [Fact]
    public async Task W3_Who_cannot_take_the_place_is_passed_over_and_keeps_the_place_in_line()
    {
        var (barre, seat, poor) = await FullClassAsync();
        var (busy, last) = (await Welcomes("Cleo"), await Welcomes("Dora"));
        var (first, second, third) = (await poor.WaitsFor(barre), await busy.WaitsFor(barre), await last.WaitsFor(barre));
        await poor.Receives(-10);
        await busy.Books(await Schedules("Pointe", "2026-10-24 18:30"));

        await seat.Owner.Cancels(seat.Booking);
        await NewsArrives();

        (await last.LooksAt(third)).Status.ShouldBe(BookingStatus.Booked);
        (await SkipReasonAsync(first)).ShouldBe(CreditErrors.NotEnough.Name);
        (await SkipReasonAsync(second)).ShouldBe(BookingErrors.Overlap.Name);
        (await poor.LooksAt(first)).WaitlistPosition.ShouldBe(1);
        (await busy.LooksAt(second)).WaitlistPosition.ShouldBe(2);

        // With the next freed place everybody is asked again, in order.
        await poor.Receives(1);
        await last.Cancels(third);
        await NewsArrives();
        (await poor.LooksAt(first)).Status.ShouldBe(BookingStatus.Booked);
    }

    [Fact]
    public async Task W3_When_nobody_who_waits_can_take_it_the_place_is_public()
    {
        var (barre, seat, bea) = await FullClassAsync();
        var waiting = await bea.WaitsFor(barre);
        await bea.Receives(-10);
        await seat.Owner.Cancels(seat.Booking);
        await NewsArrives();

        (await Look(barre)).SpotsLeftAt(Studio.Node.Time.GetUtcNow()).ShouldBe(1);
        await (await Welcomes("Cleo")).Books(barre);
        (await bea.LooksAt(waiting)).Status.ShouldBe(BookingStatus.Waitlisted);
        (await bea.Cancels(waiting)).CreditsRefunded.ShouldBe(0);
    }

    [Fact]
    public async Task W5_Who_is_promoted_late_may_leave_free_for_thirty_minutes()
    {
        var (barre, seat, bea) = await FullClassAsync();
        var waiting = await bea.WaitsFor(barre);
        TimeIs("2026-10-24T15:00:00Z"); // two hours before
        await seat.Owner.Cancels(seat.Booking);
        await NewsArrives();
        TimeIs("2026-10-24T15:10:00Z");
        await bea.Accepts(waiting);

        (await bea.LooksAt(waiting)).FreeCancelUntil.ShouldBe(Instant("2026-10-24T15:40:00Z"));
        TimeIs("2026-10-24T15:40:00Z");
        (await bea.Cancels(waiting)).CreditsRefunded.ShouldBe(1);
    }

    [Fact]
    public async Task W5_Not_beyond_the_start()
    {
        var (barre, seat, bea) = await FullClassAsync(policy: BookingPolicy.Default with { WaitlistMode = WaitlistMode.Automatic, OfferCutOffMinutes = 5 });
        var waiting = await bea.WaitsFor(barre);
        TimeIs("2026-10-24T16:50:00Z");
        await seat.Owner.Cancels(seat.Booking);
        await NewsArrives();

        (await bea.LooksAt(waiting)).FreeCancelUntil.ShouldBe(Instant("2026-10-24T17:00:00Z"));
    }

    [Fact]
    public async Task Nobody_is_promoted_into_a_class_that_has_started()
    {
        var (barre, seat, bea) = await FullClassAsync();
        var waiting = await bea.WaitsFor(barre);
        TimeIs("2026-10-24T16:59:59Z");
        await seat.Owner.Cancels(seat.Booking);
        TimeIs("2026-10-24T17:00:00Z");
        await NewsArrives();

        (await bea.LooksAt(waiting)).Status.ShouldBe(BookingStatus.Lapsed);
    }

    [Fact]
    public async Task The_news_of_a_freed_place_may_come_twice()
    {
        var (barre, seat, bea) = await FullClassAsync();
        var cleo = await Welcomes("Cleo");
        await bea.WaitsFor(barre);
        var second = await cleo.WaitsFor(barre);
        await seat.Owner.Cancels(seat.Booking);
        await NewsArrives();

        await Studio.AsAsync(null, async (IEventHandler<PlaceFreed> promotion) =>
        {
            await promotion.HandleAsync(new PlaceFreed(barre.Id));
            return true;
        });

        (await cleo.LooksAt(second)).Status.ShouldBe(BookingStatus.Waitlisted);
    }

    /// <summary>A class of one place that is taken, who has it, and somebody else.</summary>
    private async Task<(ClassInstance Barre, (Dancer Owner, BookingCreatedDto Booking) Seat, Dancer Bea)> FullClassAsync(int credits = 1, BookingPolicy? policy = null)
    {
        var (anna, bea) = (await Welcomes("Anna"), await Welcomes("Bea"));
        var barre = await Schedules("Barre", "2026-10-24 18:00", places: 1, credits: credits, policy: policy);
        return (barre, (anna, await anna.Books(barre)), bea);
    }

    private Task<string?> SkipReasonAsync(BookingCreatedDto booking) => Studio.LooksAsync(context => context.Bookings.Where(row => row.Id == booking.Id).Select(row => row.SkipReason).SingleAsync());

    private async Task StatusIsAsync(TenantStatus status)
    {
        await using var connection = await Database.OpenAsSuperuserAsync();
        await using var command = new NpgsqlCommand($"update tenants set status = {(int)status} where id = '{Studio.Id}'", connection);
        await command.ExecuteNonQueryAsync();
    }
}
