using BalletSaaS.Development;
using Npgsql;

namespace BalletSaaS.Commands;

/// <summary><c>postgres start|stop|status|drop|lend</c>: the embedded server, for the scripts.</summary>
internal static class PostgresCommand
{
    private static readonly Dictionary<string, Func<PostgresOptions, CancellationToken, Task>> Verbs = new()
    {
        ["start"] = StartAsync,
        ["stop"] = StopAsync,
        ["status"] = StatusAsync,
        ["lend"] = (_, cancellationToken) => LendCommand.RunAsync(cancellationToken),
        ["drop"] = DropAsync,
    };

    /// <param name="arguments">The verb, and <c>--test</c> for the tests' server instead of the development one.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static Task RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        var words = arguments.Where(argument => argument != "--test").ToList();
        if (words.Count != 1 || !Verbs.TryGetValue(words[0], out var verb))
        {
            throw new InvalidOperationException("Say `postgres start`, `stop`, `status` or `drop` (add --test for the tests' server), or `postgres lend`.");
        }

        var options = arguments.Contains("--test") ? PostgresOptions.ForTests(Checkout.Root) : PostgresOptions.ForDevelopment(Checkout.Root);
        return verb(options, cancellationToken);
    }

    /// <summary>Starts the server and leaves it running. How to reach its database is written to <c>.run/postgres.env</c>.</summary>
    private static async Task StartAsync(PostgresOptions options, CancellationToken cancellationToken)
    {
        var superuser = await EmbeddedPostgres.StartDetachedAsync(options, cancellationToken);
        await DevelopmentConnections.EnsureOwnerAsync(superuser, cancellationToken);
        var connections = DevelopmentConnections.For(superuser, DevelopmentConnections.Database);
        var file = options.Folder + ".env";
        PrivateFile.Write(
            file,
            $"""
            ConnectionStrings__Owner='{connections.Owner}'
            ConnectionStrings__App='{connections.App}'
            ConnectionStrings__Host='{connections.Host}'

            """);
        Console.WriteLine($"PostgreSQL runs on {Address(superuser)}; connection strings are in {Path.GetRelativePath(Environment.CurrentDirectory, file)}.");
    }

    private static async Task StopAsync(PostgresOptions options, CancellationToken cancellationToken)
    {
        var stopped = await EmbeddedPostgres.StopUnlessUsedAsync(options, cancellationToken);
        Console.WriteLine(stopped ? "PostgreSQL is stopped." : "PostgreSQL is left running: another process uses it.");
    }

    private static async Task StatusAsync(PostgresOptions options, CancellationToken cancellationToken)
    {
        var superuser = await EmbeddedPostgres.FindRunningAsync(options, cancellationToken);
        Console.WriteLine(superuser is null ? "PostgreSQL is stopped." : $"PostgreSQL runs on {Address(superuser)}.");
    }

    /// <summary>Throws the server's database away, with everything in it; the next start makes a new one.</summary>
    private static async Task DropAsync(PostgresOptions options, CancellationToken cancellationToken)
    {
        await using var server = await EmbeddedPostgres.StartAsync(options, cancellationToken);
        await using var connection = new NpgsqlConnection(server.ConnectionString);
        await connection.OpenAsync(cancellationToken);
        await using var drop = new NpgsqlCommand($"DROP DATABASE IF EXISTS {DevelopmentConnections.Database} WITH (FORCE)", connection);
        await drop.ExecuteNonQueryAsync(cancellationToken);
        Console.WriteLine($"The database {DevelopmentConnections.Database} is gone.");
    }

    private static string Address(string connectionString)
    {
        var address = new NpgsqlConnectionStringBuilder(connectionString);
        return $"{address.Host}:{address.Port}";
    }
}
