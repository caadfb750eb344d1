using BalletSaaS.Customers;
using BalletSaaS.Kernel;
using BalletSaaS.Tenants;
using Microsoft.EntityFrameworkCore;

namespace BalletSaaS.Memberships;

/// <inheritdoc />
public sealed class PauseRequestAppService(BalletSaaSDbContext context, ICurrentUser user, StudioClock clock, PauseDays days, OutboxDispatcher dispatcher) : IPauseRequestAppService
{
    private Guid Myself => user.CustomerId ?? throw CustomerErrors.NotACustomer.Exception();

    /// <inheritdoc />
    public async Task<PauseRequestDto> RequestAsync(CreatePauseRequestDto input)
    {
        await days.CheckAsync(input.From, input.To);
        var (id, today) = (Guid.CreateVersion7(clock.Now), await clock.TodayAsync());
        await context.RunAsync<Changed>($"select request_pause({clock.Now}, {today}, {context.TenantId}, {Myself}, {id}, {input.From}, {input.To}, {Spoken(input.Words)})");
        return await ShowAsync(id);
    }

    /// <inheritdoc />
    public Task WithdrawAsync(Guid requestId) => CloseAsync(Myself, requestId, PauseRequestStatus.Withdrawn, null);

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
        await CloseAsync(customerId, requestId, PauseRequestStatus.Declined, Spoken(input.Answer));
        dispatcher.Wake();
        return await ShowAsync(requestId);
    }

    private Task<Changed> CloseAsync(Guid customerId, Guid requestId, PauseRequestStatus status, string? answer) => context.RunAsync<Changed>(
        $"select close_pause_request({clock.Now}, {context.TenantId}, {customerId}, {requestId}, {(int)status}, {answer}, {user.Id})");

    private Task<PauseRequestDto> ShowAsync(Guid id) => context.PauseRequests.AsNoTracking().Where(request => request.Id == id)
        .Select(request => new PauseRequestDto(
            request.Id, request.FromDate, request.ToDate, request.Words, request.Status, request.CreationTime, request.Answer, request.AnswerTime)).SingleAsync();

    /// <summary>Words, or null when somebody said nothing.</summary>
    private static string? Spoken(string? words) => string.IsNullOrWhiteSpace(words) ? null : words.Trim();

    private sealed record Changed(Guid Id);
}
