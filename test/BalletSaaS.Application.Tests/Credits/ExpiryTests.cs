using BalletSaaS.Kernel;
using Npgsql;
using Shouldly;
using Xunit;

namespace BalletSaaS.Credits;

/// <summary>Stories of credits that end, on the studio's wall in London.</summary>
public sealed class ExpiryTests(TestDatabase database) : BookingStory(database)
{
    /// <summary>The gate at which a race without locks is held up.</summary>
    private const int Gate = 4711;

    [Fact]
    public async Task L2_A_lot_lives_to_the_end_of_its_last_date_on_the_studios_wall_and_ends_by_an_entry()
    {
        var anna = await Welcomes("Anna", credits: 4);
        await anna.Receives(3, "2026-10-10");
        await anna.Books(await Schedules("Late class", "2026-10-10 23:55"));

        TimeIs("2026-10-10T22:59:59Z"); // one second before midnight in London
        (await NightComes()).ShouldBe(0);
        (await anna.Credits()).CreditsRemaining.ShouldBe(6);

        TimeIs("2026-10-10T23:00:00Z");
        (await NightComes()).ShouldBe(1);

        var credits = await anna.Credits();
        (credits.CreditsRemaining, credits.Lots.ShouldHaveSingleItem().Remaining).ShouldBe((4, 4));
        var entry = credits.Transactions.Items[0];
        (entry.Kind, entry.Amount, entry.BalanceBefore, entry.BalanceAfter, entry.ActorName).ShouldBe((CreditTransactionKind.Expiration, -2, 6, 4, null));
        entry.Lots.ShouldHaveSingleItem().ExpiresOn.ShouldBe(new DateOnly(2026, 10, 10));
    }

    [Theory]
    [InlineData("America/Sao_Paulo", "2026-10-11T02:59:59Z", "2026-10-11T03:00:00Z")]
    [InlineData("Asia/Kathmandu", "2026-10-10T18:14:59Z", "2026-10-10T18:15:00Z")]
    public async Task L2_The_date_is_over_when_it_is_over_in_the_studios_zone(string zone, string before, string after)
    {
        var studio = await TestStudio.OpenAsync(Studio.Node, zone);
        var anna = new Dancer(studio, await studio.JoinsAsync("Anna"));
        await anna.Receives(3, "2026-10-10");

        TimeIs(before);
        (await NightComes(studio)).ShouldBe(0);
        TimeIs(after);
        (await NightComes(studio)).ShouldBe(1);
        (await anna.Credits()).CreditsRemaining.ShouldBe(0);
    }

    [Fact]
    public async Task L2_Each_lot_of_each_customer_ends_by_an_entry_of_its_own_and_a_second_night_finds_nothing()
    {
        var dancers = await WelcomesMany(103, credits: 1); // more than one transaction takes
        foreach (var dancer in dancers)
        {
            await dancer.Receives(2, "2026-10-06");
        }

        await dancers[0].Receives(3, "2026-10-07");
        await dancers[0].Receives(4, "2026-12-31");

        TimeIs("2026-10-08T09:00:00Z");
        (await NightComes()).ShouldBe(104);
        (await NightComes()).ShouldBe(0);

        (await dancers[0].Credits()).Transactions.Items.Take(2).Select(entry => (entry.Amount, entry.BalanceAfter)).ShouldBe([(-3, 5), (-2, 8)]);
        (await dancers[0].Credits()).CreditsRemaining.ShouldBe(5);
        (await dancers[102].Credits()).CreditsRemaining.ShouldBe(1);
    }

    [Fact]
    public async Task L2_On_two_nodes_at_once_and_while_people_book_each_lot_ends_once()
    {
        var dancers = await EndingAsync(Studio);
        var barre = await Schedules("Barre", "2026-10-20 18:00", places: 100);
        await using var other = new TestNode(Database, Studio.Node.Time);

        var nights = Enumerable.Range(0, 6).Select(run => Task.Run(() => NightComes(run % 2 == 0 ? Studio : Studio.On(other)))).ToList();
        await Task.WhenAll(dancers.Select(dancer => dancer.Books(barre)));
        var ended = await Task.WhenAll(nights);

        ended.Sum().ShouldBe(dancers.Count);
        foreach (var dancer in dancers)
        {
            (await dancer.Credits()).Transactions.Items.Count(entry => entry.Kind == CreditTransactionKind.Expiration).ShouldBe(1);
        }
    }

    [Fact]
    public async Task L2_Without_the_customers_lock_two_nights_at_once_run_into_the_last_wall()
    {
        await using var unguarded = await TestDatabase.CreateAsync();
        var story = new ExpiryTests(unguarded);
        await story.InitializeAsync();
        await UnlockAsync(unguarded);
        await EndingAsync(story.Studio);

        await using var gate = await unguarded.OpenAsSuperuserAsync();
        await ExecuteAsync(gate, $"select pg_advisory_lock({Gate})");
        var racing = Enumerable.Range(0, 2).Select(_ => Record.ExceptionAsync(() => NightComes(story.Studio))).ToList();
        await Patience.UntilAsync(async () => await ReadAsync<long>(
            gate, "select count(*) from pg_locks where locktype = 'advisory' and not granted and database = (select oid from pg_database where datname = current_database())") == 2);

        // Both have looked, and neither has written.
        await ExecuteAsync(gate, $"select pg_advisory_unlock({Gate})");
        var nights = await Task.WhenAll(racing);

        nights.OfType<BusinessException>().ShouldHaveSingleItem().GetBaseException().ShouldBeOfType<PostgresException>().ConstraintName.ShouldBe("ck_customers_credit_balance");
        await story.DisposeAsync(); // and the books balance
    }

    [Fact]
    public async Task L2_L6_What_ended_cannot_be_taken_back_also_before_the_night_came_by()
    {
        var anna = await Welcomes("Anna", credits: 3);
        await anna.Receives(2, "2026-10-10");
        TimeIs("2026-10-11T09:00:00Z");

        (await anna.Receives(-4).ShouldBeRefused(CreditErrors.BelowZero)).Details["balance"].ShouldBe(3);
        var taken = await anna.Receives(-3);
        (taken.BalanceBefore, taken.BalanceAfter).ShouldBe((3, 0));
        (await anna.Credits()).Transactions.Items.Select(entry => entry.Kind).Take(2).ShouldBe([CreditTransactionKind.Adjustment, CreditTransactionKind.Expiration]);
    }

    [Fact]
    public async Task L3_What_returns_after_the_night_is_a_grace_lot_and_the_ended_lot_stays_empty()
    {
        var anna = await Welcomes("Anna", credits: 0);
        await anna.Receives(3, "2026-10-24");
        var barre = await Schedules("Barre", "2026-10-24 23:30", credits: 2);
        await anna.Books(barre);
        await Change(barre, set => set // put off by two days
            .SetProperty(row => row.StartsAt, row => row.StartsAt.AddDays(2)).SetProperty(row => row.EndsAt, row => row.EndsAt.AddDays(2)));
        TimeIs("2026-10-25T00:01:00Z");
        (await NightComes()).ShouldBe(1);
        await CallsOff(barre, "The floor is wet.");

        var credits = await anna.Credits();
        credits.CreditsRemaining.ShouldBe(2);
        credits.Lots.ShouldHaveSingleItem().ExpiresOn.ShouldBe(new DateOnly(2026, 11, 8));

        TimeIs("2026-11-09T00:00:00Z"); // and the grace ends too
        (await NightComes()).ShouldBe(1);
        (await anna.Credits()).CreditsRemaining.ShouldBe(0);
    }

    [Fact]
    public async Task P1_A_night_of_one_studio_ends_nothing_in_another()
    {
        var elsewhere = await TestStudio.OpenAsync(Studio.Node);
        var stranger = new Dancer(elsewhere, await elsewhere.JoinsAsync("Bea"));
        await stranger.Receives(2, "2026-10-06");
        TimeIs("2026-10-08T09:00:00Z");

        (await NightComes()).ShouldBe(0);
        (await stranger.Credits()).CreditsRemaining.ShouldBe(2);
    }

    /// <summary>Twenty people with credits that ended, and others that did not.</summary>
    private async Task<IReadOnlyList<Dancer>> EndingAsync(TestStudio studio)
    {
        var dancers = new List<Dancer>();
        for (var i = 0; i < 20; i++)
        {
            var dancer = new Dancer(studio, await studio.JoinsAsync($"Dancer{i}"));
            await dancer.Receives(2, "2026-10-06");
            await dancer.Receives(1);
            dancers.Add(dancer);
        }

        studio.Node.Time.AdjustTime(Instant("2026-10-08T09:00:00Z"));
        return dancers;
    }

    private Task<int> NightComes() => NightComes(Studio);

    private static Task<int> NightComes(TestStudio studio) => studio.AsAsync<CreditExpiry, int>(null, expiry => expiry.RunAsync(CancellationToken.None));

    /// <summary>Nobody waits for anybody, but all stop at a gate between looking and writing.</summary>
    private static async Task UnlockAsync(TestDatabase database)
    {
        await using var owner = await database.OpenAsSuperuserAsync();
        var sql = await ReadAsync<string>(owner, "select pg_get_functiondef('expire_lots'::regproc) || ';' || pg_get_functiondef('expire_lots_of'::regproc)");
        sql.Split(" for no key update").Length.ShouldBe(2, "expire_lots is to lock customers.");
        sql.Split("perform move_credits").Length.ShouldBe(2, "expire_lots_of is to write in one place.");
        await ExecuteAsync(owner, sql.Replace(" for no key update", "", StringComparison.Ordinal)
            .Replace("perform move_credits", $"perform pg_advisory_xact_lock_shared({Gate}); perform move_credits", StringComparison.Ordinal));
    }

    private static async Task<T> ReadAsync<T>(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return (T)(await command.ExecuteScalarAsync())!;
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
