using System.Xml.Linq;
using Shouldly;
using Xunit;

namespace BalletSaaS.Sources;

/// <summary>
/// The arrows between the projects. What a project does not reference it cannot use, so the project files are the whole truth.
/// </summary>
public sealed class ArrowTests
{
    private static readonly Dictionary<string, string[]> Arrows = new()
    {
        ["Domain.Shared"] = [],
        ["Domain"] = ["Domain.Shared"],
        ["EntityFrameworkCore"] = ["Domain"],
        ["Application.Contracts"] = ["Domain.Shared"],
        ["Application"] = ["Application.Contracts", "EntityFrameworkCore"],
        ["HttpApi"] = ["Application.Contracts"],
        ["HttpApi.Host"] = ["HttpApi", "Application"],
        ["DbMigrator"] = ["Application"],
    };

    /// <summary>The projects that a Blazor page or another client could take along: nothing but .NET itself.</summary>
    private static readonly string[] WithoutPackages = ["Domain.Shared", "Domain", "Application.Contracts"];

    [Fact]
    public void Projects_follow_the_arrows()
    {
        var projects = SourceFile.Below("src").Where(file => file.Path.EndsWith(".csproj", StringComparison.Ordinal)).ToList();

        projects.Select(project => project.Project).ShouldBe(Arrows.Keys, ignoreOrder: true);
        projects.SelectMany(Violations).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Domain", "<ProjectReference Include=\"../BalletSaaS.EntityFrameworkCore/BalletSaaS.EntityFrameworkCore.csproj\" />", "Domain references EntityFrameworkCore")]
    [InlineData("HttpApi", "<ProjectReference Include=\"..\\BalletSaaS.Domain\\BalletSaaS.Domain.csproj\" />", "HttpApi references Domain")]
    [InlineData("Domain", "<PackageReference Include=\"NodaTime\" />", "Domain takes NodaTime")]
    [InlineData("Domain", "<FrameworkReference Include=\"Microsoft.AspNetCore.App\" />", "Domain takes Microsoft.AspNetCore.App")]
    [InlineData("Application", "<Reference Include=\"../elsewhere/BalletSaaS.HttpApi.dll\" />", "Application takes ../elsewhere/BalletSaaS.HttpApi.dll past the arrows")]
    public void A_planted_reference_is_caught(string project, string reference, string violation)
    {
        var planted = new SourceFile(
            $"src/BalletSaaS.{project}/BalletSaaS.{project}.csproj", $"<Project><ItemGroup>{reference}</ItemGroup></Project>");

        Violations(planted).ShouldBe([violation]);
    }

    private static IEnumerable<string> Violations(SourceFile project)
    {
        var items = XDocument.Parse(project.Text).Descendants().ToLookup(item => item.Name.LocalName, item => item.Attribute("Include")?.Value);
        var references = items["ProjectReference"].Select(path => Path.GetFileNameWithoutExtension(path!.Replace('\\', '/')).Replace("BalletSaaS.", ""));
        var packages = WithoutPackages.Contains(project.Project) ? items["PackageReference"].Concat(items["FrameworkReference"]) : [];
        return references.Except(Arrows[project.Project]).Select(other => $"{project.Project} references {other}")
            .Concat(packages.Select(package => $"{project.Project} takes {package}"))
            .Concat(items["Reference"].Select(assembly => $"{project.Project} takes {assembly} past the arrows"));
    }
}
