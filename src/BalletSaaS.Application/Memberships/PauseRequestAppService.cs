using BalletSaaS.Customers;
using BalletSaaS.Kernel;
using BalletSaaS.Tenants;
using Microsoft.EntityFrameworkCore;

namespace BalletSaaS.Memberships;

/// <inheritdoc />
public sealed class PauseRequestAppService(
    BalletSaaSDbContext context, Family family, ICurrentUser user, StudioClock clock, PauseDays days, OutboxDispatcher dispatcher) : IPauseRequestAppService
{
    /// <inheritdoc />
    public async Task<PauseRequestDto> RequestAsync(CreatePauseRequestDto input)
    {
        await days.CheckAsync(input.From, input.To);
        var (id, today) = (Guid.CreateVersion7(clock.Now), await clock.TodayAsync());
        var (me, most, period) = (family.Me, MembershipConsts.MostPauseRequests, MembershipConsts.PauseRequestDays);
        await context.RunAsync<Changed>($"""
            select request_pause({clock.Now}, {today}, {context.TenantId}, {me}, {input.ForCustomerId ?? me}, {id}, {input.From}, {input.To}, {Spoken(input.Words)}, {most}, {period})
            """);
        dispatcher.Wake();
        return await ShowAsync(id, toStaff: false);
    }

    /// <inheritdoc />
    public async Task WithdrawAsync(Guid requestId)
    {
        var me = family.Me;
        var whose = await context.PauseRequests.Where(request => request.Id == requestId).Select(request => request.CustomerId).SingleOrDefaultAsync();
        await CloseAsync(me, whose, requestId, PauseRequestStatus.Withdrawn, null);
    }

    /// <inheritdoc />
    public async Task<PagedResultDto<WaitingPauseRequestDto>> GetWaitingAsync(PageRequest page, CancellationToken ct)
    {
        var today = await clock.TodayAsync();
        return await context.PauseRequests.AsNoTracking()
            .Where(request => request.Status == PauseRequestStatus.Open && request.ToDate >= today).OrderBy(request => request.CreationTime).ThenBy(request => request.Id)
            .Join(context.Customers, request => request.CustomerId, customer => customer.Id, (request, customer) => new WaitingPauseRequestDto(
                request.Id, request.CustomerId, customer.FirstName + " " + customer.LastName, request.FromDate, request.ToDate, request.Words, request.CreationTime))
            .ToPageAsync(page, ct);
    }

    /// <inheritdoc />
    public async Task<PauseCreatedDto> GrantAsync(Guid customerId, Guid requestId)
    {
        var (pause, today) = (Guid.CreateVersion7(clock.Now), await clock.TodayAsync());
        var done = await days.WriteAsync($"select grant_pause_request({clock.Now}, {today}, {context.TenantId}, {customerId}, {requestId}, {pause}, {user.Id})");
        dispatcher.Wake(); // seats may be free now
        return done;
    }

    /// <inheritdoc />
    public async Task<PauseRequestDto> DeclineAsync(Guid customerId, Guid requestId, DeclinePauseRequestDto input)
    {
        await CloseAsync(null, customerId, requestId, PauseRequestStatus.Declined, Spoken(input.Answer));
        dispatcher.Wake();
        return await ShowAsync(requestId, toStaff: true);
    }

    private Task<Changed> CloseAsync(Guid? askerId, Guid customerId, Guid requestId, PauseRequestStatus status, string? answer) => context.RunAsync<Changed>(
        $"select close_pause_request({clock.Now}, {context.TenantId}, {askerId}, {customerId}, {requestId}, {(int)status}, {answer}, {user.Id})");

    private async Task<PauseRequestDto> ShowAsync(Guid id, bool toStaff) => await context.PauseRequests.AsNoTracking().Where(request => request.Id == id)
        .Select(ShownPauseRequest.Of(context, await clock.TodayAsync(), toStaff)).SingleAsync();

    /// <summary>Words, or null when somebody said nothing.</summary>
    private static string? Spoken(string? words) => string.IsNullOrWhiteSpace(words) ? null : words.Trim();

    private sealed record Changed(Guid Id);
}
