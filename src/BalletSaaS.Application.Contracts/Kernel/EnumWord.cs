using System.Diagnostics.CodeAnalysis;

namespace BalletSaaS.Kernel;

/// <summary>An enum member in a query string, as the word of the contract (<c>pay-as-you-go</c>).</summary>
/// <param name="Value">The member.</param>
public readonly record struct EnumWord<T>(T Value) : IParsable<EnumWord<T>> where T : struct, Enum
{
    /// <inheritdoc />
    public static EnumWord<T> Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var word) ? word : throw new FormatException($"'{s}' is not a {typeof(T).Name}.");

    /// <inheritdoc />
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out EnumWord<T> result)
    {
        var known = EnumWords.TryParse<T>(s, out var value);
        result = new EnumWord<T>(value);
        return known;
    }

    /// <inheritdoc />
    public override string ToString() => Value.ToWord();
}
