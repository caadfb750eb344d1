using System.Globalization;

namespace BalletSaaS;

/// <summary>What alternating runs gave for one line of the table.</summary>
/// <param name="Work">What was done.</param>
/// <param name="Unit">In what it is measured: <c>×</c> is a ratio.</param>
/// <param name="Values">One value a run.</param>
/// <param name="Floor">What the median must reach, or must not exceed when <paramref name="Ceiling"/>.</param>
/// <param name="Ceiling">Whether less is better.</param>
internal sealed record Figures(string Work, string Unit, IReadOnlyList<double> Values, double? Floor = null, bool Ceiling = false)
{
    /// <summary>The middle one, which counts.</summary>
    public double Median => Values.Order().ElementAt(Values.Count / 2);

    /// <summary>Whether it is as it must be.</summary>
    public bool Holds => Floor is null || (Ceiling ? Median <= Floor : Median >= Floor);

    /// <summary>The line of the table.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"| {Work} | {Number(Values.Min())} | **{Number(Median)}** | {Number(Values.Max())} | {Unit} | {(Floor is { } floor ? $"{(Ceiling ? "≤" : "≥")} {floor}" : "")} | {(Holds ? "" : "missed")} |");

    private string Number(double value) => value.ToString(Unit == "×" ? "0.00" : "0", CultureInfo.InvariantCulture);
}
