using System.Globalization;
using BalletSaaS.Kernel;
using BalletSaaS.Schedule;

namespace BalletSaaS.Tenants;

/// <summary>The classes that pages open with, as everybody sees them.</summary>
internal static class FirstClasses
{
    /// <summary>The page on which a student books.</summary>
    public const string BookPath = "/app/book";

    private const int Next = 6;
    private const int OfDay = 30;

    /// <summary>What is looked for on that page by other names than the day's.</summary>
    private static readonly string[] Wishes = ["style", "teacher", "time", "level", "spots"];

    /// <summary>The next classes that have not begun.</summary>
    public static async Task<IReadOnlyList<AvailableClassDto>> NextAsync(HttpContext http, ITimetableAppService timetable) =>
        [.. Ahead(http, await ReadAsync(http, timetable, new Period())).Take(Next)];

    /// <summary>The classes of the day on which book opens, what began already among them: the day asked for, else the first with something to come.</summary>
    /// <returns>None where the page looks for some of them only, or has too many to be looked at before the app is there.</returns>
    public static async Task<IReadOnlyList<AvailableClassDto>> OfDayAsync(HttpContext http, ITimetableAppService timetable)
    {
        if (Wishes.Any(http.Request.Query.ContainsKey))
        {
            return [];
        }

        var asked = AskedDay(http);
        var classes = await ReadAsync(http, timetable, new Period(asked, asked));
        var day = asked ?? Ahead(http, classes).FirstOrDefault()?.LocalDate;
        List<AvailableClassDto> ofDay = [.. classes.Where(lesson => lesson.LocalDate == day)];
        return ofDay.Count <= OfDay ? ofDay : [];
    }

    /// <summary>The day that the address asks for; null where it asks for none, or for one at the ends of the calendar.</summary>
    public static DateOnly? AskedDay(HttpContext http) =>
        DateOnly.TryParseExact(http.Request.Query["day"], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        && Math.Abs(day.Year - Now(http).Year) < 100 ? day : null;

    private static async Task<IReadOnlyList<AvailableClassDto>> ReadAsync(HttpContext http, ITimetableAppService timetable, Period period) =>
        (await timetable.GetAvailableAsync(period, new AvailableFilter(), new PageRequest(0, PageRequest.MaxTake), http.RequestAborted)).Items;

    private static IEnumerable<AvailableClassDto> Ahead(HttpContext http, IReadOnlyList<AvailableClassDto> classes)
    {
        var now = Now(http);
        return classes.Where(lesson => lesson.StartsAt > now);
    }

    private static DateTimeOffset Now(HttpContext http) => http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
}
