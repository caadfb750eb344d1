using System.Globalization;
using BalletSaaS.Credits;
using BalletSaaS.Kernel;
using FsCheck;
using FsCheck.Fluent;
using Npgsql;
using Shouldly;
using Xunit;

namespace BalletSaaS.Histories;

/// <summary>
/// Random histories over a simulated clock. After each the books balance, the ledger replays, and what the rules promise of every
/// studio at rest holds. <c>./etc/test</c> plays the same ones each time; with <c>HISTORIES=1000</c> so many fresh ones play.
/// </summary>
public sealed class HistoryTests(TestDatabase database) : BookingStory(database)
{
    private const int InTheTests = 60;
    private const string Fresh = "HISTORIES";

    /// <summary>What holds in a studio when all news has arrived and the night is over; each is a query for the rows that break it.</summary>
    private static readonly IReadOnlyDictionary<string, string> Promises = new Dictionary<string, string>
    {
        ["cancelled in time everything came back, and only in time (C1, C8)"] =
            "select id, credits_used, credits_refunded, cancelled_at, free_cancel_until from bookings where tenant_id = $1 and status = 4 and credits_used > 0 and (credits_refunded <> credits_used or cancelled_at > free_cancel_until)",
        ["cancelled late what was promised is kept, or comes back whole when the place is taken again (C1, C2, C7)"] =
            "select id, credits_used, late_cancel_cost, credits_refunded, cancelled_at from bookings where tenant_id = $1 and status = 5 and (credits_refunded not in (credits_used, credits_used - late_cancel_cost) or cancelled_at <= free_cancel_until)",
        ["who was called off has everything back (C3)"] =
            "select id, credits_used, credits_refunded from bookings where tenant_id = $1 and status = 6 and credits_refunded <> credits_used",
        ["who waits has paid nothing"] =
            "select id, credits_used from bookings where tenant_id = $1 and status = 0 and credits_used > 0",
        ["nothing is live in a class that was called off (C3)"] =
            "select b.id, b.status from bookings b join class_instances i on i.tenant_id = b.tenant_id and i.id = b.class_instance_id where b.tenant_id = $1 and i.status = 3 and b.status < 4",
        ["no credits are left in lots that ended (L2)"] =
            "select id, remaining, expires_on from credit_lots where tenant_id = $1 and remaining > 0 and expires_on < ($2 at time zone 'Europe/London')::date",
        ["nobody waits beside a free place without a reason while promotion is automatic (W1, W2, W3)"] =
            "select id, booked_count, offered_count, max_capacity, promotable_count from class_instances where tenant_id = $1 and status = 0 and free_cancel_until >= $2 and booked_count + offered_count < max_capacity and promotable_count > 0",
        ["nobody waits for a class that began, and no credits are held for it (L5)"] =
            "select b.id from bookings b join class_instances i on i.tenant_id = b.tenant_id and i.id = b.class_instance_id where b.tenant_id = $1 and b.status = 0 and i.starts_at <= $2",
        ["an offer ends before the cut-off (W2)"] =
            "select b.id, b.offered_until from bookings b join class_instances i on i.tenant_id = b.tenant_id and i.id = b.class_instance_id where b.tenant_id = $1 and b.offered_until > i.starts_at - interval '60 minutes'",
        ["nothing takes place on closed days (T8)"] =
            "select i.id, i.local_date from class_instances i join closures c on c.tenant_id = i.tenant_id and i.local_date between c.from_date and c.to_date where i.tenant_id = $1 and i.status = 0 and i.starts_at > c.creation_time",
    };

    [Fact]
    public async Task Whatever_happens_in_a_studio_its_books_balance_and_its_promises_hold() => await Task.Run(() =>
    {
        var fresh = Environment.GetEnvironmentVariable(Fresh) is { Length: > 0 } count ? int.Parse(count, CultureInfo.InvariantCulture) : (int?)null;
        var config = Config.QuickThrowOnFailure.WithMaxTest(fresh ?? InTheTests);
        Prop.ForAll(History.Any, history => HoldsAsync(history).GetAwaiter().GetResult())
            .Check(fresh is null ? config.WithReplay(20261019, 1009) : config);
    });

    [Fact]
    public async Task A_planted_fault_is_found_and_told_as_a_short_story()
    {
        await using var faulty = await TestDatabase.CreateAsync();
        await PlantedFault.PlantAsync(faulty, "cancel-booking.sql", ("p_now <= booking.free_cancel_until", 1, "p_now <= class.starts_at"));
        var story = new HistoryTests(faulty);
        await story.InitializeAsync();

        var found = await Task.Run(() => Record.Exception(() => Prop.ForAll(History.Any, history => story.HoldsAsync(history).GetAwaiter().GetResult())
            .Check(Config.QuickThrowOnFailure.WithMaxTest(InTheTests).WithReplay(20261019, 1009))));

        await story.Studio.Node.DisposeAsync();
        var told = found.ShouldNotBeNull().Message;
        var shrunk = told[told.IndexOf("Shrunk:", StringComparison.Ordinal)..];
        shrunk.ShouldContain(" cancels booking ");
        shrunk.ShouldContain("(C1");
        shrunk.ShouldNotContain("  6. ", Case.Sensitive, "Credits, a booking, hours that pass and a cancellation make the fault; the rest is to be left out.");
    }

    /// <summary>Plays a history in a studio of its own, and looks.</summary>
    private async Task HoldsAsync(History history)
    {
        Studio.Node.Time.AdjustTime(Stage.Beginning);
        var studio = await TestStudio.OpenAsync(Studio.Node);
        var dancers = new List<Dancer>();
        foreach (var name in Cast.People)
        {
            dancers.Add(new Dancer(studio, await studio.JoinsAsync(name)));
            await dancers[^1].Receives(Cast.Credits);
        }

        var lessons = new List<Schedule.ClassInstance>();
        foreach (var lesson in Cast.Lessons)
        {
            lessons.Add(await SchedulesIn(studio, lesson.Name, lesson.At, lesson.Places, lesson.Credits));
        }

        await new Stage(studio, dancers, lessons).PlayAsync(history);
        await Books.ShouldBalanceAsync(Database);
        await ShouldKeepPromisesAsync(studio);
        (await studio.AsAsync(null, (CreditVerification books) => books.OfStudioAsync(CancellationToken.None))).ShouldBeEmpty("the ledgers replay (L4)");
    }

    private async Task ShouldKeepPromisesAsync(TestStudio studio)
    {
        await using var connection = await Database.OpenAsSuperuserAsync();
        List<string> broken = [];
        foreach (var (promise, query) in Promises)
        {
            await using var command = new NpgsqlCommand($"with now as (select $2::timestamptz) select to_json(violation)::text from ({query}) violation", connection);
            command.Parameters.AddWithValue(studio.Id);
            command.Parameters.AddWithValue(studio.Node.Time.GetUtcNow());
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                broken.Add($"{promise}: {reader.GetString(0)}");
            }
        }

        broken.ShouldBeEmpty(string.Join('\n', broken));
    }
}
