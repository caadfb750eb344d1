using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace BalletSaaS.Histories;

/// <summary>What happens in a studio, one deed after the other. It prints as a story.</summary>
/// <param name="Deeds">What happens, in order.</param>
public sealed record History(IReadOnlyList<Deed> Deeds)
{
    private const int Shortest = 20, Longest = 120;

    /// <summary>Random histories; a failing one shrinks by leaving deeds out, many at once as long as that fails, too, and by letting time pass in one go.</summary>
    public static Arbitrary<History> Any { get; } = Arb.From(
        from length in Gen.Choose(Shortest, Longest)
        from some in Deed.Some
        from deeds in some.ListOf(length)
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

        for (var i = 0; i + 1 < deeds.Count; i++)
        {
            if (deeds[i] is TimePasses one && deeds[i + 1] is TimePasses other)
            {
                yield return new History([.. deeds.Take(i), new TimePasses(one.Hours + other.Hours), .. deeds.Skip(i + 2)]);
            }
        }
    }
}
