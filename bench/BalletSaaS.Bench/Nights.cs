using System.Diagnostics;
using BalletSaaS.Kernel;
using BalletSaaS.Schedule;
using Microsoft.Extensions.DependencyInjection;

namespace BalletSaaS;

/// <summary>
/// The night in which every studio gets its first eight weeks: <see cref="InstanceGeneration"/> for one studio after another, a few at a
/// time, and beside it the bare insert of the same rows.
/// </summary>
internal sealed class Nights(Plan plan, BenchDatabase database)
{
    /// <summary>How the command line names it.</summary>
    public const string Name = "night";

    /// <summary>The studios come in so many parts.</summary>
    public const int Parts = 10;

    private const int AtOnce = 8;

    /// <summary>Part by part: generates, takes what was generated away, and lets pgbench insert it.</summary>
    public async Task<List<Figures>> RunAsync()
    {
        await using var services = new ServiceCollection()
            .AddSingleton(TimeProvider.System).AddScoped<ICurrentUser, Nobody>().AddLogging()
            .AddEntityFrameworkCore(database.Connections.App, database.Connections.Host).AddApplication().BuildServiceProvider();
        var first = Plan.Others(1, plan.Sizes[^1]).From;
        var part = plan.Sizes[^1] / Parts;
        await PlanClassesAsync(plan.Looking.From, first + plan.Sizes[^1] - 1);
        await GenerateAsync(services, plan.Looking.From, plan.Looking.Count); // warms up
        List<double> ratios = [], costs = [], memory = [], again = [];
        for (var from = first; from < first + part * Parts; from += part)
        {
            costs.Add(await GenerateAsync(services, from, part));
            memory.Add(Environment.WorkingSet);
            again.Add(await GenerateAsync(services, from, part)); // nothing is missing any more
            await TakeAwayAsync(from, part);
            var bare = await InsertAsync(from, part);
            ratios.Add(costs[^1] / bare);
            Narrator.Say($"night: {costs[^1]:0.00} ms a studio, bare insert {bare:0.00} ms, nothing missing {again[^1]:0.00} ms, {memory[^1] / 1e6:0} MB");
        }

        return
        [
            new Figures($"a night of {plan.Sizes[^1]:N0} studios, a studio to the bare insert of its rows", "×", ratios, 3, Ceiling: true),
            new Figures("— a studio of the last tenth to one of the first", "×", [costs[^1] / costs[0]], 1.3, Ceiling: true),
            new Figures("— memory after each tenth, to the first's", "×", [.. memory.Select(bytes => bytes / memory[0])], 1.2, Ceiling: true, Worst: true),
            new Figures("— a studio", "ms", costs),
            new Figures("— a studio where nothing is missing", "ms", again),
        ];
    }

    /// <summary>Milliseconds a studio.</summary>
    private static async Task<double> GenerateAsync(ServiceProvider services, int from, int count)
    {
        var tenant = services.GetRequiredService<ICurrentTenant>();
        var began = Stopwatch.GetTimestamp();
        await Parallel.ForAsync(from, from + count, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (t, _) =>
        {
            using (tenant.Change(BenchDatabase.Id("studio", t, 0)))
            {
                await using var scope = services.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<InstanceGeneration>().ExtendAsync();
            }
        });
        return Stopwatch.GetElapsedTime(began).TotalMilliseconds / count;
    }

    /// <summary>Each studio has five classes a week.</summary>
    private Task PlanClassesAsync(int from, int to) => database.ExecuteAsync(FormattableString.Invariant($"""
        insert into classes (tenant_id, id, name, duration_minutes, max_capacity, price_credits, level, is_active, time_zone, min_level, requires_approval, earlier, is_deleted, creation_time,
            frequency, interval, days_of_week, start_time, start_date)
        select tenants.id, bench_id('weekly', t, day), 'Barre ' || day, 60, 12, 2, 0, true, bench_zone(), 0, false, '[]', false, now(), 0, 1, array[day], '18:00', current_date - 7
        from generate_series({from}, {to}) t join tenants on tenants.id = bench_id('studio', t, 0), generate_series(1, 5) day;
        analyze classes;
        create table bench_nights (like class_instances);
        create index on bench_nights (tenant_id);
        grant select on bench_nights to balletsaas_app
        """));

    private async Task TakeAwayAsync(int from, int count)
    {
        await database.ExecuteAsync(FormattableString.Invariant($"""
            insert into bench_nights select i.* from generate_series({from}, {from + count - 1}) t join class_instances i on i.tenant_id = bench_id('studio', t, 0) and i.series_date is not null;
            delete from class_instances i using bench_nights n where i.tenant_id = n.tenant_id and i.id = n.id;
            analyze bench_nights
            """));
        await database.ExecuteAsync("vacuum class_instances");
        await database.ExecuteAsync("checkpoint");
    }

    /// <summary>Milliseconds a studio.</summary>
    private async Task<double> InsertAsync(int from, int count)
    {
        var clients = Math.Min(AtOnce, count);
        var tps = await PgBench.RunAsync(database.Connections, "night.sql", ["-t", Narrator.Text(count / clients)], clients, new Dictionary<string, int>
        {
            ["studio_from"] = from,
            ["clients"] = clients,
            ["i"] = 0,
        });
        return 1000 / tps;
    }

    /// <summary>A job's user.</summary>
    private sealed class Nobody : ICurrentUser
    {
        public Guid? Id => null;
        public Guid? CustomerId => null;
        public Guid? TenantId => null;
        public IReadOnlyCollection<string> Roles => [];
    }
}
