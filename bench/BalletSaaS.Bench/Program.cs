using System.Globalization;
using BalletSaaS;

// The bench: what the host does in a second, as a ratio to pgbench doing the same with plain statements, both against one PostgreSQL
// with fsync on. Runs alternate; the medians count. `--short` only shows that it works. Ends with 1 when a floor is missed.
try
{
    var plan = args.Contains("--short") ? Plan.Short : Plan.Full;
    var figures = await new Bench(plan).RunAsync();
    Console.WriteLine();
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{DateTime.UtcNow:yyyy-MM-dd}, {Environment.ProcessorCount} cores, {plan.Rounds} alternating runs of {plan.Seconds} s, {Bench.Connections} connections, PostgreSQL with fsync on."));
    Console.WriteLine();
    Console.WriteLine("| work | min | median | max | | floor | |\n|---|---|---|---|---|---|---|");
    figures.ForEach(Console.WriteLine);
    return plan.Floors && figures.Exists(line => !line.Holds) ? 1 : 0;
}
catch (InvalidOperationException impossible)
{
    Console.Error.WriteLine(impossible.Message);
    return 2;
}
