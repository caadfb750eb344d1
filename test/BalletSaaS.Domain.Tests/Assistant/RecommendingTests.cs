using BalletSaaS.Classes;
using Shouldly;
using Xunit;

namespace BalletSaaS.Assistant;

/// <summary>No reason that is not so, and no number that was not counted.</summary>
public sealed class RecommendingTests
{
    private static readonly DateOnly Today = new(2026, 11, 23); // a Monday
    private static readonly Guid Barre = Guid.NewGuid(), Jazz = Guid.NewGuid(), Pointe = Guid.NewGuid(), Ana = Guid.NewGuid(), Marc = Guid.NewGuid();

    [Fact]
    public void A_habit_is_counted_in_the_weeks_that_it_is_looked_for()
    {
        // Five Tuesdays at half past six, one of them with two classes, and a Wednesday.
        var tuesdays = Enumerable.Range(0, 5).Select(week => Took(Barre, Ana, new DateOnly(2026, 11, 17).AddDays(-7 * week), 18, 30));
        var facts = Facts([.. tuesdays, Took(Jazz, Marc, new DateOnly(2026, 11, 17), 19, 15), Took(Jazz, Marc, new DateOnly(2026, 11, 18), 18, 30)]);

        var picked = Recommending.Pick(facts, [May(Pointe, Marc, new DateOnly(2026, 11, 24), 18, 0)], 3).ShouldHaveSingleItem();

        picked.Grounds.ShouldBe([new Grounds(RecommendationReason.UsualTime, 5, Recommending.Weeks)]);
    }

    [Fact]
    public void Once_is_no_habit_and_another_hour_is_none()
    {
        var once = Facts([Took(Barre, Ana, new DateOnly(2026, 11, 17), 18, 30)]);
        Recommending.Pick(once, [May(Jazz, Marc, new DateOnly(2026, 11, 24), 18, 30)], 3).ShouldBeEmpty();

        var evenings = Facts([Took(Barre, Ana, new DateOnly(2026, 11, 17), 18, 30), Took(Barre, Ana, new DateOnly(2026, 11, 10), 18, 30)]);
        Recommending.Pick(evenings, [May(Jazz, Marc, new DateOnly(2026, 11, 24), 10, 0)], 3).ShouldBeEmpty();
    }

    [Fact]
    public void A_favourite_teacher_taught_more_than_anybody_else()
    {
        Attended[] classes = [.. Enumerable.Range(1, 3).Select(day => Took(Guid.NewGuid(), Ana, new DateOnly(2026, 11, 1).AddDays(day), 10 + day, 0)), Took(Jazz, Marc, new DateOnly(2026, 11, 7), 9, 0)];
        var may = May(Pointe, Ana, new DateOnly(2026, 11, 30), 20, 30);

        Recommending.Pick(Facts(classes), [may], 3).ShouldHaveSingleItem().Grounds.ShouldBe([new Grounds(RecommendationReason.FavouriteTeacher, 3, 4)]);
        var tied = Enumerable.Range(8, 2).Select(day => Took(Guid.NewGuid(), Marc, new DateOnly(2026, 11, day), 9, 0));
        Recommending.Pick(Facts([.. classes, .. tied]), [may], 3).ShouldBeEmpty("two that are alike are no favourite");
    }

    [Fact]
    public void S1_A_row_of_weeks_is_kept_by_a_class_of_this_week_when_nothing_else_does()
    {
        var sunday = May(Barre, null, new DateOnly(2026, 11, 29), 10, 0);
        var after = May(Jazz, null, new DateOnly(2026, 11, 30), 10, 0);

        Recommending.Pick(Facts([]) with { StreakWeeks = 8 }, [sunday, after], 3).ShouldHaveSingleItem().Grounds.ShouldBe([new Grounds(RecommendationReason.KeepsStreak, 9)]);
        Recommending.Pick(Facts([]) with { StreakWeeks = 8, DancesThisWeek = true }, [sunday, after], 3).ShouldBeEmpty();
    }

    [Fact]
    public void L1_Credits_that_end_speak_for_what_they_pay_for()
    {
        var facts = Facts([]) with { Ending = (new DateOnly(2026, 11, 1), new DateOnly(2026, 11, 30)) };
        var last = May(Barre, null, new DateOnly(2026, 11, 30), 10, 0);
        var later = May(Jazz, null, new DateOnly(2026, 12, 1), 10, 0);
        var free = May(Pointe, null, new DateOnly(2026, 11, 30), 12, 0) with { PriceCredits = 0 };

        Recommending.Pick(facts, [last, later, free], 3).ShouldHaveSingleItem().Candidate.ShouldBe(last);
        Recommending.Pick(facts with { Ending = (new DateOnly(2026, 11, 1), new DateOnly(2026, 12, 31)) }, [last], 3).ShouldBeEmpty("a month is not soon");
    }

    [Fact]
    public void B6_Level_and_approval_speak_for_a_class_and_few_places_never_alone()
    {
        var level = May(Barre, null, new DateOnly(2026, 11, 30), 10, 0) with { Level = ClassLevel.Intermediate, SpotsLeft = 2 };
        var signed = May(Pointe, null, new DateOnly(2026, 11, 30), 12, 0) with { RequiresApproval = true };
        var scarce = May(Jazz, null, new DateOnly(2026, 11, 30), 14, 0) with { SpotsLeft = 1 };

        var picked = Recommending.Pick(Facts([]) with { Level = ClassLevel.Intermediate }, [level, signed, scarce], 3);

        picked.Select(one => one.Candidate).ShouldBe([level, signed]);
        picked[0].Grounds.ShouldBe([new Grounds(RecommendationReason.YourLevel), new Grounds(RecommendationReason.LastPlaces, 2)]);
    }

    [Fact]
    public void Who_never_danced_begins_with_what_is_open_to_every_level()
    {
        var open = May(Barre, null, new DateOnly(2026, 11, 30), 10, 0);
        var hard = May(Jazz, null, new DateOnly(2026, 11, 30), 10, 0) with { Level = ClassLevel.Advanced };

        Recommending.Pick(Facts([]) with { ClassesInAll = 0 }, [open, hard], 3).ShouldHaveSingleItem().Candidate.ShouldBe(open);
    }

    [Fact]
    public void A_class_is_recommended_once_and_no_more_than_are_wanted()
    {
        var facts = Facts([.. Enumerable.Range(1, 4).SelectMany(week => new[] { Took(Barre, Ana, Today.AddDays(-7 * week), 18, 0), Took(Jazz, Ana, Today.AddDays(-7 * week), 20, 0) })]);
        Candidate[] candidates = [.. Enumerable.Range(0, 5).SelectMany(day => new[] { May(Barre, Ana, Today.AddDays(day), 18, 0), May(Jazz, Ana, Today.AddDays(day), 20, 0) })];

        Recommending.Pick(facts, candidates, 3).Select(picked => picked.Candidate.ClassId).ShouldBe([Barre, Jazz]);
        Recommending.Pick(facts, candidates, 1).ShouldHaveSingleItem().Candidate.Date.ShouldBe(Today, "the usual day has the most going for it");
    }

    private static DancerFacts Facts(IReadOnlyCollection<Attended> classes) => new(Today, classes, classes.Count + 20, ClassLevel.Open, 0, false, null);

    private static Attended Took(Guid dance, Guid teacher, DateOnly date, int hour, int minute) => new(dance, teacher, date, new TimeOnly(hour, minute));

    private static Candidate May(Guid dance, Guid? teacher, DateOnly date, int hour, int minute) =>
        new(Guid.CreateVersion7(), dance, teacher, date, new TimeOnly(hour, minute), ClassLevel.Open, RequiresApproval: false, SpotsLeft: 9, PriceCredits: 1);
}
