using System.Globalization;

namespace BalletSaaS;

/// <summary>What alternating runs gave for one line of the table.</summary>
/// <param name="Work">What was done.</param>
/// <param name="Unit">In what it is measured: <c>×</c> is a ratio.</param>
/// <param name="Values">One value a run.</param>
/// <param name="Floor">What the median must reach, or must not exceed when <paramref name="Ceiling"/>.</param>
/// <param name="Ceiling">Whether less is better.</param>
/// <param name="Worst">Whether the largest value counts instead of the median: what must never happen.</param>
internal sealed record Figures(string Work, string Unit, IReadOnlyList<double> Values, double? Floor = null, bool Ceiling = false, bool Worst = false)
{
    /// <summary>The value that counts.</summary>
    private double Decisive => Worst ? Values.Max() : Median;

    private double Median => Values.Order().ElementAt(Values.Count / 2);

    /// <summary>Whether it is as it must be.</summary>
    public bool Holds => Floor is null || (Ceiling ? Decisive <= Floor : Decisive >= Floor);

    /// <summary>The line of the table.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"| {Work} | {Number(Values.Min())} | {Strong(!Worst, Median)} | {Strong(Worst, Values.Max())} | {Unit} | {(Floor is { } floor ? $"{(Ceiling ? "≤" : "≥")} {floor}" : "")} | {(Holds ? "" : "missed")} |");

    private string Strong(bool strong, double value) => strong ? $"**{Number(value)}**" : Number(value);

    private string Number(double value) => value.ToString(Unit is "/s" ? "0" : "0.00", CultureInfo.InvariantCulture);
}
