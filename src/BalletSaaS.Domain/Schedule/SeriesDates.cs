using System.Globalization;

namespace BalletSaaS.Schedule;

/// <summary>Which of a series's new dates each of its old ones becomes (T6).</summary>
public static class SeriesDates
{
    /// <summary>
    /// A date that the series still has stays. Of the others, those of one ISO week become each other in order: a class that moves
    /// from Tuesday to Wednesday moves, it does not end and begin. What is left over has no date any more.
    /// </summary>
    public static IReadOnlyDictionary<DateOnly, DateOnly?> Follow(IEnumerable<DateOnly> before, IEnumerable<DateOnly> after)
    {
        var (old, fresh) = (before.ToHashSet(), after.ToHashSet());
        var free = fresh.Except(old).Order().GroupBy(WeekOf).ToDictionary(week => week.Key, week => new Queue<DateOnly>(week));
        return old.Order().ToDictionary(date => date, date =>
            fresh.Contains(date) ? date
            : free.TryGetValue(WeekOf(date), out var others) && others.TryDequeue(out var other) ? other
            : (DateOnly?)null);
    }

    private static (int Year, int Week) WeekOf(DateOnly date)
    {
        var day = date.ToDateTime(TimeOnly.MinValue);
        return (ISOWeek.GetYear(day), ISOWeek.GetWeekOfYear(day));
    }
}
