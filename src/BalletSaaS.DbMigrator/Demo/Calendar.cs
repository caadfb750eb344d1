using BalletSaaS.Classes;
using BalletSaaS.Schedule;

namespace BalletSaaS.Demo;

/// <summary>The time that a demo studio has lived through, on its own wall: 16 whole weeks and the running one.</summary>
internal sealed class Calendar
{
    private const int WeeksOfHistory = 16;

    public Calendar(string timeZone, DateTimeOffset now)
    {
        Now = now;
        Wall = WallClock.Of(timeZone);
        Today = Wall.DateOf(now);
        FirstDay = Today.Monday().AddDays(-7 * WeeksOfHistory);
    }

    public DateTimeOffset Now { get; }
    public WallClock Wall { get; }
    public DateOnly Today { get; }
    /// <summary>A Monday.</summary>
    public DateOnly FirstDay { get; }
    /// <summary>When the studio came to the platform: a week before its first day here.</summary>
    public DateTimeOffset OpenedAt => Wall.InstantOf(FirstDay.AddDays(-7), new TimeOnly(10, 0));
    /// <summary>When the first booking could be made.</summary>
    public DateTimeOffset FirstBookingAt => Wall.InstantOf(FirstDay, new TimeOnly(9, 30));

    /// <summary>The instant of an hour on the studio's wall.</summary>
    public DateTimeOffset At(DateOnly date, int hour, int minute = 0) => Wall.InstantOf(date, new TimeOnly(hour, minute));
}
