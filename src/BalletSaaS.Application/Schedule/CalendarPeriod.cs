using BalletSaaS.Kernel;
using BalletSaaS.Tenants;
using Microsoft.EntityFrameworkCore;

namespace BalletSaaS.Schedule;

/// <summary>The dates that a calendar shows.</summary>
internal static class CalendarPeriod
{
    /// <summary>The longest, in days.</summary>
    public const int MaxDays = 62;

    /// <summary>First and last date, from today in the studio's zone and for a week where nothing is said. Errors: <c>Schedule:PeriodInvalid</c>.</summary>
    public static async Task<(DateOnly From, DateOnly To)> DatesAsync(this Period period, StudioClock clock)
    {
        var from = period.From ?? await clock.TodayAsync();
        var to = period.To ?? DateOnly.FromDayNumber(Math.Min(from.DayNumber + 7, DateOnly.MaxValue.DayNumber));
        return to >= from && to.DayNumber - from.DayNumber < MaxDays
            ? (from, to)
            : throw ScheduleErrors.PeriodInvalid.Exception().WithData("days", MaxDays);
    }

    /// <summary>The page of a period's rows, read already: all of them when no <c>take</c> was given.</summary>
    public static PagedResultDto<T> Page<T>(this IReadOnlyList<T> rows, PageRequest page) => new(
        [.. rows.Skip(page.Offset).Take(page.Take is null ? rows.Count : page.Limit)], rows.Count);

    /// <summary>The page of a period's rows: all of them when no <c>take</c> was given.</summary>
    public static async Task<PagedResultDto<T>> ToPeriodPageAsync<T>(this IQueryable<T> ordered, PageRequest page, CancellationToken ct) =>
        page.Take is null ? (await ordered.ToListAsync(ct)).Page(page) : await ordered.ToPageAsync(page, ct);
}
