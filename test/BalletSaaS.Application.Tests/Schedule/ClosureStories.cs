using BalletSaaS.Classes;
using BalletSaaS.Kernel;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace BalletSaaS.Schedule;

/// <summary>Stories of days on which the studio is closed; they begin on Monday 5 October 2026.</summary>
public sealed class ClosureStories(TestDatabase database) : BookingStory(database)
{
    private static readonly DateOnly Sunday = new(2026, 10, 25);
    private static readonly DateOnly Saturday = new(2026, 10, 31);

    [Fact]
    public async Task T8_A_closure_says_who_is_affected_before_it_calls_off_as_C3()
    {
        var (anna, bea, cleo) = (await Welcomes("Anna"), await Welcomes("Bea"), await Welcomes("Cleo"));
        var (monday, friday) = (await Schedules("Barre", "2026-10-26 18:00", places: 1, credits: 2), await Schedules("Pointe", "2026-10-30 18:00"));
        var after = await Schedules("Repertoire", "2026-11-02 18:00");
        await anna.Books(monday);
        await cleo.WaitsFor(monday);
        await anna.Books(friday);
        await bea.Books(after);
        await bea.Books(friday);
        TimeIs("2026-10-25T20:00:00Z");
        await bea.Cancels(await bea.Books(await Schedules("Late", "2026-10-26 07:00"))); // too late for the credit, which comes back now

        var preview = await PreviewsAsync(Sunday, Saturday);
        (preview.TotalCount, preview.People, preview.CreditsRefunded).ShouldBe((3, 3, 5));
        preview.Items.Select(instance => instance.Name).ShouldBe(["Late", "Barre", "Pointe"]);
        (await Look(friday)).Status.ShouldBe(ClassInstanceStatus.Scheduled, "a preview changes nothing");

        var done = await ClosesAsync(Sunday, Saturday, " Half-term ");
        (done.CancelledInstances, done.People, done.CreditsRefunded).ShouldBe((3, 3, 5));
        (await Look(monday)).CancellationReason.ShouldBe("Half-term");
        (await Look(after)).Status.ShouldBe(ClassInstanceStatus.Scheduled);
        (await anna.Credits()).CreditsRemaining.ShouldBe(10);
        (await bea.Credits()).CreditsRemaining.ShouldBe(9);
        (await TellsAsync()).ShouldBe(3, "one for each person, whatever it was");
    }

    [Fact]
    public async Task T8_An_opened_day_gets_what_was_not_made_and_keeps_off_what_was_called_off()
    {
        var closure = await ClosesAsync(Sunday, Saturday, "Half-term");
        var barre = await StartsAsync("Barre", DayOfWeek.Wednesday);
        (await DatesAsync(barre)).ShouldNotContain(new DateOnly(2026, 10, 28));
        var later = await ClosesAsync(new(2026, 11, 4), new(2026, 11, 4), "Inset day");
        later.CancelledInstances.ShouldBe(1);

        (await OpensAsync(closure.Id)).Instances.ShouldBe(1);
        (await OpensAsync(later.Id)).Instances.ShouldBe(0);

        (await DatesAsync(barre)).ShouldContain(new DateOnly(2026, 10, 28));
        (await DatesAsync(barre)).ShouldNotContain(new DateOnly(2026, 11, 4));
        (await ListsAsync()).ShouldBeEmpty();
        await OpensAsync(closure.Id).ShouldBeRefused(KernelErrors.NotFound);
    }

    [Fact]
    public async Task T8_A_one_off_on_a_closed_day_is_refused_with_the_reason()
    {
        var barre = await StartsAsync("Barre", DayOfWeek.Wednesday);
        var closure = await ClosesAsync(Sunday, Saturday, "Half-term");

        var refusal = await AddsAsync(barre, Saturday).ShouldBeRefused(ScheduleErrors.StudioClosed);
        (refusal.Details["from"], refusal.Details["to"], refusal.Details["reason"]).ShouldBe((Sunday, Saturday, "Half-term"));

        await AddsAsync(barre, Saturday.AddDays(1));
        await OpensAsync(closure.Id);
        await AddsAsync(barre, Saturday);
    }

    [Fact]
    public async Task T8_Imported_closures_say_in_the_preview_what_they_call_off_and_whom_it_concerns()
    {
        var (anna, bea) = (await Welcomes("Anna"), await Welcomes("Bea"));
        var barre = await Schedules("Barre", "2026-10-28 18:00", places: 1, credits: 2);
        await Schedules("Pointe", "2026-10-29 18:00");
        await anna.Books(barre);
        await bea.WaitsFor(barre);
        var input = new ImportTimetableDto("day,start,end,class\nMon,16:15,17:00,Ballet\n", "from,to,reason\n2026-10-26,2026-10-31,Half-term\n");

        var preview = await Studio.AsAsync(Studio.Owner, (ITimetableImportAppService import) => import.PreviewAsync(input, CancellationToken.None));
        (preview.CancelledInstances, preview.People, preview.CreditsRefunded).ShouldBe((2, 2, 2));
        (await Look(barre)).Status.ShouldBe(ClassInstanceStatus.Scheduled, "a preview changes nothing");

        var result = await Studio.AsAsync(Studio.Owner, (ITimetableImportAppService import) => import.ImportAsync(input));
        (result.CancelledInstances, result.People, result.CreditsRefunded).ShouldBe((2, 2, 2));
    }

    [Fact]
    public async Task C3_Several_closures_of_one_import_are_one_message_a_person()
    {
        var (anna, bea) = (await Welcomes("Anna"), await Welcomes("Bea"));
        var (barre, pointe) = (await Schedules("Barre", "2026-10-26 18:00"), await Schedules("Pointe", "2026-10-29 18:00"));
        await anna.Books(barre);
        await anna.Books(pointe);
        await bea.Books(pointe);

        await Studio.AsAsync(Studio.Owner, (ITimetableImportAppService import) => import.ImportAsync(new ImportTimetableDto(
            "day,start,end,class\nMon,16:15,17:00,Ballet\n", "from,to,reason\n2026-10-26,2026-10-26,Inset day\n2026-10-28,2026-10-31,Half-term\n")));

        (await TellsAsync()).ShouldBe(2);
        (await Look(barre)).CancellationReason.ShouldBe("Inset day");
        (await Look(pointe)).CancellationReason.ShouldBe("Half-term");
    }

    [Fact]
    public async Task The_closures_to_come_are_listed_in_order()
    {
        await ClosesAsync(new(2026, 12, 21), new(2027, 1, 3), "Christmas");
        await ClosesAsync(Sunday, Saturday, "Half-term");

        (await ListsAsync()).Select(closure => closure.Reason).ShouldBe(["Half-term", "Christmas"]);
        (await ListsAsync(new(2026, 11, 1))).Select(closure => closure.Reason).ShouldBe(["Christmas"]);
        (await ListsAsync(Sunday, Sunday)).Select(closure => closure.Reason).ShouldBe(["Half-term"]);
    }

    [Fact]
    public async Task Dates_that_cannot_be_are_refused()
    {
        await ClosesAsync(Saturday, Sunday, "Backwards").ShouldBeRefused(ClassErrors.EndsBeforeStart);
        await ClosesAsync(new(2026, 10, 3), new(2026, 10, 4), "Over").ShouldBeRefused(ScheduleErrors.InThePast);
        await PreviewsAsync(Sunday, new(2027, 10, 26)).ShouldBeRefused(ScheduleErrors.ClosureTooLong);
        var closure = await ClosesAsync(Sunday, Saturday, "Half-term");
        await ClosesAsync(Sunday, Saturday, "Again").ShouldBeRefused(ScheduleErrors.ClosureExists);
        TimeIs("2026-11-01T09:00:00Z");
        await OpensAsync(closure.Id).ShouldBeRefused(ScheduleErrors.InThePast);
    }

    /// <summary>Booking locks an instance, then a customer: whoever held customers of one closure while waiting for instances of the next would wait in a circle.</summary>
    [Fact]
    public async Task Closures_of_one_import_lock_all_instances_before_any_customer()
    {
        var anna = await Welcomes("Anna");
        var (first, second) = (await Schedules("Barre", "2026-10-26 18:00"), await Schedules("Pointe", "2026-12-24 18:00"));
        await anna.Books(first);

        await Studio.LooksAsync(async booking =>
        {
            await using var transaction = await booking.Database.BeginTransactionAsync();
            await booking.Database.ExecuteSqlAsync($"select from class_instances where id = {second.Id} for no key update");
            var import = Task.Run(() => Studio.AsAsync(Studio.Owner, (ITimetableImportAppService service) => service.ImportAsync(new ImportTimetableDto(
                "day,start,end,class\nMon,16:15,17:00,Ballet\n", "from,to,reason\n2026-10-26,2026-10-31,Half-term\n2026-12-21,2026-12-31,Christmas\n"))));
            await SomebodyWaitsAsync();

            await booking.Database.ExecuteSqlRawAsync("set local lock_timeout = '3s'");
            await booking.Database.ExecuteSqlAsync($"select from customers where id = {anna.CustomerId} for no key update");
            await transaction.CommitAsync();
            (await import).CancelledInstances.ShouldBe(2);
            return true;
        });
    }

    private Task<int> TellsAsync() => Studio.LooksAsync(context => context.OutboxMessages.CountAsync(row => row.Kind == "bookings.called-off"));

    private Task SomebodyWaitsAsync() => Patience.UntilAsync(async () => await Studio.LooksAsync(context => context.Database.SqlQuery<int>(
        $"""select count(*)::int as "Value" from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'""").SingleAsync()) > 0, "Nobody waits for the lock.");

    private Task<T> Closures<T>(Func<IClosureAppService, Task<T>> act) => Studio.AsAsync(Studio.Owner, act);

    private Task<ClosurePreviewDto> PreviewsAsync(DateOnly from, DateOnly to) =>
        Closures(closures => closures.PreviewAsync(new ClosureDates(from, to), new PageRequest(), CancellationToken.None));

    private Task<ClosureCreatedDto> ClosesAsync(DateOnly from, DateOnly to, string reason) => Closures(closures => closures.CreateAsync(new CreateClosureDto(from, to, reason)));

    private Task<ClosureRemovedDto> OpensAsync(Guid id) => Closures(closures => closures.DeleteAsync(id));

    private async Task<IReadOnlyList<ClosureDto>> ListsAsync(DateOnly? from = null, DateOnly? to = null) =>
        (await Closures(closures => closures.GetListAsync(new ClosurePeriod(from, to), new PageRequest(), CancellationToken.None))).Items;

    private Task<ClassDto> StartsAsync(string name, DayOfWeek day) => Studio.AsAsync(Studio.Owner, (IClassAppService classes) => classes.CreateAsync(new CreateClassDto(
        name, null, null, null, 60, 12, 1, null, null, Recurrence: new RecurrenceDto(RecurrenceFrequency.Weekly, null, [day], new TimeOnly(18, 0), new DateOnly(2026, 10, 5)))));

    private Task<ClassInstanceDto> AddsAsync(ClassDto dance, DateOnly date) => Studio.AsAsync(Studio.Owner,
        (IClassInstanceAppService instances) => instances.CreateAsync(new CreateClassInstanceDto(dance.Id, date, new TimeOnly(9, 0))));

    private Task<List<DateOnly>> DatesAsync(ClassDto dance) => Studio.LooksAsync(context => context.ClassInstances
        .Where(instance => instance.ClassId == dance.Id && instance.Status == ClassInstanceStatus.Scheduled).Select(instance => instance.LocalDate).ToListAsync());
}
