using System.Globalization;
using BalletSaaS;
using Shouldly;

// The bench: what the host does in a second, as a ratio to pgbench doing the same with plain statements, both against one PostgreSQL
// with fsync on. Runs alternate; the medians count. docs/performance.md says how to read it. Ends with 1 when a floor is missed.
string[] rows = ["booking", "hot", "cancel", "week", Freshness.Name, Nights.Name];
var named = args.Where(arg => !arg.StartsWith('-')).ToArray();
if (args.Except(["--short", "--small", .. rows]).Any())
{
    Console.Error.WriteLine($"Usage: etc/bench [--short | --small] [{string.Join(" | ", rows)}]…");
    return 2;
}

try
{
    var plan = args.Contains("--short") ? Plan.Short : args.Contains("--small") ? Plan.Small : Plan.Full;
    var figures = await new Bench(plan, row => named.Length == 0 || named.Contains(row)).RunAsync();
    Console.WriteLine();
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{DateTime.UtcNow:yyyy-MM-dd}, {Environment.ProcessorCount} cores, {plan.Rounds} alternating runs of {plan.Seconds} s, {Bench.Connections} connections, PostgreSQL with fsync on; {Narrator.Elapsed.TotalMinutes:0.0} minutes in all."));
    Console.WriteLine();
    Console.WriteLine("| work | min | median | max | | floor | |\n|---|---|---|---|---|---|---|");
    figures.ForEach(Console.WriteLine);
    var missed = plan.Floors ? figures.FindAll(line => !line.Holds) : [];
    missed.ForEach(line => Console.Error.WriteLine($"Missed: {line}"));
    return missed.Count > 0 ? 1 : 0;
}
catch (Exception impossible) when (impossible is InvalidOperationException or ShouldAssertException)
{
    Console.Error.WriteLine(impossible.Message);
    return 2;
}
