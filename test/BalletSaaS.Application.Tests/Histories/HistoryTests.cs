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
    private const int InTheTests = 25, ToFindAFault = 400;

    /// <summary>Who cancelled a booking is who dances, or a guardian.</summary>
    private const string ByThemselves =
        "(select from customers who where who.tenant_id = $1 and who.user_id = b.cancelled_by and (who.id = b.customer_id or is_guardian($1, who.id, b.customer_id)))";

    /// <summary>What holds in a studio when all news has arrived and the night is over; each is a query for the rows that break it.</summary>
    private static readonly IReadOnlyDictionary<string, string> Promises = new Dictionary<string, string>
    {
        ["cancelled in time everything came back, and only in time or to who pauses (C1, C8, M2)"] =
            $"select b.id, b.credits_used, b.credits_refunded, b.cancelled_at, b.free_cancel_until from bookings b where b.tenant_id = $1 and b.status = 4 and b.credits_used > 0 and (b.credits_refunded <> b.credits_used or b.cancelled_at > b.free_cancel_until and exists {ByThemselves})",
        ["nobody but who dances, or a guardian, cancels late (M2)"] =
            $"select b.id, b.cancelled_by from bookings b where b.tenant_id = $1 and b.status = 5 and not exists {ByThemselves}",
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
        ["no-shows are on closed rosters, and nobody is left open who was on them then (C5)"] =
            "select b.id, b.status, i.roster_closed_at from bookings b join class_instances i on i.tenant_id = b.tenant_id and i.id = b.class_instance_id where b.tenant_id = $1 and (b.status = 3 and i.roster_closed_at is null or b.status = 1 and b.creation_time < i.roster_closed_at)",
        ["who did not come keeps what was promised, whoever comes after all nothing less (C2, C5)"] =
            "select id, status, credits_used, no_show_cost, credits_refunded from bookings where tenant_id = $1 and (status = 3 and credits_refunded <> credits_used - no_show_cost or status = 2 and credits_refunded not in (0, credits_used - no_show_cost))",
        ["as many classes were attended as bookings say (A2)"] =
            "select c.id, c.total_classes_attended from customers c where c.tenant_id = $1 and c.total_classes_attended <> (select count(*) from bookings b where b.tenant_id = $1 and b.customer_id = c.id and b.status = 2)",
        ["what is to come lies in no pause (M2)"] =
            "select b.id, b.status, b.local_date from bookings b join pauses p on p.tenant_id = b.tenant_id and p.customer_id = b.customer_id and b.local_date between p.from_date and p.to_date where b.tenant_id = $1 and b.status in (0, 1) and b.starts_at > $2",
        ["a membership is paused on the days of a pause, and renewed when it is due (M1, M2)"] =
            "select m.id, m.status, m.renewal_date from memberships m where m.tenant_id = $1 and m.is_current and m.status <> 2 and (m.renewal_date <= ($2 at time zone 'Europe/London')::date or (m.status = 1) <> exists (select from pauses p where p.tenant_id = $1 and p.customer_id = m.customer_id and ($2 at time zone 'Europe/London')::date between p.from_date and p.to_date))",
        ["every period of a membership that began granted its credits, once (M1)"] =
            "select m.id, m.next_period, m.credits_per_period, (select count(*) from credit_lots l where l.tenant_id = $1 and l.membership_id = m.id) as lots from memberships m where m.tenant_id = $1 and m.credits_per_period > 0 and m.next_period <> (select count(distinct l.period) from credit_lots l where l.tenant_id = $1 and l.membership_id = m.id and l.amount = m.credits_per_period)",
        ["an offer ends before the cut-off (W2)"] =
            "select b.id, b.offered_until from bookings b join class_instances i on i.tenant_id = b.tenant_id and i.id = b.class_instance_id where b.tenant_id = $1 and b.offered_until > i.starts_at - interval '60 minutes'",
        ["nothing takes place on closed days (T8)"] =
            "select i.id, i.local_date from class_instances i join closures c on c.tenant_id = i.tenant_id and i.local_date between c.from_date and c.to_date where i.tenant_id = $1 and i.status = 0 and i.starts_at > c.creation_time",
    };

    [Fact]
    public async Task Whatever_happens_in_a_studio_its_books_balance_and_its_promises_hold() => await Task.Run(() =>
        Prop.ForAll(History.Any, history => HoldsAsync(history).GetAwaiter().GetResult()).Check(Samples.Of(InTheTests, seed: 20261019)));

    /// <param name="file">Where the fault is.</param>
    /// <param name="rule">What stands there.</param>
    /// <param name="fault">What is to stand there.</param>
    /// <param name="deed">What the story must tell.</param>
    /// <param name="broken">The promise that it breaks.</param>
    /// <param name="most">How many deeds make the fault; the rest is to be left out.</param>
    [Theory]
    [Trait("Proof", "slow")]
    [InlineData("cancel-booking.sql", "p_now <= booking.free_cancel_until", "p_now <= class.starts_at", " cancels booking ", "(C1", 5)]
    [InlineData("mark-attendance.sql", "elsif p_booking.status = 2 then", "elsif p_booking.status = 9 then", " is marked ", "(A2", 6)]
    public async Task A_planted_fault_is_found_and_told_as_a_short_story(string file, string rule, string fault, string deed, string broken, int most)
    {
        await using var faulty = await TestDatabase.CreateAsync();
        await PlantedFault.PlantAsync(faulty, file, (rule, 1, fault));
        var story = new HistoryTests(faulty);
        await story.InitializeAsync();

        var found = await Task.Run(() => Record.Exception(() => Prop.ForAll(History.Any, history => story.HoldsAsync(history).GetAwaiter().GetResult())
            .Check(Config.QuickThrowOnFailure.WithMaxTest(ToFindAFault).WithReplay(20261019, 1009))));

        await story.Studio.Node.DisposeAsync();
        var told = found.ShouldNotBeNull().Message;
        var shrunk = told[told.IndexOf("Shrunk:", StringComparison.Ordinal)..];
        shrunk.ShouldContain(deed);
        shrunk.ShouldContain(broken);
        shrunk.ShouldNotContain($"{most + 1,3}. ", Case.Sensitive, "The rest is to be left out.");
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
