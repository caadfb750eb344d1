using System.Globalization;
using BalletSaaS.Kernel;
using BalletSaaS.Schedule;

namespace BalletSaaS.Tenants;

/// <summary>
/// What fills the first pictures: on the landing page the studio's own words and its next classes, on a student's pages the day, its
/// classes and the name that the browser goes by. The words, and what is shown when, are the app's.
/// </summary>
internal sealed class PictureValues(FirstPictures pictures, string language, StudioProfileDto studio, DateTimeOffset now)
{
    /// <summary>In this cookie a browser keeps the first name of who is signed in; no secret, and nothing is granted for it.</summary>
    public const string NameCookie = "bs.name";

    /// <summary>In this cookie a browser keeps the language that somebody chose in it.</summary>
    public const string LanguageCookie = "bs.language";

    private const int NextClasses = 3;
    private const int LongHeadline = 24;
    private const int LongWord = 8;
    private static readonly char[] Breaks = [' ', '-', '\n', '\t'];

    private readonly CultureInfo _culture = CultureInfo.GetCultureInfo(language == Texts.DefaultLanguage ? "en-GB" : language);
    private readonly WallClock _wall = WallClock.Of(studio.TimeZone);

    /// <summary>The values of a page; null when there is nothing to show yet: a student's pages are for who is signed in.</summary>
    /// <param name="http">What was asked.</param>
    /// <param name="path">The page.</param>
    /// <param name="classes">The classes it opens with.</param>
    public Dictionary<string, object?>? Of(HttpContext http, string path, IReadOnlyList<AvailableClassDto> classes)
    {
        if (path == "/")
        {
            return Landing(classes);
        }

        return http.Request.Cookies[NameCookie] is { Length: > 0 and <= 100 } name ? path == "/app" ? Home(name) : Book(FirstClasses.AskedDay(http), classes) : null;
    }

    private Dictionary<string, object?> Landing(IReadOnlyList<AvailableClassDto> next)
    {
        var branding = studio.Branding;
        var headline = branding.Headline ?? Say("landing.headline");
        var tagline = branding.Tagline ?? Say("landing.tagline");
        List<AvailableClassDto> soon = [.. next.Where(lesson => lesson.StartsAt > now).Take(NextClasses)];
        return new()
        {
            ["studio"] = studio.Name,
            ["teachers"] = branding.Teachers.Count > 0,
            ["plans"] = studio.Plans.Count > 0,
            ["eyebrow"] = branding.City is { } city && !tagline.Contains(city, StringComparison.Ordinal) ? $"{tagline} · {city}" : tagline,
            ["headline"] = headline,
            ["size"] = headline.Length > LongHeadline || headline.Split(Breaks).Any(word => word.Length > LongWord) ? "long" : "",
            ["lead"] = branding.Description ?? Say("landing.lead"),
            ["today"] = soon.Count > 0 && soon.TrueForAll(lesson => lesson.LocalDate == Today),
            ["classes"] = soon.ConvertAll(Line),
        };
    }

    private Dictionary<string, object?> Line(AvailableClassDto lesson) => new()
    {
        ["date"] = Iso(lesson.LocalDate),
        ["day"] = lesson.LocalDate == Today ? null : lesson.LocalDate.ToString("ddd", _culture),
        ["time"] = Clock(lesson.LocalStartTime),
        ["color"] = lesson.Color,
        ["name"] = lesson.Name,
        ["teacher"] = lesson.InstructorName,
        ["kind"] = lesson.SpotsLeft > 0 ? "ok" : "warn",
        ["places"] = lesson.SpotsLeft > 0 ? pictures.Count(language, "class.spots", lesson.SpotsLeft)
            : lesson.WaitlistLength > 0 ? Say("class.waitlist", ("n", $"{lesson.WaitlistLength}")) : Say("class.full"),
    };

    private Dictionary<string, object?> Home(string name) => new()
    {
        ["studio"] = studio.Name,
        ["longDay"] = InWords(Today, "Kernel:LongDay"),
        ["greeting"] = Say("home.greeting." + _wall.TimeOf(now).Hour switch { < 5 => "evening", < 12 => "morning", < 18 => "afternoon", _ => "evening" }, ("name", name)),
    };

    private Dictionary<string, object?> Book(DateOnly? asked, IReadOnlyList<AvailableClassDto> classes)
    {
        var day = asked ?? classes.Select(lesson => (DateOnly?)lesson.LocalDate).FirstOrDefault() ?? Today;
        var monday = day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
        return new()
        {
            ["studio"] = studio.Name,
            ["before"] = Iso(monday.AddDays(-7)),
            ["after"] = Iso(monday.AddDays(7)),
            ["week"] = Week(monday, monday.AddDays(6)),
            ["days"] = Enumerable.Range(0, 7).Select(monday.AddDays).Select(one => Day(one, day)).ToList(),
            ["dayName"] = Heading(InWords(day, "Kernel:DayName")),
            ["zone"] = Say("week.zone", ("city", studio.Branding.City ?? studio.TimeZone.Split('/')[^1].Replace('_', ' '))),
            ["classes"] = classes.Select(Row).ToList(),
        };
    }

    private Dictionary<string, object?> Row(AvailableClassDto lesson) => new()
    {
        ["time"] = Clock(lesson.LocalStartTime),
        ["end"] = Clock(_wall.TimeOf(lesson.EndsAt)),
        ["color"] = lesson.Color,
        ["name"] = lesson.Name,
        ["teacher"] = lesson.InstructorName,
        ["room"] = lesson.RoomName,
        ["news"] = News(lesson).Select(words => new Dictionary<string, object?> { ["words"] = words }).ToList(),
        ["share"] = 100 * (lesson.MaxCapacity - lesson.SpotsLeft) / lesson.MaxCapacity,
        ["places"] = lesson.SpotsLeft > 0 ? Say("class.left", ("n", $"{lesson.SpotsLeft}"), ("of", $"{lesson.MaxCapacity}"))
            : lesson.WaitlistLength > 0 ? Say("class.fullWaiting", ("n", $"{lesson.WaitlistLength}")) : Say("class.full"),
        ["price"] = lesson.PriceCredits,
        ["credits"] = pictures.Count(language, "credits.word", lesson.PriceCredits),
    };

    /// <summary>What is other than people knew: a substitute, another time (C3, C4).</summary>
    private IEnumerable<string> News(AvailableClassDto lesson)
    {
        if (lesson.SubstituteFor is { } whose)
        {
            yield return Say("class.substitute", ("who", lesson.InstructorName ?? ""), ("whose", whose));
        }

        if (lesson.MovedFrom is { } before)
        {
            yield return Say("class.movedFrom", ("time", Clock(_wall.TimeOf(before))));
        }
    }

    private Dictionary<string, object?> Day(DateOnly date, DateOnly shown) => new()
    {
        ["date"] = Iso(date),
        ["kind"] = (date == shown ? "on" : "") + (date < Today ? " past" : ""),
        ["name"] = date.ToString("ddd", _culture),
        ["number"] = date.Day,
    };

    /// <summary><c>23 – 29 November</c>, <c>30 Nov – 6 Dec</c>, as browsers write it.</summary>
    private string Week(DateOnly monday, DateOnly sunday)
    {
        var isOneMonth = monday.Month == sunday.Month;
        var dash = language == "ru" && isOneMonth ? "–" : " – ";
        return isOneMonth ? $"{monday.Day}{dash}{InWords(sunday, "Kernel:MonthDay")}" : $"{InWords(monday, "Kernel:ShortMonthDay")}{dash}{InWords(sunday, "Kernel:ShortMonthDay")}";
    }

    private DateOnly Today => _wall.DateOf(now);

    private static string Clock(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private string InWords(DateOnly date, string form) => date.ToString(Texts.Get(form, language), _culture);

    /// <summary>Days are small letters in most languages, and headings begin with a capital.</summary>
    private string Heading(string words) => char.ToUpper(words[0], _culture) + words[1..];

    private string Say(string key, params ReadOnlySpan<(string Name, string Value)> values) => pictures.Say(language, key, values);
}
