using System.Globalization;

namespace BalletSaaS;

/// <summary>How long the bench takes, and whether its floors count.</summary>
/// <param name="Rounds">Alternating runs.</param>
/// <param name="Seconds">Of each run.</param>
/// <param name="WarmUp">Seconds before the first one; .NET needs some.</param>
/// <param name="Customers">Customers that book; half of them are the host's, half are pgbench's.</param>
/// <param name="Floors">Whether a missed floor fails the bench.</param>
internal sealed record Plan(int Rounds, int Seconds, int WarmUp, int Customers, bool Floors)
{
    /// <summary>The measurement.</summary>
    public static Plan Full { get; } = new(Rounds: 3, Seconds: 8, WarmUp: 10, Customers: 80_000, Floors: true);

    /// <summary>Shows that the bench works, and nothing else.</summary>
    public static Plan Short { get; } = new(Rounds: 1, Seconds: 3, WarmUp: 1, Customers: 4_000, Floors: false);
}

/// <summary>The work that is measured.</summary>
internal sealed class Bench(Plan plan)
{
    /// <summary>How many ask at once.</summary>
    public const int Connections = 32;

    /// <summary>Customers of each studio that only warm the host up.</summary>
    private const int Spare = 10;

    private const int Booked = 1;

    /// <summary>50 × 40 = 2,000 instances.</summary>
    private readonly Studios _spread = new(From: 1, To: 50, plan.Customers / 50, Classes: 40, Places: 100_000);

    /// <summary>Everybody wants the same four classes.</summary>
    private readonly Studios _hot = new(From: 51, To: 51, plan.Customers, Classes: 4, Places: 1_000_000);

    private readonly List<Figures> _figures = [];

    /// <summary>Does everything and gives the lines of the table.</summary>
    public async Task<List<Figures>> RunAsync()
    {
        await using var database = await BenchDatabase.CreateAsync();
        await database.SeedAsync(_spread);
        await database.SeedAsync(_hot);
        await database.SettleAsync();
        await using var host = await HostProcess.StartAsync(database.Connections, new Dictionary<string, string>
        {
            ["RateLimits__Enabled"] = "false",
            ["Logging__LogLevel__Default"] = "Warning",
        });
        Say("warming up");
        await LoadAsync(host, new Students(_spread, 1, Spare).Book, plan.WarmUp);
        await BookAsync(database, host, "booking, spread over 2,000 instances", _spread, floor: 2.0);
        await BookAsync(database, host, "booking, everybody in four instances", _hot, floor: 3.0);
        return _figures;
    }

    private async Task BookAsync(BenchDatabase database, HostProcess host, string work, Studios studios, double floor)
    {
        var half = studios.Customers / 2;
        var students = new Students(studios, Spare + 1, half);
        List<double> ours = [], theirs = [], ratios = [], tails = [];
        for (var round = 0; round < plan.Rounds; round++)
        {
            await database.ForgetNewsAsync();
            var before = await database.CountBookingsAsync(Booked);
            var load = await LoadAsync(host, students.Book, plan.Seconds);
            var between = await database.CountBookingsAsync(Booked);
            await database.ForgetNewsAsync();
            host.Pause(); // pgbench has the machine to itself
            var tps = await PgBench.RunAsync(database.Connections, "book.sql", TimeSpan.FromSeconds(plan.Seconds), Connections, new Dictionary<string, int>
            {
                ["studio_from"] = studios.From,
                ["studio_to"] = studios.To,
                ["customer_from"] = half + 1,
                ["customer_to"] = studios.Customers,
                ["instances"] = studios.Classes,
            });
            // Who met a clash did less than a booking: what counts is what stands afterwards.
            theirs.Add((await database.CountBookingsAsync(Booked) - between) / (double)plan.Seconds);
            await database.ForgetNewsAsync();
            host.Resume();
            ours.Add(load.PerSecond);
            tails.Add(load.Percentile(99) / load.Percentile(50));
            ratios.Add(ours[^1] / theirs[^1]);
            Say($"{work}: {load.PerSecond:0}/s (p50 {load.Percentile(50):0.0} ms, p99 {load.Percentile(99):0.0} ms, {between - before} stand), pgbench {theirs[^1]:0}/s of {tps:0}");
            Refuse(load);
        }

        _figures.Add(new Figures(work, "×", ratios, floor));
        _figures.Add(new Figures("— p99 to p50", "×", tails, 3, Ceiling: true));
        _figures.Add(new Figures("— host", "/s", ours));
        _figures.Add(new Figures("— pgbench", "/s", theirs));
    }

    private static Task<LoadResult> LoadAsync(HostProcess host, Func<byte[]?> next, int seconds) =>
        HttpLoad.RunAsync(host.Port, Connections, TimeSpan.FromSeconds(seconds), next);

    /// <summary>A load that is refused measures nothing.</summary>
    private static void Refuse(LoadResult load)
    {
        if (load.Refused is { } answer)
        {
            throw new InvalidOperationException("The host refused what the bench asked:\n" + answer);
        }
    }

    private static void Say(FormattableString words) => Console.WriteLine(words.ToString(CultureInfo.InvariantCulture));

    private static void Say(string words) => Console.WriteLine(words);
}
