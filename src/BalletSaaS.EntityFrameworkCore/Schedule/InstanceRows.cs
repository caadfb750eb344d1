using System.Text.Json;
using System.Text.Json.Nodes;

namespace BalletSaaS.Schedule;

/// <summary>Class instances as <c>jsonb_populate_recordset</c> reads them: a set of rows in one parameter.</summary>
public static class InstanceRows
{
    private static readonly JsonSerializerOptions AsColumns = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    /// <summary>The instances as an array of rows, keys are columns.</summary>
    public static JsonArray AsRows(this IEnumerable<ClassInstance> instances) => JsonSerializer.SerializeToNode(instances, AsColumns)!.AsArray();
}
