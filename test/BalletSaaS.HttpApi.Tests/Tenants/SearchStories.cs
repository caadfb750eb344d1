using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using BalletSaaS.Classes;
using BalletSaaS.Settings;
using BalletSaaS.Web;
using Shouldly;
using Xunit;

namespace BalletSaaS.Tenants;

/// <summary>What a search engine, or a chat in which a link is shared, reads of a page without running a script.</summary>
public sealed partial class SearchStories(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private const string Hostile = "</script><script>alert(1)</script>\"'&";
    private readonly DirectoryInfo _apps = Directory.CreateTempSubdirectory("apps-");
    private WebHost? _host;

    private WebHost Host => _host!;

    public Task InitializeAsync()
    {
        foreach (var app in new[] { "studio", "console" })
        {
            Directory.CreateDirectory(Path.Combine(_apps.FullName, app));
            File.WriteAllText(Path.Combine(_apps.FullName, app, "index.html"), "<!doctype html><html lang=\"en\"><head><title>x</title></head><body></body></html>");
        }

        _host = new WebHost(database, new Dictionary<string, string> { ["App:Apps"] = _apps.FullName });
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        await Host.DisposeAsync();
        _apps.Delete(recursive: true);
    }

    [Fact]
    public async Task A_studios_page_says_who_it_is_and_what_comes_next()
    {
        var olga = await Host.OpensAsync("found", "Europe/Lisbon");
        await SetAsync(olga, new() { ["Branding.City"] = "Lisbon", ["Branding.Address"] = "Rua do Loreto 12", ["Branding.Phone"] = "+351 1", ["Branding.Description"] = "Small classes." });
        var day = DateOnly.FromDateTime(Host.Clock.GetUtcNow().UtcDateTime).AddDays(2);
        var daily = new RecurrenceDto(RecurrenceFrequency.Daily, 1, null, new TimeOnly(18, 30), day);
        (await olga.PostAsync("/api/admin/classes", new CreateClassDto("Beginner Ballet", null, null, "Ana Duarte", 75, 12, 1, null, null, true, daily))).ShouldBe(HttpStatusCode.Created);

        var page = await Host.Client("found").GetStringAsync("/");
        page.ShouldContain("<title>Studio found &#xB7; Lisbon</title>");
        Meta(page, "name", "description").ShouldBe("Small classes.");
        page.ShouldContain("<link rel=\"canonical\" href=\"http://found.ballet.test/\">");
        (Meta(page, "property", "og:title"), Meta(page, "property", "og:url"), Meta(page, "property", "og:image"))
            .ShouldBe(("Studio found · Lisbon", "http://found.ballet.test/", "http://found.ballet.test/icons/icon-512.png"));
        page.ShouldNotContain("noindex");

        var graph = Data(page).GetProperty("@graph");
        var school = graph[0];
        school.GetProperty("@type").EnumerateArray().Select(type => type.GetString()).ShouldContain("DanceSchool");
        school.GetProperty("address").GetProperty("streetAddress").GetString().ShouldBe("Rua do Loreto 12");
        school.GetProperty("telephone").GetString().ShouldBe("+351 1");
        var lesson = graph[1];
        (lesson.GetProperty("@type").GetString(), lesson.GetProperty("name").GetString(), lesson.GetProperty("performer").GetProperty("name").GetString())
            .ShouldBe(("Event", "Beginner Ballet", "Ana Duarte"));
        var start = lesson.GetProperty("startDate").GetString()!;
        start.ShouldStartWith($"{day:yyyy-MM-dd}T18:30:00");
        (DateTimeOffset.Parse(lesson.GetProperty("endDate").GetString()!) - DateTimeOffset.Parse(start)).ShouldBe(TimeSpan.FromMinutes(75));
        DateTimeOffset.Parse(start).Offset.ShouldBe(TimeZoneInfo.FindSystemTimeZoneById("Europe/Lisbon").GetUtcOffset(DateTimeOffset.Parse(start)));
    }

    [Fact]
    public async Task A_page_speaks_the_studios_language_whatever_the_browser_is_set_to()
    {
        var olga = await Host.OpensAsync("lisboa");
        await SetAsync(olga, new() { ["Branding.Language"] = "pt" });
        using var client = Host.Client("lisboa");
        client.DefaultRequestHeaders.Add("Accept-Language", "ru");

        var page = await client.GetStringAsync("/");
        page.ShouldContain("<html lang=\"pt\">");
        Meta(page, "property", "og:locale").ShouldBe("pt_PT");
        Meta(page, "name", "description").ShouldBe("Aulas de ballet em Studio lisboa. Vê o horário e reserva o teu lugar em poucos toques.");
        (await client.GetStringAsync("/timetable")).ShouldContain("<title>Hor&#xE1;rio &#xB7; Studio lisboa</title>");
        (await client.GetStringAsync("/console/")).ShouldContain("<html lang=\"en\">");

        await Host.OpensAsync("english");
        page = await Host.Client("english").GetStringAsync("/");
        page.ShouldContain("<html lang=\"en\">");
        Meta(page, "property", "og:locale").ShouldBe("en_GB");
    }

    [Fact]
    public async Task The_timetable_has_its_own_words_and_a_page_of_ones_own_is_not_found()
    {
        await Host.OpensAsync("pages");
        using var client = Host.Client("pages");

        var timetable = await client.GetStringAsync("/timetable?date=2026-01-01");
        timetable.ShouldContain("<title>Timetable &#xB7; Studio pages</title>");
        Meta(timetable, "name", "description")!.ShouldStartWith("The next classes at Studio pages");
        timetable.ShouldContain("<link rel=\"canonical\" href=\"http://pages.ballet.test/timetable\">");
        foreach (var path in new[] { "/app", "/app/credits", "/login", "/console/", "/no-such-page" })
        {
            Meta(await client.GetStringAsync(path), "name", "robots").ShouldBe("noindex", path);
        }

        using var nowhere = await Host.Client("nobody").GetAsync("/");
        Meta(await nowhere.Content.ReadAsStringAsync(), "name", "robots").ShouldBe("noindex");
    }

    [Fact]
    public async Task Whatever_a_studio_writes_stays_text()
    {
        var olga = await Host.OpensAsync("hostile");
        await SetAsync(olga, new() { ["Branding.Description"] = Hostile, ["Branding.City"] = Hostile, ["Branding.Address"] = Hostile, ["Branding.Testimonials"] = Hostile });
        using var answer = await Host.Client("hostile").GetAsync("/");
        var page = await answer.Content.ReadAsStringAsync();

        page.ShouldNotContain("alert(1)</script>");
        ScriptTags().Matches(page).Select(tag => tag.Value).ShouldBe(["<script type=\"application/ld+json\">", "<script type=\"application/json\" id=\"bootstrap\">"]);
        WebUtility.HtmlDecode(Meta(page, "name", "description")).ShouldBe(Hostile);
        Data(page).GetProperty("@graph")[0].GetProperty("description").GetString().ShouldBe(Hostile);
        answer.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("script-src 'self';");
    }

    [Fact]
    public async Task The_platform_has_a_page_of_its_own()
    {
        var page = await Host.Client().GetStringAsync("/");
        page.ShouldContain("<title>BalletSaaS &#xB7; Run the studio, not the software</title>");
        page.ShouldContain("<link rel=\"canonical\" href=\"http://ballet.test/\">");
        Data(page).GetProperty("name").GetString().ShouldBe("BalletSaaS");
        (await Host.Client().GetStringAsync("/sitemap.xml")).ShouldContain("<loc>http://ballet.test/</loc>");
    }

    [Fact]
    public async Task Robots_and_sitemap_are_each_studios_own()
    {
        await Host.OpensAsync("mapped");
        using var client = Host.Client("mapped");

        var robots = await client.GetStringAsync("/robots.txt");
        robots.ShouldContain("Disallow: /app/\n");
        robots.ShouldContain("Sitemap: http://mapped.ballet.test/sitemap.xml");
        robots.ShouldNotContain("Disallow: /\n");
        var map = System.Xml.Linq.XDocument.Parse(await client.GetStringAsync("/sitemap.xml"));
        map.Descendants().Where(node => node.Name.LocalName == "loc").Select(node => node.Value).ShouldBe(["http://mapped.ballet.test/", "http://mapped.ballet.test/timetable"]);
        (await Host.Client("nobody").GetAsync("/robots.txt")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task P4_A_suspended_studio_is_not_looked_for()
    {
        await Host.OpensAsync("asleep");
        await using (var superuser = await database.OpenAsSuperuserAsync())
        {
            await using var suspend = new Npgsql.NpgsqlCommand("update tenants set status = 1 where slug = 'asleep'", superuser);
            await suspend.ExecuteNonQueryAsync();
        }

        Host.Clock.Pass(TimeSpan.FromMinutes(1));
        await using var other = new WebHost(database, new Dictionary<string, string> { ["App:Apps"] = _apps.FullName });
        Meta(await other.Client("asleep").GetStringAsync("/"), "name", "robots").ShouldBe("noindex");
        (await other.Client("asleep").GetStringAsync("/sitemap.xml")).ShouldNotContain("<loc>");
    }

    private static async Task SetAsync(Guest owner, Dictionary<string, string?> values) =>
        (await owner.SendAsync(HttpMethod.Patch, "/api/admin/settings", new UpdateSettingsDto(values))).ShouldBe(HttpStatusCode.OK);

    private static string? Meta(string page, string kind, string name) =>
        Regex.Match(page, $"<meta {kind}=\"{name}\" content=\"([^\"]*)\">") is { Success: true } found ? WebUtility.HtmlDecode(found.Groups[1].Value) : null;

    private static JsonElement Data(string page) => JsonSerializer.Deserialize<JsonElement>(LinkedData().Match(page).Groups[1].Value);

    [GeneratedRegex("<script type=\"application/ld\\+json\">(.*?)</script>")]
    private static partial Regex LinkedData();

    [GeneratedRegex("<script[^>]*>")]
    private static partial Regex ScriptTags();
}
