using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using BalletSaaS.Settings;
using BalletSaaS.Web;
using Shouldly;
using Xunit;

namespace BalletSaaS.Tenants;

public sealed class AppPagesTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task A_visitor_gets_the_pages_and_the_files_of_both_apps()
    {
        var apps = Directory.CreateTempSubdirectory("apps-");
        Write(apps, "studio/index.html", "<title>x</title><head></head>the studio");
        Write(apps, "studio/main-ABCD1234.js", "studio()");
        Write(apps, "console/index.html", "<title>x</title><head></head>the console");
        Write(apps, "console/main-ABCD1234.js", "console()");
        await using var host = await HostProcess.StartAsync(database, new Dictionary<string, string> { ["App__Apps"] = apps.FullName });
        using var visitor = host.CreateClient();

        (await visitor.GetStringAsync("/")).ShouldContain("the studio");
        (await visitor.GetStringAsync("/timetable")).ShouldContain("the studio");
        (await visitor.GetStringAsync("/main-ABCD1234.js")).ShouldBe("studio()");
        (await visitor.GetStringAsync("/console/timetable")).ShouldContain("the console");
        using var file = await visitor.GetAsync("/console/main-ABCD1234.js");
        (await file.Content.ReadAsStringAsync()).ShouldBe("console()");
        file.Headers.CacheControl!.ToString().ShouldContain("immutable");
        (await visitor.GetAsync("/main-WXYZ9876.js")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await visitor.GetAsync("/api/nothing")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        apps.Delete(recursive: true);
    }

    [Fact]
    public async Task A_page_names_the_files_that_it_needs_so_that_they_come_in_one_wave()
    {
        var apps = Directory.CreateTempSubdirectory("apps-");
        Write(apps, "studio/index.html", "<head><title>x</title></head>");
        Write(apps, "studio/preloads.json", "{\"pages\":{\"platform\":[\"p.js\"],\"/\":[\"landing.js\"],\"/app/book\":[\"book.js\",\"row.js\"]},\"words\":{\"en\":[\"en.js\"],\"pt\":[\"pt.js\"]}}");
        await using var host = new WebHost(database, new Dictionary<string, string> { ["App:Apps"] = apps.FullName });
        var olga = await host.OpensAsync("waves");

        (await NamedAsync(null, "/")).ShouldBe(["en.js", "p.js"]);
        (await NamedAsync("waves", "/")).ShouldBe(["en.js", "landing.js"]);
        (await NamedAsync("waves", "/app/book/")).ShouldBe(["en.js", "book.js", "row.js"]);
        (await NamedAsync("waves", "/no-such-page")).ShouldBe(["en.js"]);
        await olga.SendAsync(HttpMethod.Patch, "/api/admin/settings", new UpdateSettingsDto(new() { ["Branding.Language"] = "pt" }));
        (await NamedAsync("waves", "/")).ShouldBe(["pt.js", "landing.js"]);
        apps.Delete(recursive: true);

        async Task<string[]> NamedAsync(string? slug, string path) =>
            [.. Regex.Matches(await host.Client(slug).GetStringAsync(path), "<link rel=\"modulepreload\" href=\"/([^\"]+)\">").Select(link => link.Groups[1].Value)];
    }

    [Fact]
    public async Task On_a_phones_home_screen_each_studio_has_its_own_name_and_colour()
    {
        var apps = Directory.CreateTempSubdirectory("apps-");
        Write(apps, "studio/index.html", "<head><title>x</title><meta name=\"theme-color\" content=\"#1a1a2e\" /></head>");
        Write(apps, "studio/manifest.webmanifest", "{\"name\":\"BalletSaaS\",\"short_name\":\"BalletSaaS\",\"start_url\":\"/app\",\"theme_color\":\"#1a1a2e\",\"icons\":[]}");
        await using var host = new WebHost(database, new Dictionary<string, string> { ["App:Apps"] = apps.FullName });
        await host.OpensAsync("plain");
        var olga = await host.OpensAsync("vera");
        await olga.SendAsync(HttpMethod.Patch, "/api/admin/settings", new UpdateSettingsDto(new() { ["Branding.Accent"] = "#00b894" }));

        (await host.Guest().PostAsync("/api/studios", GuestStories.Opening("dollar") with { StudioName = "Pas $_ & $1" })).ShouldBe(HttpStatusCode.Created);
        (await host.Client("dollar").GetStringAsync("/")).ShouldContain("<title>Pas $_ &amp; $1</title>");

        var vera = await ManifestAsync("vera");
        (vera.Name, vera.Short_Name, vera.Start_Url, vera.Theme_Color).ShouldBe(("Studio vera", "Studio vera", "/app", "#00b894"));
        (await host.Client("vera").GetStringAsync("/")).ShouldContain("<meta name=\"theme-color\" content=\"#00b894\" />");
        (await ManifestAsync("plain")).ShouldBe(new Manifest("Studio plain", "Studio plain", "/app", "#1a1a2e"));
        (await ManifestAsync(null)).ShouldBe(new Manifest("BalletSaaS", "BalletSaaS", "/", "#1a1a2e"));
        apps.Delete(recursive: true);

        async Task<Manifest> ManifestAsync(string? slug)
        {
            using var answer = await host.Client(slug).GetAsync("/manifest.webmanifest");
            answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/manifest+json", await answer.Content.ReadAsStringAsync());
            return (await answer.Content.ReadFromJsonAsync<Manifest>())!;
        }
    }

    [Fact]
    public async Task Where_no_studio_lives_the_page_and_the_API_name_the_address()
    {
        var apps = Directory.CreateTempSubdirectory("apps-");
        Write(apps, "studio/index.html", "<title>x</title><head></head>the studio");
        await using var host = await HostProcess.StartAsync(database, new Dictionary<string, string> { ["App__Apps"] = apps.FullName });
        using var visitor = host.CreateClient("nobody");

        using var page = await visitor.GetAsync("/timetable");
        page.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await page.Content.ReadAsStringAsync()).ShouldContain("\"unknownStudio\":\"nobody\"");
        using var answer = await visitor.GetAsync("/api/studios/current");
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("\"data\":{\"studio\":\"nobody\"}");
        apps.Delete(recursive: true);
    }

    private static void Write(DirectoryInfo apps, string path, string text)
    {
        var file = new FileInfo(Path.Combine(apps.FullName, path));
        file.Directory!.Create();
        File.WriteAllText(file.FullName, text);
    }

    private sealed record Manifest(string Name, string Short_Name, string Start_Url, string Theme_Color);
}
