using System.Text.Json;
using System.Text.Json.Nodes;
using Npgsql;

namespace BalletSaaS.Demo;

/// <summary>Inserts many rows in one statement; COPY does not work under row-level security.</summary>
internal static class Rows
{
    private static readonly JsonSerializerOptions AsColumns = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
    };

    /// <summary>An entity as its row; the parts add or replace columns (those that only an operation of the database writes).</summary>
    public static JsonNode Row(object entity, params object[] parts)
    {
        var row = JsonSerializer.SerializeToNode(entity, AsColumns)!.AsObject();
        foreach (var (column, value) in parts.SelectMany(part => JsonSerializer.SerializeToNode(part, AsColumns)!.AsObject()).ToList())
        {
            row[column] = value?.DeepClone();
        }

        return row;
    }

    /// <summary>Inserts rows, but for those that are there already.</summary>
    /// <returns>How many were inserted.</returns>
    public static async Task<int> InsertAsync(this NpgsqlConnection connection, string table, IEnumerable<JsonNode> rows, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(
            $"insert into {table} select * from jsonb_populate_recordset(null::{table}, $1::jsonb) on conflict do nothing", connection);
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = new JsonArray([.. rows]).ToJsonString() });
        return await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
