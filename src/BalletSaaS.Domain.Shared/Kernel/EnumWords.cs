using System.Collections.Concurrent;
using System.Text;

namespace BalletSaaS.Kernel;

/// <summary>Enum members as the kebab-case words of the HTTP contract (<c>NoShow</c> is <c>no-show</c>).</summary>
public static class EnumWords
{
    private static readonly ConcurrentDictionary<Enum, string> Words = new();

    /// <summary>The member's word.</summary>
    public static string ToWord(this Enum value) => Words.GetOrAdd(value, member => Kebab(member.ToString()));

    /// <summary>The member of a word; false when there is none.</summary>
    public static bool TryParse<T>(string? word, out T value) where T : struct, Enum
    {
        foreach (var member in Enum.GetValues<T>())
        {
            if (string.Equals(member.ToWord(), word, StringComparison.OrdinalIgnoreCase))
            {
                value = member;
                return true;
            }
        }

        value = default;
        return false;
    }

    /// <summary><c>PascalCase</c> as <c>kebab-case</c>.</summary>
    public static string Kebab(string name)
    {
        var word = new StringBuilder();
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && word.Length > 0)
            {
                word.Append('-');
            }

            word.Append(char.ToLowerInvariant(letter));
        }

        return word.ToString();
    }
}
