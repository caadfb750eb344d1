namespace BalletSaaS.Classes;

/// <summary>When a class repeats, in wall time of its zone (T1).</summary>
public sealed class Recurrence
{
    /// <summary>Weekly or daily.</summary>
    public required RecurrenceFrequency Frequency { get; init; }
    /// <summary>Each week or day (1), each second (2), … counted from the week or day of <see cref="StartDate"/>.</summary>
    public int Interval { get; init; } = 1;
    /// <summary>For weekly: the days.</summary>
    public IReadOnlyList<DayOfWeek> DaysOfWeek { get; init; } = [];
    /// <summary>Wall time of the start.</summary>
    public required TimeOnly StartTime { get; init; }
    /// <summary>First possible date.</summary>
    public required DateOnly StartDate { get; init; }
    /// <summary>Last possible date, or null.</summary>
    public DateOnly? EndDate { get; init; }

    /// <summary>The dates on which it takes place, from one date to another, both included.</summary>
    public IEnumerable<DateOnly> DatesBetween(DateOnly from, DateOnly to)
    {
        var first = from > StartDate ? from : StartDate;
        var last = EndDate is { } end && end < to ? end : to;
        for (var date = first; date <= last; date = date.AddDays(1))
        {
            if (TakesPlaceOn(date))
            {
                yield return date;
            }
        }
    }

    /// <summary>Whether the two have the same dates and time.</summary>
    public bool IsLike(Recurrence other) =>
        (Frequency, Interval, StartTime, StartDate, EndDate) == (other.Frequency, other.Interval, other.StartTime, other.StartDate, other.EndDate)
        && DaysOfWeek.SequenceEqual(other.DaysOfWeek);

    private bool TakesPlaceOn(DateOnly date) => Frequency == RecurrenceFrequency.Daily
        ? (date.DayNumber - StartDate.DayNumber) % Interval == 0
        : DaysOfWeek.Contains(date.DayOfWeek) && (date.Monday().DayNumber - StartDate.Monday().DayNumber) / 7 % Interval == 0;
}
