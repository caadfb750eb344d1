using System.Diagnostics;
using System.Globalization;

namespace BalletSaaS;

/// <summary>Says what goes on, with the seconds since the start.</summary>
internal static class Narrator
{
    private static readonly long Began = Stopwatch.GetTimestamp();

    /// <summary>How long the bench has been running.</summary>
    public static TimeSpan Elapsed => Stopwatch.GetElapsedTime(Began);

    /// <summary>Says it.</summary>
    public static void Say(FormattableString words) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Elapsed.TotalSeconds,4:0} s  {words.ToString(CultureInfo.InvariantCulture)}"));

    /// <summary>A number as programs write it.</summary>
    public static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
