using Microsoft.Extensions.Configuration;

namespace BalletSaaS.Commands;

/// <summary><c>migrate</c>: brings the database to this version.</summary>
internal static class MigrateCommand
{
    public static async Task RunAsync(IConfiguration configuration, CancellationToken cancellationToken)
    {
        await using var session = await DatabaseSession.OpenAsync(configuration, cancellationToken);
        await new DatabaseMigrator(session.Connections).MigrateAsync(cancellationToken);
        Console.WriteLine("The database is up to date.");
    }
}
