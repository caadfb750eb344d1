using System.Net;
using Shouldly;
using Xunit;

namespace BalletSaaS.Kernel;

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
}
