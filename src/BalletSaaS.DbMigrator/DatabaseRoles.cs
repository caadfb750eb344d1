using Npgsql;

namespace BalletSaaS;

/// <summary>The log-ins of the application and of the host's door. They own nothing; row-level security holds them.</summary>
internal static class DatabaseRoles
{
    /// <summary>The role that a connection string logs in as.</summary>
    public static string Of(string connectionString) => new NpgsqlConnectionStringBuilder(connectionString).Username
        ?? throw new InvalidOperationException("A connection string names no user. Add `Username=…` to ConnectionStrings__Owner, __App and __Host.");

    /// <summary>Makes the log-in of a connection string where it is missing.</summary>
    /// <param name="owner">An open connection of the owner, who may create roles.</param>
    /// <param name="connectionString">Names the log-in and its password.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static Task EnsureAsync(NpgsqlConnection owner, string connectionString, CancellationToken cancellationToken)
    {
        var role = Of(connectionString);
        return role != owner.UserName
            ? EnsureAsync(owner, role, new NpgsqlConnectionStringBuilder(connectionString).Password, "", cancellationToken)
            : throw new InvalidOperationException(
                $"ConnectionStrings__App and __Host must log in as roles of their own, not as the owner {role}: it owns the tables.");
    }

    /// <summary>Makes a log-in if it is missing. An existing one keeps its password: changing that is the operator's act.</summary>
    public static async Task EnsureAsync(
        NpgsqlConnection connection, string role, string? password, string attributes, CancellationToken cancellationToken)
    {
        await using var question = new NpgsqlCommand("SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = $1)", connection);
        question.Parameters.Add(new NpgsqlParameter<string> { TypedValue = role });
        if (await question.ExecuteScalarAsync(cancellationToken) is true)
        {
            return;
        }

        // A definition takes no parameters: the server itself quotes the name and the password into it.
        await using var quote = new NpgsqlCommand($"SELECT format('CREATE ROLE %I LOGIN {attributes} PASSWORD %L', $1, $2)", connection);
        quote.Parameters.Add(new NpgsqlParameter<string> { TypedValue = role });
        quote.Parameters.Add(new NpgsqlParameter { Value = (object?)password ?? DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Text });
        await using var create = new NpgsqlCommand((string)(await quote.ExecuteScalarAsync(cancellationToken))!, connection);
        await create.ExecuteNonQueryAsync(cancellationToken);
    }
}
