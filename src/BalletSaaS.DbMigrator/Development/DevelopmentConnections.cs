using System.Security.Cryptography;
using System.Text;
using Npgsql;

namespace BalletSaaS.Development;

/// <summary>Connection strings of the three roles on an embedded server, and the owner role there.</summary>
public static class DevelopmentConnections
{
    /// <summary>The database of <c>etc/run</c> and the command line.</summary>
    public const string Database = "balletsaas";

    /// <summary>The role that owns the databases of an embedded server.</summary>
    public const string OwnerRole = "balletsaas_owner";
    private const string AppRole = "balletsaas_app";
    private const string HostRole = "balletsaas_host";

    /// <summary>The connection strings for a database of the server.</summary>
    /// <param name="superuser">The superuser's connection string; the roles' passwords derive from its password, so none is stored.</param>
    /// <param name="database">The database's name.</param>
    public static DatabaseConnections For(string superuser, string database) => new(
        ForRole(superuser, database, OwnerRole),
        ForRole(superuser, database, AppRole),
        ForRole(superuser, database, HostRole));

    /// <summary>
    /// Makes the owner role, which may create databases and roles but is no superuser: what works here works on a rented server.
    /// </summary>
    public static async Task EnsureOwnerAsync(string superuser, CancellationToken cancellationToken = default)
    {
        await using var connection = new NpgsqlConnection(superuser);
        await connection.OpenAsync(cancellationToken);
        await DatabaseRoles.EnsureAsync(connection, OwnerRole, PasswordOf(superuser, OwnerRole), "CREATEDB CREATEROLE", cancellationToken);
    }

    private static string ForRole(string superuser, string database, string role)
    {
        var server = new NpgsqlConnectionStringBuilder(superuser);
        return new NpgsqlConnectionStringBuilder
        {
            Host = server.Host,
            Port = server.Port,
            Database = database,
            Username = role,
            Password = PasswordOf(superuser, role),
            Timeout = server.Timeout,
        }.ConnectionString;
    }

    private static string PasswordOf(string superuser, string role)
    {
        var secret = Encoding.UTF8.GetBytes(new NpgsqlConnectionStringBuilder(superuser).Password!);
        return Convert.ToHexStringLower(HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes(role)));
    }
}
