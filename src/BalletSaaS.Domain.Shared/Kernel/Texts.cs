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

    private static readonly AsyncLocal<string?> Spoken = new();

    /// <summary>The languages there are, as two-letter codes.</summary>
    public static IReadOnlyCollection<string> Languages => ByLanguage.Keys;

    /// <summary>The language spoken here: of who asked, or of who is written to; English where nobody said.</summary>
    public static string Language => Spoken.Value ?? DefaultLanguage;

    /// <summary>Speaks one of the languages until the result is disposed; flows with the asynchronous call.</summary>
    public static IDisposable Speak(string language)
    {
        var before = Spoken.Value;
        Spoken.Value = language;
        return new Restore(before);
    }

    /// <summary>The language of a BCP 47 tag such as <c>pt-BR</c>; null when there are no texts in it.</summary>
    public static string? Known(string? tag) => tag?.Split('-')[0].ToLowerInvariant() is { } code && ByLanguage.ContainsKey(code) ? code : null;

    /// <summary>The keys of one language.</summary>
    public static IReadOnlyCollection<string> Keys(string language) => [.. ByLanguage[language].Keys];

    /// <summary>
    /// The text of a key, its <c>{placeholders}</c> filled; the key itself where there is none. A value that is a word of the contract is said
    /// as <c>Word:{placeholder}.{value}</c> has it, where there is such a text.
    /// </summary>
    /// <param name="key">The key.</param>
    /// <param name="language">The language, or null for the one spoken here.</param>
    /// <param name="values">What fills the placeholders.</param>
    public static string Get(string key, string? language = null, IReadOnlyDictionary<string, object?>? values = null)
    {
        language = Known(language) ?? Language;
        var texts = ByLanguage[language];
        var text = texts.GetValueOrDefault(key) ?? ByLanguage[DefaultLanguage].GetValueOrDefault(key) ?? key;
        return values is null ? text : Placeholder().Replace(text, match =>
            values.TryGetValue(match.Groups[1].Value, out var value) ? texts.GetValueOrDefault($"Word:{match.Groups[1].Value}.{value}") ?? InWords(value, language) : match.Value);
    }

    private static string InWords(object? value, string language) => value is DateOnly date
        ? date.ToString(Get("Kernel:Date", language), CultureInfo.GetCultureInfo(language))
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

    private sealed class Restore(string? before) : IDisposable
    {
        public void Dispose() => Spoken.Value = before;
    }
}
