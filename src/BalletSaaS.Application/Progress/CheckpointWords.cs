using BalletSaaS.Kernel;

namespace BalletSaaS.Progress;

/// <summary>Names of checkpoints as students read them: every studio begins with the same in English, and those are said in each language. A name of the studio's own stays.</summary>
internal static class CheckpointWords
{
    private static readonly string[] Standard =
    [
        "Progress:Standard.First", "Progress:Standard.Third", "Progress:Standard.Tenth", "Progress:Standard.TwentyFifth",
        "Progress:Standard.Fiftieth", "Progress:Standard.Hundredth", "Progress:Standard.Month",
    ];

    private static readonly Dictionary<string, string> Keys = Standard.ToDictionary(key => Texts.Get(key, Texts.DefaultLanguage));

    /// <summary>A checkpoint's name.</summary>
    /// <param name="name">As the studio has it.</param>
    /// <param name="language">The reader's, or null for the one spoken here.</param>
    public static string Of(string name, string? language = null) => Keys.TryGetValue(name, out var key) ? Texts.Get(key, language) : name;
}
