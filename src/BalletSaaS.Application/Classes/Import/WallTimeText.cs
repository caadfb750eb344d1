using System.Globalization;
using System.Text.RegularExpressions;

namespace BalletSaaS.Classes;

/// <summary>Times of day and days of the week as people write them.</summary>
internal static partial class WallTimeText
{
    /// <summary><c>4.15pm</c>, <c>4:15 pm</c>, <c>4 p.m.</c>, <c>16:15</c>, <c>16.15</c>, <c>noon</c>; null is none of them.</summary>
    public static TimeOnly? Time(string text)
    {
        if (text.Trim().ToLowerInvariant() is "noon" or "midday")
        {
            return new TimeOnly(12, 0);
        }

        var match = Clock().Match(text);
        var half = match.Groups["half"].Value.ToLowerInvariant();
        // An hour alone could be anything: it needs minutes, or am or pm.
        if (!match.Success || (half == "" && !match.Groups["minute"].Success))
        {
            return null;
        }

        var hour = Number(match.Groups["hour"]);
        var minute = match.Groups["minute"].Success ? Number(match.Groups["minute"]) : 0;
        return half switch
        {
            "" => hour <= 23 ? new TimeOnly(hour, minute) : null,
            _ when hour is < 1 or > 12 => null,
            "a" => new TimeOnly(hour % 12, minute),
            _ => new TimeOnly(hour % 12 + 12, minute),
        };
    }

    /// <summary><c>Monday</c>, <c>Mondays</c>, <c>Mon.</c>, <c>tues</c>, <c>WEDS</c>; null is none of them.</summary>
    public static DayOfWeek? Day(string text)
    {
        var word = text.Trim().TrimEnd('.').ToLowerInvariant();
        var stem = word.Length > 2 ? word.TrimEnd('s') : word;
        DayOfWeek[] days = [.. Enum.GetValues<DayOfWeek>().Where(day => stem.Length > 1 && day.ToString().StartsWith(stem, StringComparison.OrdinalIgnoreCase))];
        return days is [var only] ? only : null;
    }

    /// <summary>How a time is said to people who write <c>11.30am</c>.</summary>
    public static string Say(TimeOnly time) => time.ToString("h.mmtt", CultureInfo.InvariantCulture).ToLowerInvariant();

    private static int Number(Group group) => int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\s*(?<hour>\d{1,2})([.:](?<minute>[0-5]\d))?\s*((?<half>[ap])\.?m\.?)?\s*$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Clock();
}
