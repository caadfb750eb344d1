using System.Text.Json.Nodes;
using BalletSaaS.Progress;

namespace BalletSaaS.Demo;

/// <summary>
/// What teachers of a demo studio wrote: twice on the star, once on her daughter and on a few who come often, and a draft that nobody
/// reads yet. Written at the end with dice of its own, so that nobody's life is another one because of it.
/// </summary>
internal static class DemoReports
{
    private const int Others = 4;

    private static readonly string[] Praise =
    [
        "You come in every week, and it shows: your balance at the barre is calm, and your arms begin to speak.\n\nNext we look at the head in pirouettes. Two classes a week would carry you there by spring.",
        "Your feet are stronger than in summer. In the centre, trust them: travel further than you think you can.\n\nThank you for helping the new ones find their place.",
    ];

    private static readonly Written Now = new(
        11, "Autumn term", Praise[0], ("Split by March", GoalStatus.Working), ("Single pirouette, both sides", GoalStatus.Working), ("Ten classes", GoalStatus.Achieved));

    private static readonly Written Before = new(
        72, "A good beginning", "You hear the music before you count it, which nobody can teach. Keep the knees long and the shoulders down.",
        ("Five positions without the mirror", GoalStatus.Achieved), ("Come every week for a month", GoalStatus.Achieved));

    private static readonly Written Child = new(
        2, "First classes", "Mia listens, waits for her turn, and skips higher than anybody. She may bring a friend.",
        ("Point both feet", GoalStatus.Working), ("Say the five positions", GoalStatus.Open));

    private static readonly Written Draft = new(0, "Before the winter show", Praise[1], ("Know the whole dance", GoalStatus.Open));

    /// <summary>The reports and their goals, as rows.</summary>
    public static (IReadOnlyList<JsonNode> Reports, IReadOnlyList<JsonNode> Goals) Of(StudioLife life)
    {
        if (life.Star is not { } star)
        {
            return ([], []);
        }

        var dice = new Dice(life.Dancers.Count);
        var often = life.Dancers.Where(dancer => dancer != star && dancer.Guardianship is null && dancer.LeftOn is null)
            .OrderByDescending(dancer => dancer.Ledger.Entries.Count).ThenBy(dancer => dancer.Customer.Id).Take(Others + 1).ToList();
        List<(Dancer About, Written Words, bool Published)> all =
        [
            (star, Before, true), (star, Now, true),
            .. life.Dancers.Where(dancer => dancer.Guardianship is not null).Select(child => (child, Child, true)),
            .. often.Take(Others).Select((dancer, n) => (dancer, Now with { DaysAgo = 5 + n, Words = Praise[n % Praise.Length] }, true)),
            .. often.Skip(Others).Select(dancer => (dancer, Draft, false)),
        ];
        var (reports, goals) = (new List<JsonNode>(), new List<JsonNode>());
        foreach (var (about, words, published) in all)
        {
            var at = life.Calendar.At(life.Calendar.Today.AddDays(-words.DaysAgo), 9, 20);
            at = at < life.Calendar.Now ? at : life.Calendar.Now;
            var made = new { CreationTime = at, CreatorId = life.Staff[reports.Count % life.Staff.Count].Id };
            var report = new ProgressReport
            {
                TenantId = life.Tenant.Id,
                Id = dice.Id(at),
                CustomerId = about.Customer.Id,
                AuthorId = made.CreatorId,
                Title = words.Title,
                Words = words.Words,
            };
            if (published)
            {
                report.Publish(at);
            }

            reports.Add(Rows.Row(report, made));
            goals.AddRange(words.Goals.Select((goal, n) => Rows.Row(
                new ReportGoal
                {
                    TenantId = life.Tenant.Id,
                    Id = dice.Id(at),
                    ReportId = report.Id,
                    CustomerId = report.CustomerId,
                    Position = n,
                    Words = goal.Words,
                    Status = goal.Status,
                },
                made)));
        }

        return (reports, goals);
    }

    private sealed record Written(int DaysAgo, string Title, string Words, params (string Words, GoalStatus Status)[] Goals);
}
