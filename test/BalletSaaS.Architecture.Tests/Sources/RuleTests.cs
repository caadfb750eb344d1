using System.Text.RegularExpressions;
using BalletSaaS.Development;
using Shouldly;
using Xunit;

namespace BalletSaaS.Sources;

/// <summary>Each rule of <c>docs/rules.md</c> is proved by a test that carries its id.</summary>
public sealed partial class RuleTests
{
    [Fact]
    public void Every_rule_has_a_test_with_its_id()
    {
        var rules = Rules(File.ReadAllText(Path.Combine(Checkout.Root, "docs/rules.md")));
        rules.Count.ShouldBeGreaterThan(40);
        Unproved(rules, SourceFile.Below("test")).ShouldBeEmpty();
    }

    [Fact]
    public void A_planted_rule_without_a_test_is_caught()
    {
        var tests = new SourceFile("test/BalletSaaS.Domain.Tests/Planted.cs", "public void T1_C2_A_story() { Never_T3(); }");
        Unproved(Rules("- **T1** One.\n- **C2** Two.\n- **T3** Three."), [tests]).ShouldBe(["T3"]);
    }

    private static List<string> Rules(string text) => [.. Rule().Matches(text).Select(match => match.Groups["id"].Value)];

    private static IEnumerable<string> Unproved(IEnumerable<string> rules, IReadOnlyCollection<SourceFile> tests)
    {
        var proved = tests.SelectMany(file => Test().Matches(file.Text)).SelectMany(match => match.Groups["id"].Captures.Select(id => id.Value)).ToHashSet();
        return rules.Where(rule => !proved.Contains(rule));
    }

    [GeneratedRegex(@"^- \*\*(?<id>[A-Z]\d)\*\*", RegexOptions.Multiline)]
    private static partial Regex Rule();

    /// <summary>A method that begins with ids: <c>public void T1_C2_A_story()</c>.</summary>
    [GeneratedRegex(@"public (async )?(Task|void|Property) ((?<id>[A-Z]\d)_)+")]
    private static partial Regex Test();
}
