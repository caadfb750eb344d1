using System.Globalization;
using System.Security.Cryptography;
using BalletSaaS.Development;
using Npgsql;

namespace BalletSaaS;

/// <summary>The tests' PostgreSQL, shared by all test processes of this checkout, with one migrated template to clone from.</summary>
internal sealed class TestServer
{
    private const string TestPrefix = "balletsaas_test_";
    private const string TemplatePrefix = "balletsaas_template_";
    private const string RunPrefix = "balletsaas_run_";

    /// <summary>Guards cleaning up and making the template against the other test processes.</summary>
    private const long PreparationLock = 0x74656d706c617465;

    private static readonly Lazy<Task<TestServer>> Instance = new(StartAsync);

    private readonly EmbeddedPostgres _postgres;
    private readonly NpgsqlDataSource _superuser;
    private readonly string _run = $"{Environment.ProcessId.ToString(CultureInfo.InvariantCulture)}_{RandomNumberGenerator.GetHexString(8, lowercase: true)}";
    private readonly string _template = TemplatePrefix + SchemaFingerprint();
    private readonly NpgsqlConnection _presence;
    private int _clones;

    private TestServer(EmbeddedPostgres postgres)
    {
        _postgres = postgres;
        _superuser = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(postgres.ConnectionString) { Pooling = true, MaxPoolSize = 8 });
        _presence = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(postgres.ConnectionString) { ApplicationName = RunPrefix + _run }.ConnectionString);
    }

    /// <summary>The server, started by the first test that needs it.</summary>
    public static Task<TestServer> Current => Instance.Value;

    /// <summary>Makes a database like the template.</summary>
    public async Task<(DatabaseConnections Connections, string Superuser)> CloneAsync()
    {
        var name = $"{TestPrefix}{_run}_{Interlocked.Increment(ref _clones).ToString(CultureInfo.InvariantCulture)}";
        await ExecuteAsync($"CREATE DATABASE {name} OWNER {DevelopmentConnections.OwnerRole} TEMPLATE {_template} STRATEGY file_copy");
        // Many classes at once on a busy machine: a connection may take its time, a story does not fail for that.
        var superuser = new NpgsqlConnectionStringBuilder(_postgres.ConnectionString) { Database = name, Timeout = 60 }.ConnectionString;
        return (DevelopmentConnections.For(superuser, name), superuser);
    }

    /// <summary>Drops a database, whoever is still connected to it.</summary>
    public Task DropAsync(string name) => ExecuteAsync($"DROP DATABASE IF EXISTS {name} WITH (FORCE)");

    private static async Task<TestServer> StartAsync()
    {
        var postgres = await EmbeddedPostgres.StartAsync(PostgresOptions.ForTests(Checkout.Root));
        var server = new TestServer(postgres);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => server.Leave();
        await server.PrepareAsync();
        return server;
    }

    private void Leave()
    {
        _presence.Dispose();
        _superuser.Dispose();
        NpgsqlConnection.ClearAllPools();
        _postgres.DisposeAsync().AsTask().GetAwaiter().GetResult();
    }

    private async Task PrepareAsync()
    {
        // As long as this connection is open, its application name says that our databases are in use.
        await _presence.OpenAsync();
        await using var command = new NpgsqlCommand($"SELECT pg_advisory_lock({PreparationLock})", _presence);
        await command.ExecuteNonQueryAsync();
        await DropLeftoversAsync();
        await EnsureTemplateAsync();
        command.CommandText = $"SELECT pg_advisory_unlock({PreparationLock})";
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Drops what killed runs left: databases whose run is not connected, and other versions' templates when nobody else runs.</summary>
    private async Task DropLeftoversAsync()
    {
        var runs = await ReadAsync($"SELECT DISTINCT application_name FROM pg_stat_activity WHERE application_name ^@ '{RunPrefix}'");
        var live = runs.Select(run => TestPrefix + run[RunPrefix.Length..] + "_").ToList();
        foreach (var database in await ReadAsync($"SELECT datname FROM pg_database WHERE datname ^@ '{TestPrefix}'"))
        {
            if (!live.Exists(database.StartsWith))
            {
                await DropAsync(database);
            }
        }

        if (live.Count > 1)
        {
            return;
        }

        foreach (var database in await ReadAsync($"SELECT datname FROM pg_database WHERE datname ^@ '{TemplatePrefix}' AND datname <> '{_template}'"))
        {
            await ExecuteAsync($"ALTER DATABASE {database} IS_TEMPLATE false");
            await DropAsync(database);
        }
    }

    /// <summary>The template appears under its name only when whole.</summary>
    private async Task EnsureTemplateAsync()
    {
        if (await ReadAsync($"SELECT datname FROM pg_database WHERE datname = '{_template}'") is [_])
        {
            return;
        }

        var unfinished = _template + "_unfinished";
        await DropAsync(unfinished);
        await DevelopmentConnections.EnsureOwnerAsync(_postgres.ConnectionString);
        var connections = DevelopmentConnections.For(_postgres.ConnectionString, unfinished);
        await new DatabaseMigrator(new DatabaseConnections(Unpooled(connections.Owner), Unpooled(connections.App), Unpooled(connections.Host))).MigrateAsync();
        await ExecuteAsync($"ALTER DATABASE {unfinished} RENAME TO {_template}");
        await ExecuteAsync($"ALTER DATABASE {_template} ALLOW_CONNECTIONS false IS_TEMPLATE true");
    }

    /// <summary>A template cannot be cloned while a connection to it idles in a pool.</summary>
    private static string Unpooled(string connectionString) => new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString;

    /// <summary>Everything that decides the schema lies in these two assemblies: the same bytes, the same template.</summary>
    private static string SchemaFingerprint()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var name in new[] { "BalletSaaS.EntityFrameworkCore.dll", "BalletSaaS.DbMigrator.dll" })
        {
            hash.AppendData(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, name)));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..16];
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var command = _superuser.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    private async Task<List<string>> ReadAsync(string sql)
    {
        await using var command = _superuser.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync();
        List<string> values = [];
        while (await reader.ReadAsync())
        {
            values.Add(reader.GetString(0));
        }

        return values;
    }
}
