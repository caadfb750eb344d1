using BalletSaaS.Demo;
using Microsoft.Extensions.Configuration;

namespace BalletSaaS.Commands;

/// <summary><c>migrate</c>: brings the database to this version; with <c>--demo</c> two studios live in it.</summary>
internal static class MigrateCommand
{
    /// <param name="arguments"><c>--demo</c> or nothing.</param>
    /// <param name="configuration">Names the database.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static async Task RunAsync(IReadOnlyList<string> arguments, IConfiguration configuration, CancellationToken cancellationToken)
    {
        await using var session = await DatabaseSession.OpenAsync(configuration, cancellationToken);
        await new DatabaseMigrator(session.Connections).MigrateAsync(cancellationToken);
        Console.WriteLine("The database is up to date.");
        if (arguments.Contains("--demo"))
        {
            var seeded = await new DemoSeed(session.Connections, TimeProvider.System).SeedAsync(cancellationToken);
            Console.WriteLine(seeded > 0 ? $"{seeded} demo studios opened." : "The demo studios are there.");
        }
    }
}
