using FsCheck.Xunit;
using Shouldly;
using Xunit;

namespace BalletSaaS.Classes;

public sealed class RecurrenceTests
{
    /// <summary>A Monday.</summary>
    private static readonly DateOnly Monday = new(2026, 9, 7);

    [Fact]
    public void A_weekly_class_takes_place_on_each_of_its_days() =>
        Dates(Weekly(1, Monday, DayOfWeek.Tuesday, DayOfWeek.Sunday), Monday, 13)
            .ShouldBe([Monday.AddDays(1), Monday.AddDays(6), Monday.AddDays(8), Monday.AddDays(13)]);

    [Fact]
    public void Every_second_week_counts_from_the_week_of_the_first_date_not_from_the_date()
    {
        // It starts on a Thursday: that week counts, the Monday before its start does not happen.
        var recurrence = Weekly(2, Monday.AddDays(3), DayOfWeek.Monday, DayOfWeek.Thursday);

        Dates(recurrence, Monday, 20).ShouldBe([Monday.AddDays(3), Monday.AddDays(14), Monday.AddDays(17)]);
    }

    [Fact]
    public void Every_second_week_stays_the_same_week_wherever_one_starts_to_look()
    {
        var recurrence = Weekly(2, Monday, DayOfWeek.Monday);

        Dates(recurrence, Monday.AddDays(7), 14).ShouldBe([Monday.AddDays(14)]);
    }

    [Fact]
    public void Every_third_day_counts_from_the_first_date() =>
        Dates(new Recurrence { Frequency = RecurrenceFrequency.Daily, Interval = 3, StartTime = new(18, 0), StartDate = Monday }, Monday.AddDays(1), 8)
            .ShouldBe([Monday.AddDays(3), Monday.AddDays(6), Monday.AddDays(9)]);

    [Fact]
    public void Nothing_takes_place_before_the_first_or_after_the_last_date()
    {
        var recurrence = Weekly(1, Monday, DayOfWeek.Monday);
        var ending = new Recurrence
        {
            Frequency = RecurrenceFrequency.Weekly,
            DaysOfWeek = [DayOfWeek.Monday],
            StartTime = new(18, 0),
            StartDate = Monday,
            EndDate = Monday.AddDays(7),
        };

        Dates(recurrence, Monday.AddDays(-30), 30).ShouldBe([Monday]);
        Dates(ending, Monday, 60).ShouldBe([Monday, Monday.AddDays(7)]);
        ending.DatesBetween(Monday.AddDays(8), Monday.AddDays(90)).ShouldBeEmpty();
    }

    [Property]
    public void Two_halves_of_a_period_hold_the_dates_of_the_whole(byte before, byte length, byte cut, byte interval, bool daily)
    {
        var recurrence = daily
            ? new Recurrence { Frequency = RecurrenceFrequency.Daily, Interval = interval % 9 + 1, StartTime = new(18, 0), StartDate = Monday }
            : Weekly(interval % 5 + 1, Monday.AddDays(before % 7), DayOfWeek.Sunday, DayOfWeek.Wednesday);
        var from = Monday.AddDays(-before);
        var to = from.AddDays(length);
        var middle = from.AddDays(Math.Min(cut, length));

        recurrence.DatesBetween(from, middle).Concat(recurrence.DatesBetween(middle.AddDays(1), to)).ShouldBe(recurrence.DatesBetween(from, to));
    }

    private static Recurrence Weekly(int interval, DateOnly start, params DayOfWeek[] days) => new()
    {
        Frequency = RecurrenceFrequency.Weekly,
        Interval = interval,
        DaysOfWeek = days,
        StartTime = new(18, 0),
        StartDate = start,
    };

    private static IEnumerable<DateOnly> Dates(Recurrence recurrence, DateOnly from, int days) => recurrence.DatesBetween(from, from.AddDays(days));
}
