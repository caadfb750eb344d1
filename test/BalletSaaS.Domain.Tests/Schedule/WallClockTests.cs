using BalletSaaS.Kernel;
using BalletSaaS.Tenants;
using Shouldly;
using Xunit;
using static BalletSaaS.Schedule.WallTimes;

namespace BalletSaaS.Schedule;

public sealed class WallClockTests
{
    [Theory]
    [InlineData("Europe/London", "2026-10-24 18:00", "2026-10-24T17:00Z")]
    [InlineData("Europe/London", "2026-10-31 18:00", "2026-10-31T18:00Z")]
    [InlineData("America/Sao_Paulo", "2026-10-24 18:00", "2026-10-24T21:00Z")]
    [InlineData("America/Sao_Paulo", "2018-11-03 18:00", "2018-11-03T21:00Z")]
    [InlineData("America/Sao_Paulo", "2018-11-10 18:00", "2018-11-10T20:00Z")]
    [InlineData("Australia/Lord_Howe", "2026-10-03 18:00", "2026-10-03T07:30Z")]
    [InlineData("Australia/Lord_Howe", "2026-10-10 18:00", "2026-10-10T07:00Z")]
    [InlineData("Asia/Kathmandu", "2026-10-24 18:00", "2026-10-24T12:15Z")]
    [InlineData("Asia/Kathmandu", "2026-10-31 18:00", "2026-10-31T12:15Z")]
    public void T1_The_same_wall_time_is_another_instant_when_the_clocks_change(string zone, string wall, string instant) =>
        InstantOf(zone, wall).ShouldBe(Utc(instant));

    [Theory]
    [InlineData("Europe/London", "2027-03-28 00:59", "2027-03-28T00:59Z")]
    [InlineData("Europe/London", "2027-03-28 01:00", "2027-03-28T01:00Z")]
    [InlineData("Europe/London", "2027-03-28 01:30", "2027-03-28T01:30Z")]
    [InlineData("Europe/London", "2027-03-28 02:00", "2027-03-28T01:00Z")]
    [InlineData("America/Sao_Paulo", "2018-11-04 00:00", "2018-11-04T03:00Z")]
    [InlineData("America/Sao_Paulo", "2018-11-04 00:45", "2018-11-04T03:45Z")]
    [InlineData("Australia/Lord_Howe", "2026-10-04 02:00", "2026-10-03T15:30Z")]
    [InlineData("Australia/Lord_Howe", "2026-10-04 02:15", "2026-10-03T15:45Z")]
    [InlineData("Australia/Lord_Howe", "2026-10-04 02:30", "2026-10-03T15:30Z")]
    [InlineData("Asia/Kathmandu", "1986-01-01 00:10", "1985-12-31T18:40Z")]
    [InlineData("Pacific/Apia", "2011-12-30 18:00", "2011-12-31T04:00Z")]
    public void T2_A_wall_time_that_does_not_exist_moves_forward_by_the_gap(string zone, string wall, string instant) =>
        InstantOf(zone, wall).ShouldBe(Utc(instant));

    [Theory]
    [InlineData("Europe/London", "2026-10-25 00:59", "2026-10-24T23:59Z")]
    [InlineData("Europe/London", "2026-10-25 01:00", "2026-10-25T00:00Z")]
    [InlineData("Europe/London", "2026-10-25 01:30", "2026-10-25T00:30Z")]
    [InlineData("Europe/London", "2026-10-25 02:00", "2026-10-25T02:00Z")]
    [InlineData("America/Sao_Paulo", "2018-02-17 23:30", "2018-02-18T01:30Z")]
    [InlineData("Australia/Lord_Howe", "2027-04-04 01:45", "2027-04-03T14:45Z")]
    [InlineData("Australia/Lord_Howe", "2027-04-04 02:00", "2027-04-03T15:30Z")]
    public void T2_A_wall_time_that_occurs_twice_takes_the_first(string zone, string wall, string instant) =>
        InstantOf(zone, wall).ShouldBe(Utc(instant));

    [Theory]
    [InlineData("Europe/London", "2026-10-24 23:30", "2026-10-24")]
    [InlineData("America/Sao_Paulo", "2026-10-24 23:30", "2026-10-24")]
    [InlineData("Australia/Lord_Howe", "2026-10-03 23:30", "2026-10-03")]
    [InlineData("Asia/Kathmandu", "2026-10-24 23:30", "2026-10-24")]
    public void T3_The_date_of_an_instant_is_the_one_on_the_wall(string zone, string wall, string date)
    {
        var clock = WallClock.Of(zone);
        var instant = InstantOf(zone, wall);

        clock.DateOf(instant).ShouldBe(DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture));
        clock.DateOf(instant.AddMinutes(75)).ShouldBe(clock.DateOf(instant).AddDays(1));
    }

    [Fact]
    public void T2_A_date_whose_midnight_does_not_exist_starts_when_the_gap_ends() =>
        WallClock.Of("America/Sao_Paulo").StartOf(new DateOnly(2018, 11, 4)).ShouldBe(Utc("2018-11-04T03:00Z"));

    [Theory]
    [InlineData("Europe/London")]
    [InlineData("America/Argentina/Buenos_Aires")]
    [InlineData("UTC")]
    public void An_IANA_zone_has_a_clock(string zone) => Should.NotThrow(() => WallClock.Of(zone));

    [Theory]
    [InlineData("")]
    [InlineData("London")]
    [InlineData("Europe/Nowhere")]
    [InlineData("GMT Standard Time")]
    [InlineData("+01:00")]
    [InlineData("../../etc/passwd")]
    [InlineData("/etc/localtime")]
    [InlineData("Europe/../Europe/London")]
    [InlineData("posix/Europe/London")]
    public void What_is_no_IANA_zone_is_refused_by_name(string zone)
    {
        var refusal = Should.Throw<BusinessException>(() => WallClock.Of(zone));

        refusal.Code.ShouldBe(TenantErrors.TimeZoneUnknown);
        refusal.Details["timeZone"].ShouldBe(zone);
    }
}
