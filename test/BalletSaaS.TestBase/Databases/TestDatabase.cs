using Npgsql;
using Xunit;

namespace BalletSaaS;

/// <summary>
/// A database of its own on a real PostgreSQL: a clone of the migrated template, empty of studios, dropped at the end. As a class
/// fixture (<c>IClassFixture&lt;TestDatabase&gt;</c>) it gives each test class one, so classes run side by side.
/// </summary>
public sealed class TestDatabase : IAsyncLifetime, IAsyncDisposable
{
    private DatabaseConnections? _connections;
    private string? _superuser;

    /// <summary>The three roles' connection strings.</summary>
    public DatabaseConnections Connections => _connections ?? throw NotYet();

    /// <summary>Connection string of the superuser, whom row-level security does not hold: for looking at every studio.</summary>
    public string Superuser => _superuser ?? throw NotYet();

    /// <summary>The database's name.</summary>
    public string Name => new NpgsqlConnectionStringBuilder(Superuser).Database!;

    /// <summary>Makes a database outside a fixture.</summary>
    public static async Task<TestDatabase> CreateAsync()
    {
        var database = new TestDatabase();
        await database.InitializeAsync();
        return database;
    }

    /// <inheritdoc />
    public async Task InitializeAsync()
    {
        var server = await TestServer.Current;
        (_connections, _superuser) = await server.CloneAsync();
    }

    /// <summary>An open connection of the superuser.</summary>
    public Task<NpgsqlConnection> OpenAsSuperuserAsync() => OpenAsync(Superuser);

    /// <summary>An open connection of the application's role, in no studio.</summary>
    public Task<NpgsqlConnection> OpenAsAppAsync() => OpenAsync(Connections.App);

    /// <inheritdoc />
    public async Task DisposeAsync()
    {
        if (_superuser is null)
        {
            return;
        }

        foreach (var connectionString in new[] { Connections.Owner, Connections.App, Connections.Host })
        {
            await using var pool = new NpgsqlConnection(connectionString);
            NpgsqlConnection.ClearPool(pool);
        }

        var server = await TestServer.Current;
        await server.DropAsync(Name);
        _superuser = null;
    }

    async ValueTask IAsyncDisposable.DisposeAsync() => await DisposeAsync();

    private static async Task<NpgsqlConnection> OpenAsync(string connectionString)
    {
        var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        return connection;
    }

    private static InvalidOperationException NotYet() => new("The test database is made by InitializeAsync, or was dropped already.");
}
