using BalletSaaS.Schedule;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Shouldly;
using Xunit;

namespace BalletSaaS.Bookings;

/// <summary>Races around the line, each with a control in which the guard is off and the race must go wrong.</summary>
public sealed class WaitlistRaceTests(TestDatabase database) : BookingStory(database)
{
    /// <summary>Where an operation waits for the instance, and rests instead in the control.</summary>
    private const string Lock = " for no key update";

    /// <summary>The lock of who dances and who pays.</summary>
    private static string People(string booking) => $"perform lock_people(p_tenant, {booking}.customer_id, {booking}.payer_id);";

    [Fact]
    public async Task W2_Two_clicks_at_once_are_one_entry_in_the_ledger()
    {
        (await ClicksAsync(this)).ShouldBe((1, 0));
    }

    [Fact]
    public async Task W2_Without_its_locks_two_clicks_run_into_the_last_wall()
    {
        await using var unguarded = await TestDatabase.CreateAsync();
        await PlantedFault.PlantAsync(unguarded, "answer-offer.sql", (Lock, 1, ""), (People("booking"), 1, ""), ("paying := pays_with(class, booking);", 1, "paying := pays_with(class, booking); perform pg_sleep(1);"));
        var story = new WaitlistRaceTests(unguarded);
        await story.InitializeAsync();

        (await ClicksAsync(story)).Failed.ShouldBeGreaterThan(0);
        await story.Studio.Node.DisposeAsync();
    }

    [Fact]
    public async Task C8_W1_Who_leaves_while_being_promoted_has_one_or_the_other()
    {
        for (var round = 0; round < 10; round++)
        {
            (await LeavesWhilePromotedAsync(this, round, () => Task.Delay(5 * round))).ShouldBe((true, false));
        }
    }

    [Fact]
    public async Task C8_W1_Without_the_instances_lock_promotion_runs_into_the_last_wall()
    {
        await using var unguarded = await TestDatabase.CreateAsync();
        await PlantedFault.PlantAsync(unguarded, "promote-next.sql", (Lock, 1, ""), (People("first"), 1, ""), ("paying := pays_with(class, first);", 1, "paying := pays_with(class, first); perform pg_sleep(1);"));
        await PlantedFault.PlantAsync(unguarded, "cancel-booking.sql", (Lock, 1, ""), (People("booking"), 1, ""));
        var story = new WaitlistRaceTests(unguarded);
        await story.InitializeAsync();

        (await LeavesWhilePromotedAsync(story, round: 0, () => SomebodyRestsAsync(story))).Walled.ShouldBeTrue();
        await story.Studio.Node.DisposeAsync();
    }

    [Fact]
    public async Task C6_While_places_are_lowered_nobody_gets_in_beyond_them()
    {
        (await LowersAsync(this, people: 10, () => Task.Delay(50))).ShouldBe((true, 0));
    }

    [Fact]
    public async Task C6_Without_its_lock_booking_runs_into_the_last_wall()
    {
        await using var unguarded = await TestDatabase.CreateAsync();
        await Unguarded.PlantAsync(unguarded, rest: 1.5);
        var story = new WaitlistRaceTests(unguarded);
        await story.InitializeAsync();

        // One alone: a batch that meets the wall is tried again one by one, and then they see the places as they are.
        (await LowersAsync(story, people: 2, () => SomebodyRestsAsync(story))).Walled.ShouldBe(1);
        await story.Studio.Node.DisposeAsync();
    }

    [Fact]
    public async Task C6_Raised_places_promote_as_many_in_order()
    {
        var barre = await Schedules("Barre", "2026-10-24 18:00", places: 1);
        await (await Welcomes("Anna")).Books(barre);
        var line = new List<(Dancer Dancer, BookingCreatedDto Waiting)>();
        foreach (var dancer in await WelcomesMany(3, credits: 1))
        {
            line.Add((dancer, await dancer.WaitsFor(barre)));
        }

        await PlacesAsync(this, barre, 3);
        await NewsArrives();

        (await line[0].Dancer.LooksAt(line[0].Waiting)).Status.ShouldBe(BookingStatus.Booked);
        (await line[1].Dancer.LooksAt(line[1].Waiting)).Status.ShouldBe(BookingStatus.Booked);
        (await line[2].Dancer.LooksAt(line[2].Waiting)).Status.ShouldBe(BookingStatus.Waitlisted);

        await PlacesAsync(this, barre, 2);
        (await Look(barre)).ShouldSatisfyAllConditions(now => now.BookedCount.ShouldBe(3), now => now.SpotsLeftAt(Studio.Node.Time.GetUtcNow()).ShouldBe(0));
    }

    private static async Task<(int Entries, int Failed)> ClicksAsync(WaitlistRaceTests story)
    {
        var (anna, bea) = (await story.Welcomes("Anna"), await story.Welcomes("Bea"));
        var barre = await story.Schedules("Barre", "2026-10-24 18:00", places: 1);
        var (seat, waiting) = (await anna.Books(barre), await bea.WaitsFor(barre));
        story.TimeIs("2026-10-24T10:00:00Z");
        await anna.Cancels(seat);
        await story.NewsArrives();
        var failures = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () => await Record.ExceptionAsync(() => bea.Accepts(waiting)))));
        var entries = await story.Studio.LooksAsync(context => context.CreditTransactions.CountAsync(entry => entry.BookingId == waiting.Id));
        return (entries, failures.Count(failure => failure is not null));
    }

    /// <summary>Whether seats and line are what the bookings say afterwards, and whether a constraint had to see to that.</summary>
    private static async Task<(bool Sound, bool Walled)> LeavesWhilePromotedAsync(WaitlistRaceTests story, int round, Func<Task> until)
    {
        var (anna, bea) = (await story.Welcomes($"Anna{round}"), await story.Welcomes($"Bea{round}"));
        var barre = await story.Schedules("Barre", $"2026-10-{10 + round} 18:00", places: 1);
        var (seat, waiting) = (await anna.Books(barre), await bea.WaitsFor(barre));
        await anna.Cancels(seat);
        await Task.WhenAll(Task.Run(story.NewsArrives), Task.Run(async () =>
        {
            await until();
            return await Record.ExceptionAsync(() => bea.Cancels(waiting));
        }));
        var walled = await story.Studio.LooksAsync(context => context.OutboxMessages.AnyAsync(message => message.LastError != null && message.LastError.Contains("violates check constraint")));
        var (now, booked) = (await story.Look(barre), await story.Studio.LooksAsync(context =>
            context.Bookings.CountAsync(row => row.ClassInstanceId == barre.Id && row.Status == BookingStatus.Booked)));
        return ((now.BookedCount, now.WaitlistCount) == (booked, 0), walled);
    }

    /// <summary>Whether nobody got in after the places were lowered, and how often a constraint had to see to that.</summary>
    private static async Task<(bool Sound, int Walled)> LowersAsync(WaitlistRaceTests story, int people, Func<Task> until)
    {
        var barre = await story.Schedules("Barre", "2026-10-24 18:00", places: 10);
        var dancers = await story.WelcomesMany(people, credits: 1);
        await dancers[0].Books(barre);
        var lowering = Task.Run(async () =>
        {
            await until();
            await PlacesAsync(story, barre, 1);
            return await story.Look(barre);
        });
        var failures = await Task.WhenAll(dancers.Skip(1).Select(dancer => Task.Run(async () => await Record.ExceptionAsync(() => dancer.Books(barre)))));
        var lowered = await lowering;
        return ((await story.Look(barre)).BookedCount == lowered.BookedCount, failures.Count(failure => failure?.GetBaseException() is PostgresException));
    }

    /// <summary>The planted rest has begun: somebody has looked and not yet written, however busy the machine is.</summary>
    private static Task SomebodyRestsAsync(WaitlistRaceTests story) => Patience.UntilAsync(async () => await story.Studio.LooksAsync(context => context.Database.SqlQuery<int>(
        $"""select count(*)::int as "Value" from pg_stat_activity where datname = current_database() and wait_event = 'PgSleep'""").SingleAsync()) > 0, "Nobody rests.");

    private static Task PlacesAsync(WaitlistRaceTests story, ClassInstance instance, int places) => story.Studio.LooksAsync(context =>
        context.Database.ExecuteSqlAsync($"select set_places({story.Studio.Node.Time.GetUtcNow()}, {story.Studio.Id}, {instance.Id}, {places})"));
}
