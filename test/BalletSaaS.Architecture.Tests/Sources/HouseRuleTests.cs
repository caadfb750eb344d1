using Shouldly;
using Xunit;

namespace BalletSaaS.Sources;

public sealed class HouseRuleTests
{
    private const int MostKernelLines = 2_000;

    /// <summary>One file for each rule that breaks it, and what is said of it.</summary>
    private static readonly Dictionary<string, (string Path, string Text, string Violation)[]> Plants = new()
    {
        ["A file stays under 300 lines"] =
        [
            ("src/BalletSaaS.Domain/Bookings/Long.cs", string.Concat(Enumerable.Repeat("// a line\n", 300)), "300 lines"),
            ("angular/projects/studio/long.ts", string.Concat(Enumerable.Repeat("// a line\n", 301)), "301 lines"),
        ],
        ["Time comes from TimeProvider"] =
        [
            ("src/BalletSaaS.Application/Bookings/Late.cs", "class Late { object At = DateTime.UtcNow; }", "DateTime.UtcNow"),
            ("src/BalletSaaS.Application/Bookings/Late.cs", "class Late { object At = System.DateTimeOffset.Now; }", "System.DateTimeOffset.Now"),
            ("src/BalletSaaS.Application/Bookings/Late.cs", "class Late { object At = DateTime.Today; }", "DateTime.Today"),
        ],
        ["Nothing sleeps"] =
        [
            ("src/BalletSaaS.Application/Kernel/Lazy.cs", "class Lazy { void Wait() => System.Threading.Thread.Sleep(1); }", "System.Threading.Thread.Sleep"),
        ],
        ["No test is skipped or runs alone"] =
        [
            ("test/BalletSaaS.Domain.Tests/Lazy.cs", "class Lazy { [Fact(Skip = \"later\")] void B1_Never_oversold() { } }", "Skip = \"later\""),
            ("angular/projects/studio/lazy.spec.ts", "it.skip('books', () => {});", "it.skip"),
        ],
        ["Nothing is left to do"] =
        [
            ("src/BalletSaaS.Domain/Bookings/Half.cs", "// TODO: the other half", "// TODO: the other half"),
            ("src/BalletSaaS.Domain/Bookings/Half.cs", "class Half { /* FIXME */ }", "/* FIXME */"),
            ("src/BalletSaaS.EntityFrameworkCore/Bookings/Sql/half.sql", "select 1; -- TODO", "select 1; -- TODO"),
            ("angular/projects/studio/half.ts", "// FIXME", "FIXME"),
        ],
        ["The domain is synchronous"] =
        [
            ("src/BalletSaaS.Domain/Bookings/Waits.cs", "class Waits { public async Task Book() { } }", "Book"),
            ("src/BalletSaaS.Domain/Bookings/Waits.cs", "class Waits { public Task<int> Count() => null; }", "Count"),
        ],
    };

    public static TheoryData<string> Names => [.. HouseRule.All.Select(rule => rule.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_house_keeps_the_rule(string name)
    {
        var rule = HouseRule.All.Single(rule => rule.Name == name);
        SourceFile.Below(rule.Folders).SelectMany(rule.Violations).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_planted_violation_is_caught(string name)
    {
        var rule = HouseRule.All.Single(rule => rule.Name == name);
        foreach (var (path, text, violation) in Plants[name])
        {
            rule.Violations(new SourceFile(path, text)).ShouldBe([$"{path}: {violation}"]);
        }
    }

    [Fact]
    public void What_only_looks_like_a_violation_is_none()
    {
        var innocent = new SourceFile(
            "test/BalletSaaS.Domain.Tests/Innocent.cs",
            """class Innocent { string s = "// TODO DateTime.Now"; object o = time.GetUtcNow(); [Trait("Skipping", "no")] void Dance() { } }""");

        HouseRule.All.SelectMany(rule => rule.Violations(innocent)).ShouldBeEmpty();
    }

    [Fact]
    public void The_kernel_stays_under_2000_lines_of_code() => KernelLines(SourceFile.Below("src")).ShouldBeLessThan(MostKernelLines);

    [Fact]
    public void A_planted_kernel_file_counts()
    {
        var file = new SourceFile("src/BalletSaaS.Domain/Kernel/Planted.cs", "/// <summary>Planted.</summary>\nclass Planted\n{\n\n    // a word\n}\n");
        var feature = file with { Path = "src/BalletSaaS.Domain/Bookings/Planted.cs" };

        KernelLines([file, file, feature]).ShouldBe(6);
    }

    /// <summary>Lines of code (neither empty nor only a comment) in all <c>Kernel</c> folders together.</summary>
    private static int KernelLines(IEnumerable<SourceFile> files) => files
        .Where(file => file.Folder == "Kernel")
        .SelectMany(file => file.Text.Split('\n').Select(line => line.Trim()))
        .Count(line => line.Length > 0 && !line.StartsWith("//", StringComparison.Ordinal) && !line.StartsWith("--", StringComparison.Ordinal));
}
