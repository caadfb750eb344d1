using Shouldly;
using Xunit;

namespace BalletSaaS.Progress;

public sealed class StreakTests
{
    private static readonly DateOnly Thursday = new(2027, 1, 14);

    [Fact]
    public void S1_A_week_counts_when_it_holds_at_least_one_class() =>
        Streak.Of([Thursday, Thursday.AddDays(-1), Thursday.AddDays(-7)], Thursday).ShouldBe(new Streak(2, 2));

    [Fact]
    public void S1_The_53rd_week_and_the_first_of_the_next_year_are_consecutive()
    {
        var week53 = new DateOnly(2027, 1, 3); // Sunday of 2026-W53
        var week1 = new DateOnly(2027, 1, 4); // Monday of 2027-W01

        Streak.Of([week53, week1], week1).Weeks.ShouldBe(2);
    }

    [Fact]
    public void S1_The_running_week_breaks_nothing_until_it_ends()
    {
        var lastWeek = Thursday.AddDays(-7);
        var sundayNight = Thursday.AddDays(3);

        Streak.Of([lastWeek], sundayNight).Weeks.ShouldBe(1);
        Streak.Of([lastWeek], sundayNight.AddDays(1)).Weeks.ShouldBe(0);
    }

    [Fact]
    public void S1_A_week_without_a_class_begins_anew_and_the_best_stays()
    {
        DateOnly[] threeInARow = [Thursday.AddDays(-35), Thursday.AddDays(-28), Thursday.AddDays(-21)];

        Streak.Of([.. threeInARow, Thursday], Thursday).ShouldBe(new Streak(1, 3));
    }

    [Fact]
    public void Nobody_has_a_streak_before_the_first_class() => Streak.Of([], Thursday).ShouldBe(new Streak(0, 0));
}
