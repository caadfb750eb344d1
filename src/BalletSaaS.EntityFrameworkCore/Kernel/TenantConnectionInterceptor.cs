using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace BalletSaaS.Kernel;

/// <summary>Tells PostgreSQL on every opened connection which studio asks; row-level security goes by it.</summary>
public sealed class TenantConnectionInterceptor(ICurrentTenant currentTenant) : DbConnectionInterceptor
{
    /// <summary>The statement that names the studio for one session (<c>false</c>) or transaction (<c>true</c>).</summary>
    public const string SetTenant = "select set_config('app.tenant_id', $1, $2)";

    /// <inheritdoc />
    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = Command(connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <inheritdoc />
    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = Command(connection);
        command.ExecuteNonQuery();
    }

    private NpgsqlCommand Command(DbConnection connection) => new(SetTenant, (NpgsqlConnection)connection)
    {
        Parameters =
        {
            new NpgsqlParameter<string> { TypedValue = currentTenant.Id?.ToString() ?? "" },
            new NpgsqlParameter<bool> { TypedValue = false },
        },
    };
}
