using BalletSaaS.Accounts;
using BalletSaaS.Demo;
using BalletSaaS.Kernel;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace BalletSaaS.Commands;

/// <summary>
/// <c>migrate</c>: brings the database to this version; with <c>--demo</c> two studios live in it. <c>Host__AdminEmail</c> and
/// <c>Host__AdminPassword</c> make the operator's first account.
/// </summary>
internal static class MigrateCommand
{
    /// <param name="arguments"><c>--demo</c> or nothing.</param>
    /// <param name="configuration">Names the database and the operator.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static async Task RunAsync(IReadOnlyList<string> arguments, IConfiguration configuration, CancellationToken cancellationToken)
    {
        await using var session = await DatabaseSession.OpenAsync(configuration, cancellationToken);
        await new DatabaseMigrator(session.Connections).MigrateAsync(cancellationToken);
        Console.WriteLine("The database is up to date.");
        await EnsureOperatorAsync(session.Connections, configuration["Host:AdminEmail"], configuration["Host:AdminPassword"]);
        if (arguments.Contains("--demo"))
        {
            var seeded = await new DemoSeed(session.Connections, TimeProvider.System).SeedAsync(cancellationToken);
            Console.WriteLine(seeded > 0 ? $"{seeded} demo studios opened." : "The demo studios are there.");
            PrintLogins(new Uri(configuration["App:BaseUrl"] ?? "http://localhost:5000"));
        }
    }

    /// <param name="platform">The platform's own address; the studios live on its subdomains.</param>
    private static void PrintLogins(Uri platform)
    {
        Console.WriteLine($"Demo log-ins, all with the password {DemoSeed.Password}");
        foreach (var (slug, email, role) in DemoSeed.Logins)
        {
            var studio = slug is null ? platform : new UriBuilder(platform) { Host = $"{slug}.{platform.Host}" }.Uri;
            var page = role == "student" ? "/app" : "/console";
            Console.WriteLine($"  {role,-26} {email,-28} {new Uri(studio, page)}");
        }
    }

    private static async Task EnsureOperatorAsync(DatabaseConnections connections, string? email, string? password)
    {
        if (string.IsNullOrWhiteSpace(email) && string.IsNullOrWhiteSpace(password))
        {
            return;
        }

        if (string.IsNullOrWhiteSpace(email) || string.IsNullOrWhiteSpace(password))
        {
            throw new InvalidOperationException("The operator's account needs both Host__AdminEmail and Host__AdminPassword.");
        }

        try
        {
            await using var services = ApplicationServices.For(connections);
            await using var scope = services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<HostAdmin>().EnsureAsync(email, password);
        }
        catch (BusinessException refusal)
        {
            throw new InvalidOperationException(Texts.Get(refusal.Code.Name, values: refusal.Details), refusal);
        }
    }
}
