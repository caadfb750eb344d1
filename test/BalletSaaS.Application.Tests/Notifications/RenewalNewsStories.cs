using BalletSaaS.Kernel;
using BalletSaaS.Memberships;
using Shouldly;
using Xunit;

namespace BalletSaaS.Notifications;

public sealed class RenewalNewsStories(TestDatabase database) : MembershipStory(database)
{
    [Fact]
    public async Task M1_A_renewal_is_told_and_a_beginning_is_none()
    {
        var anna = await Welcomes("Anna", credits: 0);
        await Joins(anna, await Sells("Monthly 8", MembershipType.Monthly, 8), "2026-10-05");
        await NewsArrives();
        (await TitlesAsync(anna)).ShouldBeEmpty();

        await MorningOf("2026-11-05");
        await MorningOf("2026-11-05");
        await NewsArrives();

        (await TitlesAsync(anna)).ShouldBe(["Renewed: Monthly 8 / New credits: 8.\nIt renews again on Sat 5 December 2026."]);
    }

    [Fact]
    public async Task M2_A_pause_is_told_with_what_it_cancelled()
    {
        var anna = await Welcomes("Anna");
        await anna.Books(await Schedules("Barre", "2026-10-10 18:00"));
        await Pauses(anna, "2026-10-09", "2026-10-20");
        await NewsArrives();

        (await TitlesAsync(anna)).ShouldBe(["Your pause: Fri 9 October 2026 to Tue 20 October 2026 / Your renewal and your membership's credits move by as many days.\nBookings cancelled: 1.\nCredits back on your account: 1."]);
    }

    [Fact]
    public async Task M2_Who_asked_for_a_pause_is_told_that_there_is_none_and_why()
    {
        var (anna, bea) = (await Welcomes("Anna"), await Welcomes("Bea"));
        await Declines(anna, await AsksToPause(anna, "2026-10-09", "2026-10-20"), " Not in the show's weeks. ");
        await Declines(bea, await AsksToPause(bea, "2026-10-09", "2026-10-20"));
        await NewsArrives();

        (await TitlesAsync(anna)).ShouldBe(["No pause from Fri 9 October 2026 to Tue 20 October 2026 / The studio could not grant the pause you asked for: “Not in the show's weeks.” Your membership goes on as before."]);
        (await TitlesAsync(bea)).ShouldBe(["No pause from Fri 9 October 2026 to Tue 20 October 2026 / The studio could not grant the pause you asked for. Your membership goes on as before."]);
    }

    private static async Task<List<string>> TitlesAsync(Dancer dancer) => [.. (await dancer.Does((INotificationAppService notifications) => notifications.GetListAsync(new PageRequest(), CancellationToken.None)))
        .Items.Where(one => one.Kind is NotificationKind.MembershipRenewed or NotificationKind.MembershipPaused or NotificationKind.PauseDeclined).Select(one => $"{one.Title} / {one.Text}")];
}
