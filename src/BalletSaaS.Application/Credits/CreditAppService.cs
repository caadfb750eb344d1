using BalletSaaS.Customers;
using BalletSaaS.Kernel;
using BalletSaaS.Tenants;
using Microsoft.EntityFrameworkCore;

namespace BalletSaaS.Credits;

/// <inheritdoc />
public sealed class CreditAppService(BalletSaaSDbContext context, CreditVerification verification, ICurrentUser user, StudioClock clock) : ICreditAppService
{
    /// <summary>Dates that a statement may begin and end with; there is nothing beyond.</summary>
    private const int OldestYear = 1900, LatestYear = 2999;

    private Guid Me => user.CustomerId ?? throw CustomerErrors.NotACustomer.Exception();

    /// <inheritdoc />
    public Task<CreditStatementDto> GetMineAsync(StatementFilter filter, PageRequest page, CancellationToken ct) => GetAsync(Me, filter, page, ct);

    /// <inheritdoc />
    public async Task<CreditStatementDto> GetAsync(Guid customerId, StatementFilter filter, PageRequest page, CancellationToken ct)
    {
        var customer = await CustomerAsync(customerId, ct);
        var entries = await (await LedgerAsync(customerId, filter)).ToPageAsync(page, ct);
        var lots = await context.LotsOfAsync(customerId, entries.Items, ct);
        return new CreditStatementDto(
            customer.Balance,
            [.. lots.Values.Where(lot => lot.Remaining > 0).InSpendingOrder().Select(lot => new CreditLotDto(lot.Id, lot.Remaining, lot.ExpiresOn))],
            new PagedResultDto<CreditTransactionDto>([.. entries.Items.Select(entry => entry.Show(lots, customer.UserId))], entries.TotalCount));
    }

    /// <inheritdoc />
    public Task<string> ExportMineAsync(StatementFilter filter, CancellationToken ct) => ExportAsync(Me, filter, ct);

    /// <inheritdoc />
    public async Task<string> ExportAsync(Guid customerId, StatementFilter filter, CancellationToken ct)
    {
        var customer = await CustomerAsync(customerId, ct);
        var entries = await (await LedgerAsync(customerId, filter)).ToListAsync(ct);
        var lots = await context.LotsOfAsync(customerId, entries, ct);
        return entries.Select(entry => entry.Show(lots, customer.UserId)).ToCsv(await clock.WallAsync());
    }

    /// <inheritdoc />
    public Task<CreditVerificationDto> VerifyMineAsync(CancellationToken ct) => VerifyAsync(Me, ct);

    /// <inheritdoc />
    public Task<CreditVerificationDto> VerifyAsync(Guid customerId, CancellationToken ct) => verification.OfAsync(customerId, ct);

    /// <inheritdoc />
    public async Task<CreditAdjustmentDto> AdjustAsync(Guid customerId, AdjustCreditsDto input)
    {
        if (string.IsNullOrWhiteSpace(input.Notes))
        {
            throw CreditErrors.NotesMissing.Exception();
        }

        if (input.Amount == 0)
        {
            throw KernelErrors.Validation.Exception().WithData("field", "amount");
        }

        var today = await clock.TodayAsync();
        return await context.RunAsync<CreditAdjustmentDto>(
            $"select adjust_credits({clock.Now}, {today}, {context.TenantId}, {customerId}, {input.Amount}, {input.ExpiresOn}, {input.Notes.Trim()}, {user.Id})");
    }

    /// <summary>A customer of this studio, or 404 (P1).</summary>
    private async Task<(int Balance, Guid? UserId)> CustomerAsync(Guid customerId, CancellationToken ct)
    {
        var customer = await context.Customers.Where(customer => customer.Id == customerId)
            .Select(customer => new { customer.CreditBalance, customer.UserId }).SingleOrDefaultAsync(ct) ?? throw KernelErrors.NotFound.Exception();
        return (customer.CreditBalance, customer.UserId);
    }

    private async Task<IQueryable<LedgerEntry>> LedgerAsync(Guid customerId, StatementFilter filter)
    {
        if (filter.To < filter.From || filter.From?.Year is < OldestYear or > LatestYear || filter.To?.Year is < OldestYear or > LatestYear)
        {
            throw KernelErrors.Validation.Exception().WithData("field", filter.To < filter.From ? "to" : "from");
        }

        var wall = await clock.WallAsync();
        return context.LedgerOf(
            customerId, filter.From is { } from ? wall.StartOf(from) : null, filter.To is { } to ? wall.StartOf(to.AddDays(1)) : null);
    }
}
