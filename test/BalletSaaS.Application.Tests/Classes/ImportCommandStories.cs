using System.Diagnostics;
using BalletSaaS.Development;
using BalletSaaS.Schedule;
using Shouldly;
using Xunit;

namespace BalletSaaS.Classes;

/// <summary>The import from the command line, as its own process.</summary>
public sealed class ImportCommandStories(TestDatabase database) : TimetableStory(database)
{
    [Fact]
    public async Task The_command_names_each_refused_line_and_brings_the_rest_in()
    {
        var (exit, output) = await RunAsync("--studio", Studio.Id.ToString(), "--timetable", Sample("timetable.csv"), "--closures", Sample("closures.csv"));
        var again = await RunAsync("--studio", Studio.Id.ToString(), "--timetable", Sample("timetable.csv"), "--closures", Sample("closures.csv"));

        output.ShouldContain("line 26, refused: 11.30pm – 12.30pm ends before it starts: did you mean 11.30am?");
        output.ShouldContain("Imported: 25 classes");
        exit.ShouldBe(0);
        again.Output.ShouldContain("Imported: 0 classes with 0 class instances, 0 closures calling off 0. There already: 30 lines. Refused: 1.");
        again.Exit.ShouldBe(0);
    }

    [Fact]
    public async Task What_is_missing_is_said()
    {
        (await RunAsync("--studio", "nowhere", "--timetable", Sample("timetable.csv"))).ShouldBe((1, "No studio lives at this address."));
        (await RunAsync("--studio", "nowhere", "--timetable", "absent.csv")).Output.ShouldStartWith("There is no file ");
        (await RunAsync("--studio")).Output.ShouldStartWith("Say `import --studio");
    }

    private static string Sample(string name) => Path.Combine(Checkout.Root, "samples", "market-town", name);

    private async Task<(int Exit, string Output)> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(DatabaseMigrator).Assembly.Location, "import", .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ConnectionStrings__Owner"] = Database.Connections.Owner;
        start.Environment["ConnectionStrings__App"] = Database.Connections.App;
        start.Environment["ConnectionStrings__Host"] = Database.Connections.Host;
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, (await output + await errors).Trim());
    }
}
