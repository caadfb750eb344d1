namespace BalletSaaS.Accounts;

/// <summary>Which passwords are too easy to guess. Length does more than odd characters (NIST SP 800-63B, 5.1.1.2), so none are demanded.</summary>
public static class PasswordRules
{
    /// <summary>The fewest characters.</summary>
    public const int MinLength = 8;

    private const int MinDistinct = 4;
    private const int MinOwnWord = 4;
    private const int MaxDecoration = 5;

    private static readonly HashSet<string> Common = Load();

    /// <summary>Why the password is refused, as the key of a text; null when it is good.</summary>
    /// <param name="password">The password.</param>
    /// <param name="own">What somebody who knows the person tries first: e-mail, names, the studio.</param>
    public static string? Refusal(string password, params IEnumerable<string?> own)
    {
        var lower = password.ToLowerInvariant();
        return password.Length < MinLength ? "Password:TooShort"
            : lower.Distinct().Count() < MinDistinct ? "Password:TooFewCharacters"
            : IsCommon(lower) ? "Password:Common"
            : OwnWords(own).Any(word => IsMostly(Compact(lower), word)) ? "Password:Own"
            : null;
    }

    /// <summary>Common as it is, or with the few digits and signs that people put around a common word (<c>Dragon2024!</c>).</summary>
    private static bool IsCommon(string lower)
    {
        var core = lower.AsSpan();
        while (core.Length > 0 && !char.IsLetter(core[0]))
        {
            core = core[1..];
        }

        while (core.Length > 0 && !char.IsLetter(core[^1]))
        {
            core = core[..^1];
        }

        return Common.Contains(lower) || (lower.Length - core.Length <= MaxDecoration && Common.Contains(core.ToString()));
    }

    /// <summary>An own word with little around it adds little.</summary>
    private static bool IsMostly(string password, string word) =>
        password.Contains(word, StringComparison.Ordinal) && password.Length - word.Length <= MaxDecoration;

    private static IEnumerable<string> OwnWords(IEnumerable<string?> own) => own.OfType<string>()
        .SelectMany(text => text.Split('@', ' ').Append(text))
        .Select(text => Compact(text.ToLowerInvariant()))
        .Where(word => word.Length >= MinOwnWord);

    private static string Compact(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    private static HashSet<string> Load()
    {
        using var stream = typeof(PasswordRules).Assembly.GetManifestResourceStream("BalletSaaS.Accounts.common-passwords.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n').Where(line => line.Length > 0 && line[0] != '#').ToHashSet();
    }
}
