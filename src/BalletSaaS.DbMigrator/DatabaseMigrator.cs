using BalletSaaS.Kernel;
using Npgsql;

namespace BalletSaaS;

/// <summary>
/// Brings a database to this version: roles, database, schema, the scheduler's tables. Running it again changes nothing; two at once
/// wait for each other.
/// </summary>
/// <param name="connections">The three roles.</param>
public sealed class DatabaseMigrator(DatabaseConnections connections)
{
    private const string MaintenanceDatabase = "postgres";

    /// <summary>Any number that other programs on the same server do not use for an advisory lock.</summary>
    private const long LockNumber = 0x42616c6c6574;

    /// <summary>Migrates to the end.</summary>
    /// <exception cref="InvalidOperationException">A role is missing a right or a password; the message says what to grant.</exception>
    public async Task MigrateAsync(CancellationToken cancellationToken = default)
    {
        await using var server = await OpenAsync(nameof(DatabaseConnections.Owner), OnServer(connections.Owner), cancellationToken);
        await ExecuteAsync(server, $"SELECT pg_advisory_lock({LockNumber})", cancellationToken); // until this connection closes
        await DatabaseRoles.EnsureAsync(server, connections.App, cancellationToken);
        await DatabaseRoles.EnsureAsync(server, connections.Host, cancellationToken);
        await EnsureDatabaseAsync(server, cancellationToken);

        var (app, host) = (DatabaseRoles.Of(connections.App), DatabaseRoles.Of(connections.Host));
        await DatabaseSetup.ApplyAsync(connections.Owner, app, host, cancellationToken);
        await using (var database = await OpenAsync(nameof(DatabaseConnections.Owner), connections.Owner, cancellationToken))
        {
            await QuartzSchema.EnsureAsync(database, host, cancellationToken);
        }

        // What was migrated is of use only if the application can log in: say so here rather than at its start.
        await using var asApp = await OpenAsync(nameof(DatabaseConnections.App), connections.App, cancellationToken);
        await using var asHost = await OpenAsync(nameof(DatabaseConnections.Host), connections.Host, cancellationToken);
    }

    private async Task EnsureDatabaseAsync(NpgsqlConnection server, CancellationToken cancellationToken)
    {
        var name = new NpgsqlConnectionStringBuilder(connections.Owner).Database
            ?? throw new InvalidOperationException("ConnectionStrings__Owner names no database. Add `Database=…`.");
        await using var question = new NpgsqlCommand("SELECT EXISTS (SELECT FROM pg_database WHERE datname = $1)", server);
        question.Parameters.Add(new NpgsqlParameter { Value = name });
        if (await question.ExecuteScalarAsync(cancellationToken) is false)
        {
            using var quote = new NpgsqlCommandBuilder();
            await ExecuteAsync(server, $"CREATE DATABASE {quote.QuoteIdentifier(name)}", cancellationToken);
        }
    }

    private static string OnServer(string connectionString) =>
        new NpgsqlConnectionStringBuilder(connectionString) { Database = MaintenanceDatabase, Pooling = false }.ConnectionString;

    private static async Task<NpgsqlConnection> OpenAsync(string role, string connectionString, CancellationToken cancellationToken)
    {
        var connection = new NpgsqlConnection(connectionString);
        try
        {
            await connection.OpenAsync(cancellationToken);
            return connection;
        }
        catch (NpgsqlException refused)
        {
            await connection.DisposeAsync();
            var login = new NpgsqlConnectionStringBuilder(connectionString);
            throw new InvalidOperationException(
                $"ConnectionStrings__{role} does not open {login.Host}:{login.Port}/{login.Database} as {login.Username}: {refused.Message}",
                refused);
        }
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
