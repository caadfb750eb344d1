using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Npgsql;

namespace BalletSaaS;

/// <summary>PostgreSQL's own load generator, the yardstick: as the application's role, with prepared statements.</summary>
internal static partial class PgBench
{
    private static readonly Lazy<string> Program = new(() =>
        new[] { Environment.GetEnvironmentVariable("PGBENCH") ?? "" }
            .Concat(Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql").Select(version => Path.Combine(version, "bin", "pgbench")) : [])
            .FirstOrDefault(File.Exists)
        ?? throw new InvalidOperationException("pgbench is missing. Start with ./etc/bench, which brings it, or name it: PGBENCH=/path/to/pgbench"));

    /// <summary>Runs a script.</summary>
    /// <param name="connections">The database.</param>
    /// <param name="script">A file of <c>Yardsticks</c>.</param>
    /// <param name="until">How long, or how often, in pgbench's words.</param>
    /// <param name="clients">How many at once.</param>
    /// <param name="variables">What the script starts with.</param>
    /// <returns>Transactions a second.</returns>
    public static async Task<double> RunAsync(DatabaseConnections connections, string script, string[] until, int clients, IReadOnlyDictionary<string, int> variables)
    {
        var app = new NpgsqlConnectionStringBuilder(connections.App);
        var start = new ProcessStartInfo(Program.Value, [
            "-h", app.Host!, "-p", Text(app.Port), "-U", app.Username!, "-n", "-M", "prepared", "-c", Text(clients), "-j", Text(Math.Min(2, clients)),
            .. until, "-f", Path.Combine(AppContext.BaseDirectory, "Yardsticks", script),
            .. variables.SelectMany(variable => new[] { "-D", $"{variable.Key}={Text(variable.Value)}" }), app.Database!])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["PGPASSWORD"] = app.Password },
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 && Tps().Match(output) is { Success: true } tps
            ? double.Parse(tps.Groups[1].Value, CultureInfo.InvariantCulture)
            : throw new InvalidOperationException($"pgbench failed with {script}: {await errors}{output}");
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"tps = ([\d.]+)")]
    private static partial Regex Tps();
}
