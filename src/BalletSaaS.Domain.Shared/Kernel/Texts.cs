using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace BalletSaaS.Kernel;

/// <summary>Texts by key and language, from <c>Localization/*.json</c>: error codes, mails, notices.</summary>
public static partial class Texts
{
    /// <summary>The language that every text exists in.</summary>
    public const string DefaultLanguage = "en";

    private static readonly Dictionary<string, IReadOnlyDictionary<string, string>> ByLanguage = Load();

    /// <summary>The languages there are, as two-letter codes.</summary>
    public static IReadOnlyCollection<string> Languages => ByLanguage.Keys;

    /// <summary>The keys of one language.</summary>
    public static IReadOnlyCollection<string> Keys(string language) => [.. ByLanguage[language].Keys];

    /// <summary>The text of a key, its <c>{placeholders}</c> filled; the key itself where there is none.</summary>
    public static string Get(string key, string? language = null, IReadOnlyDictionary<string, object?>? values = null)
    {
        var texts = ByLanguage.GetValueOrDefault(language ?? DefaultLanguage) ?? ByLanguage[DefaultLanguage];
        var text = texts.GetValueOrDefault(key) ?? ByLanguage[DefaultLanguage].GetValueOrDefault(key) ?? key;
        return values is null ? text : Placeholder().Replace(text, match =>
            values.TryGetValue(match.Groups[1].Value, out var value) ? InWords(value) : match.Value);
    }

    private static string InWords(object? value) => value is DateOnly date
        ? date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)
        : Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";

    private static Dictionary<string, IReadOnlyDictionary<string, string>> Load()
    {
        var assembly = typeof(Texts).Assembly;
        return assembly.GetManifestResourceNames()
            .Where(name => name.Contains(".Localization.", StringComparison.Ordinal))
            .ToDictionary(name => name.Split('.')[^2], name =>
            {
                using var stream = assembly.GetManifestResourceStream(name)!;
                return (IReadOnlyDictionary<string, string>)JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!;
            });
    }

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Placeholder();
}
