using BalletSaaS.Accounts;
using BalletSaaS.Kernel;
using Microsoft.EntityFrameworkCore;

namespace BalletSaaS.Credits;

/// <summary>A customer's ledger as people read it.</summary>
internal static class CreditLedger
{
    /// <summary>Newest first, with the class behind each entry and who did it.</summary>
    /// <param name="context">The studio's database.</param>
    /// <param name="customerId">Whose.</param>
    /// <param name="since">No entry before (UTC); null for all.</param>
    /// <param name="until">No entry from then on (UTC); null for all.</param>
    public static IQueryable<LedgerEntry> LedgerOf(this BalletSaaSDbContext context, Guid customerId, DateTimeOffset? since, DateTimeOffset? until) =>
        from transaction in context.CreditTransactions.AsNoTracking()
        where transaction.CustomerId == customerId
            && (since == null || transaction.CreationTime >= since) && (until == null || transaction.CreationTime < until)
        orderby transaction.Sequence descending
        join booking in context.Bookings on transaction.BookingId equals booking.Id into bookings
        from booking in bookings.DefaultIfEmpty()
        join instance in context.ClassInstances on booking.ClassInstanceId equals instance.Id into instances
        from instance in instances.DefaultIfEmpty()
        join actor in context.Users on transaction.ActorId equals actor.Id into actors
        from actor in actors.DefaultIfEmpty()
        join dancer in context.Customers on booking.CustomerId equals dancer.Id into dancers
        from dancer in dancers.DefaultIfEmpty()
        select new LedgerEntry
        {
            Transaction = transaction,
            ClassName = instance.Name,
            ClassStartsAt = booking.StartsAt,
            ForName = dancer.Id == customerId ? null : dancer.FirstName,
            ActorFirstName = actor.FirstName,
            ActorLastName = actor.LastName,
            ActorRoles = actor.Roles,
        };

    /// <summary>The lots that entries moved, and those that hold something.</summary>
    public static Task<Dictionary<Guid, CreditLot>> LotsOfAsync(
        this BalletSaaSDbContext context, Guid customerId, IEnumerable<LedgerEntry> entries, CancellationToken ct)
    {
        var touched = entries.SelectMany(entry => entry.Transaction.Lots.Keys).ToHashSet();
        return context.CreditLots.AsNoTracking()
            .Where(lot => lot.CustomerId == customerId && (lot.Remaining > 0 || touched.Contains(lot.Id))).ToDictionaryAsync(lot => lot.Id, ct);
    }
}

/// <summary>An entry of the ledger with what it refers to.</summary>
internal sealed class LedgerEntry
{
    public required CreditTransaction Transaction { get; init; }
    public string? ClassName { get; init; }
    public DateTimeOffset? ClassStartsAt { get; init; }
    public string? ForName { get; init; }
    public string? ActorFirstName { get; init; }
    public string? ActorLastName { get; init; }
    public IReadOnlyList<string>? ActorRoles { get; init; }

    /// <param name="lots">The lots it moved, and others.</param>
    /// <param name="userId">The customer's own account, or null.</param>
    public CreditTransactionDto Show(Dictionary<Guid, CreditLot> lots, Guid? userId) => new(
        Transaction.Id, Transaction.Sequence, Transaction.Kind, Transaction.Amount, Transaction.BalanceBefore, Transaction.BalanceAfter,
        [.. Transaction.Lots.Keys.Select(id => lots[id]).InSpendingOrder().Select(lot => new LotMovementDto(lot.Id, Transaction.Lots[lot.Id], lot.ExpiresOn))],
        Transaction.BookingId, ClassName, ClassStartsAt, Transaction.Notes,
        Transaction.ActorId is null ? CreditActor.Automatic : Transaction.ActorId == userId ? CreditActor.Customer
            : ActorRoles is [RoleNames.Customer] ? CreditActor.Family : CreditActor.Studio,
        ActorFirstName is null ? null : $"{ActorFirstName} {ActorLastName}", Transaction.CreationTime, ForName);
}
