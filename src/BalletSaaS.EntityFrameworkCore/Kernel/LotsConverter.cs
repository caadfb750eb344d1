using System.Text.Json;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace BalletSaaS.Kernel;

/// <summary>Credits by lot, as <c>{"lot id": credits}</c> in jsonb (a child table costs a sixth of the booking speed).</summary>
internal sealed class LotsConverter() : ValueConverter<Dictionary<Guid, int>, string>(
    lots => JsonSerializer.Serialize(lots, JsonSerializerOptions.Default),
    json => JsonSerializer.Deserialize<Dictionary<Guid, int>>(json, JsonSerializerOptions.Default)!);

internal sealed class LotsComparer() : ValueComparer<Dictionary<Guid, int>>(
    (left, right) => left!.Count == right!.Count && !left.Except(right).Any(),
    lots => lots.Aggregate(0, (hash, lot) => hash ^ HashCode.Combine(lot.Key, lot.Value)),
    lots => new Dictionary<Guid, int>(lots));
