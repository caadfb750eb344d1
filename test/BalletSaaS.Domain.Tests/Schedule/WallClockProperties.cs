using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;
using Shouldly;
using Xunit;

namespace BalletSaaS.Schedule;

/// <summary>What holds for every zone and time, and that a second, independent calendar agrees.</summary>
[Properties(Arbitrary = [typeof(WallClockProperties)], MaxTest = 5000, QuietOnSuccess = true)]
public sealed class WallClockProperties
{
    private static readonly string[] Zones = [.. TimeZoneInfo.GetSystemTimeZones().Select(zone => zone.Id).Where(WallClock.IsZone)];

    public static Arbitrary<WallTime> WallTimes() => Arb.From(
        from zone in Gen.Elements(Zones)
        from day in Gen.Choose(new DateOnly(2000, 1, 1).DayNumber, new DateOnly(2037, 12, 31).DayNumber)
        from minute in Gen.Choose(0, 24 * 60 - 1)
        select new WallTime(zone, DateOnly.FromDayNumber(day), TimeOnly.MinValue.AddMinutes(minute)));

    [Property]
    public void T2_Any_wall_time_is_an_instant_that_shows_it_or_stands_later_by_the_gap(WallTime wall)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(wall.Zone);
        var instant = WallClock.Of(wall.Zone).InstantOf(wall.Date, wall.Time);
        var gap = TimeZoneInfo.ConvertTime(instant, zone).DateTime - wall.Date.ToDateTime(wall.Time);

        gap.ShouldBeGreaterThanOrEqualTo(TimeSpan.Zero);
        // A gap is what the zone put its clocks forward by, less than a gap's length ago.
        zone.GetUtcOffset(instant - gap).ShouldBe(zone.GetUtcOffset(instant) - gap);
    }

    [Property]
    public void T2_What_a_wall_shows_leads_back_to_that_instant_or_to_the_first_that_shows_it(WallTime seed)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(seed.Zone);
        var instant = new DateTimeOffset(seed.Date.ToDateTime(seed.Time), TimeSpan.Zero);
        var shown = TimeZoneInfo.ConvertTime(instant, zone).DateTime;

        var found = WallClock.Of(seed.Zone).InstantOf(DateOnly.FromDateTime(shown), TimeOnly.FromDateTime(shown));

        found.ShouldBeLessThanOrEqualTo(instant);
        TimeZoneInfo.ConvertTime(found, zone).DateTime.ShouldBe(shown);
    }

    [Theory]
    [InlineData("Europe/London")]
    [InlineData("America/Sao_Paulo")]
    [InlineData("Australia/Lord_Howe")]
    [InlineData("Asia/Kathmandu")]
    [InlineData("Europe/Dublin")]
    [InlineData("America/New_York")]
    [InlineData("Pacific/Apia")]
    public void T2_Around_every_change_of_the_clocks_NodaTime_agrees(string id)
    {
        var zone = DateTimeZoneProviders.Tzdb[id];
        var clock = WallClock.Of(id);
        var changes = zone.GetZoneIntervals(Instant.FromUtc(1985, 1, 1, 0, 0), Instant.FromUtc(2037, 1, 1, 0, 0)).Skip(1)
            .Select(interval => interval.IsoLocalStart).ToList();
        changes.ShouldNotBeEmpty();
        foreach (var wall in changes.SelectMany(change => Enumerable.Range(-120, 240).Select(step => change.PlusMinutes(step * 15))))
        {
            clock.InstantOf(wall.Date.ToDateOnly(), wall.TimeOfDay.ToTimeOnly())
                .ShouldBe(wall.InZoneLeniently(zone).ToInstant().ToDateTimeOffset(), $"{wall} in {id}");
        }
    }

    public sealed record WallTime(string Zone, DateOnly Date, TimeOnly Time);
}
