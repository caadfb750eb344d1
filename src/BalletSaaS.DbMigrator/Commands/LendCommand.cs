using System.Globalization;
using BalletSaaS.Development;
using Npgsql;

namespace BalletSaaS.Commands;

/// <summary>
/// <c>postgres lend</c>: a fresh, migrated database on the tests' server for as long as standard input stays open: for tests that are
/// no .NET programs. Whoever borrows it may be killed in any way; the input closes then too.
/// </summary>
internal static class LendCommand
{
    private const string Prefix = "balletsaas_lent_";

    /// <summary>One lender at a time tidies up and makes its database.</summary>
    private const long PreparationLock = 0x6c656e64;

    public static async Task RunAsync(CancellationToken cancellationToken)
    {
        await using var server = await EmbeddedPostgres.StartAsync(PostgresOptions.ForTests(Checkout.Root), cancellationToken);
        await DevelopmentConnections.EnsureOwnerAsync(server.ConnectionString, cancellationToken);
        await using var superuser = new NpgsqlConnection(server.ConnectionString);
        await superuser.OpenAsync(cancellationToken);
        await ExecuteAsync(superuser, $"SELECT pg_advisory_lock({PreparationLock})", cancellationToken);
        await DropLeftoversAsync(superuser, cancellationToken);

        var name = Prefix + Environment.ProcessId.ToString(CultureInfo.InvariantCulture);
        var connections = DevelopmentConnections.For(server.ConnectionString, name);
        await new DatabaseMigrator(connections).MigrateAsync(cancellationToken);
        await using (var presence = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connections.Owner) { Pooling = false }.ConnectionString))
        {
            await presence.OpenAsync(cancellationToken); // says that it is in use
            await ExecuteAsync(superuser, $"SELECT pg_advisory_unlock({PreparationLock})", cancellationToken);
            Console.WriteLine($"ConnectionStrings__Owner={connections.Owner}");
            Console.WriteLine($"ConnectionStrings__App={connections.App}");
            Console.WriteLine($"ConnectionStrings__Host={connections.Host}");
            Console.WriteLine("Close the input to give it back.");
            await Console.In.ReadToEndAsync(cancellationToken);
        }

        await DropAsync(superuser, name, CancellationToken.None);
    }

    /// <summary>Drops what killed lenders left: lent databases that nobody is connected to.</summary>
    private static async Task DropLeftoversAsync(NpgsqlConnection superuser, CancellationToken cancellationToken)
    {
        List<string> left = [];
        await using (var question = new NpgsqlCommand(
            $"SELECT datname FROM pg_database d WHERE datname ^@ '{Prefix}' AND NOT EXISTS (SELECT FROM pg_stat_activity a WHERE a.datname = d.datname)", superuser))
        await using (var answer = await question.ExecuteReaderAsync(cancellationToken))
        {
            while (await answer.ReadAsync(cancellationToken))
            {
                left.Add(answer.GetString(0));
            }
        }

        foreach (var name in left)
        {
            await DropAsync(superuser, name, cancellationToken);
        }
    }

    private static Task DropAsync(NpgsqlConnection superuser, string name, CancellationToken cancellationToken) =>
        ExecuteAsync(superuser, $"DROP DATABASE IF EXISTS {name} WITH (FORCE)", cancellationToken);

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
