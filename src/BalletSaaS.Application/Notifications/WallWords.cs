using System.Globalization;
using BalletSaaS.Kernel;
using BalletSaaS.Schedule;

namespace BalletSaaS.Notifications;

/// <summary>Dates and wall times as people read them, by language.</summary>
internal static class WallWords
{
    /// <summary>A wall time: <c>Tue 27 October, 18:00</c>.</summary>
    public static string When(DateOnly date, TimeOnly time, string language) => date.ToDateTime(time).ToString(Texts.Get("Kernel:WallTime", language), CultureOf(language));

    /// <summary>An instant on the studio's wall.</summary>
    public static string When(DateTimeOffset at, WallClock wall, string language) => When(wall.DateOf(at), wall.TimeOf(at), language);

    /// <summary>A date: <c>Tue 27 October 2026</c>.</summary>
    public static string Day(DateOnly date, string language) => date.ToString(Texts.Get("Kernel:Day", language), CultureOf(language));

    /// <summary>A day of the week: <c>Tuesday</c>.</summary>
    public static string Weekday(DateOnly date, string language)
    {
        var culture = CultureOf(language);
        var name = date.ToString("dddd", culture);
        return char.ToUpper(name[0], culture) + name[1..]; // it begins a sentence
    }

    private static CultureInfo CultureOf(string language) => language == Texts.DefaultLanguage ? CultureInfo.InvariantCulture : CultureInfo.GetCultureInfo(language);
}
