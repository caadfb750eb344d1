using System.Globalization;

namespace BalletSaaS.Schedule;

/// <summary>Times as the rules write them.</summary>
internal static class WallTimes
{
    /// <summary><c>2026-10-24 18:00</c> on a wall.</summary>
    public static (DateOnly Date, TimeOnly Time) Wall(string text)
    {
        var wall = DateTime.ParseExact(text, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        return (DateOnly.FromDateTime(wall), TimeOnly.FromDateTime(wall));
    }

    /// <summary><c>2026-10-24T17:00Z</c>.</summary>
    public static DateTimeOffset Utc(string text) => DateTimeOffset.ParseExact(
        text, ["yyyy-MM-dd'T'HH:mm'Z'", "yyyy-MM-dd'T'HH:mm:ss'Z'"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    /// <summary>The instant of a wall time in a zone.</summary>
    public static DateTimeOffset InstantOf(string zone, string wall) => WallClock.Of(zone).InstantOf(Wall(wall).Date, Wall(wall).Time);
}
