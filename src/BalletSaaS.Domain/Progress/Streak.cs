namespace BalletSaaS.Progress;

/// <summary>Weeks in a row with an attended class (S1); a week is an ISO week of the class's date in the studio's zone.</summary>
/// <param name="Weeks">The row that still runs; 0 when the last week went by without a class.</param>
/// <param name="BestWeeks">The longest row there was.</param>
public readonly record struct Streak(int Weeks, int BestWeeks)
{
    /// <summary>The streak of somebody who attended on some dates.</summary>
    /// <param name="attended">Dates of attended classes, in any order.</param>
    /// <param name="today">Today in the studio's zone; the running week breaks nothing until it ends.</param>
    public static Streak Of(IEnumerable<DateOnly> attended, DateOnly today)
    {
        var row = 0;
        var best = 0;
        int? last = null;
        foreach (var week in attended.Select(Week).Distinct().Order())
        {
            row = week == last + 1 ? row + 1 : 1;
            best = Math.Max(best, row);
            last = week;
        }

        return new Streak(last >= Week(today) - 1 ? row : 0, best);
    }

    /// <summary>ISO weeks counted through all years: day 0 of the calendar, 0001-01-01, was a Monday.</summary>
    private static int Week(DateOnly date) => date.DayNumber / 7;
}
