namespace BalletSaaS.Progress;

/// <summary>
/// Weeks in a row with an attended class (S1); a week is an ISO week of the class's date in the studio's zone. Neutral weeks
/// neither add nor break (S2). <c>progress_steps</c> and <c>streak_on</c> in words of C#; a property holds the two together.
/// </summary>
/// <param name="Weeks">The row that still runs; 0 when a week went by without a class.</param>
/// <param name="BestWeeks">The longest row there was.</param>
public readonly record struct Streak(int Weeks, int BestWeeks)
{
    /// <summary>The streak of somebody who attended on some dates.</summary>
    /// <param name="attended">Dates of attended classes, in any order.</param>
    /// <param name="today">Today in the studio's zone; the running week breaks nothing until it ends.</param>
    /// <param name="isNeutral">Whether a week, by its Monday, neither adds nor breaks; none does when left out.</param>
    public static Streak Of(IEnumerable<DateOnly> attended, DateOnly today, Func<DateOnly, bool>? isNeutral = null)
    {
        var row = 0;
        var best = 0;
        int? last = null;
        foreach (var week in attended.Select(Week).Distinct().Order())
        {
            row = last is { } before && GoesOn(before, week) ? row + 1 : 1;
            best = Math.Max(best, row);
            last = week;
        }

        return new Streak(last is { } end && GoesOn(end, Week(today)) ? row : 0, best);

        bool GoesOn(int from, int to) => Enumerable.Range(from + 1, Math.Max(0, to - from - 1)).All(week => isNeutral?.Invoke(Monday(week)) ?? false);
    }

    /// <summary>ISO weeks counted through all years: day 0 of the calendar, 0001-01-01, was a Monday.</summary>
    private static int Week(DateOnly date) => date.DayNumber / 7;

    private static DateOnly Monday(int week) => DateOnly.FromDayNumber(week * 7);
}
