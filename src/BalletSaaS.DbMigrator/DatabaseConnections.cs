using Microsoft.Extensions.Configuration;

namespace BalletSaaS;

/// <summary>How the three roles reach the database; each is an Npgsql connection string naming its user and password.</summary>
/// <param name="Owner">Owns every table and changes the schema; only the migrator uses it.</param>
/// <param name="App">Serves the studios behind row-level security; owns nothing.</param>
/// <param name="Host">The host's door: sees only the tables listed for it, across studios.</param>
public sealed record DatabaseConnections(string Owner, string App, string Host)
{
    /// <summary>
    /// Reads <c>ConnectionStrings:Owner</c>, <c>:App</c> and <c>:Host</c> (in the environment <c>ConnectionStrings__Owner</c> and so on).
    /// </summary>
    /// <returns>Null when none of them is set.</returns>
    /// <exception cref="InvalidOperationException">Some are set and some are missing.</exception>
    public static DatabaseConnections? From(IConfiguration configuration)
    {
        string[] names = [nameof(Owner), nameof(App), nameof(Host)];
        var missing = names.Where(name => string.IsNullOrWhiteSpace(configuration.GetConnectionString(name))).ToList();
        if (missing.Count == names.Length)
        {
            return null;
        }

        return missing.Count == 0
            ? new DatabaseConnections(
                configuration.GetConnectionString(nameof(Owner))!,
                configuration.GetConnectionString(nameof(App))!,
                configuration.GetConnectionString(nameof(Host))!)
            : throw new InvalidOperationException(
                $"Set {string.Join(" and ", missing.Select(name => "ConnectionStrings__" + name))} too: the migrator needs all three roles.");
    }
}
