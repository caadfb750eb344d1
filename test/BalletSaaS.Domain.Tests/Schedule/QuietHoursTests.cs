using System.Globalization;
using Shouldly;
using Xunit;

namespace BalletSaaS.Schedule;

public sealed class QuietHoursTests
{
    [Theory]
    [InlineData("2026-10-20T10:00Z", 30, "2026-10-20T10:30Z")]
    [InlineData("2026-10-20T20:30Z", 30, "2026-10-20T21:00Z")] // 21:30 to the first quiet minute
    [InlineData("2026-10-20T20:50Z", 30, "2026-10-21T06:20Z")]
    [InlineData("2026-10-20T21:00Z", 30, null)] // 22:00 is quiet
    [InlineData("2026-10-20T05:59Z", 30, null)]
    [InlineData("2026-10-20T06:00Z", 30, "2026-10-20T06:30Z")] // 07:00 is not
    [InlineData("2026-10-20T10:00Z", 960, "2026-10-21T11:00Z")] // over a night of nine hours
    [InlineData("2026-10-24T20:50Z", 30, "2026-10-25T07:20Z")] // the clocks go back: 07:00 is 07:00Z
    [InlineData("2027-03-27T21:50Z", 30, "2027-03-28T06:20Z")] // and forward
    public void T5_Quiet_minutes_on_the_wall_do_not_count(string start, int minutes, string? ends) =>
        QuietHours.Default.After(Utc(start), minutes, WallClock.Of("Europe/London")).ShouldBe(ends is null ? null : Utc(ends));

    [Fact]
    public void T5_They_may_lie_within_a_day_or_not_be_at_all()
    {
        var london = WallClock.Of("Europe/London");
        new QuietHours(new(12, 0), new(14, 0)).After(Utc("2026-10-20T10:50Z"), 30, london).ShouldBe(Utc("2026-10-20T13:20Z"));
        new QuietHours(new(7, 0), new(7, 0)).After(Utc("2026-10-20T22:00Z"), 30, london).ShouldBe(Utc("2026-10-20T22:30Z"));
    }

    private static DateTimeOffset Utc(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
