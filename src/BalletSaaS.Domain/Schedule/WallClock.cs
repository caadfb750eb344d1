using BalletSaaS.Tenants;

namespace BalletSaaS.Schedule;

/// <summary>Wall time of an IANA zone, and the instants it stands for (T1, T2).</summary>
public sealed class WallClock
{
    private readonly TimeZoneInfo _zone;

    private WallClock(TimeZoneInfo zone) => _zone = zone;

    /// <summary>The clock of a zone. Errors: <c>Tenants:TimeZoneUnknown</c>.</summary>
    public static WallClock Of(string timeZone) =>
        IsZone(timeZone) ? new WallClock(TimeZoneInfo.FindSystemTimeZoneById(timeZone))
            : throw TenantErrors.TimeZoneUnknown.Exception().WithData("timeZone", timeZone);

    /// <summary>Whether this is an IANA zone such as <c>Europe/London</c> (or <c>UTC</c>).</summary>
    public static bool IsZone(string timeZone) =>
        // The systems' own doubles of the zones (posix/…, right/…) start in lower case.
        (timeZone.Contains('/', StringComparison.Ordinal) && char.IsAsciiLetterUpper(timeZone[0]) || timeZone == "UTC")
        && TimeZoneInfo.TryFindSystemTimeZoneById(timeZone, out var zone) && zone.HasIanaId;

    /// <summary>
    /// The instant of a wall time. One that does not exist moves forward by the gap; one that occurs twice is its first
    /// occurrence (T2).
    /// </summary>
    public DateTimeOffset InstantOf(DateOnly date, TimeOnly time)
    {
        // Worked out from the offsets that instants have: what TimeZoneInfo says of wall times themselves is wrong for
        // zones with a winter "saving" (Dublin) and for changes of a zone's base offset (Kathmandu 1986, Apia 2011).
        var wall = date.ToDateTime(time, DateTimeKind.Utc);
        var before = _zone.GetUtcOffset(wall.AddDays(-1));
        var after = _zone.GetUtcOffset(wall.AddDays(1));

        // With the offset of before, the instant is the first occurrence; in a gap it lands as far behind it as it stood in it.
        var instant = new DateTimeOffset(wall - before, TimeSpan.Zero);
        return _zone.GetUtcOffset(instant) != before && _zone.GetUtcOffset(wall - after) == after
            ? new DateTimeOffset(wall - after, TimeSpan.Zero)
            : instant;
    }

    /// <summary>The date on the wall at an instant.</summary>
    public DateOnly DateOf(DateTimeOffset instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, _zone).DateTime);

    /// <summary>The time on the wall at an instant.</summary>
    public TimeOnly TimeOf(DateTimeOffset instant) => TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, _zone).DateTime);

    /// <summary>The first instant of a date.</summary>
    public DateTimeOffset StartOf(DateOnly date) => InstantOf(date, TimeOnly.MinValue);
}
