using Npgsql;

namespace BalletSaaS.Development;

/// <summary>
/// A real PostgreSQL without Docker or an installed server, for development and tests. Several processes share one server and the
/// last one to leave stops it; a killed server, or a killed user, is healed by the next start.
/// </summary>
public sealed class EmbeddedPostgres : IAsyncDisposable
{
    private readonly PostgresOptions _options;
    private readonly IDisposable _use;

    private EmbeddedPostgres(PostgresOptions options, string connectionString, IDisposable use)
    {
        _options = options;
        ConnectionString = connectionString;
        _use = use;
    }

    /// <summary>Connection string of the superuser to the database <c>postgres</c>; connections are not pooled.</summary>
    public string ConnectionString { get; }

    /// <summary>The TCP port on 127.0.0.1, below 32768; another one may be taken at the next start.</summary>
    public int Port => new NpgsqlConnectionStringBuilder(ConnectionString).Port;

    /// <summary>Makes the server if there is none, starts it if it does not run, and uses it until disposed.</summary>
    /// <exception cref="InvalidOperationException">It cannot be had; the message says why and what to do.</exception>
    public static async Task<EmbeddedPostgres> StartAsync(PostgresOptions options, CancellationToken cancellationToken = default)
    {
        using (await StartersLockAsync(options, cancellationToken))
        {
            var address = await EnsureRunningAsync(new PostgresCluster(options), cancellationToken);
            return new EmbeddedPostgres(options, address, FileLock.Shared(UsersFile(options)));
        }
    }

    /// <summary>As <see cref="StartAsync"/>, but the server runs on without users, until <see cref="StopUnlessUsedAsync"/>: for scripts.</summary>
    /// <returns>Connection string of the superuser.</returns>
    public static async Task<string> StartDetachedAsync(PostgresOptions options, CancellationToken cancellationToken = default)
    {
        using (await StartersLockAsync(options, cancellationToken))
        {
            await File.WriteAllTextAsync(KeepFile(options), "", cancellationToken);
            return await EnsureRunningAsync(new PostgresCluster(options), cancellationToken);
        }
    }

    /// <summary>Connection string of the superuser when the server runs, else null. Starts nothing.</summary>
    public static async Task<string?> FindRunningAsync(PostgresOptions options, CancellationToken cancellationToken = default) =>
        Directory.Exists(options.Folder) ? await new PostgresCluster(options).ConnectAsync(cancellationToken) : null;

    /// <summary>Stops the server unless somebody uses it.</summary>
    /// <returns>False when it was left running for others.</returns>
    public static async Task<bool> StopUnlessUsedAsync(PostgresOptions options, CancellationToken cancellationToken = default)
    {
        using (await StartersLockAsync(options, cancellationToken))
        {
            using var alone = FileLock.TryExclusive(UsersFile(options));
            if (alone is null)
            {
                return false;
            }

            File.Delete(KeepFile(options));
            var cluster = new PostgresCluster(options);
            if (await cluster.ConnectAsync(cancellationToken) is not null)
            {
                cluster.Stop();
            }

            return true;
        }
    }

    /// <summary>Leaves the server, and stops it when nobody else uses it and no script keeps it.</summary>
    public async ValueTask DisposeAsync()
    {
        _use.Dispose();
        if (!File.Exists(KeepFile(_options)))
        {
            await StopUnlessUsedAsync(_options);
        }
    }

    private static async Task<string> EnsureRunningAsync(PostgresCluster cluster, CancellationToken cancellationToken)
    {
        cluster.EnsureInitialised();
        if (await cluster.ConnectAsync(cancellationToken) is { } running)
        {
            return running;
        }

        await cluster.StartAsync(cancellationToken);
        return await cluster.ConnectAsync(cancellationToken)
            ?? throw new InvalidOperationException($"PostgreSQL started in {cluster.Data} but does not answer there.");
    }

    private static Task<IDisposable> StartersLockAsync(PostgresOptions options, CancellationToken cancellationToken)
    {
        PostgresHome.Make(options.Folder);
        return FileLock.ExclusiveAsync(Path.Combine(options.Folder, "start.lock"), cancellationToken);
    }

    private static string KeepFile(PostgresOptions options) => Path.Combine(options.Folder, "keep");

    private static string UsersFile(PostgresOptions options) => Path.Combine(options.Folder, "users.lock");
}
