using System.Text.Json;
using BalletSaaS.Classes;
using BalletSaaS.Schedule;
using BalletSaaS.Settings;
using BalletSaaS.Web;
using Shouldly;
using Xunit;

namespace BalletSaaS.Tenants;

public sealed class FirstPictureTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private static readonly Dictionary<string, string> English = new()
    {
        ["landing.headline"] = "Find your line.",
        ["landing.tagline"] = "Ballet for every body",
        ["landing.lead"] = "Small classes.",
        ["class.spots.one"] = "{{ n }} spot",
        ["class.spots.other"] = "{{ n }} spots",
        ["class.waitlist"] = "Waitlist · {{ n }}",
        ["class.full"] = "full",
        ["class.left"] = "{{ n }} of {{ of }} left",
        ["credits.word.one"] = "credit",
        ["credits.word.other"] = "credits",
        ["home.greeting.morning"] = "Hello, {{ name }}.",
        ["home.greeting.afternoon"] = "Hello, {{ name }}.",
        ["home.greeting.evening"] = "Hello, {{ name }}.",
        ["week.zone"] = "Times in {{ city }}",
    };

    private readonly DirectoryInfo _apps = Directory.CreateTempSubdirectory("apps-");
    private WebHost _host = null!;

    public Task InitializeAsync()
    {
        Directory.CreateDirectory(Path.Combine(_apps.FullName, "studio"));
        File.WriteAllText(Path.Combine(_apps.FullName, "studio", "index.html"),
            "<html lang=\"en\"><head><title>x</title><link rel=\"stylesheet\" href=\"styles.css\"></head><studio-root></studio-root><script src=\"main-ABCD1234.js\" type=\"module\"></script>");
        File.WriteAllText(Path.Combine(_apps.FullName, "studio", "preloads.json"), "{\"pages\":{\"/\":[\"landing.js\"]},\"words\":{\"en\":[\"en.js\"]}}");
        var words = new Dictionary<string, Dictionary<string, string>> { ["en"] = English, ["pt"] = new(English) { ["landing.headline"] = "A tua linha." } };
        File.WriteAllText(Path.Combine(_apps.FullName, "studio", "first.json"), JsonSerializer.Serialize(new
        {
            start = "start-ABCD1234.js",
            css = "a{}",
            words,
            pages = new Dictionary<string, object>
            {
                ["/"] = Page("<h1 class=\"{{ size }}\">{{ headline }}</h1><p>{{ eyebrow }}</p>{{#plans}}plans{{/plans}}{{#classes}}<li>{{#day}}{{ day }} {{/day}}{{ time }} {{ name }} {{ places }}</li>{{/classes}}{{^classes}}soon{{/classes}}"),
                ["/app"] = Page("<h1>{{ greeting }}</h1>"),
                ["/app/book"] = Page("<h2>{{ dayName }}</h2><b>{{ week }}</b>{{#days}}<i class=\"{{ kind }}\">{{ name }} {{ number }}</i>{{/days}}{{#classes}}<li>{{ time }}-{{ end }} {{ name }}, {{ places }}, {{ price }} {{ credits }}</li>{{/classes}}"),
            },
        }));
        _host = new WebHost(database, new Dictionary<string, string> { ["App:Apps"] = _apps.FullName });
        return Task.CompletedTask;

        static object Page(string html) => new { css = "b{}", html = new Dictionary<string, string> { ["en"] = html, ["pt"] = html } };
    }

    public async Task DisposeAsync()
    {
        await _host.DisposeAsync();
        _apps.Delete(recursive: true);
    }

    [Fact]
    public async Task A_landing_page_says_what_the_studio_says_before_any_script_and_its_words_are_no_markup()
    {
        var olga = await _host.OpensAsync("first");
        var plain = await _host.Client("first").GetStringAsync("/");
        plain.ShouldContain("<div id=\"first\"><h1 class=\"\">Find your line.</h1><p>Ballet for every body</p>soon</div><studio-root>");
        plain.ShouldContain("<style>a{}b{}#first~studio-root{display:none}</style>");
        plain.ShouldNotContain("styles.css");
        plain.ShouldContain("<script src=\"/start-ABCD1234.js\" async data-files=\"main-ABCD1234.js en.js landing.js\"></script>");
        plain.ShouldNotContain("modulepreload"); // what is fetched before the picture is painted holds it up

        await olga.SendAsync(HttpMethod.Patch, "/api/admin/settings", new UpdateSettingsDto(new()
        {
            ["Branding.Headline"] = "Dance <b> & {{ studio }}, extraordinarily",
            ["Branding.City"] = "Lisbon",
            ["Branding.Accent"] = "#00b894",
        }));
        var own = await _host.Client("first").GetStringAsync("/");
        own.ShouldContain("<h1 class=\"long\">Dance &lt;b&gt; &amp; {{ studio }}, extraordinarily</h1>");
        own.ShouldContain("<p>Ballet for every body &#xB7; Lisbon</p>");
        own.ShouldContain(":root{--accent:#00b894;");
    }

    [Fact]
    public async Task A_students_pages_greet_who_the_browser_says_it_is_and_nobody_else()
    {
        await _host.OpensAsync("greets");
        (await PageAsync("/app")).ShouldNotContain("id=\"first\"");
        (await PageAsync("/app/", "bs.name=Ana%20%3Cscript%3E")).ShouldContain("<h1>Hello, Ana &lt;script&gt;.</h1>");
        var book = await PageAsync("/app/book?day=2026-11-25", "bs.name=Ana");
        book.ShouldContain("<h2>Wednesday 25</h2><b>23 &#x2013; 29 November</b>");
        book.ShouldContain("<i class=\"on");
        (await PageAsync("/app/book?day=2026-12-02", "bs.name=Ana")).ShouldContain("<b>30 Nov &#x2013; 6 Dec</b>");
        foreach (var day in new[] { "yesterday", "9999-12-31", "0001-01-01" })
        {
            (await PageAsync($"/app/book?day={day}", "bs.name=Ana")).ShouldContain("id=\"first\"");
        }
    }

    [Fact]
    public async Task Book_opens_with_the_classes_of_its_day_and_on_the_first_day_with_something_to_come()
    {
        var olga = await _host.OpensAsync("opens");
        var barre = (await olga.PostAsync("/api/admin/classes", new CreateClassDto("Barre & Stretch", null, null, null, 60, 12, 2, null, null))).As<ClassDto>();
        var soon = DateOnly.FromDateTime(_host.Clock.GetUtcNow().UtcDateTime).AddDays(3);
        await olga.PostAsync("/api/admin/class-instances", new CreateClassInstanceDto(barre.Id, soon.AddDays(1), new TimeOnly(9, 0)));
        await olga.PostAsync("/api/admin/class-instances", new CreateClassInstanceDto(barre.Id, soon, new TimeOnly(18, 30)));

        const string Row = "<li>18:30-19:30 Barre &amp; Stretch, 12 of 12 left, 2 credits</li></div>";
        var book = await PageAsync("/app/book", "bs.name=Ana", "opens");
        book.ShouldContain($"<h2>{soon:dddd} {soon.Day}</h2>");
        book.ShouldContain(Row);
        (await PageAsync($"/app/book?day={soon:yyyy-MM-dd}", "bs.name=Ana", "opens")).ShouldContain(Row);
        (await PageAsync($"/app/book?day={soon.AddDays(2):yyyy-MM-dd}", "bs.name=Ana", "opens")).ShouldNotContain("<li>");
        (await PageAsync("/app/book?teacher=ana", "bs.name=Ana", "opens")).ShouldNotContain("<li>"); // what is looked for is the app's to find
    }

    [Fact]
    public async Task A_picture_speaks_the_language_that_was_chosen_in_the_browser()
    {
        await _host.OpensAsync("speaks");
        (await PageAsync("/", "bs.language=pt", "speaks")).ShouldSatisfyAllConditions(page => page.ShouldContain("A tua linha."), page => page.ShouldContain("<html lang=\"pt\">"));
        (await PageAsync("/", "bs.language=xx", "speaks")).ShouldContain("Find your line.");
    }

    [Fact]
    public async Task A_page_with_a_name_is_stored_nowhere()
    {
        await _host.OpensAsync("stored");
        (await StoredAsync("/app", "bs.name=Ana")).ShouldBe("no-store, private");
        (await StoredAsync("/app")).ShouldBe("no-cache, private");
        (await StoredAsync("/", "bs.name=Ana")).ShouldBe("no-cache, private");

        async Task<string?> StoredAsync(string path, string? cookie = null)
        {
            using var answer = await AskAsync(path, cookie, "stored");
            answer.Headers.Vary.ShouldContain("Cookie");
            return answer.Headers.CacheControl?.ToString();
        }
    }

    // What the app makes of the same accents: angular/projects/ui/studio/brand.ts.
    [Theory]
    [InlineData("#00b894", ":root{--accent:#00b894;--accent-soft:#def6f1;--accent-ink:#0a796b;--on-accent:#1a1a2e}")]
    [InlineData("#ff6b6b", ":root{--accent:#ff6b6b;--accent-soft:#ffecec;--accent-ink:#af4f56;--on-accent:#1a1a2e}")]
    [InlineData("#1a1a2e", ":root{--accent:#1a1a2e;--accent-soft:#e1e1e4;--accent-ink:#1a1a2e;--on-accent:#ffffff}")]
    [InlineData("#fdcb6e", ":root{--accent:#fdcb6e;--accent-soft:#fff8ec;--accent-ink:#806a4b;--on-accent:#1a1a2e}")]
    [InlineData("#2F6FDD", ":root{--accent:#2f6fdd;--accent-soft:#e4ecfb;--accent-ink:#2d67cb;--on-accent:#ffffff}")]
    [InlineData("#7a7a7a", ":root{--accent:#7a7a7a;--accent-soft:#eeeeee;--accent-ink:#6c6c6f;--on-accent:#000000}")]
    [InlineData(null, "")]
    public void An_accent_has_the_colours_that_the_app_gives_it(string? accent, string css) => Palette.Css(accent).ShouldBe(css);

    private async Task<string> PageAsync(string path, string? cookie = null, string slug = "greets")
    {
        using var answer = await AskAsync(path, cookie, slug);
        return await answer.Content.ReadAsStringAsync();
    }

    private async Task<HttpResponseMessage> AskAsync(string path, string? cookie, string slug)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (cookie is not null)
        {
            request.Headers.Add("Cookie", cookie);
        }

        return await _host.Client(slug).SendAsync(request);
    }
}
