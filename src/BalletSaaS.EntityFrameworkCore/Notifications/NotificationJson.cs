using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace BalletSaaS.Notifications;

/// <summary>How facts and choices are written in jsonb.</summary>
public static class NotificationJson
{
    /// <summary>Without what is not there.</summary>
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault };
}

internal sealed class FactsConverter() : ValueConverter<NotificationFacts, string>(
    facts => JsonSerializer.Serialize(facts, NotificationJson.Options),
    json => JsonSerializer.Deserialize<NotificationFacts>(json, NotificationJson.Options)!);

/// <summary>By the numbers of the kinds: <c>{"4": 3}</c>. A kind that is gone is left out.</summary>
internal sealed class ChoicesConverter() : ValueConverter<Dictionary<NotificationKind, NotificationChannels>, string>(
    choices => JsonSerializer.Serialize(choices.ToDictionary(choice => (int)choice.Key, choice => (int)choice.Value), JsonSerializerOptions.Default),
    json => Read(json))
{
    private static Dictionary<NotificationKind, NotificationChannels> Read(string json) =>
        JsonSerializer.Deserialize<Dictionary<int, int>>(json, JsonSerializerOptions.Default)!
            .Where(choice => Enum.IsDefined((NotificationKind)choice.Key))
            .ToDictionary(choice => (NotificationKind)choice.Key, choice => (NotificationChannels)choice.Value);
}

internal sealed class ChoicesComparer() : ValueComparer<Dictionary<NotificationKind, NotificationChannels>>(
    (left, right) => left!.Count == right!.Count && !left.Except(right).Any(),
    choices => choices.Aggregate(0, (hash, choice) => hash ^ HashCode.Combine(choice.Key, choice.Value)),
    choices => new Dictionary<NotificationKind, NotificationChannels>(choices));
