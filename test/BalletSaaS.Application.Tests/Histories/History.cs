using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace BalletSaaS.Histories;

/// <summary>What happens in a studio, one deed after the other. It prints as a story.</summary>
/// <param name="Deeds">What happens, in order.</param>
public sealed record History(IReadOnlyList<Deed> Deeds)
{
    private const int Longest = 40;

    /// <summary>Random histories; a failing one shrinks by leaving deeds out, many at once as long as that fails, too.</summary>
    public static Arbitrary<History> Any { get; } = Arb.From(
        from length in Gen.Choose(5, Longest)
        from deeds in Deed.Any.ListOf(length)
        select new History([.. deeds]), Shorter);

    /// <inheritdoc />
    public override string ToString() =>
        Deeds.Select((deed, i) => $"{i + 1,3}. {deed}.").Aggregate(new StringBuilder("a history:"), (story, line) => story.Append('\n').Append(line)).ToString();

    private static IEnumerable<History> Shorter(History history)
    {
        var deeds = history.Deeds;
        for (var cut = deeds.Count / 2; cut >= 1; cut /= 2)
        {
            for (var from = 0; from + cut <= deeds.Count; from += cut)
            {
                yield return new History([.. deeds.Take(from), .. deeds.Skip(from + cut)]);
            }
        }
    }
}
