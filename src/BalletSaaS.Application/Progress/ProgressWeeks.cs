using System.Globalization;
using BalletSaaS.Bookings;
using BalletSaaS.Classes;
using BalletSaaS.Kernel;
using BalletSaaS.Tenants;
using Microsoft.EntityFrameworkCore;

namespace BalletSaaS.Progress;

/// <summary>Somebody's weeks, from the facts (A2): each by its Monday, an ISO week of the class's date.</summary>
public sealed class ProgressWeeks(BalletSaaSDbContext context, StudioClock clock) : IScopedService
{
    private const int LastShown = 12;

    /// <summary>The last twelve weeks, the running one last.</summary>
    public async Task<IReadOnlyList<ProgressWeekDto>> LastAsync(Guid customerId, DateOnly today, CancellationToken ct)
    {
        var weeks = Weeks(today.Monday().AddDays(-7 * (LastShown - 1)), today.Monday());
        var danced = (await AttendedAsync(customerId, weeks, ct)).ToLookup(attended => attended.Date.Monday());
        var rests = await RestsAsync(customerId, weeks, ct);
        return [.. weeks.Select(week => new ProgressWeekDto(week, danced[week].Count(), rests[week].Neutral))];
    }

    /// <summary>A year's weeks; this year's when none is said. Errors: <c>Kernel:Validation</c>.</summary>
    public async Task<ProgressYearDto> YearAsync(Guid customerId, int? wanted, CancellationToken ct)
    {
        var today = await clock.TodayAsync();
        var (now, running) = (ISOWeek.GetYear(today.ToDateTime(TimeOnly.MinValue)), today.Monday());
        var year = wanted ?? now;
        if (year is < ProgressConsts.FirstYear or > ProgressConsts.LastYear)
        {
            throw KernelErrors.Validation.Exception().WithData("field", "year").WithData("least", ProgressConsts.FirstYear).WithData("most", ProgressConsts.LastYear);
        }

        var weeks = Weeks(First(year), First(year + 1).AddDays(-7));
        var classes = await AttendedAsync(customerId, weeks, ct);
        var danced = classes.ToLookup(attended => attended.Date.Monday());
        var rests = await RestsAsync(customerId, weeks, ct);
        var first = await context.Bookings.Where(row => row.CustomerId == customerId && row.Status == BookingStatus.Attended)
            .OrderBy(row => row.StartsAt).ThenBy(row => row.Id).Select(row => (DateOnly?)row.LocalDate).FirstOrDefaultAsync(ct);
        var firstYear = first is { } day ? ISOWeek.GetYear(day.ToDateTime(TimeOnly.MinValue)) : now;
        return new ProgressYearDto(year, firstYear, now, classes.Count, danced.Count, [.. weeks.Select(week => new YearWeekDto(week, State(week), [.. danced[week]]))]);

        WeekState State(DateOnly week) => danced.Contains(week) ? WeekState.Danced
            : rests[week].Paused ? WeekState.Paused
            : week > running ? WeekState.Ahead
            : week == running ? WeekState.Running
            : first is null || week < first.Value.Monday() ? WeekState.Before
            : rests[week].Neutral ? WeekState.Neutral
            : WeekState.Missed;
    }

    private static DateOnly[] Weeks(DateOnly first, DateOnly last) =>
        [.. Enumerable.Range(0, (last.DayNumber - first.DayNumber) / 7 + 1).Select(week => first.AddDays(7 * week))];

    /// <summary>The Monday of a year's first week, which holds its first Thursday.</summary>
    private static DateOnly First(int year) => new DateOnly(year, 1, 4).Monday();

    private async Task<List<AttendedClassDto>> AttendedAsync(Guid customerId, DateOnly[] weeks, CancellationToken ct)
    {
        // The same weeks in any zone, as the index knows them.
        var (since, until, last) = (weeks[0].BeforeAnywhere(), weeks[^1].AddDays(11).BeforeAnywhere(), weeks[^1].AddDays(6));
        return await (
            from booking in context.Bookings
            join instance in context.ClassInstances on booking.ClassInstanceId equals instance.Id
            where booking.CustomerId == customerId && booking.StartsAt >= since && booking.StartsAt < until && booking.Status == BookingStatus.Attended
                && booking.LocalDate >= weeks[0] && booking.LocalDate <= last
            orderby booking.StartsAt, booking.Id
            select new AttendedClassDto(booking.LocalDate, instance.Name)).ToListAsync(ct);
    }

    /// <summary>Which weeks neither add nor break (S2), and which of them because of a pause.</summary>
    private Task<Dictionary<DateOnly, Rest>> RestsAsync(Guid customerId, DateOnly[] weeks, CancellationToken ct) => context.Database.SqlQuery<Rest>($"""
        select monday as "Monday", paused as "Paused", neutral as "Neutral" from rests_of({context.TenantId}, {customerId}, {weeks[0]}, {weeks[^1]})
        """).ToDictionaryAsync(rest => rest.Monday, ct);

    private sealed record Rest(DateOnly Monday, bool Paused, bool Neutral);
}
