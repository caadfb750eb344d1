using BalletSaaS.Accounts;
using BalletSaaS.Classes;
using BalletSaaS.Memberships;
using BalletSaaS.Settings;
using static System.DayOfWeek;

namespace BalletSaaS.Demo;

/// <summary>The studio that the demo is about: Lisbon, 4 teachers, 14 classes, 200 people.</summary>
internal static class MaisonBallet
{
    public static readonly StudioPlan Plan = new()
    {
        Slug = "maison-ballet",
        Name = "Maison Ballet",
        TimeZone = "Europe/Lisbon",
        Currency = "EUR",
        Seed = 1832,
        Customers = 200,
        MailDomain = "maison.example",
        Dialling = "+351 9",
        Words = new Dictionary<SettingDefinition, string>
        {
            [SettingDefinitions.Headline] = "Find your line.",
            [SettingDefinitions.Tagline] = "Ballet for every body · Lisbon",
            [SettingDefinitions.Description] = "Small classes, live piano, teachers who remember your name. Book in ten seconds; we keep your streak.",
            [SettingDefinitions.City] = "Lisbon",
            [SettingDefinitions.Address] = "Rua do Loreto 12",
            [SettingDefinitions.Email] = "hello@maison.example",
            [SettingDefinitions.Phone] = "+351 213 000 120",
            [SettingDefinitions.Features] = "Live piano: In every class, from Tiny Tots to company class.\nSmall classes: Eighteen at most, so that your teacher sees your feet.\nStreaks that stick: See every week you danced. We celebrate the first class, the tenth, the hundredth.",
            [SettingDefinitions.Teachers] = "Ana Duarte: Opened the studio in 2012. Teaches beginners to love the barre.\nMarc Olivier: Danced in Lyon and Antwerp. Pointe, and everything in the air.\nInes Prado: Contemporary, and the youngest dancers in the house.\nRita Valente: Pre-pointe, mornings, and the Silver Swans.",
            [SettingDefinitions.Testimonials] = "Sofia: I came for one class in March. I’m on a 31-week streak.",
        },
        Staff =
        [
            new("Ana", "Duarte", "ana@maison.example", RoleNames.Owner, RoleNames.Teacher),
            new("Marc", "Olivier", "marc@maison.example", RoleNames.Teacher),
            new("Ines", "Prado", "ines@maison.example", RoleNames.Teacher),
            new("Rita", "Valente", "rita@maison.example", RoleNames.Teacher),
        ],
        Rooms = [new("Studio 1", 20), new("Studio 2", 14)],
        Classes =
        [
            new("Kids Pre-Ballet", "Skips, stories and first positions for 5 to 7 year olds.", "Ines", [Monday, Tuesday],
                new(17, 0), 45, 12, LevelColors.Green, ClassLevel.Open, Crowd.Children, Popular: true, Small: true, Teaches: "Children", Ages: (5, 7)),
            new("Tiny Tots", "Music and movement for 3 and 4 year olds, with a grown-up near the door.", "Ines", [Saturday],
                new(9, 30), 45, 10, LevelColors.Green, ClassLevel.Open, Crowd.Children, Small: true, Teaches: "Children", Ages: (3, 4)),
            new("Grade 2", "Barre, centre and character steps for the grade 2 syllabus.", "Ana", [Thursday],
                new(17, 0), 60, 12, LevelColors.Blue, ClassLevel.Beginner, Crowd.Children, Small: true, Teaches: "Grades", Ages: (7, 9)),
            new("Grade 3", "Longer exercises, first allegro, and a dance to keep.", "Rita", [Friday],
                new(16, 15), 60, 12, LevelColors.Blue, ClassLevel.Beginner, Crowd.Children, Small: true, Teaches: "Grades", Ages: (8, 11)),
            new("Beginner Ballet", "Start here. Barre, centre and one thing across the floor, slowly enough to enjoy.", "Ana", [Monday, Tuesday, Thursday],
                new(18, 30), 75, 18, LevelColors.Blue, ClassLevel.Beginner, Crowd.Beginners, Teaches: "Ballet"),
            new("Stretch & Barre", "An hour at the barre and on the floor: length, strength, quiet.", "Ines", [Saturday, Sunday],
                new(10, 30), 60, 16, LevelColors.Green, ClassLevel.Open, Crowd.Beginners | Crowd.Mornings, Teaches: "Barre"),
            new("Morning Barre", "Forty-five minutes before work. Come as you are.", "Rita", [Tuesday, Thursday],
                new(7, 30), 45, 12, LevelColors.Green, ClassLevel.Open, Crowd.Mornings, Small: true, Teaches: "Barre"),
            new("Silver Swans", "Ballet for 55 and over. Piano, patience, good company.", "Rita", [Wednesday, Friday],
                new(10, 0), 60, 14, LevelColors.Green, ClassLevel.Open, Crowd.Mornings, Small: true, Teaches: "Ballet"),
            new("Adult Contemporary", "Release, floor work and a phrase that grows over the month.", "Ines", [Tuesday, Wednesday],
                new(20, 0), 75, 16, LevelColors.Purple, ClassLevel.Open, Crowd.Beginners | Crowd.Improvers, Teaches: "Contemporary"),
            new("Intermediate Ballet", "A full class: adage, pirouettes, petit and grand allegro.", "Marc", [Wednesday, Friday],
                new(18, 30), 75, 16, LevelColors.Orange, ClassLevel.Intermediate, Crowd.Improvers | Crowd.Advanced, Teaches: "Ballet"),
            new("Pre-Pointe", "Feet, ankles and alignment; the road to pointe shoes.", "Rita", [Monday, Wednesday],
                new(19, 0), 60, 8, LevelColors.Orange, ClassLevel.Intermediate, Crowd.Improvers, Small: true, Teaches: "Pointe"),
            new("Intermediate Pointe", "Pointe work at the barre and in the centre, for feet that are ready.", "Marc", [Tuesday, Thursday],
                new(19, 45), 75, 10, LevelColors.Orange, ClassLevel.Intermediate, Crowd.Improvers, Popular: true, Small: true, Teaches: "Pointe"),
            new("Company class", "Ninety minutes at company pace. Two credits, live piano.", "Marc", [Saturday],
                new(12, 0), 90, 14, LevelColors.Purple, ClassLevel.Advanced, Crowd.Advanced, Credits: 2, Teaches: "Repertoire"),
            new("Repertoire", "One variation a season, coached step by step.", "Ana", [Sunday],
                new(17, 0), 90, 12, LevelColors.Purple, ClassLevel.Advanced, Crowd.Advanced, Small: true, Teaches: "Repertoire"),
        ],
        Offers =
        [
            new("First steps", "Three classes to find out. For people who are new here.", MembershipType.PayAsYouGo, 2500, 3, Intro: true),
            new("Monthly", "Two classes a week; what you do not use stays yours.", MembershipType.Monthly, 8900, 8, Rollover: true),
            new("Annual", "All year, at the best price a class.", MembershipType.Annual, 99000, 110),
        ],
        Closures = ("New floor in both studios", "National holiday"),
        Star = new("Sofia", "Reis", "sofia@maison.example", "+351 912 000 111"),
    };
}
