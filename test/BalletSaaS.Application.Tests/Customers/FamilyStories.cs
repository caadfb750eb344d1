using BalletSaaS.Bookings;
using BalletSaaS.Credits;
using BalletSaaS.Kernel;
using BalletSaaS.Schedule;
using Shouldly;
using Xunit;

namespace BalletSaaS.Customers;

/// <summary>Guardians book and pay for children, who have no account.</summary>
public sealed class FamilyStories(TestDatabase database) : FamilyStory(database)
{
    [Fact]
    public async Task F2_B7_C1_A_guardian_books_for_a_child_pays_and_gets_the_credit_back()
    {
        var rosa = await Welcomes("Rosa", credits: 2);
        var mia = await rosa.HasChild("Mia");
        var barre = await Schedules("Barre", "2026-10-24 18:00");

        var booking = await rosa.BooksFor(mia, barre);
        (booking.Status, booking.CreditsUsed, booking.CreditsRemaining).ShouldBe((BookingStatus.Booked, 1, 1));
        var stored = await Look(booking);
        (stored.CustomerId, stored.PayerId, stored.ActorId).ShouldBe((mia.Id, rosa.CustomerId, rosa.Person.UserId));
        var entry = (await rosa.Credits()).Transactions.Items[0];
        (entry.ForName, entry.Actor, entry.Amount).ShouldBe(("Mia", CreditActor.Customer, -1));

        var done = await rosa.Cancels(booking);
        (done.Status, done.CreditsRefunded, done.CreditsRemaining).ShouldBe((BookingStatus.Cancelled, 1, 2));
        (await rosa.Cancels(booking)).CreditsRefunded.ShouldBe(1, "C8");
    }

    [Fact]
    public async Task F1_B3_B4_Parent_and_child_may_overlap_and_nobody_overlaps_with_themselves()
    {
        var rosa = await Welcomes("Rosa");
        var mia = await rosa.HasChild("Mia");
        var (barre, pointe) = (await Schedules("Barre", "2026-10-24 18:00"), await Schedules("Pointe", "2026-10-24 18:30"));

        await rosa.Books(barre);
        await rosa.BooksFor(mia, barre);
        await rosa.BooksFor(mia, barre).ShouldBeRefused(BookingErrors.AlreadyBooked);
        await rosa.BooksFor(mia, pointe).ShouldBeRefused(BookingErrors.Overlap);
        (await rosa.Credits()).CreditsRemaining.ShouldBe(8);
    }

    [Fact]
    public async Task F2_L1_A_childs_own_credits_are_spent_before_the_guardians()
    {
        var rosa = await Welcomes("Rosa", credits: 3);
        var mia = await rosa.HasChild("Mia");
        await ReceivesAsync(mia, 1);
        var (one, two) = (await Schedules("Barre", "2026-10-24 18:00"), await Schedules("Barre", "2026-10-25 18:00", credits: 2));

        (await QuoteAsync(rosa, mia, one)).ShouldSatisfyAllConditions(
            quote => quote.PayerId.ShouldBe(mia.Id), quote => quote.CreditsAfter.ShouldBe(0));
        var own = await rosa.BooksFor(mia, one);
        (await Look(own)).PayerId.ShouldBeNull();
        (await QuoteAsync(rosa, mia, two)).ShouldSatisfyAllConditions(
            quote => quote.PayerId.ShouldBe(rosa.CustomerId), quote => quote.CreditsAfter.ShouldBe(1));
        (await rosa.BooksFor(mia, two)).CreditsRemaining.ShouldBe(1);
        (await rosa.Credits()).CreditsRemaining.ShouldBe(1);

        (await rosa.Cancels(own)).CreditsRemaining.ShouldBe(1);
        (await rosa.Does((IFamilyAppService families) => families.GetMineAsync(new PageRequest(), CancellationToken.None))).Items.Single().CreditsRemaining.ShouldBe(1);
    }

    [Fact]
    public async Task F2_L1_A_price_is_not_split_over_two_people()
    {
        var rosa = await Welcomes("Rosa", credits: 1);
        var mia = await rosa.HasChild("Mia");
        await ReceivesAsync(mia, 1);
        var dear = await Schedules("Gala", "2026-10-24 18:00", credits: 2);

        await rosa.BooksFor(mia, dear).ShouldBeRefused(CreditErrors.NotEnough);
        (await WeekAsync(rosa, mia)).Single().Refusal.ShouldBe(CreditErrors.NotEnough.Name);
    }

    [Fact]
    public async Task B6_Age_and_level_are_the_childs()
    {
        var rosa = await Welcomes("Rosa");
        var mia = await rosa.HasChild("Mia", "2019-10-24");
        var old = await Schedules("Pre-pointe", "2026-10-24 18:00");
        await Change(old, set => set.SetProperty(row => row.MinAge, 8));

        (await WeekAsync(rosa, mia)).Single().Refusal.ShouldBe(BookingErrors.AgeOutside.Name);
        (await rosa.BooksFor(mia, old).ShouldBeRefused(BookingErrors.AgeOutside)).Details["ages"]!.ToString().ShouldBe("8+");
        await Change(old, set => set.SetProperty(row => row.MinAge, 7));
        await rosa.BooksFor(mia, old);
        (await WeekAsync(rosa, mia)).Single().MyBooking!.Status.ShouldBe(BookingStatus.Booked);
        (await WeekAsync(rosa, null)).Single().MyBooking.ShouldBeNull("a parent's week is the parent's");
    }

    [Fact]
    public async Task F1_P1_Nobody_books_sees_or_cancels_for_somebody_elses_child()
    {
        var (rosa, bea) = (await Welcomes("Rosa"), await Welcomes("Bea"));
        var mia = await rosa.HasChild("Mia");
        var barre = await Schedules("Barre", "2026-10-24 18:00");
        var booking = await rosa.BooksFor(mia, barre);

        await bea.BooksFor(mia, barre).ShouldBeRefused(KernelErrors.NotFound);
        await bea.BooksFor(mia with { Id = rosa.CustomerId }, barre).ShouldBeRefused(KernelErrors.NotFound);
        await bea.Cancels(booking).ShouldBeRefused(KernelErrors.NotFound);
        await bea.LooksAt(booking).ShouldBeRefused(KernelErrors.NotFound);
        await bea.Accepts(booking).ShouldBeRefused(KernelErrors.NotFound);
        await WeekAsync(bea, mia).ShouldBeRefused(KernelErrors.NotFound);
        await QuoteAsync(bea, mia, barre).ShouldBeRefused(KernelErrors.NotFound);
        await bea.Does((IBookingAppService bookings) => bookings.GetMineAsync(BookingView.Upcoming, new MyBookingFilter(ForCustomerId: mia.Id), new PageRequest(), CancellationToken.None)).ShouldBeRefused(KernelErrors.NotFound);
        await bea.Does((IFamilyAppService families) => families.UpdateMineAsync(mia.Id, new UpdateChildDto("Mine"))).ShouldBeRefused(KernelErrors.NotFound);
        await Studio.AsAsync(Studio.Owner, (ITimetableAppService timetable) => timetable.GetAsync(barre.Id, mia.Id, CancellationToken.None)).ShouldBeRefused(KernelErrors.NotFound);
        (await bea.Credits()).CreditsRemaining.ShouldBe(10);
    }

    [Fact]
    public async Task F2_C1_Any_guardian_cancels_and_the_credit_goes_to_who_paid()
    {
        var (rosa, paul) = (await Welcomes("Rosa", credits: 5), await Welcomes("Paul", credits: 3));
        var mia = await rosa.HasChild("Mia");
        await LinksAsync(mia, paul);
        var booking = await rosa.BooksFor(mia, await Schedules("Barre", "2026-10-24 18:00"));

        (await paul.LooksAt(booking)).CustomerName.ShouldBe("Mia");
        (await paul.Cancels(booking)).ShouldSatisfyAllConditions(
            done => done.CreditsRefunded.ShouldBe(1), done => done.CreditsRemaining.ShouldBe(3, "Paul hears nothing of Rosa's balance"));
        var statement = await rosa.Credits();
        (statement.CreditsRemaining, statement.Transactions.Items[0].Actor).ShouldBe((5, CreditActor.Family));
    }

    [Fact]
    public async Task F2_L5_W2_A_childs_place_in_line_holds_the_guardians_credit_and_any_guardian_takes_the_offer()
    {
        var (anna, rosa, paul) = (await Welcomes("Anna"), await Welcomes("Rosa", credits: 1), await Welcomes("Paul"));
        var mia = await rosa.HasChild("Mia");
        await LinksAsync(mia, paul);
        var barre = await Schedules("Barre", "2026-10-24 18:00", places: 1);
        var seat = await anna.Books(barre);

        var waiting = await rosa.BooksFor(mia, barre, waits: true);
        (waiting.WaitlistPosition, waiting.CreditsHeld, waiting.CreditsRemaining).ShouldBe((1, 1, 1));
        await rosa.Books(await Schedules("Pointe", "2026-10-20 18:00")).ShouldBeRefused(CreditErrors.NotEnough);
        TimeIs("2026-10-24T10:00:00Z"); // inside the deadline: an offer
        await anna.Cancels(seat);
        await NewsArrives();
        (await paul.LooksAt(waiting)).OfferedUntil.ShouldNotBeNull();
        var taken = await paul.Accepts(waiting);

        (taken.Status, taken.CreditsUsed, taken.CreditsRemaining).ShouldBe((BookingStatus.Booked, 1, 10));
        (await rosa.Credits()).CreditsRemaining.ShouldBe(0);
        (await rosa.Accepts(waiting)).Status.ShouldBe(BookingStatus.Booked, "twice is once");
    }

    [Fact]
    public async Task F2_W2_L6_A_promoted_child_takes_the_guardians_credit_and_is_passed_over_when_it_was_taken_back()
    {
        var (anna, rosa) = (await Welcomes("Anna"), await Welcomes("Rosa", credits: 1));
        var (mia, leo) = (await rosa.HasChild("Mia"), await rosa.HasChild("Leo"));
        var (barre, pointe) = (await Schedules("Barre", "2026-10-24 18:00", places: 1), await Schedules("Pointe", "2026-10-25 18:00", places: 1));
        var seats = new[] { await anna.Books(barre), await anna.Books(pointe) };
        var waiting = await rosa.BooksFor(mia, barre, waits: true);
        await rosa.Receives(1);
        var leos = await rosa.BooksFor(leo, pointe, waits: true);
        await rosa.Receives(-2);
        await rosa.Receives(1);
        await anna.Cancels(seats[0]);
        await NewsArrives();
        await anna.Cancels(seats[1]);
        await NewsArrives();

        (await rosa.LooksAt(waiting)).Status.ShouldBe(BookingStatus.Booked);
        (await rosa.LooksAt(leos)).SkipReason.ShouldBe(CreditErrors.NotEnough.Name);
        (await rosa.Credits()).CreditsRemaining.ShouldBe(0);
    }

    [Fact]
    public async Task F2_C3_A_class_called_off_gives_the_guardian_everything_back_also_what_waits()
    {
        var rosa = await Welcomes("Rosa", credits: 2);
        var (mia, leo) = (await rosa.HasChild("Mia"), await rosa.HasChild("Leo"));
        var barre = await Schedules("Barre", "2026-10-24 18:00", places: 1);
        await rosa.BooksFor(mia, barre);
        await rosa.BooksFor(leo, barre, waits: true);

        (await CallsOff(barre, "Snow")).CreditsRefunded.ShouldBe(1);
        (await rosa.Credits()).CreditsRemaining.ShouldBe(2);
        await rosa.Books(await Schedules("Pointe", "2026-10-20 18:00", credits: 2));
    }

    [Fact]
    public async Task F2_C5_C2_What_not_coming_does_not_keep_goes_back_to_the_guardian()
    {
        var rosa = await Welcomes("Rosa", credits: 4);
        var mia = await rosa.HasChild("Mia");
        var barre = await Schedules("Barre", "2026-10-24 18:00", credits: 2, policy: BookingPolicy.Default with { NoShowKeepsPercent = 50 });
        var booking = await rosa.BooksFor(mia, barre);
        TimeIs("2026-10-24T18:30:00Z");
        await Closes(barre);

        (await Look(booking)).Status.ShouldBe(BookingStatus.NoShow);
        (await rosa.Credits()).CreditsRemaining.ShouldBe(3);
    }

    [Fact]
    public async Task F2_B7_Staff_book_a_child_and_the_guardian_who_can_pays()
    {
        var (rosa, paul) = (await Welcomes("Rosa", credits: 1), await Welcomes("Paul", credits: 2));
        var mia = await rosa.HasChild("Mia");
        await LinksAsync(mia, paul);
        var (barre, gala) = (await Schedules("Barre", "2026-10-24 18:00"), await Schedules("Gala", "2026-10-25 18:00", credits: 2));

        (await Look(await IsBookedAsync(mia, barre))).PayerId.ShouldBe(rosa.CustomerId);
        (await Look(await IsBookedAsync(mia, gala))).PayerId.ShouldBe(paul.CustomerId);
        await IsBookedAsync(mia, await Schedules("Pointe", "2026-10-26 18:00")).ShouldBeRefused(CreditErrors.NotEnough);
    }

    [Fact]
    public async Task B2_The_same_key_for_another_child_is_another_request()
    {
        var rosa = await Welcomes("Rosa");
        var (mia, leo) = (await rosa.HasChild("Mia"), await rosa.HasChild("Leo"));
        var barre = await Schedules("Barre", "2026-10-24 18:00");
        var first = await rosa.BooksFor(mia, barre, key: "once");

        (await rosa.BooksFor(mia, barre, key: "once")).Id.ShouldBe(first.Id);
        await rosa.BooksFor(leo, barre, key: "once").ShouldBeRefused(KernelErrors.IdempotencyMismatch);
    }

    [Fact]
    public async Task F2_M2_A_childs_pause_gives_the_guardian_the_credits_back()
    {
        var rosa = await Welcomes("Rosa", credits: 1);
        var mia = await rosa.HasChild("Mia");
        await rosa.BooksFor(mia, await Schedules("Barre", "2026-10-24 18:00"));

        await Studio.AsAsync(Studio.Owner, (Memberships.IMembershipAppService memberships) =>
            memberships.PauseAsync(mia.Id, new Memberships.CreatePauseDto(new DateOnly(2026, 10, 20), new DateOnly(2026, 10, 30))));
        (await rosa.Credits()).CreditsRemaining.ShouldBe(1);
    }
}
