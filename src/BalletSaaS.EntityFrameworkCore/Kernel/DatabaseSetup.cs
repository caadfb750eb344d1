using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace BalletSaaS.Kernel;

/// <summary>Brings a database up to date: migrations, then what is written anew each time (functions, row security, grants).</summary>
public static class DatabaseSetup
{
    /// <summary>Migrates and applies the repeatable SQL. Run by the migrator, as the owner role.</summary>
    /// <param name="ownerConnection">Connection string of the role that owns the tables.</param>
    /// <param name="appRole">The role of the running application; owns nothing.</param>
    /// <param name="hostRole">The role at the host's doors; owns nothing.</param>
    public static async Task ApplyAsync(string ownerConnection, string appRole, string hostRole, CancellationToken ct = default)
    {
        var options = new DbContextOptionsBuilder<BalletSaaSDbContext>().UseBalletPostgres(ownerConnection).Options;
        await using (var context = new BalletSaaSDbContext(options, new CurrentTenant()))
        {
            await RefuseOtherVersionsAsync(context, ct);
            await context.Database.MigrateAsync(ct);
        }

        await using var connection = new NpgsqlConnection(ownerConnection);
        await connection.OpenAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        foreach (var sql in RepeatableSql())
        {
            await using var command = new NpgsqlCommand(
                sql.Replace("{app}", Quote(appRole), StringComparison.Ordinal).Replace("{host}", Quote(hostRole), StringComparison.Ordinal), connection, transaction);
            await command.ExecuteNonQueryAsync(ct);
        }

        await transaction.CommitAsync(ct);
    }

    /// <summary>The provider's settings, the same for the application, the migrator and design time.</summary>
    public static DbContextOptionsBuilder<T> UseBalletPostgres<T>(this DbContextOptionsBuilder<T> options, string connection) where T : DbContext
    {
        options.UseNpgsql(connection, npgsql => npgsql.MigrationsHistoryTable("__ef_migrations_history"));
        return options;
    }

    /// <summary>A database that a newer version migrated is left alone: this version does not know what it holds.</summary>
    private static async Task RefuseOtherVersionsAsync(BalletSaaSDbContext context, CancellationToken ct)
    {
        var unknown = (await context.Database.GetAppliedMigrationsAsync(ct)).Except(context.Database.GetMigrations()).ToList();
        if (unknown.Count > 0)
        {
            throw new InvalidOperationException(
                $"The database was migrated by another version: this one does not know {string.Join(", ", unknown)}. Start that version or a newer one. "
                + "A development database can be thrown away: dotnet run --project src/BalletSaaS.DbMigrator -- postgres drop");
        }
    }

    /// <summary>The embedded *.sql files: functions of the features first, row security and grants last.</summary>
    private static IEnumerable<string> RepeatableSql()
    {
        var assembly = typeof(DatabaseSetup).Assembly;
        return assembly.GetManifestResourceNames()
            .Where(name => name.EndsWith(".sql", StringComparison.Ordinal))
            .OrderBy(name => name.Contains(".Kernel.", StringComparison.Ordinal)).ThenBy(name => name, StringComparer.Ordinal)
            .Select(name =>
            {
                using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
                return reader.ReadToEnd();
            });
    }

    private static string Quote(string role) => "\"" + role.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
}
