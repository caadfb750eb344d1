using BalletSaaS.Classes;

namespace BalletSaaS.Assistant;

/// <summary>A class that somebody attended.</summary>
/// <param name="ClassId">Its class.</param>
/// <param name="InstructorId">Who taught, or null.</param>
/// <param name="Date">Date in its zone.</param>
/// <param name="Time">Wall time of its start.</param>
public sealed record Attended(Guid ClassId, Guid? InstructorId, DateOnly Date, TimeOnly Time);

/// <summary>What is known of who would dance.</summary>
/// <param name="Today">Today in the studio's zone.</param>
/// <param name="Classes">Classes attended in the <see cref="Recommending.Weeks"/> weeks before today.</param>
/// <param name="ClassesInAll">Classes attended in all.</param>
/// <param name="Level">The level a teacher set.</param>
/// <param name="StreakWeeks">Weeks in a row, as of today (S1).</param>
/// <param name="DancesThisWeek">Whether they danced in this week, or have a place in it.</param>
/// <param name="Ending">Their credits that end next: from which class date on they pay, and until which; null is none.</param>
public sealed record DancerFacts(
    DateOnly Today, IReadOnlyCollection<Attended> Classes, int ClassesInAll, ClassLevel Level, int StreakWeeks, bool DancesThisWeek, (DateOnly From, DateOnly Until)? Ending);

/// <summary>A class that they could book now.</summary>
/// <param name="InstanceId">The class instance.</param>
/// <param name="ClassId">Its class.</param>
/// <param name="InstructorId">Who teaches, or null.</param>
/// <param name="Date">Date in its zone.</param>
/// <param name="Time">Wall time of its start.</param>
/// <param name="Level">Its level.</param>
/// <param name="RequiresApproval">Whether it asks for an approval.</param>
/// <param name="SpotsLeft">Places left.</param>
/// <param name="PriceCredits">Credits a place costs.</param>
public sealed record Candidate(
    Guid InstanceId, Guid ClassId, Guid? InstructorId, DateOnly Date, TimeOnly Time, ClassLevel Level, bool RequiresApproval, int SpotsLeft, int PriceCredits);

/// <summary>A fact that speaks for a class.</summary>
/// <param name="Reason">Which.</param>
/// <param name="Count">Its number: dates, classes, weeks, or places; 0 where it has none.</param>
/// <param name="Of">Out of how many; 0 where it has none.</param>
public sealed record Grounds(RecommendationReason Reason, int Count = 0, int Of = 0);

/// <summary>A class and what speaks for it, the strongest first.</summary>
public sealed record Recommendation(Candidate Candidate, IReadOnlyList<Grounds> Grounds);

/// <summary>
/// Picks classes for somebody, by rules: no reason, no recommendation; and every number is counted, never guessed. A class is
/// recommended once, on the date that has the most going for it.
/// </summary>
public static class Recommending
{
    /// <summary>How far habits are looked for, in weeks; each day of the week is in them as often.</summary>
    public const int Weeks = 8;

    /// <summary>Times within these minutes are about the same.</summary>
    private const int AboutMinutes = 60;

    /// <summary>Credits that end within these days end soon.</summary>
    private const int SoonDays = 14;

    /// <summary>So few places are few.</summary>
    private const int FewPlaces = 3;

    /// <summary>The classes with the most going for them.</summary>
    /// <param name="facts">Who would dance.</param>
    /// <param name="candidates">What they could book.</param>
    /// <param name="most">How many are wanted.</param>
    public static IReadOnlyList<Recommendation> Pick(DancerFacts facts, IEnumerable<Candidate> candidates, int most) =>
    [
        .. candidates.Select(candidate => new Recommendation(candidate, [.. GroundsFor(candidate, facts).OrderByDescending(WeightOf)]))
            .Where(picked => picked.Grounds.Any(ground => ground.Reason != RecommendationReason.LastPlaces))
            .OrderByDescending(picked => picked.Grounds.Sum(WeightOf)).ThenBy(picked => picked.Candidate.Date).ThenBy(picked => picked.Candidate.Time).ThenBy(picked => picked.Candidate.InstanceId)
            .DistinctBy(picked => picked.Candidate.ClassId)
            .Take(most),
    ];

    private static IEnumerable<Grounds> GroundsFor(Candidate candidate, DancerFacts facts) =>
        Habits(candidate, facts).Concat(Occasions(candidate, facts));

    /// <summary>What they did speaks for it.</summary>
    private static IEnumerable<Grounds> Habits(Candidate candidate, DancerFacts facts)
    {
        var usual = facts.Classes.Where(dance => dance.Date.DayOfWeek == candidate.Date.DayOfWeek && MinutesBetween(dance.Time, candidate.Time) <= AboutMinutes)
            .Select(dance => dance.Date).Distinct().Count();
        if (usual >= 2)
        {
            yield return new Grounds(RecommendationReason.UsualTime, usual, Weeks);
        }

        var same = facts.Classes.Count(dance => dance.ClassId == candidate.ClassId);
        if (same >= 2)
        {
            yield return new Grounds(RecommendationReason.SameClass, same);
        }

        var teachers = facts.Classes.Where(dance => dance.InstructorId is not null).CountBy(dance => dance.InstructorId!.Value).OrderByDescending(count => count.Value).Take(2).ToList();
        if (teachers is [{ Value: >= 3 } first, ..] && first.Key == candidate.InstructorId && (teachers.Count == 1 || teachers[1].Value < first.Value))
        {
            yield return new Grounds(RecommendationReason.FavouriteTeacher, first.Value, facts.Classes.Count);
        }
    }

    /// <summary>What they are and have speaks for it.</summary>
    private static IEnumerable<Grounds> Occasions(Candidate candidate, DancerFacts facts)
    {
        if (facts is { StreakWeeks: > 0, DancesThisWeek: false } && WeekOf(candidate.Date) == WeekOf(facts.Today))
        {
            yield return new Grounds(RecommendationReason.KeepsStreak, facts.StreakWeeks + 1);
        }

        if (facts.ClassesInAll == 0 && candidate.Level == ClassLevel.Open && !candidate.RequiresApproval)
        {
            yield return new Grounds(RecommendationReason.FirstClass);
        }

        if (facts.Level > ClassLevel.Open && candidate.Level == facts.Level)
        {
            yield return new Grounds(RecommendationReason.YourLevel);
        }

        if (candidate.RequiresApproval)
        {
            yield return new Grounds(RecommendationReason.Approved);
        }

        if (facts.Ending is { } ending && candidate.PriceCredits > 0 && ending.Until <= facts.Today.AddDays(SoonDays) && candidate.Date >= ending.From && candidate.Date <= ending.Until)
        {
            yield return new Grounds(RecommendationReason.CreditsEnd);
        }

        if (candidate.SpotsLeft is > 0 and <= FewPlaces)
        {
            yield return new Grounds(RecommendationReason.LastPlaces, candidate.SpotsLeft);
        }
    }

    /// <summary>A habit weighs more the older it is; what cannot wait weighs about as much.</summary>
    private static int WeightOf(Grounds ground) => ground.Reason switch
    {
        RecommendationReason.UsualTime => 40 + ground.Count,
        RecommendationReason.SameClass => 30 + ground.Count,
        RecommendationReason.KeepsStreak => 35,
        RecommendationReason.FirstClass => 30,
        RecommendationReason.FavouriteTeacher => 25,
        RecommendationReason.CreditsEnd => 22,
        RecommendationReason.YourLevel => 20,
        RecommendationReason.Approved => 15,
        _ => 5,
    };

    private static int WeekOf(DateOnly date) => date.DayNumber / 7; // day 0 of the calendar was a Monday

    private static int MinutesBetween(TimeOnly one, TimeOnly other) => (int)Math.Abs((one.ToTimeSpan() - other.ToTimeSpan()).TotalMinutes);
}
