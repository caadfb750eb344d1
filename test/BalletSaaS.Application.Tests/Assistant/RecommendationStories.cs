using BalletSaaS.Attendance;
using BalletSaaS.Kernel;
using Shouldly;
using Xunit;

namespace BalletSaaS.Assistant;

/// <summary>What is recommended to somebody, and why, from what they did.</summary>
public sealed class RecommendationStories(TestDatabase database) : AttendanceStory(database)
{
    [Fact]
    public async Task Who_comes_on_Saturdays_is_told_so_with_the_number_that_it_was()
    {
        var anna = await Welcomes("Anna");
        foreach (var day in new[] { "2026-10-10", "2026-10-17", "2026-10-24" })
        {
            var barre = await Schedules("Barre", $"{day} 18:00");
            var place = await anna.Books(barre);
            TimeIs($"{day}T17:30:00Z");
            await Marks(barre, place, RosterMark.Attended);
        }

        TimeIs("2026-10-27T09:00:00Z");
        var next = await Schedules("Character", "2026-10-31 18:30");
        await Schedules("Jazz", "2026-10-29 09:00");

        var picked = await AskAsync(anna);

        picked.Items[0].Class.Id.ShouldBe(next.Id);
        picked.Items[0].Reasons.Select(reason => reason.Text).ShouldBe(["Saturday at about this time: you came in 3 of the last 8 weeks.", "It makes 4 weeks in a row."]);
        picked.Items.ShouldAllBe(item => item.Reasons.Count > 0 && item.Class.Bookable);
    }

    [Fact]
    public async Task What_cannot_be_booked_is_not_recommended()
    {
        var anna = await Welcomes("Anna", credits: 1);
        var (mine, full, dear, late) = (await Schedules("Mine", "2026-10-08 18:00"), await Schedules("Full", "2026-10-09 18:00", places: 1),
            await Schedules("Dear", "2026-10-10 18:00", credits: 5), await Schedules("Late", "2026-10-30 18:00"));
        await (await Welcomes("Bea")).Books(full);
        var open = await Schedules("Open", "2026-10-11 18:00", credits: 0);
        await anna.Books(mine);

        (await AskAsync(anna)).Items.Select(item => item.Class.Id).ShouldBe([open.Id]);
        new[] { mine, full, dear, late }.ShouldNotContain(instance => instance.Id == open.Id);
    }

    [Fact]
    public async Task Nothing_speaks_for_a_class_then_nothing_is_recommended()
    {
        var anna = await Welcomes("Anna");
        var barre = await Schedules("Barre", "2026-10-06 18:00");
        var place = await anna.Books(barre);
        TimeIs("2026-10-06T17:30:00Z");
        await Marks(barre, place, RosterMark.Attended);
        await Schedules("Jazz", "2026-10-15 09:00");

        (await AskAsync(anna)).Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_guardian_asks_for_a_child_and_for_nobody_elses()
    {
        var (vera, anna) = (await Welcomes("Vera"), await Welcomes("Anna"));
        var mia = await vera.HasChild("Mia");
        var barre = await Schedules("Barre", "2026-10-10 10:00");

        (await AskAsync(vera, mia.Id)).Items.ShouldHaveSingleItem().Class.Id.ShouldBe(barre.Id);
        await AskAsync(anna, mia.Id).ShouldBeRefused(KernelErrors.NotFound);
    }

    [Fact]
    public async Task L1_Credits_that_end_are_named_with_the_day_and_held_ones_are_none()
    {
        var anna = await Welcomes("Anna", credits: 0);
        var first = await Schedules("First", "2026-10-06 18:00");
        await anna.Receives(2, "2026-10-12");
        var place = await anna.Books(first);
        TimeIs("2026-10-06T17:30:00Z");
        await Marks(first, place, RosterMark.Attended);
        var barre = await Schedules("Barre", "2026-10-12 20:00");
        await Schedules("Jazz", "2026-10-13 20:00");

        var item = (await AskAsync(anna)).Items.ShouldHaveSingleItem();

        item.Class.Id.ShouldBe(barre.Id);
        item.Reasons.Select(reason => reason.Text).ShouldBe(["It uses credits that end on Mon 12 October 2026."]);
    }

    private static Task<RecommendationsDto> AskAsync(Dancer dancer, Guid? child = null) => dancer.Does((IRecommendationAppService recommendations) =>
        recommendations.RecommendAsync(new RecommendationsRequestDto(child), CancellationToken.None));
}
