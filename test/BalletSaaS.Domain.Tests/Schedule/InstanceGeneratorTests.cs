using BalletSaaS.Classes;
using Shouldly;
using Xunit;
using static BalletSaaS.Schedule.WallTimes;

namespace BalletSaaS.Schedule;

public sealed class InstanceGeneratorTests
{
    [Theory]
    [InlineData("Europe/London", "2026-10-24 18:00", "2026-10-24T17:00Z", "2026-10-31T18:00Z")]
    [InlineData("America/Sao_Paulo", "2018-11-03 18:00", "2018-11-03T21:00Z", "2018-11-10T20:00Z")]
    [InlineData("Australia/Lord_Howe", "2026-10-03 18:00", "2026-10-03T07:30Z", "2026-10-10T07:00Z")]
    [InlineData("Asia/Kathmandu", "2026-10-24 18:00", "2026-10-24T12:15Z", "2026-10-31T12:15Z")]
    public void T1_Weekly_class_keeps_wall_time_across_DST(string zone, string start, string first, string second)
    {
        var barre = Weekly(zone, start, minutes: 60);

        var instances = Made(barre, days: 7);

        instances.Select(instance => instance.StartsAt).ShouldBe([Utc(first), Utc(second)]);
        instances.ShouldAllBe(instance => instance.LocalStartTime == new TimeOnly(18, 0) && instance.DurationMinutes == 60);
    }

    [Theory]
    [InlineData("Europe/London", "2027-03-28 01:30", "2027-03-28T01:30Z", "02:30")]
    [InlineData("Europe/London", "2026-10-25 01:30", "2026-10-25T00:30Z", "01:30")]
    [InlineData("America/Sao_Paulo", "2018-11-04 00:30", "2018-11-04T03:30Z", "01:30")]
    [InlineData("Australia/Lord_Howe", "2026-10-04 02:15", "2026-10-03T15:45Z", "02:45")]
    [InlineData("Asia/Kathmandu", "2026-10-25 01:30", "2026-10-24T19:45Z", "01:30")]
    public void T2_A_class_in_the_hour_of_the_change_starts_when_its_wall_says_and_lasts_its_minutes(string zone, string start, string startsAt, string shown)
    {
        var late = Weekly(zone, start, minutes: 90);

        var instance = Made(late, days: 0).ShouldHaveSingleItem();

        instance.StartsAt.ShouldBe(Utc(startsAt));
        instance.EndsAt.ShouldBe(Utc(startsAt).AddMinutes(90));
        instance.LocalStartTime.ShouldBe(TimeOnly.Parse(shown, System.Globalization.CultureInfo.InvariantCulture));
        // The recurrence knows it by its own time: made again, it is the same one (T7).
        instance.SeriesTime.ShouldBe(Wall(start).Time);
    }

    [Theory]
    [InlineData("Europe/London", "2026-10-24 23:30", "2026-10-24T22:30Z")]
    [InlineData("America/Sao_Paulo", "2026-10-24 23:30", "2026-10-25T02:30Z")]
    [InlineData("Australia/Lord_Howe", "2026-10-03 23:30", "2026-10-03T13:00Z")]
    [InlineData("Asia/Kathmandu", "2026-10-24 23:30", "2026-10-24T17:45Z")]
    public void T3_A_class_over_midnight_belongs_to_the_date_it_starts_on(string zone, string start, string startsAt)
    {
        var night = Weekly(zone, start, minutes: 75);

        var instance = Made(night, days: 0).ShouldHaveSingleItem();

        instance.LocalDate.ShouldBe(Wall(start).Date);
        instance.StartsAt.ShouldBe(Utc(startsAt));
        WallClock.Of(zone).DateOf(instance.EndsAt).ShouldBe(Wall(start).Date.AddDays(1));
        WallClock.Of(zone).TimeOf(instance.EndsAt).ShouldBe(new TimeOnly(0, 45));
    }

    [Fact]
    public void T4_An_instance_carries_its_own_deadline_and_opening()
    {
        var barre = Weekly("Europe/London", "2026-10-25 10:00", minutes: 60);

        var instance = InstanceGenerator.Between(barre, [], new BookingPolicy(28, 24), new(2026, 10, 25), new(2026, 10, 25)).ShouldHaveSingleItem();

        instance.FreeCancelUntil.ShouldBe(Utc("2026-10-24T10:00Z"));
        instance.BookingOpensAt.ShouldBe(Utc("2026-09-26T23:00Z"));
    }

    [Fact]
    public void T7_Instances_reach_8_weeks_ahead_of_today_and_of_a_later_first_date()
    {
        var today = new DateOnly(2026, 9, 7);

        InstanceGenerator.Horizon(Weekly("UTC", "2026-01-05 18:00", 60), today).ShouldBe((today, today.AddDays(57)));
        InstanceGenerator.Horizon(Weekly("UTC", "2026-09-28 18:00", 60), today).ShouldBe((new(2026, 9, 28), new(2026, 11, 22)));
    }

    [Fact]
    public void T7_A_class_that_starts_later_has_its_first_8_weeks()
    {
        var barre = Weekly("Europe/London", "2027-01-12 18:00", minutes: 60);
        var (from, to) = InstanceGenerator.Horizon(barre, new DateOnly(2026, 9, 7));

        InstanceGenerator.Between(barre, [], BookingPolicy.Default, from, to).Count().ShouldBe(8);
    }

    [Fact]
    public void T8_Closed_days_make_no_instances()
    {
        var barre = Weekly("Europe/London", "2026-10-20 18:00", minutes: 60);
        var halfTerm = new Closure { FromDate = new(2026, 10, 26), ToDate = new(2026, 10, 31), Reason = "Half-term" };

        InstanceGenerator.Between(barre, [halfTerm], BookingPolicy.Default, new(2026, 10, 20), new(2026, 11, 3))
            .Select(instance => instance.LocalDate).ShouldBe([new(2026, 10, 20), new(2026, 11, 3)]);
    }

    [Fact]
    public void An_inactive_class_and_one_without_recurrence_make_none()
    {
        var paused = Weekly("Europe/London", "2026-10-20 18:00", 60);
        paused.IsActive = false;
        var workshops = Weekly("Europe/London", "2026-10-20 18:00", 60);
        workshops.Recurrence = null;

        Made(paused, 30).ShouldBeEmpty();
        InstanceGenerator.Between(workshops, [], BookingPolicy.Default, new(2026, 10, 20), new(2026, 11, 20)).ShouldBeEmpty();
    }

    [Fact]
    public void A_one_off_stands_outside_the_recurrence_and_may_differ_from_its_class()
    {
        var barre = Weekly("Europe/London", "2026-10-20 18:00", minutes: 60);

        var extra = InstanceGenerator.OneOff(barre, BookingPolicy.Default, new(2026, 10, 22), new(18, 0), new(120, 3, 2, "Mia"));

        extra.SeriesDate.ShouldBeNull();
        (extra.DurationMinutes, extra.MaxCapacity, extra.SeatLimit, extra.PriceCredits, extra.InstructorName).ShouldBe((120, 3, 3, 2, "Mia"));
    }

    private static DanceClass Weekly(string zone, string start, int minutes) => new()
    {
        Name = "Barre",
        DurationMinutes = minutes,
        MaxCapacity = 12,
        PriceCredits = 1,
        TimeZone = zone,
        Recurrence = new Recurrence
        {
            Frequency = RecurrenceFrequency.Weekly,
            DaysOfWeek = [Wall(start).Date.DayOfWeek],
            StartDate = Wall(start).Date,
            StartTime = Wall(start).Time,
        },
    };

    /// <summary>The instances from the first date on.</summary>
    private static List<ClassInstance> Made(DanceClass dance, int days)
    {
        var first = dance.Recurrence!.StartDate;
        return [.. InstanceGenerator.Between(dance, [], BookingPolicy.Default, first, first.AddDays(days))];
    }
}
