using BalletSaaS.Bookings;
using BalletSaaS.Kernel;
using BalletSaaS.Memberships;
using BalletSaaS.Notifications;
using Microsoft.EntityFrameworkCore;
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

    [Fact]
    public async Task F1_M2_The_studio_reads_which_guardian_asked_and_the_other_guardian_does_not()
    {
        var (rosa, paul) = (await Welcomes("Rosa"), await Welcomes("Paul"));
        var mia = await rosa.HasChild("Mia");
        await LinksAsync(mia, paul);
        (await AsksAsync(rosa, mia.Id)).Guardian.ShouldBeNull("she knows");
        await AsksAsync(rosa, rosa.CustomerId);

        (await RequestOfAsync(mia.Id)).Guardian.ShouldBe("Rosa Dancer");
        (await RequestOfAsync(rosa.CustomerId)).Guardian.ShouldBeNull("for herself");
        (await PlanOfAsync(paul, mia.Id)).PauseRequests.ShouldHaveSingleItem().Guardian.ShouldBeNull();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task F3_M2_The_answer_goes_to_the_guardian_who_asked_also_when_the_child_reads_its_own_mails(bool granted)
    {
        var (rosa, paul) = (await Welcomes("Rosa"), await Welcomes("Paul"));
        var lea = await WalksInAsync("Lea", "lea@example.org");
        await LinksAsync(lea, rosa.CustomerId);
        await LinksAsync(lea, paul.CustomerId);
        var request = await AsksAsync(rosa, lea);

        await AnswersAsync(lea, request, granted);

        (await ToldAsync(granted ? NotificationKind.MembershipPaused : NotificationKind.PauseDeclined)).ShouldBe([lea, rosa.CustomerId], ignoreOrder: true);
    }

    [Fact]
    public async Task F3_M2_The_answer_goes_to_all_guardians_once_and_not_to_who_is_none_any_more()
    {
        var (rosa, paul, vera) = (await Welcomes("Rosa"), await Welcomes("Paul"), await Welcomes("Vera"));
        var mia = await rosa.HasChild("Mia");
        await LinksAsync(mia, paul);
        await LinksAsync(mia, vera);
        var request = await AsksAsync(rosa, mia.Id);
        await AnswersAsync(mia.Id, request, granted: false);
        (await ToldAsync(NotificationKind.PauseDeclined)).ShouldBe([rosa.CustomerId, paul.CustomerId, vera.CustomerId], ignoreOrder: true);
        request = await AsksAsync(rosa, mia.Id);
        await RemovesAsync(rosa, mia);

        await AnswersAsync(mia.Id, request, granted: true);

        (await ToldAsync(NotificationKind.MembershipPaused)).ShouldBe([paul.CustomerId, vera.CustomerId], ignoreOrder: true);
    }

    /// <summary>Somebody comes to the door, who hears from the studio by mail and has no account.</summary>
    private async Task<Guid> WalksInAsync(string name, string email)
    {
        var barre = await Schedules("Barre", "2026-10-06 18:00");
        return (await Studio.AsAsync(Studio.Owner, (IWalkInAppService door) => door.AddAsync(barre.Id, new WalkInDto(name, "Dancer", "Cash", email)))).CustomerId;
    }

    private async Task AnswersAsync(Guid whose, PauseRequestDto request, bool granted)
    {
        await Studio.AsAsync(Studio.Owner, async (IPauseRequestAppService requests) => granted
            ? (await requests.GrantAsync(whose, request.Id)).Id : (await requests.DeclineAsync(whose, request.Id, new DeclinePauseRequestDto())).Id);
        await NewsArrives();
    }

    /// <summary>Who was told something, each as often as they were.</summary>
    private Task<List<Guid>> ToldAsync(NotificationKind kind) => Studio.LooksAsync(context => context.Notifications.Where(row => row.Kind == kind).Select(row => row.CustomerId).ToListAsync());

    private async Task<PauseRequestDto> RequestOfAsync(Guid customer) => (await Studio.AsAsync(Studio.Owner, (IMembershipAppService memberships) =>
        memberships.GetListAsync(customer, new PageRequest(), CancellationToken.None))).Items.Single().PauseRequests.ShouldHaveSingleItem();

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
