using BalletSaaS.Kernel;
using BalletSaaS.Memberships;
using BalletSaaS.Notifications;
using Shouldly;
using Xunit;

namespace BalletSaaS.Customers;

/// <summary>Guardians ask for a pause of a child's membership.</summary>
public sealed class FamilyPauseTests(TestDatabase database) : FamilyStory(database)
{
    [Fact]
    public async Task F1_M2_A_guardian_asks_for_a_childs_pause_and_hears_the_answer()
    {
        var rosa = await Welcomes("Rosa");
        var mia = await rosa.HasChild("Mia");

        var request = await AsksAsync(rosa, mia.Id);

        (await PlanOfAsync(rosa, mia.Id)).PauseRequests.ShouldHaveSingleItem().Id.ShouldBe(request.Id);
        (await PlanOfAsync(rosa, null)).PauseRequests.ShouldBeEmpty();
        await Studio.AsAsync(Studio.Owner, (IPauseRequestAppService requests) => requests.DeclineAsync(mia.Id, request.Id, new DeclinePauseRequestDto("The show is that week.")));
        await NewsArrives();
        var told = (await rosa.Does((INotificationAppService notifications) => notifications.GetListAsync(new PageRequest(), CancellationToken.None))).Items
            .Single(one => one.Kind == NotificationKind.PauseDeclined);
        (told.Child, told.Path).ShouldBe(("Mia", $"/app/credits?for={mia.Id}"));
    }

    [Fact]
    public async Task F1_M2_A_guardian_takes_a_childs_request_back_and_nobody_else_sees_asks_or_takes_back()
    {
        var (rosa, ben) = (await Welcomes("Rosa"), await Welcomes("Ben"));
        var mia = await rosa.HasChild("Mia");
        var request = await AsksAsync(rosa, mia.Id);

        await AsksAsync(ben, mia.Id).ShouldBeRefused(KernelErrors.NotFound);
        await PlanOfAsync(ben, mia.Id).ShouldBeRefused(KernelErrors.NotFound);
        await WithdrawsAsync(ben, request).ShouldBeRefused(KernelErrors.NotFound);
        await WithdrawsAsync(rosa, request);

        (await PlanOfAsync(rosa, mia.Id)).PauseRequests.Single().Status.ShouldBe(PauseRequestStatus.Withdrawn);
        await RemovesAsync(rosa, mia);
        await AsksAsync(rosa, mia.Id).ShouldBeRefused(KernelErrors.NotFound);
    }

    private static Task<PauseRequestDto> AsksAsync(Dancer who, Guid child) => who.Does((IPauseRequestAppService requests) =>
        requests.RequestAsync(new CreatePauseRequestDto(new DateOnly(2026, 11, 10), new DateOnly(2026, 11, 14), "A journey", child)));

    private static Task<bool> WithdrawsAsync(Dancer who, PauseRequestDto request) => who.Does(async (IPauseRequestAppService requests) =>
    {
        await requests.WithdrawAsync(request.Id);
        return true;
    });

    private static async Task<MembershipHistoryDto> PlanOfAsync(Dancer who, Guid? child) => (await who.Does((IMembershipAppService memberships) =>
        memberships.GetMineAsync(new WhoseRequest(child), new PageRequest(), CancellationToken.None))).Items.Single();
}
