using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace BalletSaaS.Schedule;

/// <summary>Class instances as rows of JSON, keys are columns: many rows in one parameter.</summary>
public static class InstanceRows
{
    private static readonly JsonSerializerOptions AsColumns = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
    };

    /// <summary>The instances as <c>jsonb_populate_recordset</c> reads them.</summary>
    public static string AsRows(this IEnumerable<ClassInstance> instances) => JsonSerializer.Serialize(instances, AsColumns);
}
