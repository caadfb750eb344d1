using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using BalletSaaS.Development;
using Npgsql;

namespace BalletSaaS;

/// <summary>
/// A PostgreSQL of its own where every commit waits for the disk, as in production; hosts and pgbench work on its databases.
/// </summary>
internal sealed class BenchServer : IAsyncDisposable
{
    private readonly EmbeddedPostgres _postgres;

    private BenchServer(EmbeddedPostgres postgres) => _postgres = postgres;

    /// <summary>Starts it.</summary>
    public static async Task<BenchServer> StartAsync()
    {
        var options = new PostgresOptions(
            Checkout.Root, Path.Combine(Checkout.RunFolder, "postgres-bench"), Durable: true, ["max_connections=200", "shared_buffers=1GB", "max_wal_size=8GB"]);
        var postgres = await EmbeddedPostgres.StartAsync(options);
        await DevelopmentConnections.EnsureOwnerAsync(postgres.ConnectionString);
        return new BenchServer(postgres);
    }

    /// <summary>A migrated database, without studios.</summary>
    public async Task<BenchDatabase> CreateAsync(string name)
    {
        await ExecuteAsync($"drop database if exists {name} with (force)");
        var database = new BenchDatabase(_postgres.ConnectionString, name);
        await new DatabaseMigrator(database.Connections).MigrateAsync();
        await database.ExecuteAsync($"""
            create function bench_id(kind text, t int, k int) returns uuid language sql immutable as $$ select md5(kind || ' ' || t || ' ' || k)::uuid $$;
            create function bench_zone() returns text language sql immutable as $$ select '{ZoneOfNoon()}' $$;
            create function bench_start(m int) returns timestamp language sql stable as $$
                select date_trunc('day', now() at time zone bench_zone()) + interval '1 day 9 hours' + (m - 1) / 8 * interval '1 day' + (m - 1) % 8 * interval '1 hour' $$
            """);
        return database;
    }

    /// <summary>A zone where it is noon: the studios' nights do not fall into the measurement, whenever that is.</summary>
    private static string ZoneOfNoon() => FormattableString.Invariant($"Etc/GMT{DateTimeOffset.UtcNow.Hour - 12:+0;-0}");

    /// <summary>The same database again under another name.</summary>
    public async Task<BenchDatabase> CopyAsync(BenchDatabase from, string name)
    {
        NpgsqlConnection.ClearAllPools(); // a database with connections cannot be copied
        await ExecuteAsync($"drop database if exists {name} with (force)");
        await ExecuteAsync($"create database {name} owner {DevelopmentConnections.OwnerRole} template {from.Name} strategy file_copy");
        return new BenchDatabase(_postgres.ConnectionString, name);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        await _postgres.DisposeAsync();
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var server = new NpgsqlConnection(_postgres.ConnectionString);
        await server.OpenAsync();
        await using var command = new NpgsqlCommand(sql, server) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync();
    }
}

/// <summary>One of its databases.</summary>
internal sealed class BenchDatabase(string server, string name)
{
    /// <summary>Its name.</summary>
    public string Name => name;

    /// <summary>The three roles' connections.</summary>
    public DatabaseConnections Connections { get; } = DevelopmentConnections.For(server, name);

    private string Superuser { get; } = new NpgsqlConnectionStringBuilder(server) { Database = name, CommandTimeout = 0 }.ConnectionString;

    /// <summary>The id that <c>bench_id</c> gives.</summary>
    public static Guid Id(string kind, int t, int k) => Guid.Parse(Convert.ToHexString(MD5.HashData(Encoding.ASCII.GetBytes(FormattableString.Invariant($"{kind} {t} {k}")))));

    /// <summary>Opens studios with their customers and classes.</summary>
    public async Task SeedAsync(Studios studios)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("Seed.sql")!);
        // Definitions and session settings take no parameters: the numbers are written into the text.
        int[] numbers = [studios.From, studios.To, studios.Customers, studios.Classes, studios.Places, studios.Lots, studios.Booked];
        await ExecuteAsync(numbers.Select((number, n) => (number, n)).Aggregate(await reader.ReadToEndAsync(),
            (text, value) => text.Replace($"${value.n + 1}", value.number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)));
    }

    /// <summary>After bulk loads: statistics for the planner, and nothing left to write.</summary>
    public async Task SettleAsync()
    {
        await ExecuteAsync("vacuum analyze");
        await ExecuteAsync("checkpoint");
    }

    /// <summary>Before a run: empties the outbox, so that nobody works off the run before.</summary>
    public async Task ForgetNewsAsync()
    {
        await ExecuteAsync("truncate outbox_messages");
        await ExecuteAsync("checkpoint");
    }

    /// <summary>The first column of the first row.</summary>
    public async Task<T> ReadAsync<T>(string sql)
    {
        await using var connection = new NpgsqlConnection(Superuser);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return (T)(await command.ExecuteScalarAsync())!;
    }

    /// <summary>Runs statements as the superuser.</summary>
    public async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(Superuser);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Fails unless the books of all studios balance: what does not count right is no speed.</summary>
    public async Task ShouldBalanceAsync()
    {
        await using var connection = new NpgsqlConnection(Superuser);
        await connection.OpenAsync();
        await Books.ShouldBalanceAsync(connection);
    }
}
