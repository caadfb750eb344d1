using System.Globalization;
using BalletSaaS.Kernel;
using BalletSaaS.Memberships;
using Microsoft.EntityFrameworkCore;

namespace BalletSaaS;

/// <summary>Stories of plans, renewals and pauses, in one studio in London.</summary>
/// <param name="database">The class's database.</param>
public abstract class MembershipStory(TestDatabase database) : BookingStory(database)
{
    /// <summary>The studio sells something.</summary>
    protected Task<MembershipPlanDto> Sells(string name, MembershipType type, int credits, bool rollover = false, bool intro = false) => Studio.AsAsync(
        Studio.Owner, (IPlanAppService plans) => plans.CreateAsync(new CreatePlanDto(name, type, 8900, credits, rollover, intro)));

    /// <summary>The owner gives somebody a membership.</summary>
    protected Task<MembershipHistoryDto> Joins(Dancer dancer, MembershipPlanDto plan, string? start = null) => AsOwner(
        memberships => memberships.AssignAsync(dancer.CustomerId, new AssignMembershipDto(plan.Id, null, start is null ? null : Date(start))));

    /// <summary>The owner writes down a pause.</summary>
    protected Task<PauseCreatedDto> Pauses(Dancer dancer, string from, string to) => AsOwner(
        memberships => memberships.PauseAsync(dancer.CustomerId, new CreatePauseDto(Date(from), Date(to))));

    /// <summary>A customer asks for a pause.</summary>
    protected static Task<PauseRequestDto> AsksToPause(Dancer dancer, string from, string to, string? words = null) => dancer.Does(
        (IPauseRequestAppService requests) => requests.RequestAsync(new CreatePauseRequestDto(Date(from), Date(to), words)));

    /// <summary>A customer takes a request back.</summary>
    protected static Task<bool> Withdraws(Dancer dancer, PauseRequestDto request) => dancer.Does(async (IPauseRequestAppService requests) =>
    {
        await requests.WithdrawAsync(request.Id);
        return true;
    });

    /// <summary>The owner pauses as somebody asked.</summary>
    protected Task<PauseCreatedDto> Grants(Dancer dancer, PauseRequestDto request) => Studio.AsAsync(
        Studio.Owner, (IPauseRequestAppService requests) => requests.GrantAsync(dancer.CustomerId, request.Id));

    /// <summary>The owner says no.</summary>
    protected Task<PauseRequestDto> Declines(Dancer dancer, PauseRequestDto request, string? answer = null) => Studio.AsAsync(
        Studio.Owner, (IPauseRequestAppService requests) => requests.DeclineAsync(dancer.CustomerId, request.Id, new DeclinePauseRequestDto(answer)));

    /// <summary>The customer is back.</summary>
    protected Task<MembershipHistoryDto> Returns(Dancer dancer, PauseCreatedDto pause) => AsOwner(memberships => memberships.EndPauseAsync(dancer.CustomerId, pause.Id));

    /// <summary>The owner ends a membership.</summary>
    protected Task<MembershipHistoryDto> Leaves(Dancer dancer, string reason = "Moves away") => AsOwner(
        memberships => memberships.CancelAsync(dancer.CustomerId, new CancelMembershipDto(reason)));

    /// <summary>The present membership.</summary>
    protected async Task<MembershipHistoryDto> MembershipOf(Dancer dancer) => (await AsOwner(
        memberships => memberships.GetListAsync(dancer.CustomerId, new PageRequest(0, 100), CancellationToken.None))).Items.Single(membership => membership.IsCurrent);

    /// <summary>The night's renewals, seen from a node.</summary>
    protected static Task<int> Renews(TestStudio studio) => studio.AsAsync<MembershipRenewal, int>(null, renewal => renewal.RunAsync(CancellationToken.None));

    /// <summary>The clock is put to the morning of a date, and the night before it has come by.</summary>
    protected async Task<int> MorningOf(string date)
    {
        TimeIs($"{date}T06:00:00Z");
        await Studio.AsAsync<Credits.CreditExpiry, int>(null, expiry => expiry.RunAsync(CancellationToken.None));
        return await Renews(Studio);
    }

    /// <summary>When the membership's lots begin and end, as <c>2026-10-31..2026-11-29</c>, in the order of their periods.</summary>
    protected Task<List<string>> PeriodsOf(Dancer dancer) => Studio.LooksAsync(async context => (await context.CreditLots.AsNoTracking()
        .Where(lot => lot.CustomerId == dancer.CustomerId && lot.MembershipId != null).OrderBy(lot => lot.Period).ToListAsync())
        .ConvertAll(lot => string.Create(CultureInfo.InvariantCulture, $"{lot.ValidFrom:yyyy-MM-dd}..{lot.ExpiresOn:yyyy-MM-dd}")));

    /// <summary>A date as stories write it.</summary>
    protected static DateOnly Date(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);

    private Task<T> AsOwner<T>(Func<IMembershipAppService, Task<T>> act) => Studio.AsAsync(Studio.Owner, act);
}
