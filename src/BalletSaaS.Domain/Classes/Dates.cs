namespace BalletSaaS.Classes;

/// <summary>What can be said of a date without its zone.</summary>
public static class Dates
{
    /// <summary>The Monday of its ISO week.</summary>
    public static DateOnly Monday(this DateOnly date) => date.AddDays(-((int)date.DayOfWeek + 6) % 7);

    /// <summary>An instant (UTC) before it begins anywhere: for indexes that know instants. Two days are more than any zone is away.</summary>
    public static DateTimeOffset BeforeAnywhere(this DateOnly date) => new(date.AddDays(-2), TimeOnly.MinValue, TimeSpan.Zero);
}
