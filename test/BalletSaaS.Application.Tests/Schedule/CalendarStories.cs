using BalletSaaS.Accounts;
using BalletSaaS.Bookings;
using BalletSaaS.Credits;
using BalletSaaS.Kernel;
using BalletSaaS.Settings;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace BalletSaaS.Schedule;

/// <summary>Stories of the calendar as staff and students see it.</summary>
public sealed class CalendarStories(TestDatabase database) : TimetableStory(database)
{
    [Fact]
    public async Task A_one_off_differs_from_its_class_and_takes_its_own_slot()
    {
        var barre = await CreatesAsync(Weekly("Barre"));

        var extra = await AddsAsync(new CreateClassInstanceDto(barre.Id, Monday.AddDays(2), new(10, 0), 90, 5, 2, "Guest"));

        (extra.IsOneOff, extra.DurationMinutes, extra.MaxCapacity, extra.PriceCredits, extra.InstructorName).ShouldBe((true, 90, 5, 2, "Guest"));
        extra.StartsAt.ShouldBe(Utc("2026-09-09T09:00:00Z"));
        (await Should.ThrowAsync<BusinessException>(() => AddsAsync(new CreateClassInstanceDto(barre.Id, Monday.AddDays(2), new(10, 0))))).Code.ShouldBe(ScheduleErrors.SlotTaken);
        (await Should.ThrowAsync<BusinessException>(() => AddsAsync(new CreateClassInstanceDto(barre.Id, Monday, new(9, 0))))).Code.ShouldBe(ScheduleErrors.InThePast);
    }

    [Fact]
    public async Task A_slot_that_was_called_off_can_be_filled_again()
    {
        var barre = await CreatesAsync(Weekly("Barre"));
        var first = (await InstancesAsync(barre.Id))[0];
        await CallsOffAsync(first.Id);

        (await AddsAsync(new CreateClassInstanceDto(barre.Id, first.LocalDate, first.LocalStartTime))).Status.ShouldBe(ClassInstanceStatus.Scheduled);
    }

    [Fact]
    public async Task A_period_is_at_most_62_days_and_pages_only_when_asked()
    {
        await CreatesAsync(Weekly("Barre", days: Enum.GetValues<DayOfWeek>()));

        (await ListAsync(new Period(Monday, Monday.AddDays(61)), new PageRequest())).Items.Count.ShouldBe(58);
        var page = await ListAsync(new Period(Monday, Monday.AddDays(61)), new PageRequest(Skip: 50, Take: 5));
        (page.Items.Count, page.TotalCount, page.Items[0].LocalDate).ShouldBe((5, 58, Monday.AddDays(50)));
        (await ListAsync(new Period(), new PageRequest())).Items.Count.ShouldBe(8);
        foreach (var wrong in new[] { new Period(Monday, Monday.AddDays(62)), new Period(Monday, Monday.AddDays(-1)), new Period(DateOnly.MinValue, DateOnly.MaxValue) })
        {
            (await Should.ThrowAsync<BusinessException>(() => ListAsync(wrong, new PageRequest()))).Code.ShouldBe(ScheduleErrors.PeriodInvalid);
        }

        await ListAsync(new Period(DateOnly.MaxValue), new PageRequest());
        await ListAsync(new Period(DateOnly.MinValue), new PageRequest());
    }

    [Fact]
    public async Task The_week_view_tells_each_person_what_booking_would_answer()
    {
        var barre = await CreatesAsync(Weekly("Barre") with { MaxCapacity = 1, InstructorId = Studio.Owner.UserId });
        var centre = await CreatesAsync(Weekly("Centre", "18:30"));
        var late = await CreatesAsync(Weekly("Late", "20:00"));
        var anna = await JoinsWithCreditsAsync("Anna", 5);
        var bea = await JoinsWithCreditsAsync("Bea", 0);
        var booking = await BooksAsync(anna, await FirstAsync(barre.Id));

        var hers = await SeesAsync(anna);
        hers[barre.Id].ShouldSatisfyAllConditions(
            item => item.Refusal.ShouldBe(BookingErrors.AlreadyBooked.Name), item => item.MyBooking.ShouldBe(new MyBookingDto(booking.Id, BookingStatus.Booked)),
            item => item.SpotsLeft.ShouldBe(0), item => item.Bookable.ShouldBeFalse());
        hers[centre.Id].Refusal.ShouldBe(BookingErrors.Overlap.Name);
        hers[late.Id].ShouldSatisfyAllConditions(item => item.Refusal.ShouldBeNull(), item => item.Bookable.ShouldBeTrue(), item => item.SpotsLeft.ShouldBe(12));
        var others = await SeesAsync(bea);
        (others[barre.Id].Refusal, others[barre.Id].MyBooking, others[late.Id].Refusal).ShouldBe((BookingErrors.ClassFull.Name, null, CreditErrors.NotEnough.Name));
        var visitors = await SeesAsync(null);
        (visitors[barre.Id].SpotsLeft, visitors[barre.Id].Refusal, visitors[late.Id].Bookable).ShouldBe((0, BookingErrors.ClassFull.Name, true));
        (await SeesAsync(anna, filter: new AvailableFilter(InstructorId: Studio.Owner.UserId))).Keys.ShouldBe([barre.Id]);
        (await SeesAsync(anna, filter: new AvailableFilter(ClassId: late.Id))).Keys.ShouldBe([late.Id]);
    }

    [Fact]
    public async Task The_week_view_says_that_the_email_is_to_be_confirmed_where_the_studio_waits_for_it()
    {
        var barre = await CreatesAsync(Weekly("Barre"));
        var anna = await JoinsWithCreditsAsync("Anna", 5);
        (await SeesAsync(anna))[barre.Id].Refusal.ShouldBeNull("studios do not wait for it unless they say so");
        await Studio.AsAsync(Studio.Owner, async (ISettingAppService settings) =>
            await settings.UpdateAsync(new UpdateSettingsDto(new() { [SettingDefinitions.RequireConfirmedEmail.Name] = "true" })));

        (await SeesAsync(anna))[barre.Id].Refusal.ShouldBe(AccountErrors.EmailNotConfirmed.Name);
        (await BooksAsync(anna, await FirstAsync(barre.Id)).ShouldBeRefused(AccountErrors.EmailNotConfirmed)).ShouldNotBeNull();
        (await SeesAsync(null))[barre.Id].Bookable.ShouldBeTrue("a visitor is asked for nothing");

        await Studio.LooksAsync(context => context.Users.Where(user => user.Id == anna.UserId).ExecuteUpdateAsync(set => set.SetProperty(user => user.EmailConfirmed, true)));
        (await SeesAsync(anna))[barre.Id].Refusal.ShouldBeNull();
    }

    [Fact]
    public async Task B5_What_is_too_far_ahead_or_has_begun_says_so()
    {
        var barre = await CreatesAsync(Weekly("Barre"));
        var anna = await JoinsWithCreditsAsync("Anna", 5);

        (await SeesAsync(anna, from: Monday.AddDays(35)))[barre.Id].Refusal.ShouldBe(BookingErrors.NotOpenYet.Name);
        Node.Time.SetUtcNow(Utc("2026-09-07T17:00:00Z"));
        (await SeesAsync(anna))[barre.Id].Refusal.ShouldBe(BookingErrors.Closed.Name);
    }

    [Fact]
    public async Task The_sheet_before_booking_says_cost_lots_and_deadline()
    {
        var barre = await CreatesAsync(Weekly("Barre", from: Monday.AddDays(7)) with { PriceCredits = 3, Description = "At the barre." });
        var anna = await JoinsWithCreditsAsync("Anna", 2, expiresOn: Monday.AddDays(60));
        await GrantsAsync(anna, 4);
        var instance = await FirstAsync(barre.Id);

        var sheet = await Studio.AsAsync<ITimetableAppService, ClassDetailDto>(anna, timetable => timetable.GetAsync(instance, null, CancellationToken.None));

        (sheet.Description, sheet.OpensAt).ShouldBe(("At the barre.", Utc("2026-08-16T23:00:00Z")));
        sheet.Quote!.Lots.Select(lot => (lot.Amount, lot.ExpiresOn)).ShouldBe([(2, Monday.AddDays(60)), (1, (DateOnly?)null)]);
        (sheet.Quote.Credits, sheet.Quote.CreditsAfter, sheet.Quote.FreeCancelUntil).ShouldBe((3, 3, Utc("2026-09-14T05:00:00Z")));
        (await Studio.AsAsync<ITimetableAppService, ClassDetailDto>(null, timetable => timetable.GetAsync(instance, null, CancellationToken.None))).Quote.ShouldBeNull();
        var elsewhere = await TestStudio.OpenAsync(Node);
        (await Should.ThrowAsync<BusinessException>(() => elsewhere.AsAsync<ITimetableAppService, ClassDetailDto>(null, timetable =>
            timetable.GetAsync(instance, null, CancellationToken.None)))).Code.ShouldBe(KernelErrors.NotFound);
    }

    [Fact]
    public async Task W1_The_roster_has_seats_by_name_and_then_the_line_in_order_and_its_place_is_not_public()
    {
        var barre = await FirstAsync((await CreatesAsync(Weekly("Barre") with { MaxCapacity = 2 })).Id);
        foreach (var name in new[] { "Zoe", "Anna" })
        {
            await BooksAsync(await JoinsWithCreditsAsync(name, 1), barre);
        }

        foreach (var name in new[] { "Yara", "Bea" })
        {
            await BooksAsync(await JoinsWithCreditsAsync(name, 1), barre, wait: true);
        }

        var roster = await Studio.AsAsync<IClassInstanceAppService, PagedResultDto<RosterItemDto>>(Studio.Owner, instances =>
            instances.GetRosterAsync(barre, new PageRequest(), CancellationToken.None));
        var end = await Studio.AsAsync<IClassInstanceAppService, PagedResultDto<RosterItemDto>>(Studio.Owner, instances =>
            instances.GetRosterAsync(barre, new PageRequest(Skip: 3), CancellationToken.None));

        roster.Items.Select(item => (item.Name, item.Status, item.WaitlistPosition)).ShouldBe(
        [
            ("Anna Dancer", BookingStatus.Booked, null), ("Zoe Dancer", BookingStatus.Booked, null),
            ("Yara Dancer", BookingStatus.Waitlisted, 1), ("Bea Dancer", BookingStatus.Waitlisted, 2),
        ]);
        end.Items.ShouldHaveSingleItem().WaitlistPosition.ShouldBe(2);
        var elsewhere = await TestStudio.OpenAsync(Node);
        (await Should.ThrowAsync<BusinessException>(() => elsewhere.AsAsync<IClassInstanceAppService, PagedResultDto<RosterItemDto>>(elsewhere.Owner, instances =>
            instances.GetRosterAsync(barre, new PageRequest(), CancellationToken.None)))).Code.ShouldBe(KernelErrors.NotFound);
    }

    private async Task<Guid> FirstAsync(Guid classId) => (await InstancesAsync(classId))[0].Id;

    private Task<ClassInstanceDto> AddsAsync(CreateClassInstanceDto input) =>
        Studio.AsAsync<IClassInstanceAppService, ClassInstanceDto>(Studio.Owner, instances => instances.CreateAsync(input));

    private Task<InstanceCancelledDto> CallsOffAsync(Guid id) =>
        Studio.AsAsync<IClassInstanceAppService, InstanceCancelledDto>(Studio.Owner, instances => instances.CancelAsync(id, new CancelInstanceDto("Teacher ill")));

    private Task<PagedResultDto<ClassInstanceDto>> ListAsync(Period period, PageRequest page) =>
        Studio.AsAsync<IClassInstanceAppService, PagedResultDto<ClassInstanceDto>>(Studio.Owner, instances => instances.GetListAsync(period, page, CancellationToken.None));

    /// <summary>The first instance of each class in a week.</summary>
    private async Task<Dictionary<Guid, AvailableClassDto>> SeesAsync(Person? person, DateOnly? from = null, AvailableFilter? filter = null)
    {
        var page = await Studio.AsAsync<ITimetableAppService, PagedResultDto<AvailableClassDto>>(person, timetable =>
            timetable.GetAvailableAsync(new Period(from, from?.AddDays(6)), filter ?? new AvailableFilter(), new PageRequest(), CancellationToken.None));
        return page.Items.DistinctBy(item => item.ClassId).ToDictionary(item => item.ClassId);
    }

    private async Task<Person> JoinsWithCreditsAsync(string name, int credits, DateOnly? expiresOn = null)
    {
        var person = await Studio.JoinsAsync(name);
        return credits == 0 ? person : await GrantsAsync(person, credits, expiresOn);
    }

    private async Task<Person> GrantsAsync(Person person, int credits, DateOnly? expiresOn = null)
    {
        await Studio.AsAsync<ICreditAppService, CreditAdjustmentDto>(Studio.Owner, service =>
            service.AdjustAsync(person.CustomerId!.Value, new AdjustCreditsDto(credits, "welcome", expiresOn)));
        return person;
    }

    private Task<BookingCreatedDto> BooksAsync(Person person, Guid instance, bool wait = false) =>
        Studio.AsAsync<IBookingAppService, BookingCreatedDto>(person, bookings => bookings.CreateAsync(new CreateBookingDto(instance, wait), null));
}
