using System.Text.Json;
using Npgsql;

namespace BalletSaaS.Queries;

/// <summary>How PostgreSQL went about a statement, and what is wrong with that.</summary>
/// <param name="Root">The plan with the numbers of rows that it met.</param>
internal sealed record QueryPlan(JsonElement Root)
{
    /// <summary>A table of so many rows is not read from end to end.</summary>
    private const int Small = 1_000;

    /// <summary>So many rows may be met and thrown away, or sorted: a page, two months of classes, one person's years.</summary>
    private const int Handful = 500;

    /// <summary>More may be thrown away when no more than so many go for each that is kept: no index would be faster.</summary>
    private const int Waste = 2;

    /// <summary>Runs a statement as the application does, row security included.</summary>
    public static async Task<QueryPlan> ExplainAsync(NpgsqlConnection app, Spoken spoken)
    {
        await using (var enter = new NpgsqlCommand("select set_config('app.tenant_id', $1, false)", app))
        {
            enter.Parameters.Add(new NpgsqlParameter { Value = spoken.Tenant?.ToString() ?? "" });
            await enter.ExecuteNonQueryAsync();
        }

        await using var command = new NpgsqlCommand("explain (analyze, timing off, format json) " + spoken.Sql, app);
        command.Parameters.AddRange(spoken.Parameters);
        return new QueryPlan(JsonDocument.Parse((string)(await command.ExecuteScalarAsync())!).RootElement[0].GetProperty("Plan"));
    }

    /// <summary>The indexes that it read.</summary>
    public IEnumerable<string> Indexes => Nodes(Root).Select(node => node.TryGetProperty("Index Name", out var name) ? name.GetString()! : "").Where(name => name.Length > 0);

    /// <summary>What is wrong with it.</summary>
    /// <param name="sizes">Rows by table.</param>
    public IEnumerable<string> Complaints(IReadOnlyDictionary<string, long> sizes) => Nodes(Root).SelectMany(node => Complaints(node, sizes));

    private static IEnumerable<string> Complaints(JsonElement node, IReadOnlyDictionary<string, long> sizes)
    {
        var kind = node.GetProperty("Node Type").GetString()!;
        var table = node.TryGetProperty("Relation Name", out var name) ? name.GetString()! : "";
        if (kind == "Seq Scan" && sizes[table] > Small)
        {
            yield return $"reads all of {table}";
        }
        else if (Number(node, "Rows Removed by Filter") is > Handful and var waste && waste > Waste * Number(node, "Actual Rows"))
        {
            yield return $"throws away {waste} rows{(table.Length > 0 ? " of " + table : "")}";
        }

        if (kind is "Sort" or "Incremental Sort" && Children(node).Sum(child => Number(child, "Actual Rows")) is > Handful and var rows)
        {
            yield return $"sorts {rows} rows";
        }
    }

    private static IEnumerable<JsonElement> Nodes(JsonElement node) => Children(node).SelectMany(Nodes).Prepend(node);

    private static IEnumerable<JsonElement> Children(JsonElement node) => node.TryGetProperty("Plans", out var plans) ? plans.EnumerateArray() : [];

    /// <summary>A number over all loops.</summary>
    private static long Number(JsonElement node, string name) =>
        node.TryGetProperty(name, out var value) ? (long)(value.GetDouble() * node.GetProperty("Actual Loops").GetDouble()) : 0;
}
