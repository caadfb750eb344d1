using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Shouldly;
using Xunit;

namespace BalletSaaS.Sources;

/// <summary>The same features, under the same names, in the same order in every project; a feature uses those before it.</summary>
public sealed class FeatureTests
{
    private const string Kernel = "Kernel";

    /// <summary>A feature may use those before it; news travels back by outbox event.</summary>
    private static readonly List<string> InOrder =
    [
        Kernel, "Tenants", "Accounts", "Settings", "Customers", "Classes", "Schedule", "Credits", "Memberships", "Payments",
        "Bookings", "Attendance", "Progress", "Notifications", "Assistant", "Analytics",
    ];

    /// <summary>Folders that are no feature, by project.</summary>
    private static readonly Dictionary<string, string[]> OtherFolders = new()
    {
        ["Domain.Shared"] = ["Localization"],
        ["EntityFrameworkCore"] = ["Migrations"],
        ["DbMigrator"] = ["Commands", "Demo", "Development"],
    };

    /// <summary>Any feature.</summary>
    private const string Any = "*";

    /// <summary>Where a file uses later features, and why it may.</summary>
    private static readonly (string Path, string[] Uses, string Why)[] Exceptions =
    [
        ("EntityFrameworkCore/Kernel/BalletSaaSDbContext.cs", [Any], "The one context lists the tables of all features."),
        ("EntityFrameworkCore/Kernel/DatabaseErrors.cs", [Any], "The one table from constraint to code; a test holds it against the database."),
        ("EntityFrameworkCore/Kernel/ModelConventions.cs", ["Tenants"], "Every table refers to the list of studios."),
        ("EntityFrameworkCore/Kernel/EntityFrameworkCoreModule.cs", ["Tenants"], "It adds to the context what announces a studio's changes."),
        ("EntityFrameworkCore/Kernel/AuditingInterceptor.cs", ["Accounts", "Customers", "Bookings", "Progress"], "It names the secrets, pictures and words about people that it leaves out."),
        ("Application/Kernel/StudioJobs.cs", ["Tenants"], "Every studio has its jobs; the host is none."),
        ("Application/Kernel/TenantJob.cs", ["Tenants"], "No job runs for a suspended studio."),
        ("Application.Contracts/Kernel/Permissions.cs", ["Accounts"], "It says which role may what."),
        ("HttpApi.Host/Kernel/Authentication.cs", ["Accounts"], "It reads the token's claims."),
        ("HttpApi.Host/Kernel/HttpCurrentUser.cs", ["Accounts"], "It reads the token's claims."),
        ("HttpApi.Host/Kernel/ProblemAnswers.cs", ["Settings"], "It refuses in the language of the request's answer, which may be the studio's."),
        ("HttpApi.Host/Kernel/TenantResolution.cs", ["Tenants", "Accounts"], "It finds the studio of an address and compares the token's."),
        ("HttpApi.Host/Tenants/AppPages.cs", ["Schedule"], "It writes the studio's first data into its page."),
        ("HttpApi.Host/Tenants/FirstClasses.cs", ["Schedule"], "It finds the classes that a page opens with."),
        ("HttpApi.Host/Tenants/PageHead.cs", ["Schedule"], "It tells search engines what takes place next."),
        ("HttpApi.Host/Tenants/PictureValues.cs", ["Schedule"], "It shows what takes place next before the app is there."),
        ("Application.Contracts/Customers/CustomerDtos.cs", ["Memberships", "Classes"], "The contract shows a customer with the membership and the level."),
        ("Domain/Customers/Customer.cs", ["Classes"], "A customer has a level, which classes ask for (B6)."),
        ("Application.Contracts/Settings/SettingDefinitions.cs", ["Classes"], "What a studio says of all classes has the limits of what one says of itself."),
        ("Application.Contracts/Schedule/ScheduleDtos.cs", ["Bookings"], "The contract shows the caller's own booking in the timetable."),
        ("HttpApi/Customers/CustomerRoutes.cs", ["Credits", "Bookings"], "The contract has them below the customer's path."),
        ("EntityFrameworkCore/Credits/CreditConfiguration.cs", ["Bookings", "Memberships"], "A ledger entry refers to the booking that caused it, a lot to its membership."),
        ("Application/Customers/CustomerRegistration.cs", ["Memberships"], "A customer has a membership from the first day."),
        ("Application/Customers/CustomerMapping.cs", ["Memberships"], "The contract shows a customer with the membership."),
        ("Application/Customers/FamilyAppService.cs", ["Bookings"], "Who cancels for a child is let go when nothing lies ahead."),
        ("Application.Contracts/Customers/FamilyDtos.cs", ["Classes"], "The contract shows a child with the level."),
        ("Application/Customers/PersonalDataAppService.cs", ["Bookings"], "Erasing the account cancels what lies ahead, by the rules of booking."),
        ("Application/Customers/PersonalDataExport.cs", ["Schedule"], "The export names the classes of one's bookings."),
        ("Application/Classes/ClassAppService.cs", ["Schedule"], "A class is made with its first weeks, and they follow it, in one transaction."),
        ("Application/Classes/SeriesEdit.cs", ["Schedule"], "A class changes and its instances follow it, in one transaction."),
        ("Application.Contracts/Classes/ClassDtos.cs", ["Schedule"], "The contract says what about a class's dates is worth a second look."),
        ("Application/Classes/Import/TimetableImportAppService.cs", ["Schedule", "Bookings"], "Classes, closures, instances and what they call off come in one transaction."),
        ("Application/Classes/Import/ClosureReader.cs", ["Schedule"], "Closures come in the same upload, within their own limits."),
        ("Application/Schedule/FutureInstances.cs", ["Bookings"], "Instances that move and what that means for who is in them is one transaction."),
        ("Application/Schedule/ClosureAppService.cs", ["Bookings"], "Closing the studio and giving everything back is one transaction."),
        ("Application/Schedule/ClassInstanceAppService.cs", ["Bookings"], "Calling an instance off and giving everything back is one transaction."),
        ("Application/Schedule/Roster.cs", ["Bookings"], "The contract shows who is booked below the instance's path."),
        ("Application/Schedule/TimetableAppService.cs", ["Bookings", "Credits"], "The contract shows the caller's own state in the timetable."),
        ("Application.Contracts/Tenants/StudioDtos.cs", ["Memberships"], "The contract shows a studio with what it sells."),
        ("Application/Memberships/MembershipAppService.cs", ["Bookings"], "A pause shows the bookings that it cancels."),
        ("Application/Schedule/OwnStates.cs", ["Bookings", "Credits", "Memberships"], "It reads the caller's own state for the timetable."),
        ("Application/Schedule/SharedTimetable.cs", ["Bookings"], "The studio's limits decide what the timetable says."),
        ("Application/Tenants/StudioAppService.cs", ["Accounts", "Settings", "Schedule"], "Opening a studio is one transaction with its owner and settings; its zone must be a wall clock's."),
        ("Application/Accounts/AccountAppService.cs", ["Customers"], "Signing up makes the account and its customer in one transaction."),
        ("Application/Accounts/PasswordCheck.cs", ["Settings"], "When an account locks is a setting of the studio."),
        ("Application/Tenants/StudioClock.cs", ["Schedule"], "Today is a date on the studio's wall clock."),
    ];

    [Fact]
    public void A_feature_uses_the_features_before_it()
    {
        var found = SourceFile.Below("src").SelectMany(LaterFeatures).ToList();

        found.Where(use => !Exceptions.Any(known => known.Uses.Any(later => Covers(known.Path, later, use)))).ShouldBeEmpty();
    }

    [Fact]
    public void No_exception_outlives_its_need()
    {
        var found = SourceFile.Below("src").SelectMany(LaterFeatures).ToList();

        Exceptions.SelectMany(known => known.Uses.Select(later => (known.Path, Later: later)))
            .Where(known => !found.Exists(use => Covers(known.Path, known.Later, use))).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Customers", "using BalletSaaS.Bookings;", "Bookings")]
    [InlineData("Kernel", "using static BalletSaaS.Tenants.TenantErrors;", "Tenants")]
    [InlineData("Schedule", "class Roster { Bookings.Booking? First; }", "Bookings")]
    [InlineData("Schedule", "class Roster { object First => new BalletSaaS.Bookings.Booking(); }", "Bookings")]
    public void A_planted_use_of_a_later_feature_is_caught(string feature, string code, string later) =>
        LaterFeatures(new SourceFile($"src/BalletSaaS.Application/{feature}/Planted.cs", code))
            .ShouldBe([($"src/BalletSaaS.Application/{feature}/Planted.cs", later)]);

    [Fact]
    public void Folders_are_features_and_namespaces_are_folders() => SourceFile.Below("src").SelectMany(MisnamedFolder).ShouldBeEmpty();

    [Theory]
    [InlineData("src/BalletSaaS.Application/Helpers/Planted.cs", "namespace BalletSaaS.Helpers;", "Helpers is no feature")]
    [InlineData("src/BalletSaaS.Domain/Bookings/Planted.cs", "namespace BalletSaaS.Customers;", "BalletSaaS.Customers is not BalletSaaS.Bookings")]
    public void A_planted_folder_is_caught(string path, string code, string violation) =>
        MisnamedFolder(new SourceFile(path, code)).ShouldBe([$"{path}: {violation}"]);

    /// <summary>
    /// The later features that a file names. Unneeded usings are compile errors here, so a using is a use; a name may also be
    /// qualified, from <c>BalletSaaS.</c> on or from the feature on.
    /// </summary>
    private static IEnumerable<(string Path, string Later)> LaterFeatures(SourceFile file)
    {
        if (file.Folder is null || !InOrder.Contains(file.Folder) || !file.Path.EndsWith(".cs", StringComparison.Ordinal))
        {
            return [];
        }

        var names = CSharpSyntaxTree.ParseText(file.Text).GetRoot().DescendantNodes(descendIntoTrivia: true)
            .Where(node => node is UsingDirectiveSyntax or QualifiedNameSyntax or MemberAccessExpressionSyntax)
            .Select(node => node is UsingDirectiveSyntax used ? used.NamespaceOrType.ToString() : node.ToString())
            .Select(name => name.Split('.') is ["BalletSaaS", var feature, ..] ? feature : name.Split('.')[0]);
        return names.Distinct().Where(name => InOrder.IndexOf(name) > InOrder.IndexOf(file.Folder)).Select(later => (file.Path, later));
    }

    private static bool Covers(string path, string later, (string Path, string Later) use) =>
        use.Path == $"src/BalletSaaS.{path}" && (later == Any || later == use.Later);

    private static IEnumerable<string> MisnamedFolder(SourceFile file)
    {
        if (file.Folder is { } folder && !InOrder.Contains(folder) && OtherFolders.GetValueOrDefault(file.Project)?.Contains(folder) != true)
        {
            yield return $"{file.Path}: {folder} is no feature";
        }
        else if (file.Path.EndsWith(".cs", StringComparison.Ordinal)
            && CSharpSyntaxTree.ParseText(file.Text).GetCompilationUnitRoot().Members is [BaseNamespaceDeclarationSyntax declared, ..]
            && (file.Folder is null ? "BalletSaaS" : $"BalletSaaS.{file.Folder}") is var expected && declared.Name.ToString() != expected)
        {
            yield return $"{file.Path}: {declared.Name} is not {expected}";
        }
    }
}
