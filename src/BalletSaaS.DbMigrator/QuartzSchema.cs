using Npgsql;
using Quartz;

namespace BalletSaaS;

/// <summary>The tables of the job scheduler, from the script that Quartz carries for itself. They belong to no studio.</summary>
internal static class QuartzSchema
{
    private const string Script = "Quartz.Impl.AdoJobStore.Schema.create_postgres.sql";
    private const string Schema = "quartz";
    private const string Prefix = "qrtz_";

    /// <summary>Makes what is missing (the script only ever creates) and lets the host's door work with it.</summary>
    public static async Task EnsureAsync(NpgsqlConnection owner, string hostRole, CancellationToken cancellationToken)
    {
        var statements = (await ReadAsync(cancellationToken)).Replace("{0}", $"{Schema}.{Prefix}").Replace("{1}", Prefix);
        using var quote = new NpgsqlCommandBuilder();
        var host = quote.QuoteIdentifier(hostRole);
        await using var command = new NpgsqlCommand(
            $"""
            CREATE SCHEMA IF NOT EXISTS {Schema};
            {statements}
            ;GRANT USAGE ON SCHEMA {Schema} TO {host};
            GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA {Schema} TO {host};
            """,
            owner);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static async Task<string> ReadAsync(CancellationToken cancellationToken)
    {
        await using var script = typeof(IScheduler).Assembly.GetManifestResourceStream(Script)
            ?? throw new InvalidOperationException($"This version of Quartz does not carry {Script}; look for its new name in the package.");
        using var reader = new StreamReader(script);
        return await reader.ReadToEndAsync(cancellationToken);
    }
}
