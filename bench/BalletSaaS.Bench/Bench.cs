using BalletSaaS.Kernel;

namespace BalletSaaS;

/// <summary>Measures each kind of work in turn, in databases of different sizes, beside pgbench.</summary>
/// <param name="plan">How long.</param>
/// <param name="wanted">Which rows of the table.</param>
internal sealed class Bench(Plan plan, Func<string, bool> wanted)
{
    /// <summary>How many ask at once.</summary>
    public const int Connections = 32;

    private static readonly int NightlyJobs = typeof(TenantJob).Assembly.GetTypes().Count(type => type.IsDefined(typeof(NightlyAttribute), false));

    private readonly IReadOnlyList<Work> _works = [.. Work.All(plan).Where(work => wanted(work.Name))];
    private readonly List<Figures> _figures = [];

    /// <summary>Does everything and gives the lines of the table.</summary>
    public async Task<List<Figures>> RunAsync()
    {
        await using var server = await BenchServer.StartAsync();
        var databases = await SeedAsync(server);
        if (_works.Count > 0 || wanted(Freshness.Name))
        {
            await AtHostsAsync(databases);
        }

        if (wanted(Nights.Name) && plan.Sizes[^1] >= Nights.Parts)
        {
            _figures.AddRange(await new Nights(plan, databases[^1]).RunAsync());
        }

        return _figures;
    }

    /// <summary>One database for each size; the larger ones are the smaller ones and more.</summary>
    private async Task<List<BenchDatabase>> SeedAsync(BenchServer server)
    {
        Narrator.Say($"seeding");
        List<BenchDatabase> databases = [await server.CreateAsync($"bench_{plan.Sizes[0]}")];
        foreach (var studios in new[] { plan.Booking, plan.Hot, plan.Leaving, plan.Looking, Plan.Others(1, plan.Sizes[0]) })
        {
            await databases[0].SeedAsync(studios);
        }

        foreach (var (smaller, size) in plan.Sizes.Zip(plan.Sizes.Skip(1)))
        {
            databases.Add(await server.CopyAsync(databases[^1], $"bench_{size}"));
            await databases[^1].SeedAsync(Plan.Others(smaller + 1, size));
            Narrator.Say($"seeding, beside {size:N0} other studios");
        }

        foreach (var database in databases)
        {
            await database.SettleAsync();
        }

        return databases;
    }

    private async Task AtHostsAsync(List<BenchDatabase> databases)
    {
        List<Node> nodes = [];
        try
        {
            foreach (var (database, size) in databases.Zip(plan.Sizes))
            {
                nodes.Add(new Node(database, size, await StartAsync(database)));
                await WarmUpAsync(nodes[^1]);
            }

            foreach (var work in _works)
            {
                await MeasureAsync(work, nodes);
            }

            if (wanted(Freshness.Name))
            {
                nodes[0].Host.Resume();
                await using var other = await StartAsync(databases[0]);
                _figures.Add(await Freshness.MeasureAsync(plan, nodes[0].Host, other));
            }
        }
        finally
        {
            foreach (var node in nodes)
            {
                await node.Host.DisposeAsync();
            }
        }

        if (!plan.Floors)
        {
            await databases[^1].ShouldBalanceAsync(); // what does not count right, seed or run, is no speed
        }
    }

    private static Task<HostProcess> StartAsync(BenchDatabase database) => HostProcess.StartAsync(database.Connections, new Dictionary<string, string>
    {
        ["RateLimits__Enabled"] = "false",
        ["Logging__LogLevel__Default"] = "Warning",
    });

    private async Task WarmUpAsync(Node node)
    {
        while (await node.Database.ReadAsync<long>("select count(*) from quartz.qrtz_triggers") <
            NightlyJobs * await node.Database.ReadAsync<long>("select count(*) - 1 from tenants"))
        {
            Narrator.Say($"beside {node.Size:N0} studios: waiting until their jobs are scheduled");
            await Task.Delay(TimeSpan.FromSeconds(1));
        }

        foreach (var work in _works)
        {
            Narrator.Say($"beside {node.Size:N0} studios: warming up for {work.Title}");
            await LoadAsync(node, work.Ask(work.Spare.Value), plan.WarmUp);
        }

        node.Host.Pause();
    }

    /// <summary>Alternating runs; the next round goes backwards, so that nobody always comes first.</summary>
    private async Task MeasureAsync(Work work, List<Node> nodes)
    {
        var asks = nodes.ConvertAll(_ => work.Ask(work.Students.Value));
        var ours = nodes.ConvertAll(_ => new List<double>());
        List<double> theirs = [], tails = [];
        for (var round = 0; round < plan.Rounds; round++)
        {
            var turns = Enumerable.Range(-1, nodes.Count + 1); // -1 is pgbench's
            foreach (var turn in round % 2 == 0 ? turns : turns.Reverse())
            {
                if (turn < 0)
                {
                    theirs.Add(await AskPgBenchAsync(work, nodes[0], round));
                    Narrator.Say($"{work.Title}: pgbench {theirs[^1]:0}/s");
                    continue;
                }

                var load = await MeasureAsync(nodes[turn], asks[turn]);
                ours[turn].Add(load.PerSecond);
                Narrator.Say($"{work.Title}, beside {nodes[turn].Size:N0}: {load.PerSecond:0}/s, p50 {load.Percentile(50):0.0} ms, p99 {load.Percentile(99):0.0} ms");
                if (turn == 0)
                {
                    tails.Add(load.Percentile(99) / load.Percentile(50));
                }
            }
        }

        _figures.Add(new Figures(work.Title, "×", Ratios(ours[0], theirs), work.Floor));
        if (work.Tail is { } most)
        {
            _figures.Add(new Figures("— its p99 to its p50", "×", tails, most, Ceiling: true));
        }

        _figures.AddRange(nodes.Skip(1).Select((node, n) => new Figures(
            $"— beside {node.Size:N0} other studios, to beside {nodes[0].Size}", "×", Ratios(ours[n + 1], ours[0]), 0.85)));
        _figures.Add(new Figures("— host", "/s", ours[0]));
        _figures.Add(new Figures("— pgbench", "/s", theirs));
    }

    private static List<double> Ratios(List<double> these, List<double> those) => [.. these.Zip(those, (one, other) => one / other)];

    private async Task<LoadResult> MeasureAsync(Node node, Func<byte[]?> ask)
    {
        node.Host.Resume();
        await node.Database.ForgetNewsAsync();
        var load = await LoadAsync(node, ask, plan.Seconds);
        await node.Database.ForgetNewsAsync();
        node.Host.Pause();
        return load;
    }

    /// <summary>All hosts rest meanwhile.</summary>
    private async Task<double> AskPgBenchAsync(Work work, Node node, int round)
    {
        var before = work.Done is null ? 0 : await node.Database.ReadAsync<long>(work.Done);
        var tps = await PgBench.RunAsync(node.Database.Connections, work.Script, ["-T", Narrator.Text(plan.Seconds)], Connections, work.Variables(round));
        return work.Done is null ? tps : (await node.Database.ReadAsync<long>(work.Done) - before) / (double)plan.Seconds;
    }

    /// <summary>A load that is refused measures nothing.</summary>
    private static async Task<LoadResult> LoadAsync(Node node, Func<byte[]?> ask, int seconds)
    {
        var load = await HttpLoad.RunAsync(node.Host.Port, Connections, TimeSpan.FromSeconds(seconds), ask);
        return load.Refused is null ? load : throw new InvalidOperationException("The host refused what the bench asked:\n" + load.Refused);
    }

    /// <summary>A host on a database with so many other studios.</summary>
    private sealed record Node(BenchDatabase Database, int Size, HostProcess Host);
}
