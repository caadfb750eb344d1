using System.Text.RegularExpressions;

namespace BalletSaaS.Classes;

/// <summary>What the name of a class says about it, for timetables that say no more.</summary>
public static partial class ClassNameHints
{
    /// <summary>The grades of the usual syllabuses: up to 3 for beginners, up to 6 intermediate, then advanced.</summary>
    private const int LastBeginnersGrade = 3;
    private const int LastIntermediateGrade = 6;

    private static readonly (Regex Style, string Color)[] Styles =
        [(Pointe(), "#e84393"), (Jazz(), "#fdcb6e"), (Contemporary(), "#0984e3"), (Tap(), "#636e72")];

    /// <summary>The lowest level that the name mentions; open where it mentions none.</summary>
    public static ClassLevel LevelOf(string name)
    {
        List<ClassLevel> levels =
        [
            .. Beginners().IsMatch(name) ? [ClassLevel.Beginner] : Array.Empty<ClassLevel>(),
            .. Intermediate().IsMatch(name) ? [ClassLevel.Intermediate] : Array.Empty<ClassLevel>(),
            .. Advanced().IsMatch(name) ? [ClassLevel.Advanced] : Array.Empty<ClassLevel>(),
            .. Grade().Matches(name).Select(match => OfGrade(match.Groups["grade"].Value[0] - '0')),
        ];
        return levels.Count == 0 ? ClassLevel.Open : levels.Min();
    }

    /// <summary>A colour for its style or, where the name says none, for its level; <c>#rrggbb</c>.</summary>
    public static string ColorOf(string name, ClassLevel level) => Styles.FirstOrDefault(style => style.Style.IsMatch(name)).Color ?? level switch
    {
        ClassLevel.Beginner => "#00b894",
        ClassLevel.Intermediate => "#e08e45",
        ClassLevel.Advanced => "#a55eea",
        _ => "#6c8ae4",
    };

    private static ClassLevel OfGrade(int grade) => grade switch
    {
        <= LastBeginnersGrade => ClassLevel.Beginner,
        <= LastIntermediateGrade => ClassLevel.Intermediate,
        _ => ClassLevel.Advanced,
    };

    [GeneratedRegex(@"\b(beginners?|improvers?|pre-?school|nursery|reception|primary|standard|st ?\d)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Beginners();

    [GeneratedRegex(@"\binter(mediate)?\b", RegexOptions.IgnoreCase)]
    private static partial Regex Intermediate();

    [GeneratedRegex(@"\badv(anced)?\b", RegexOptions.IgnoreCase)]
    private static partial Regex Advanced();

    /// <summary><c>Grade 5</c>, <c>G3/4</c>.</summary>
    [GeneratedRegex(@"\bg(rade)? ?(?<grade>[1-8])(?!\d)", RegexOptions.IgnoreCase)]
    private static partial Regex Grade();

    [GeneratedRegex(@"\bpointe\b", RegexOptions.IgnoreCase)]
    private static partial Regex Pointe();

    [GeneratedRegex(@"\bjazz\b", RegexOptions.IgnoreCase)]
    private static partial Regex Jazz();

    [GeneratedRegex(@"\b(contemporary|modern)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Contemporary();

    [GeneratedRegex(@"\btap\b", RegexOptions.IgnoreCase)]
    private static partial Regex Tap();
}
