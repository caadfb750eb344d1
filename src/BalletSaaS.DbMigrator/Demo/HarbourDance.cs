using BalletSaaS.Accounts;
using BalletSaaS.Classes;
using BalletSaaS.Memberships;
using BalletSaaS.Settings;
using static System.DayOfWeek;

namespace BalletSaaS.Demo;

/// <summary>The second studio: smaller, another currency, and a zone whose summer time is half an hour.</summary>
internal static class HarbourDance
{
    public static readonly StudioPlan Plan = new()
    {
        Slug = "harbour-dance",
        Name = "Harbour Dance",
        TimeZone = "Australia/Lord_Howe",
        Currency = "AUD",
        Seed = 1788,
        Customers = 40,
        MailDomain = "harbour.example",
        Dialling = "+61 4",
        Words = new Dictionary<SettingDefinition, string>
        {
            [SettingDefinitions.Headline] = "Dance by the water.",
            [SettingDefinitions.Tagline] = "Ballet and contemporary · Lord Howe Island",
            [SettingDefinitions.Description] = "One studio, big windows, and a class for everybody on the island.",
            [SettingDefinitions.Accent] = "#00b894",
            [SettingDefinitions.City] = "Lord Howe Island",
            [SettingDefinitions.Address] = "4 Lagoon Road",
            [SettingDefinitions.Email] = "hello@harbour.example",
        },
        Staff =
        [
            new("Kirra", "Nolan", "owner@harbour.example", RoleNames.Owner, RoleNames.Teacher),
            new("Sam", "Whitby", "sam@harbour.example", RoleNames.Teacher),
        ],
        Rooms = [new("The deck", 10)],
        Classes =
        [
            new("Little Waves", "First steps for 4 to 7 year olds.", "Kirra", [Wednesday],
                new(15, 30), 45, 8, LevelColors.Green, ClassLevel.Open, Crowd.Children, Popular: true),
            new("Ballet Basics", "The beginning, again and again, until it is yours.", "Kirra", [Monday, Thursday],
                new(17, 30), 60, 10, LevelColors.Blue, ClassLevel.Beginner, Crowd.Beginners),
            new("Sunrise Barre", "On the deck when the weather lets us.", "Sam", [Tuesday, Saturday],
                new(6, 45), 45, 8, LevelColors.Green, ClassLevel.Open, Crowd.Mornings | Crowd.Beginners),
            new("Contemporary", "Floor work and phrases.", "Sam", [Tuesday, Friday],
                new(18, 0), 75, 10, LevelColors.Purple, ClassLevel.Open, Crowd.Improvers | Crowd.Beginners),
            new("Ballet Further", "A full class for people who know their barre.", "Kirra", [Wednesday, Sunday],
                new(17, 0), 75, 10, LevelColors.Orange, ClassLevel.Intermediate, Crowd.Improvers | Crowd.Advanced),
            new("Late Repertoire", "Ends after midnight; bring a torch for the walk home.", "Sam", [Saturday],
                new(23, 0), 75, 8, LevelColors.Purple, ClassLevel.Advanced, Crowd.Advanced),
        ],
        Offers =
        [
            new("Monthly", "Two classes a week.", MembershipType.Monthly, 12000, 8),
            new("Annual", "All year.", MembershipType.Annual, 130000, 110),
        ],
        Closures = ("The supply ship was late", "Regatta"),
    };
}
