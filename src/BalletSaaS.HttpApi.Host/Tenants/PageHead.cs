using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using BalletSaaS.Kernel;
using BalletSaaS.Schedule;
using Microsoft.Extensions.Options;

namespace BalletSaaS.Tenants;

/// <summary>
/// What a search engine, or a chat in which a link is shared, reads of a page before any script runs: title, description, the one
/// address, a picture, and the studio with its next classes as data (schema.org). Whatever a studio wrote is escaped: text in HTML, and
/// in the data block also &lt; and &gt;, so that it cannot end the element. A data block is no script, so the content security policy
/// needs no exception for it.
/// </summary>
/// <param name="Title">The page's title, as plain text.</param>
/// <param name="Html">The other elements.</param>
internal sealed record PageHead(string Title, string Html)
{
    private const string Platform = "BalletSaaS";
    private const string Picture = "/icons/icon-512.png";

    /// <summary>The head of a page.</summary>
    /// <param name="http">What was asked.</param>
    /// <param name="studio">The studio, or null on the platform's own address.</param>
    /// <param name="next">Its next classes.</param>
    /// <param name="isNowhere">Whether no studio lives at the address.</param>
    public static PageHead Of(HttpContext http, StudioProfileDto? studio, IReadOnlyList<AvailableClassDto> next, bool isNowhere)
    {
        var app = http.RequestServices.GetRequiredService<IOptions<AppOptions>>().Value;
        var root = studio is null ? app.BaseUrl.TrimEnd('/') : app.UrlOf(studio.Slug);
        var isPublic = !isNowhere && IsPublic(http.Request.Path, studio);
        var (title, description) = studio is null ? (Texts.Get("Tenants:PlatformTitle"), Texts.Get("Tenants:PlatformDescription")) : Words(http.Request.Path, studio);
        var html = new StringBuilder();
        Meta(html, "name", "description", description);
        if (!isPublic)
        {
            Meta(html, "name", "robots", "noindex");
            return new PageHead(isNowhere ? Platform : title, html.ToString());
        }

        var url = root + (http.Request.Path == "/" ? "/" : http.Request.Path.Value!.TrimEnd('/'));
        html.Append(CultureInfo.InvariantCulture, $"<link rel=\"canonical\" href=\"{Text(url)}\">");
        Meta(html, "property", "og:type", "website");
        Meta(html, "property", "og:locale", Texts.Get("Kernel:Locale"));
        Meta(html, "property", "og:site_name", studio?.Name ?? Platform);
        Meta(html, "property", "og:title", title);
        Meta(html, "property", "og:description", description);
        Meta(html, "property", "og:url", url);
        Meta(html, "property", "og:image", root + Picture);
        Meta(html, "name", "twitter:card", "summary");
        html.Append("<script type=\"application/ld+json\">").Append(JsonSerializer.Serialize(Data(root, description, studio, next), Escaped)).Append("</script>");
        return new PageHead(title, html.ToString());
    }

    private static readonly JsonSerializerOptions Escaped = new() { Encoder = JavaScriptEncoder.Default };

    /// <summary>The pages that are for everybody to find; a suspended studio is not looked for (P4).</summary>
    private static bool IsPublic(PathString path, StudioProfileDto? studio) =>
        studio is null ? path == "/" : studio.Status == TenantStatus.Active && (path == "/" || path == "/timetable" || path == "/timetable/");

    private static (string Title, string Description) Words(PathString path, StudioProfileDto studio)
    {
        var city = studio.Branding.City;
        if (path.StartsWithSegments("/timetable"))
        {
            return ($"{Texts.Get("Tenants:TimetableTitle")} · {studio.Name}", Say("Tenants:TimetableDescription", ("studio", studio.Name)));
        }

        var description = studio.Branding.Description
            ?? (city is null ? Say("Tenants:StudioDescription", ("studio", studio.Name)) : Say("Tenants:StudioDescriptionInCity", ("studio", studio.Name), ("city", city)));
        return (city is null ? studio.Name : $"{studio.Name} · {city}", description);
    }

    private static Dictionary<string, object?> Data(string root, string description, StudioProfileDto? studio, IReadOnlyList<AvailableClassDto> next)
    {
        if (studio is null)
        {
            return new() { ["@context"] = "https://schema.org", ["@type"] = "Organization", ["name"] = Platform, ["url"] = root + "/", ["description"] = description, ["logo"] = root + Picture };
        }

        var id = root + "/#studio";
        return new() { ["@context"] = "https://schema.org", ["@graph"] = next.Select(lesson => Event(root, id, studio, lesson)).Prepend(School(root, id, description, studio)) };
    }

    private static Dictionary<string, object?> School(string root, string id, string description, StudioProfileDto studio) => Said(new()
    {
        ["@type"] = new[] { "LocalBusiness", "DanceSchool" }, // the second is what it is, the first what every reader knows
        ["@id"] = id,
        ["name"] = studio.Name,
        ["url"] = root + "/",
        ["description"] = description,
        ["image"] = root + Picture,
        ["telephone"] = studio.Branding.Phone,
        ["email"] = studio.Branding.Email,
        ["currenciesAccepted"] = studio.Currency,
        ["address"] = Address(studio),
    });

    private static Dictionary<string, object?> Event(string root, string id, StudioProfileDto studio, AvailableClassDto lesson) => Said(new()
    {
        ["@type"] = "Event",
        ["@id"] = $"{root}/#{lesson.Id}",
        ["name"] = lesson.Name,
        ["startDate"] = OnTheWall(lesson, lesson.StartsAt),
        ["endDate"] = OnTheWall(lesson, lesson.EndsAt),
        ["eventStatus"] = "https://schema.org/EventScheduled",
        ["eventAttendanceMode"] = "https://schema.org/OfflineEventAttendanceMode",
        ["url"] = root + "/timetable",
        ["organizer"] = new Dictionary<string, object?> { ["@id"] = id },
        ["performer"] = lesson.InstructorName is { } teacher ? new Dictionary<string, object?> { ["@type"] = "Person", ["name"] = teacher } : null,
        ["location"] = Said(new() { ["@type"] = "Place", ["name"] = studio.Name, ["address"] = Address(studio) }),
        ["maximumAttendeeCapacity"] = lesson.MaxCapacity,
        ["remainingAttendeeCapacity"] = lesson.SpotsLeft,
    });

    private static Dictionary<string, object?>? Address(StudioProfileDto studio) => studio.Branding is { Address: null, City: null } ? null
        : Said(new() { ["@type"] = "PostalAddress", ["streetAddress"] = studio.Branding.Address, ["addressLocality"] = studio.Branding.City });

    /// <summary>An instant with the offset that the class's wall clock has at its start.</summary>
    private static string OnTheWall(AvailableClassDto lesson, DateTimeOffset instant)
    {
        var offset = lesson.LocalDate.ToDateTime(lesson.LocalStartTime) - lesson.StartsAt.UtcDateTime;
        return instant.ToOffset(offset).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
    }

    private static Dictionary<string, object?> Said(Dictionary<string, object?> facts) => facts.Where(fact => fact.Value is not null).ToDictionary();

    private static string Say(string what, params (string Name, object? Value)[] values) =>
        Texts.Get(what, values: values.ToDictionary(value => value.Name, value => value.Value));

    private static void Meta(StringBuilder html, string kind, string name, string content) =>
        html.Append(CultureInfo.InvariantCulture, $"<meta {kind}=\"{name}\" content=\"{Text(content)}\">");

    private static string Text(string text) => HtmlEncoder.Default.Encode(text);
}
