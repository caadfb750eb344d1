using Shouldly;
using Xunit;
using static BalletSaaS.Schedule.WallTimes;

namespace BalletSaaS.Schedule;

public sealed class BookingPolicyTests
{
    [Theory]
    [InlineData("Europe/London", "2026-10-25 10:00", "2026-10-24 11:00")]
    [InlineData("Europe/London", "2027-03-28 10:00", "2027-03-27 09:00")]
    [InlineData("America/Sao_Paulo", "2026-10-25 10:00", "2026-10-24 10:00")]
    [InlineData("America/Sao_Paulo", "2018-11-04 10:00", "2018-11-03 09:00")]
    [InlineData("Australia/Lord_Howe", "2026-10-04 10:00", "2026-10-03 09:30")]
    [InlineData("Australia/Lord_Howe", "2027-04-04 10:00", "2027-04-03 10:30")]
    [InlineData("Asia/Kathmandu", "2026-10-25 10:00", "2026-10-24 10:00")]
    public void T4_A_day_before_the_start_is_24_elapsed_hours_whatever_the_wall_says(string zone, string start, string deadline)
    {
        var until = new BookingPolicy(28, FreeCancelHours: 24).FreeCancelUntil(InstantOf(zone, start));

        until.ShouldBe(InstantOf(zone, deadline));
        (InstantOf(zone, start) - until).ShouldBe(TimeSpan.FromHours(24));
    }

    [Fact]
    public void T4_London_25_October_2026_at_10_is_free_to_leave_until_11_BST_the_day_before() =>
        new BookingPolicy(28, 24).FreeCancelUntil(InstantOf("Europe/London", "2026-10-25 10:00")).ShouldBe(Utc("2026-10-24T10:00Z"));

    [Theory]
    [InlineData("Europe/London", "2026-11-10", "2026-10-12T23:00Z")]
    [InlineData("America/Sao_Paulo", "2018-12-02", "2018-11-04T03:00Z")]
    [InlineData("Australia/Lord_Howe", "2026-10-31", "2026-10-02T13:30Z")]
    [InlineData("Asia/Kathmandu", "2026-11-10", "2026-10-12T18:15Z")]
    public void B5_Booking_opens_at_the_first_instant_of_the_date_28_days_before(string zone, string classDate, string opens) =>
        BookingPolicy.Default.OpensAt(Wall(classDate + " 00:00").Date, WallClock.Of(zone)).ShouldBe(Utc(opens));
}
