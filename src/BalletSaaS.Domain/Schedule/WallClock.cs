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
        (timeZone.Contains('/', StringComparison.Ordinal) || timeZone == "UTC")
        && TimeZoneInfo.TryFindSystemTimeZoneById(timeZone, out var zone) && zone.HasIanaId;

    /// <summary>
    /// The instant of a wall time. One that does not exist moves forward by the gap; one that occurs twice is its first
    /// occurrence (T2).
    /// </summary>
    public DateTimeOffset InstantOf(DateOnly date, TimeOnly time)
    {
        var wall = date.ToDateTime(time, DateTimeKind.Unspecified);
        if (_zone.IsAmbiguousTime(wall))
        {
            // The earlier instant has the larger offset: 01:30+01:00 comes before 01:30+00:00.
            return new DateTimeOffset(wall, _zone.GetAmbiguousTimeOffsets(wall).Max()).ToUniversalTime();
        }

        // Read with the offset that held before the gap, the wall time lands as far behind the gap as it stood in it.
        var offset = _zone.IsInvalidTime(wall) ? _zone.GetUtcOffset(wall.AddHours(-3)) : _zone.GetUtcOffset(wall);
        return new DateTimeOffset(wall, offset).ToUniversalTime();
    }

    /// <summary>The date on the wall at an instant.</summary>
    public DateOnly DateOf(DateTimeOffset instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, _zone).DateTime);

    /// <summary>The first instant of a date.</summary>
    public DateTimeOffset StartOf(DateOnly date) => InstantOf(date, TimeOnly.MinValue);
}
