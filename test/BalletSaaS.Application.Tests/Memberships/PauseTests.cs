using BalletSaaS.Bookings;
using BalletSaaS.Kernel;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Shouldly;
using Xunit;

namespace BalletSaaS.Memberships;

/// <summary>Stories of people who pause.</summary>
public sealed class PauseTests(TestDatabase database) : MembershipStory(database)
{
    [Fact]
    public async Task M2_A_pause_cancels_what_is_booked_inside_free_and_leaves_the_rest()
    {
        var anna = await Welcomes("Anna", credits: 10);
        var bea = await Welcomes("Bea");
        var tonight = await anna.Books(await Schedules("Tonight", "2026-10-05 18:00", credits: 2)); // past its deadline
        var full = await Schedules("Full", "2026-10-10 18:00", places: 1);
        await bea.Books(full);
        var line = await anna.WaitsFor(full);
        var last = await anna.Books(await Schedules("Last day", "2026-10-14 23:30"));
        var after = await anna.Books(await Schedules("After", "2026-10-15 00:30"));

        var preview = await Studio.AsAsync(Studio.Owner, (IMembershipAppService memberships) =>
            memberships.PreviewPauseAsync(anna.CustomerId, new PauseDates(Date("2026-10-05"), Date("2026-10-14")), new PageRequest(), CancellationToken.None));
        var pause = await Pauses(anna, "2026-10-05", "2026-10-14");

        preview.Bookings.Select(booking => booking.ClassName).ShouldBe(["Tonight", "Full", "Last day"]);
        (preview.TotalCount, preview.CreditsRefunded, preview.Days).ShouldBe((3, 3, 10));
        (pause.BookingsCancelled, pause.CreditsRefunded).ShouldBe((3, 3));
        (await anna.LooksAt(tonight)).Status.ShouldBe(BookingStatus.Cancelled);
        (await anna.LooksAt(line)).Status.ShouldBe(BookingStatus.Cancelled);
        (await anna.LooksAt(last)).Status.ShouldBe(BookingStatus.Cancelled);
        (await anna.LooksAt(after)).Status.ShouldBe(BookingStatus.Booked);
        (await anna.Credits()).CreditsRemaining.ShouldBe(9);
    }

    [Fact]
    public async Task M2_Nothing_is_booked_inside_and_the_refusal_says_until_when()
    {
        var anna = await Welcomes("Anna");
        await Pauses(anna, "2026-10-10", "2026-10-14");

        var refusal = await anna.Books(await Schedules("Inside", "2026-10-14 18:00")).ShouldBeRefused(MembershipErrors.Paused);
        (refusal.Details["from"], refusal.Details["to"]).ShouldBe(("2026-10-10", "2026-10-14"));
        await anna.Books(await Schedules("Before", "2026-10-09 18:00"));
        await anna.Books(await Schedules("After", "2026-10-15 18:00"));
    }

    [Fact]
    public async Task M2_Who_waits_is_not_promoted_into_a_pause()
    {
        var (anna, bea) = (await Welcomes("Anna"), await Welcomes("Bea"));
        var barre = await Schedules("Barre", "2026-10-20 18:00", places: 1);
        var seat = await anna.Books(barre);
        var line = await bea.WaitsFor(barre);
        // The class was put off into the pause, behind everybody's back.
        await Pauses(bea, "2026-10-21", "2026-10-22");
        await Change(barre, set => set.SetProperty(row => row.LocalDate, Date("2026-10-21")));

        await anna.Cancels(seat);
        await NewsArrives();

        (await bea.LooksAt(line)).Status.ShouldBe(BookingStatus.Waitlisted);
        (await Studio.LooksAsync(context => context.Bookings.AsNoTracking().SingleAsync(row => row.Id == line.Id))).SkipReason.ShouldBe("Memberships:Paused");
    }

    [Fact]
    public async Task M2_L7_A_pause_puts_off_the_renewal_and_the_ends_of_the_memberships_lots_by_its_days()
    {
        var monthly = await Sells("Monthly", MembershipType.Monthly, credits: 8);
        var anna = await Welcomes("Anna", credits: 0);
        await anna.Receives(1, "2026-11-01"); // no part of the membership
        await Joins(anna, monthly);

        await Pauses(anna, "2026-10-20", "2026-10-29");

        (await MembershipOf(anna)).RenewalDate.ShouldBe(Date("2026-11-15"));
        (await PeriodsOf(anna)).ShouldBe(["2026-10-05..2026-11-14"]);
        (await anna.Credits()).Lots.Select(lot => lot.ExpiresOn).ShouldBe([Date("2026-11-01"), Date("2026-11-14")]);
        (await MorningOf("2026-10-20")).ShouldBe(0);
        (await MembershipOf(anna)).Status.ShouldBe(MembershipStatus.Paused);
        await MorningOf("2026-10-30");
        (await MembershipOf(anna)).Status.ShouldBe(MembershipStatus.Active);
        (await MorningOf("2026-11-15")).ShouldBe(1);
        (await PeriodsOf(anna)).ShouldBe(["2026-10-05..2026-11-14", "2026-11-15..2026-12-14"]);
    }

    [Fact]
    public async Task M2_L7_A_pause_of_a_later_period_leaves_the_next_renewal_where_it_is()
    {
        var monthly = await Sells("Monthly", MembershipType.Monthly, credits: 8);
        var anna = await Welcomes("Anna", credits: 0);
        await Joins(anna, monthly);

        await Pauses(anna, "2026-11-10", "2026-11-12");

        (await MembershipOf(anna)).RenewalDate.ShouldBe(Date("2026-11-05"));
        (await MorningOf("2026-11-05")).ShouldBe(1);
        (await MembershipOf(anna)).RenewalDate.ShouldBe(Date("2026-12-08"));
        (await PeriodsOf(anna)).ShouldBe(["2026-10-05..2026-11-04", "2026-11-05..2026-12-07"]);
    }

    [Fact]
    public async Task M2_L7_Who_comes_back_sooner_gets_the_rest_of_the_shift_taken_back()
    {
        var monthly = await Sells("Monthly", MembershipType.Monthly, credits: 8);
        var anna = await Welcomes("Anna", credits: 0);
        await Joins(anna, monthly, "2026-10-05");
        var running = await Pauses(anna, "2026-10-07", "2026-10-26");
        var coming = await Pauses(anna, "2026-11-01", "2026-11-10");
        (await MembershipOf(anna)).RenewalDate.ShouldBe(Date("2026-12-05"));

        await MorningOf("2026-10-12");
        await Returns(anna, running); // five days were paused

        (await MembershipOf(anna)).Status.ShouldBe(MembershipStatus.Active);
        (await MembershipOf(anna)).RenewalDate.ShouldBe(Date("2026-11-20"));
        await Returns(anna, coming);
        (await MembershipOf(anna)).RenewalDate.ShouldBe(Date("2026-11-10"));
        (await PeriodsOf(anna)).ShouldBe(["2026-10-05..2026-11-09"]);
        await anna.Books(await Schedules("Back", "2026-10-12 18:00"));
        await Returns(anna, running).ShouldBeRefused(MembershipErrors.PauseOver);
    }

    [Fact]
    public async Task M2_A_renewal_that_a_return_makes_due_today_is_granted_today()
    {
        var monthly = await Sells("Monthly", MembershipType.Monthly, credits: 8);
        var anna = await Welcomes("Anna", credits: 0);
        await Joins(anna, monthly);
        var pause = await Pauses(anna, "2026-11-03", "2026-11-30");
        await MorningOf("2026-11-07");
        (await PeriodsOf(anna)).Count.ShouldBe(1);

        await Returns(anna, pause); // four days: the renewal of 5 November is on the 9th
        (await MembershipOf(anna)).RenewalDate.ShouldBe(Date("2026-11-09"));
        var again = await Pauses(anna, "2026-11-09", "2026-11-20");
        await MorningOf("2026-11-09");
        await Returns(anna, again); // it had just begun

        (await PeriodsOf(anna)).ShouldBe(["2026-10-05..2026-11-08", "2026-11-09..2026-12-08"]);
    }

    [Fact]
    public async Task M2_Pauses_do_not_overlap_also_when_two_write_them_down_at_once()
    {
        var (anna, bea) = (await Welcomes("Anna"), await Welcomes("Bea"));
        await Pauses(anna, "2026-10-10", "2026-10-14");

        var refusal = await Pauses(anna, "2026-10-14", "2026-10-20").ShouldBeRefused(MembershipErrors.PauseOverlaps);
        (refusal.Details["from"], refusal.Details["to"]).ShouldBe(("2026-10-10", "2026-10-14"));
        await Pauses(anna, "2026-10-15", "2026-10-20");
        await Pauses(bea, "2026-10-10", "2026-10-14");

        var cleo = await Welcomes("Cleo");
        var written = await Task.WhenAll(Enumerable.Range(0, 6).Select(n => Task.Run(() => Record.ExceptionAsync(() => Pauses(cleo, "2026-10-10", $"2026-10-{15 + n}")))));
        written.Count(error => error is null).ShouldBe(1);
        written.OfType<BusinessException>().ShouldAllBe(error => error.Code == MembershipErrors.PauseOverlaps);

        var wall = await Record.ExceptionAsync(() => Studio.LooksAsync(context => context.Database.ExecuteSqlAsync(
            $"update pauses set to_date = '2026-10-16' where customer_id = {anna.CustomerId} and from_date = '2026-10-10'")));
        wall.ShouldBeOfType<PostgresException>().ConstraintName.ShouldBe("ex_pauses_dates");
    }

    [Fact]
    public async Task M2_Pausing_while_one_books_inside_leaves_no_booking_in_the_pause()
    {
        var dancers = await WelcomesMany(12, credits: 3);
        var barre = await Schedules("Barre", "2026-10-12 18:00", places: 30);
        var modern = await Schedules("Modern", "2026-10-13 18:00", places: 30);

        await Task.WhenAll(dancers.SelectMany(dancer => new[]
        {
            Task.Run(() => Record.ExceptionAsync(() => dancer.Books(barre))),
            Task.Run(() => Record.ExceptionAsync(() => Pauses(dancer, "2026-10-10", "2026-10-14"))),
            Task.Run(() => Record.ExceptionAsync(() => dancer.Books(modern))),
        }));

        (await Look(barre)).BookedCount.ShouldBe(0);
        (await Look(modern)).BookedCount.ShouldBe(0);
        foreach (var dancer in dancers)
        {
            (await dancer.Credits()).CreditsRemaining.ShouldBe(3);
        }
    }

    [Fact]
    public async Task M2_A_pause_is_of_today_or_later_and_of_a_membership_that_runs()
    {
        var anna = await Welcomes("Anna");
        await Pauses(anna, "2026-10-04", "2026-10-10").ShouldBeRefused(MembershipErrors.PauseInvalid);
        await Pauses(anna, "2026-10-11", "2026-10-10").ShouldBeRefused(MembershipErrors.PauseInvalid);
        await Pauses(anna, "2026-10-11", "2028-10-10").ShouldBeRefused(MembershipErrors.PauseInvalid);
        await Leaves(anna);
        await Pauses(anna, "2026-10-11", "2026-10-12").ShouldBeRefused(MembershipErrors.NotActive);
        await Studio.AsAsync(Studio.Owner, (IMembershipAppService memberships) => memberships.PauseAsync(Guid.CreateVersion7(), new CreatePauseDto(Date("2026-10-11"), Date("2026-10-12"))))
            .ShouldBeRefused(KernelErrors.NotFound);
    }

    [Fact]
    public async Task M2_What_a_pause_cancelled_after_its_lot_ended_comes_back_as_grace()
    {
        var anna = await Welcomes("Anna", credits: 0);
        await anna.Receives(1, "2026-10-20");
        var barre = await Schedules("Barre", "2026-10-20 18:00");
        await anna.Books(barre);
        await Change(barre, set => set.SetProperty(row => row.StartsAt, row => row.StartsAt.AddDays(5)).SetProperty(row => row.EndsAt, row => row.EndsAt.AddDays(5)));
        await Studio.LooksAsync(context => context.Database.ExecuteSqlAsync(
            $"update bookings set starts_at = starts_at + interval '5 days', ends_at = ends_at + interval '5 days', local_date = local_date + 5 where customer_id = {anna.CustomerId}"));
        TimeIs("2026-10-22T09:00:00Z");

        await Pauses(anna, "2026-10-22", "2026-10-30");

        (await anna.Credits()).Lots.ShouldHaveSingleItem().ExpiresOn.ShouldBe(Date("2026-11-05"));
    }
}
