using BalletSaaS.Development;
using Microsoft.Extensions.Configuration;

namespace BalletSaaS;

/// <summary>
/// The database that a command works on: the configured one; without configuration, inside a checkout, the development database, whose
/// server is started when it does not run and stopped again when nobody else uses it.
/// </summary>
public sealed class DatabaseSession : IAsyncDisposable
{
    private readonly EmbeddedPostgres? _server;

    private DatabaseSession(DatabaseConnections connections, EmbeddedPostgres? server)
    {
        Connections = connections;
        _server = server;
    }

    /// <summary>How to reach the database.</summary>
    public DatabaseConnections Connections { get; }

    /// <summary>Opens the configured database or the development one.</summary>
    public static async Task<DatabaseSession> OpenAsync(IConfiguration configuration, CancellationToken cancellationToken)
    {
        if (DatabaseConnections.From(configuration) is { } configured)
        {
            return new DatabaseSession(configured, null);
        }

        var server = await EmbeddedPostgres.StartAsync(PostgresOptions.ForDevelopment(Checkout.Root), cancellationToken);
        await DevelopmentConnections.EnsureOwnerAsync(server.ConnectionString, cancellationToken);
        return new DatabaseSession(DevelopmentConnections.For(server.ConnectionString, DevelopmentConnections.Database), server);
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _server?.DisposeAsync() ?? ValueTask.CompletedTask;
}
