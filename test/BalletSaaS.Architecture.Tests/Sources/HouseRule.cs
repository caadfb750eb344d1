using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace BalletSaaS.Sources;

/// <summary>Something that was said twice in this house, and is a test since.</summary>
/// <param name="Name">The rule in words.</param>
/// <param name="Folders">Where it holds.</param>
/// <param name="Broken">What in a file breaks it.</param>
internal sealed partial record HouseRule(string Name, string[] Folders, Func<SourceFile, IEnumerable<string>> Broken)
{
    /// <summary>The longest file, in lines.</summary>
    private const int MostLines = 299;

    private static readonly string[] Everywhere = ["src", "test", "angular/projects", "angular/e2e"];

    /// <summary>All of them.</summary>
    public static readonly HouseRule[] All =
    [
        new("A file stays under 300 lines", Everywhere,
            file => Lines(file) > MostLines ? [$"{Lines(file)} lines"] : []),
        new("Time comes from TimeProvider", ["src"],
            file => CSharp(file).OfType<MemberAccessExpressionSyntax>().Select(access => access.ToString()).Where(access => SystemClock().IsMatch(access))),
        new("Nothing sleeps", ["src"],
            file => CSharp(file).OfType<MemberAccessExpressionSyntax>().Select(access => access.ToString()).Where(access => access.EndsWith("Thread.Sleep", StringComparison.Ordinal))),
        new("No test is skipped or runs alone", ["test", "angular/projects", "angular/e2e"],
            file => CSharp(file).OfType<AttributeArgumentSyntax>().Select(argument => argument.ToString()).Where(argument => argument.StartsWith("Skip", StringComparison.Ordinal))
                .Concat(TypeScript(file, SkippedTest()))),
        new("Nothing is left to do", Everywhere,
            file => Comments(file).Where(comment => LeftToDo().IsMatch(comment)).Concat(TypeScript(file, LeftToDo()))),
        new("The domain is synchronous", ["src/BalletSaaS.Domain", "src/BalletSaaS.Domain.Shared"],
            file => CSharp(file).OfType<MethodDeclarationSyntax>().Where(method => Asynchronous().IsMatch($"{method.Modifiers} {method.ReturnType}")).Select(method => method.Identifier.Text)),
    ];

    /// <summary>What in a file breaks the rule, with the file's path.</summary>
    public IEnumerable<string> Violations(SourceFile file) => Broken(file).Select(what => $"{file.Path}: {what}");

    private static int Lines(SourceFile file) => file.Text.AsSpan().TrimEnd('\n').Count('\n') + 1;

    private static IEnumerable<Microsoft.CodeAnalysis.SyntaxNode> CSharp(SourceFile file) =>
        file.Path.EndsWith(".cs", StringComparison.Ordinal) ? CSharpSyntaxTree.ParseText(file.Text).GetRoot().DescendantNodes() : [];

    /// <summary>Comments of C# and SQL; what stands in a string is no comment.</summary>
    private static IEnumerable<string> Comments(SourceFile file) => Path.GetExtension(file.Path) switch
    {
        ".cs" => CSharpSyntaxTree.ParseText(file.Text).GetRoot().DescendantTrivia().Where(trivia => trivia.ToString().StartsWith('/')).Select(trivia => trivia.ToString()),
        ".sql" => file.Text.Split('\n').Where(line => line.Contains("--", StringComparison.Ordinal)),
        _ => [],
    };

    private static IEnumerable<string> TypeScript(SourceFile file, Regex pattern) =>
        file.Path.EndsWith(".ts", StringComparison.Ordinal) ? pattern.Matches(file.Text).Select(match => match.Value) : [];

    [GeneratedRegex(@"\bDateTime(Offset)?\.(Now|UtcNow|Today)$")]
    private static partial Regex SystemClock();

    [GeneratedRegex(@"\b(it|test|describe)(\.\w+)*\.(skip|only|fixme|todo)\b|\b(xit|xdescribe|fit|fdescribe)\(")]
    private static partial Regex SkippedTest();

    [GeneratedRegex(@"\b(TODO|FIXME|HACK|XXX)\b")]
    private static partial Regex LeftToDo();

    [GeneratedRegex(@"\basync\b|^\s*\w* *(Value)?Task\b")]
    private static partial Regex Asynchronous();
}
