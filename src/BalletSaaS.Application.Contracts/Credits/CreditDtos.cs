using System.ComponentModel.DataAnnotations;
using BalletSaaS.Customers;
using BalletSaaS.Kernel;

namespace BalletSaaS.Credits;

/// <summary>Credits that staff grant (positive) or take back (negative).</summary>
/// <param name="Amount">How many; not zero.</param>
/// <param name="Notes">Why; the customer sees it.</param>
/// <param name="ExpiresOn">Last class date a granted lot pays for, in the studio's zone; null never ends.</param>
public sealed record AdjustCreditsDto(
    [Range(-CreditConsts.MaxAdjustment, CreditConsts.MaxAdjustment)] int Amount,
    [Required, StringLength(CreditConsts.MaxNotesLength, MinimumLength = 1)] string Notes,
    DateOnly? ExpiresOn = null);

/// <summary>The ledger entry of an adjustment.</summary>
/// <param name="TransactionId">Its id.</param>
/// <param name="BalanceBefore">Credits before.</param>
/// <param name="BalanceAfter">Credits after.</param>
public sealed record CreditAdjustmentDto(Guid TransactionId, int BalanceBefore, int BalanceAfter);

/// <summary>One entry of a customer's ledger (L4).</summary>
/// <param name="Id">Its id.</param>
/// <param name="Sequence">Its place in the customer's chain, from 1.</param>
/// <param name="Kind">Why the balance changed.</param>
/// <param name="Amount">Credits, signed.</param>
/// <param name="BalanceBefore">Credits before.</param>
/// <param name="BalanceAfter">Credits after.</param>
/// <param name="Lots">The lots touched, with the credits moved in each, signed.</param>
/// <param name="BookingId">The booking behind it, or null.</param>
/// <param name="ClassName">The class of that booking.</param>
/// <param name="ClassStartsAt">When that class starts (UTC).</param>
/// <param name="Notes">The reason staff gave.</param>
/// <param name="Actor">By whom.</param>
/// <param name="ActorName">The name; null where nobody did it, or who did has no account any more.</param>
/// <param name="CreatedAt">When (UTC).</param>
/// <param name="ForName">The first name of the child whose class it is; null where it is one's own.</param>
public sealed record CreditTransactionDto(
    Guid Id, int Sequence, CreditTransactionKind Kind, int Amount, int BalanceBefore, int BalanceAfter,
    IReadOnlyList<LotMovementDto> Lots, Guid? BookingId, string? ClassName, DateTimeOffset? ClassStartsAt,
    string? Notes, CreditActor Actor, string? ActorName, DateTimeOffset CreatedAt, string? ForName);

/// <summary>Credits moved in one lot.</summary>
/// <param name="LotId">The lot.</param>
/// <param name="Amount">Credits, signed.</param>
/// <param name="ExpiresOn">The lot's last class date, or null.</param>
public sealed record LotMovementDto(Guid LotId, int Amount, DateOnly? ExpiresOn);

/// <summary>What a customer has, and a page of how it came to be, newest first.</summary>
/// <param name="CreditsRemaining">The balance.</param>
/// <param name="Lots">Lots with credits left, in the order they are spent (L1).</param>
/// <param name="Transactions">The ledger.</param>
public sealed record CreditStatementDto(int CreditsRemaining, IReadOnlyList<CreditLotDto> Lots, PagedResultDto<CreditTransactionDto> Transactions);

/// <summary>Which entries of a statement.</summary>
/// <param name="From">First date, in the studio's zone; null from the beginning.</param>
/// <param name="To">Last date, in the studio's zone; null until now.</param>
public sealed record StatementFilter(DateOnly? From = null, DateOnly? To = null);

/// <summary>Whether a customer's books balance (L4), after a replay of every entry.</summary>
/// <param name="Balances">They do.</param>
/// <param name="Transactions">How many entries were replayed.</param>
/// <param name="Balance">The balance.</param>
/// <param name="Findings">Where they do not, the first hundred places; empty when they do.</param>
public sealed record CreditVerificationDto(bool Balances, int Transactions, int Balance, IReadOnlyList<CreditFindingDto> Findings);

/// <summary>A place where books do not balance.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Sequence">In which entry; null when it is no single one.</param>
/// <param name="LotId">In which lot, or null.</param>
/// <param name="Expected">The number that the replay leads to.</param>
/// <param name="Found">The number that stands there.</param>
public sealed record CreditFindingDto(CreditFlaw Kind, int? Sequence, Guid? LotId, int Expected, int Found);

/// <summary>Credits: granted by staff, read by both.</summary>
public interface ICreditAppService
{
    /// <summary>One's own statement.</summary>
    Task<CreditStatementDto> GetMineAsync(StatementFilter filter, PageRequest page, CancellationToken ct);

    /// <summary>A customer's statement.</summary>
    Task<CreditStatementDto> GetAsync(Guid customerId, StatementFilter filter, PageRequest page, CancellationToken ct);

    /// <summary>One's own entries as CSV, all of them.</summary>
    Task<string> ExportMineAsync(StatementFilter filter, CancellationToken ct);

    /// <summary>A customer's entries as CSV, all of them.</summary>
    Task<string> ExportAsync(Guid customerId, StatementFilter filter, CancellationToken ct);

    /// <summary>Replays one's own ledger.</summary>
    Task<CreditVerificationDto> VerifyMineAsync(CancellationToken ct);

    /// <summary>Replays a customer's ledger.</summary>
    Task<CreditVerificationDto> VerifyAsync(Guid customerId, CancellationToken ct);

    /// <summary>Grants or takes back credits, with a ledger entry. Errors: <c>Credits:BelowZero</c>, <c>Credits:NotesMissing</c>, <c>Credits:ExpiryInThePast</c>.</summary>
    Task<CreditAdjustmentDto> AdjustAsync(Guid customerId, AdjustCreditsDto input);
}
