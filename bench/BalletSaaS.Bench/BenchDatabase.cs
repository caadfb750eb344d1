using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using BalletSaaS.Development;
using Npgsql;

namespace BalletSaaS;

/// <summary>
/// A database on a PostgreSQL of its own where every commit waits for the disk, as in production; the host and pgbench work on the same.
/// </summary>
internal sealed class BenchDatabase : IAsyncDisposable
{
    private const string Name = "balletsaas_bench";

    private readonly EmbeddedPostgres _postgres;

    private BenchDatabase(EmbeddedPostgres postgres)
    {
        _postgres = postgres;
        Superuser = new NpgsqlConnectionStringBuilder(postgres.ConnectionString) { Database = Name, CommandTimeout = 600 }.ConnectionString;
        Connections = DevelopmentConnections.For(Superuser, Name);
    }

    public DatabaseConnections Connections { get; }

    private string Superuser { get; }

    /// <summary>Starts the server and makes an empty, migrated database.</summary>
    public static async Task<BenchDatabase> CreateAsync()
    {
        var options = new PostgresOptions(
            Checkout.Root, Path.Combine(Checkout.RunFolder, "postgres-bench"), Durable: true, ["max_connections=200", "shared_buffers=512MB", "max_wal_size=4GB"]);
        var postgres = await EmbeddedPostgres.StartAsync(options);
        await DevelopmentConnections.EnsureOwnerAsync(postgres.ConnectionString);
        await using (var server = new NpgsqlConnection(postgres.ConnectionString))
        {
            await server.OpenAsync();
            await using var drop = new NpgsqlCommand($"drop database if exists {Name} with (force)", server);
            await drop.ExecuteNonQueryAsync();
        }

        var database = new BenchDatabase(postgres);
        await new DatabaseMigrator(database.Connections).MigrateAsync();
        await database.ExecuteAsync("""
            create function bench_id(kind text, t int, k int) returns uuid language sql immutable as $$ select md5(kind || ' ' || t || ' ' || k)::uuid $$
            """);
        return database;
    }

    /// <summary>The id that <c>bench_id</c> gives.</summary>
    public static Guid Id(string kind, int t, int k) => Guid.Parse(Convert.ToHexString(MD5.HashData(Encoding.ASCII.GetBytes(FormattableString.Invariant($"{kind} {t} {k}")))));

    /// <summary>Opens studios with their customers and classes.</summary>
    public async Task SeedAsync(Studios studios)
    {
        await using var connection = new NpgsqlConnection(Superuser);
        await connection.OpenAsync();
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("Seed.sql")!);
        // Definitions and session settings take no parameters: the numbers are written into the text.
        int[] numbers = [studios.From, studios.To, studios.Customers, studios.Classes, studios.Places];
        var sql = numbers.Select((number, n) => (number, n)).Aggregate(await reader.ReadToEndAsync(),
            (text, value) => text.Replace($"${value.n + 1}", value.number.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal));
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>After bulk loads: statistics for the planner, and nothing left to write.</summary>
    public Task SettleAsync() => ExecuteAsync("vacuum analyze; checkpoint");

    /// <summary>Before a run: empties the outbox, so that nobody works off the run before.</summary>
    public Task ForgetNewsAsync() => ExecuteAsync("truncate outbox_messages; checkpoint");

    /// <summary>How many bookings there are with a status.</summary>
    public async Task<long> CountBookingsAsync(int status)
    {
        await using var source = NpgsqlDataSource.Create(Superuser);
        await using var command = source.CreateCommand("select count(*) from bookings where status = $1");
        command.Parameters.AddWithValue(status);
        return (long)(await command.ExecuteScalarAsync())!;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        await _postgres.DisposeAsync();
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(Superuser);
        await connection.OpenAsync();
        foreach (var statement in sql.Contains("$$", StringComparison.Ordinal) ? [sql] : sql.Split(';'))
        {
            await using var command = new NpgsqlCommand(statement, connection) { CommandTimeout = 0 };
            await command.ExecuteNonQueryAsync();
        }
    }
}

/// <summary>Studios of the bench, alike.</summary>
/// <param name="From">The first one's number.</param>
/// <param name="To">The last one's number.</param>
/// <param name="Customers">Customers in each.</param>
/// <param name="Classes">Class instances in each.</param>
/// <param name="Places">Places in each class.</param>
internal sealed record Studios(int From, int To, int Customers, int Classes, int Places);
