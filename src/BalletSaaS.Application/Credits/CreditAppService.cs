using BalletSaaS.Customers;
using BalletSaaS.Kernel;
using BalletSaaS.Tenants;
using Microsoft.EntityFrameworkCore;

namespace BalletSaaS.Credits;

/// <inheritdoc />
public sealed class CreditAppService(BalletSaaSDbContext context, CreditVerification verification, ICurrentUser user, StudioClock clock) : ICreditAppService
{
    /// <inheritdoc />
    public Task<CreditStatementDto> GetMineAsync(PageRequest page, CancellationToken ct) =>
        GetAsync(user.CustomerId ?? throw CustomerErrors.NotACustomer.Exception(), page, ct);

    /// <inheritdoc />
    public async Task<CreditStatementDto> GetAsync(Guid customerId, PageRequest page, CancellationToken ct)
    {
        var balance = await context.Customers.Where(customer => customer.Id == customerId).Select(customer => (int?)customer.CreditBalance).SingleOrDefaultAsync(ct)
            ?? throw KernelErrors.NotFound.Exception();
        var entries = await Ledger(customerId).ToPageAsync(page, ct);
        var touched = entries.Items.SelectMany(entry => entry.Transaction.Lots.Keys).ToHashSet();
        var lots = await context.CreditLots.AsNoTracking()
            .Where(lot => lot.CustomerId == customerId && (lot.Remaining > 0 || touched.Contains(lot.Id))).ToDictionaryAsync(lot => lot.Id, ct);
        return new CreditStatementDto(
            balance,
            [.. lots.Values.Where(lot => lot.Remaining > 0).InSpendingOrder().Select(lot => new CreditLotDto(lot.Id, lot.Remaining, lot.ExpiresOn))],
            new PagedResultDto<CreditTransactionDto>([.. entries.Items.Select(entry => entry.Show(lots))], entries.TotalCount));
    }

    /// <inheritdoc />
    public Task<CreditVerificationDto> VerifyMineAsync(CancellationToken ct) =>
        VerifyAsync(user.CustomerId ?? throw CustomerErrors.NotACustomer.Exception(), ct);

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

    /// <summary>Newest first, with the class behind each entry and who did it.</summary>
    private IQueryable<Entry> Ledger(Guid customerId) =>
        from transaction in context.CreditTransactions.AsNoTracking()
        where transaction.CustomerId == customerId
        orderby transaction.Sequence descending
        join booking in context.Bookings on transaction.BookingId equals booking.Id into bookings
        from booking in bookings.DefaultIfEmpty()
        join instance in context.ClassInstances on booking.ClassInstanceId equals instance.Id into instances
        from instance in instances.DefaultIfEmpty()
        join actor in context.Users on transaction.ActorId equals actor.Id into actors
        from actor in actors.DefaultIfEmpty()
        select new Entry
        {
            Transaction = transaction,
            ClassName = instance.Name,
            ClassStartsAt = booking.StartsAt,
            ActorFirstName = actor.FirstName,
            ActorLastName = actor.LastName,
        };

    private sealed class Entry
    {
        public required CreditTransaction Transaction { get; init; }
        public string? ClassName { get; init; }
        public DateTimeOffset? ClassStartsAt { get; init; }
        public string? ActorFirstName { get; init; }
        public string? ActorLastName { get; init; }

        public CreditTransactionDto Show(Dictionary<Guid, CreditLot> lots) => new(
            Transaction.Id, Transaction.Sequence, Transaction.Kind, Transaction.Amount, Transaction.BalanceBefore, Transaction.BalanceAfter,
            [.. Transaction.Lots.Keys.Select(id => lots[id]).InSpendingOrder().Select(lot => new LotMovementDto(lot.Id, Transaction.Lots[lot.Id], lot.ExpiresOn))],
            Transaction.BookingId, ClassName, ClassStartsAt, Transaction.Notes,
            ActorFirstName is null ? null : $"{ActorFirstName} {ActorLastName}", Transaction.CreationTime);
    }
}
