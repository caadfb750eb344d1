namespace BalletSaaS.Schedule;

/// <summary>The hours in which nothing is offered and no offer's clock runs (T5), on the studio's wall.</summary>
/// <param name="From">Their first minute.</param>
/// <param name="To">The first minute after them; the same as <paramref name="From"/> is none. They may last over midnight.</param>
public sealed record QuietHours(TimeOnly From, TimeOnly To)
{
    /// <summary>What holds when the studio says nothing.</summary>
    public static readonly QuietHours Default = new(new TimeOnly(22, 0), new TimeOnly(7, 0));

    /// <summary>Whether it is quiet at an instant.</summary>
    public bool Hold(DateTimeOffset at, WallClock clock) => From != To && clock.TimeOf(at).IsBetween(From, To);

    /// <summary>An instant, or the end of the quiet hours around it.</summary>
    public DateTimeOffset EndAt(DateTimeOffset at, WallClock clock) => Hold(at, clock) ? NextOn(To, at, clock) : at;

    /// <summary>The instant at which so many minutes have passed, the quiet ones not counted; null while it is quiet (T5).</summary>
    /// <param name="start">When the clock starts (UTC).</param>
    /// <param name="minutes">Elapsed minutes to count.</param>
    /// <param name="clock">The studio's zone.</param>
    public DateTimeOffset? After(DateTimeOffset start, int minutes, WallClock clock)
    {
        if (Hold(start, clock))
        {
            return null;
        }

        var (at, left) = (start, TimeSpan.FromMinutes(minutes));
        while (From != To && NextOn(From, at, clock) is var quiet && at + left > quiet)
        {
            left -= quiet - at;
            at = NextOn(To, quiet, clock);
        }

        return at + left;
    }

    /// <summary>The next instant after one at which the wall shows a time.</summary>
    private static DateTimeOffset NextOn(TimeOnly time, DateTimeOffset after, WallClock clock)
    {
        var date = clock.DateOf(after);
        var next = clock.InstantOf(date, time);
        return next > after ? next : clock.InstantOf(date.AddDays(1), time);
    }
}
