using BalletSaaS.Classes;
using BalletSaaS.Credits;
using BalletSaaS.Kernel;
using BalletSaaS.Schedule;
using BalletSaaS.Settings;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace BalletSaaS.Bookings;

/// <summary>Staff book and cancel for customers.</summary>
public sealed class StaffBookingTests(TestDatabase database) : BookingStory(database)
{
    [Fact]
    public async Task B7_Who_booked_and_for_whom_are_both_stored()
    {
        var anna = await Welcomes("Anna");
        var booked = await anna.IsBooked(await Schedules("Barre", "2026-10-24 18:00"));

        booked.CreditsRemaining.ShouldBe(9);
        var stored = await Studio.LooksAsync(context => context.Bookings.AsNoTracking().SingleAsync(row => row.Id == booked.Id));
        (stored.CustomerId, stored.ActorId, stored.OverrideReason).ShouldBe((anna.CustomerId, Studio.Owner.UserId, null));
    }

    [Fact]
    public async Task B2_The_same_key_is_one_booking_and_another_wish_under_it_is_refused()
    {
        var (anna, bea) = (await Welcomes("Anna"), await Welcomes("Bea"));
        var barre = await Schedules("Barre", "2026-10-24 18:00");

        (await anna.IsBooked(barre, key: "door-1")).Id.ShouldBe((await anna.IsBooked(barre, key: "door-1")).Id);
        await bea.IsBooked(barre, key: "door-1").ShouldBeRefused(KernelErrors.IdempotencyMismatch);
    }

    [Fact]
    public async Task B4_B5_B8_With_a_reason_staff_book_over_the_studios_rules_and_it_is_written_down()
    {
        await Studio.AsAsync(Studio.Owner, (ISettingAppService settings) => settings.UpdateAsync(new UpdateSettingsDto(new() { ["Bookings.MaxPerDay"] = "1" })));
        var anna = await Welcomes("Anna");
        await anna.Books(await Schedules("Barre", "2026-10-24 18:00"));
        var clash = await Schedules("Pointe", "2026-10-24 18:30");
        var far = await Schedules("Far", "2026-12-20 18:00");

        await anna.IsBooked(clash).ShouldBeRefused(BookingErrors.Overlap);
        await anna.IsBooked(far).ShouldBeRefused(BookingErrors.NotOpenYet);
        var booked = await anna.IsBooked(clash, "helps the pianist");
        await anna.IsBooked(far, "gala");

        (await anna.LooksAt(booked)).OverrideReason.ShouldBe("helps the pianist");
        var log = await Studio.LooksAsync(context => context.AuditLogs.AsNoTracking().SingleAsync(row => row.EntityId == booked.Id.ToString()));
        (log.UserId, log.EntityName, log.Changes.Contains("helps the pianist", StringComparison.Ordinal)).ShouldBe((Studio.Owner.UserId, "Booking", true));
    }

    [Fact]
    public async Task B1_L1_Places_and_credits_stay_hard_whatever_the_reason()
    {
        var barre = await Schedules("Barre", "2026-10-24 18:00", places: 1);
        await (await Welcomes("Poor", credits: 0)).IsBooked(barre, "please").ShouldBeRefused(CreditErrors.NotEnough);
        await (await Welcomes("Anna")).Books(barre);

        var bea = await Welcomes("Bea");
        await bea.IsBooked(barre, "please").ShouldBeRefused(BookingErrors.ClassFull);
        (await bea.IsBooked(barre, waits: true)).WaitlistPosition.ShouldBe(1);
    }

    [Fact]
    public async Task At_the_door_staff_let_people_in_until_the_class_ends()
    {
        var (anna, bea) = (await Welcomes("Anna"), await Welcomes("Bea"));
        var barre = await Schedules("Barre", "2026-10-24 18:00");
        TimeIs("2026-10-24T17:59:59Z");
        await anna.Books(barre).ShouldBeRefused(BookingErrors.Closed);
        (await anna.IsBooked(barre)).Status.ShouldBe(BookingStatus.Booked);

        TimeIs("2026-10-24T18:00:00Z");
        await bea.IsBooked(barre, "late").ShouldBeRefused(BookingErrors.Closed);
    }

    [Fact]
    public async Task P1_Nobody_is_booked_who_is_not_of_this_studio()
    {
        var stranger = (await TestStudio.OpenAsync(Studio.Node)).JoinsAsync("Odile");
        var barre = await Schedules("Barre", "2026-10-24 18:00");

        await Studio.AsAsync(Studio.Owner, async (IStaffBookingAppService staff) =>
            await staff.CreateAsync(barre.Id, new BookForCustomerDto((await stranger).CustomerId!.Value), null)).ShouldBeRefused(KernelErrors.NotFound);
    }

    [Fact]
    public async Task C1_C8_Staff_cancel_by_the_customers_rules_or_give_everything_back_with_a_reason()
    {
        var (anna, bea) = (await Welcomes("Anna"), await Welcomes("Bea"));
        var barre = await Schedules("Barre", "2026-10-24 18:00");
        var (one, other) = (await anna.Books(barre), await bea.Books(barre));
        TimeIs("2026-10-24T17:10:00Z");

        (await CancelsAsync(one)).ShouldSatisfyAllConditions(done => done.Status.ShouldBe(BookingStatus.LateCancelled), done => done.CreditsRefunded.ShouldBe(0));
        await CancelsAsync(other, refund: true).ShouldBeRefused(BookingErrors.ReasonMissing);
        var back = await CancelsAsync(other, refund: true, "Fire alarm");
        (back.Status, back.CreditsRefunded, back.CreditsRemaining).ShouldBe((BookingStatus.Cancelled, 1, 10));
        (await CancelsAsync(other, refund: true, "Again")).CreditsRemaining.ShouldBe(10);
    }

    [Fact]
    public async Task B5_Booking_closes_when_the_class_says()
    {
        var anna = await Welcomes("Anna");
        var barre = await Schedules("Barre", "2026-10-24 18:00", policy: BookingPolicy.Default with { ClosesMinutesBefore = 90 });
        TimeIs("2026-10-24T15:30:00Z");

        await anna.Books(barre).ShouldBeRefused(BookingErrors.Closed);
        await anna.IsBooked(barre);
    }

    [Fact]
    public async Task C2_What_a_class_says_goes_before_the_studio_and_reaches_its_coming_dates_not_what_is_booked()
    {
        var anna = await Welcomes("Anna");
        var dance = await Studio.AsAsync(Studio.Owner, (IClassAppService classes) => classes.CreateAsync(new CreateClassDto(
            "Barre", null, null, null, 60, 10, 2, null, null, Recurrence: new RecurrenceDto(RecurrenceFrequency.Daily, 1, null, new TimeOnly(18, 0), new DateOnly(2026, 10, 6)),
            Rules: new ClassRulesDto(FreeCancelHours: 48, LateCancelKeepsPercent: 50))));
        var instance = await Studio.LooksAsync(context => context.ClassInstances.AsNoTracking().SingleAsync(row => row.ClassId == dance.Id && row.LocalDate == new DateOnly(2026, 10, 24)));
        var booked = await anna.Books(instance);
        (booked.FreeCancelUntil, booked.LateCancelCost, booked.NoShowCost).ShouldBe((Instant("2026-10-22T17:00:00Z"), 1, 2));

        await Studio.AsAsync(Studio.Owner, (IClassAppService classes) => classes.UpdateAsync(dance.Id, new UpdateClassDto(
            Rules: new ClassRulesDto(OpensDaysBefore: 7, WaitlistMode: WaitlistMode.Offers, MinLevel: ClassLevel.Advanced))));

        (await Look(instance)).ShouldSatisfyAllConditions(
            now => now.FreeCancelUntil.ShouldBe(Instant("2026-10-24T05:00:00Z")), now => now.BookingOpensAt.ShouldBe(Instant("2026-10-16T23:00:00Z")),
            now => now.LateCancelPercent.ShouldBe(100), now => now.WaitlistMode.ShouldBe(WaitlistMode.Offers), now => now.MinLevel.ShouldBe(ClassLevel.Advanced));
        (await anna.LooksAt(booked)).ShouldSatisfyAllConditions(
            kept => kept.FreeCancelUntil.ShouldBe(Instant("2026-10-22T17:00:00Z")), kept => kept.LateCancelCost.ShouldBe(1));
    }

    private Task<BookingCancelledDto> CancelsAsync(BookingCreatedDto booking, bool refund = false, string? reason = null) => Studio.AsAsync(
        Studio.Owner, (IStaffBookingAppService staff) => staff.CancelAsync(booking.Id, new CancelForCustomerDto(refund, reason)));
}
