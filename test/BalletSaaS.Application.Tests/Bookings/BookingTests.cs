using BalletSaaS.Credits;
using BalletSaaS.Customers;
using BalletSaaS.Kernel;
using BalletSaaS.Tenants;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Shouldly;
using Xunit;

namespace BalletSaaS.Bookings;

public sealed class BookingTests(TestDatabase database) : BookingStory(database)
{
    [Fact]
    public async Task A_place_costs_its_credits_and_promises_a_deadline()
    {
        var anna = await Welcomes("Anna", credits: 10);
        var barre = await Schedules("Barre", "2026-10-24 18:00", credits: 2);

        var booking = await anna.Books(barre);

        booking.Status.ShouldBe(BookingStatus.Booked);
        booking.ClassInstanceId.ShouldBe(barre.Id);
        booking.CreditsUsed.ShouldBe(2);
        booking.CreditsRemaining.ShouldBe(8);
        booking.FreeCancelUntil.ShouldBe(Instant("2026-10-24T05:00Z"));
        booking.WaitlistPosition.ShouldBeNull();
        (await Look(barre)).BookedCount.ShouldBe(1);
    }

    [Fact]
    public async Task A_long_operation_on_a_class_holds_nobody_up_for_long()
    {
        var anna = await Welcomes("Anna");
        var barre = await Schedules("Barre", "2026-10-24 18:00");
        await using (var other = await Database.OpenAsSuperuserAsync())
        {
            await using var held = await other.BeginTransactionAsync();
            await using var hold = new NpgsqlCommand("select from class_instances where id = $1 for update", other, held) { Parameters = { new() { Value = barre.Id } } };
            await hold.ExecuteNonQueryAsync();

            await anna.Books(barre).ShouldBeRefused(KernelErrors.Concurrency);
        }

        (await anna.Books(barre)).Status.ShouldBe(BookingStatus.Booked);
    }

    [Fact]
    public async Task A_class_may_be_free()
    {
        var anna = await Welcomes("Anna", credits: 0);
        var open = await Schedules("Open day", "2026-10-24 18:00", credits: 0);

        var booking = await anna.Books(open);

        booking.CreditsUsed.ShouldBe(0);
        (await anna.Credits()).Transactions.TotalCount.ShouldBe(0);
        (await anna.Cancels(booking)).Status.ShouldBe(BookingStatus.Cancelled);
    }

    [Fact]
    public async Task B1_The_last_place_goes_to_one_and_the_next_hears_that_it_is_full()
    {
        var (anna, bea) = (await Welcomes("Anna"), await Welcomes("Bea"));
        var barre = await Schedules("Barre", "2026-10-24 18:00", places: 1);
        await anna.Books(barre);

        var refusal = await bea.Books(barre).ShouldBeRefused(BookingErrors.ClassFull);

        refusal.Details["waitlistLength"].ShouldBe(0);
        (await bea.Credits()).CreditsRemaining.ShouldBe(10);
    }

    [Fact]
    public async Task B3_Nobody_has_two_places_in_a_class()
    {
        var anna = await Welcomes("Anna");
        var barre = await Schedules("Barre", "2026-10-24 18:00");
        await anna.Books(barre);

        await anna.Books(barre).ShouldBeRefused(BookingErrors.AlreadyBooked);
        await anna.WaitsFor(barre).ShouldBeRefused(BookingErrors.AlreadyBooked);
    }

    [Fact]
    public async Task B3_Twenty_taps_at_once_on_two_nodes_are_one_place()
    {
        var anna = await Welcomes("Anna");
        var barre = await Schedules("Barre", "2026-10-24 18:00");
        await using var other = new TestNode(Database, Studio.Node.Time);

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Outcome((i % 2 == 0 ? anna : anna.On(other)).Books(barre))));

        answers.Count(refusal => refusal is null).ShouldBe(1);
        answers.Count(refusal => refusal == BookingErrors.AlreadyBooked).ShouldBe(19);
    }

    [Fact]
    public async Task B4_Of_two_classes_at_one_time_booked_at_once_one_is_refused()
    {
        var anna = await Welcomes("Anna");
        var (barre, pointe) = (await Schedules("Barre", "2026-10-24 18:00"), await Schedules("Pointe", "2026-10-24 18:30"));
        await using var other = new TestNode(Database, Studio.Node.Time);

        var answers = await Task.WhenAll(Outcome(anna.Books(barre)), Outcome(anna.On(other).Books(pointe)), Outcome(anna.Books(pointe)));

        answers.Count(refusal => refusal is null).ShouldBe(1);
    }

    [Fact]
    public async Task B3_The_index_holds_when_the_operation_is_passed_by()
    {
        var anna = await Welcomes("Anna");
        var booking = await anna.Books(await Schedules("Barre", "2026-10-24 18:00"));

        var error = await Should.ThrowAsync<Exception>(() => Studio.LooksAsync(async context =>
        {
            var copy = await context.Bookings.AsNoTracking().SingleAsync(row => row.Id == booking.Id);
            context.Entry(copy).Property(row => row.Id).CurrentValue = Guid.CreateVersion7();
            context.Add(copy);
            return await context.SaveChangesAsync();
        }));

        DatabaseErrors.Translate(error)!.Code.ShouldBe(BookingErrors.AlreadyBooked);
    }

    [Fact]
    public async Task B4_Two_classes_at_one_time_are_refused_and_back_to_back_is_fine()
    {
        var anna = await Welcomes("Anna");
        await anna.Books(await Schedules("Barre", "2026-10-24 18:00", minutes: 60));

        await anna.Books(await Schedules("Pointe", "2026-10-24 18:59")).ShouldBeRefused(BookingErrors.Overlap);
        await anna.Books(await Schedules("Jazz", "2026-10-24 17:01")).ShouldBeRefused(BookingErrors.Overlap);
        await anna.Books(await Schedules("Workshop", "2026-10-24 17:00", minutes: 180)).ShouldBeRefused(BookingErrors.Overlap);
        await anna.Books(await Schedules("Stretch", "2026-10-24 17:00"));
        await anna.Books(await Schedules("Modern", "2026-10-24 19:00"));
    }

    [Fact]
    public async Task B4_A_cancelled_booking_is_in_nobodys_way()
    {
        var anna = await Welcomes("Anna");
        var barre = await anna.Books(await Schedules("Barre", "2026-10-24 18:00"));
        await anna.Cancels(barre);

        await anna.Books(await Schedules("Pointe", "2026-10-24 18:30"));
    }

    [Fact]
    public async Task B5_Booking_opens_at_midnight_28_days_before_and_closes_at_the_start()
    {
        var anna = await Welcomes("Anna");
        var barre = await Schedules("Barre", "2026-11-10 18:00"); // opens 2026-10-13 00:00 in London, 12 October 23:00Z

        var refusal = await anna.Books(barre).ShouldBeRefused(BookingErrors.NotOpenYet);
        refusal.Details["opensAt"].ShouldBe(Instant("2026-10-12T23:00:00Z"));
        refusal.Details["opensOn"].ShouldBe(new DateOnly(2026, 10, 13));
        Texts.Get(refusal.Code.Name, values: refusal.Details).ShouldBe("Booking opens on 13 October 2026.");

        TimeIs("2026-10-12T22:59:59Z");
        await anna.Books(barre).ShouldBeRefused(BookingErrors.NotOpenYet);
        TimeIs("2026-10-12T23:00:00Z");
        await anna.Cancels(await anna.Books(barre));
        TimeIs("2026-11-10T17:59:59Z");
        await anna.Books(barre);
        TimeIs("2026-11-10T18:00:00Z");
        await (await Welcomes("Bea")).Books(barre).ShouldBeRefused(BookingErrors.Closed);
    }

    [Fact]
    public async Task B7_Who_booked_and_for_whom_are_both_stored()
    {
        var anna = await Welcomes("Anna");
        var booking = await anna.Books(await Schedules("Barre", "2026-10-24 18:00"));

        var stored = await Studio.LooksAsync(context => context.Bookings.AsNoTracking().SingleAsync(row => row.Id == booking.Id));

        stored.ActorId.ShouldBe(anna.Person.UserId);
        stored.CustomerId.ShouldBe(anna.CustomerId);
        (await anna.Credits()).Transactions.Items[0].ActorName.ShouldBe("Anna Dancer");
    }

    [Fact]
    public async Task P1_Another_studios_class_does_not_exist()
    {
        var anna = await Welcomes("Anna");
        var elsewhere = await TestStudio.OpenAsync(Studio.Node);
        var barre = await SchedulesIn(elsewhere, "Barre", "2026-10-24 18:00", credits: 0);
        var booking = await new Dancer(elsewhere, await elsewhere.JoinsAsync("Bea")).Books(barre);

        await anna.Books(barre).ShouldBeRefused(KernelErrors.NotFound);
        await anna.Cancels(booking).ShouldBeRefused(KernelErrors.NotFound);
        await anna.LooksAt(booking).ShouldBeRefused(KernelErrors.NotFound);
        await CallsOff(barre, "no").ShouldBeRefused(KernelErrors.NotFound);
    }

    [Fact]
    public async Task Another_persons_booking_does_not_exist()
    {
        var (anna, bea) = (await Welcomes("Anna"), await Welcomes("Bea"));
        var booking = await bea.Books(await Schedules("Barre", "2026-10-24 18:00"));

        await anna.Cancels(booking).ShouldBeRefused(KernelErrors.NotFound);
        await anna.LooksAt(booking).ShouldBeRefused(KernelErrors.NotFound);
    }

    [Fact]
    public async Task P4_A_suspended_studio_cannot_be_booked()
    {
        var anna = await Welcomes("Anna");
        var barre = await Schedules("Barre", "2026-10-24 18:00");
        await ExecuteAsync($"update tenants set status = 1 where id = '{Studio.Id}'");

        await anna.Books(barre).ShouldBeRefused(TenantErrors.Suspended);
    }

    [Fact]
    public async Task A_studio_may_want_a_confirmed_email()
    {
        var anna = await Welcomes("Anna");
        var barre = await Schedules("Barre", "2026-10-24 18:00");
        await ExecuteAsync($"insert into settings (tenant_id, name, value) values ('{Studio.Id}', 'Accounts.RequireConfirmedEmail', 'true')");

        await anna.Books(barre).ShouldBeRefused(Accounts.AccountErrors.EmailNotConfirmed);
        await ExecuteAsync($"update users set email_confirmed = true where id = '{anna.Person.UserId}'");
        await anna.Books(barre);
    }

    [Fact]
    public async Task Staff_who_do_not_dance_are_no_customers()
    {
        var barre = await Schedules("Barre", "2026-10-24 18:00");

        await Studio.AsAsync(Studio.Owner, (IBookingAppService bookings) => bookings.CreateAsync(new CreateBookingDto(barre.Id), null))
            .ShouldBeRefused(CustomerErrors.NotACustomer);
    }

    [Fact]
    public async Task Without_credits_there_is_no_place()
    {
        var anna = await Welcomes("Anna", credits: 1);
        var barre = await Schedules("Barre", "2026-10-24 18:00", credits: 3);

        var refusal = await anna.Books(barre).ShouldBeRefused(CreditErrors.NotEnough);

        refusal.Details["needed"].ShouldBe(3);
        refusal.Details["usable"].ShouldBe(1);
    }

    private static async Task<ErrorCode?> Outcome(Task<BookingCreatedDto> act)
    {
        try
        {
            await act;
            return null;
        }
        catch (BusinessException refusal)
        {
            return refusal.Code;
        }
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = await Database.OpenAsSuperuserAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
