using BalletSaaS.Kernel;

namespace BalletSaaS.Credits;

/// <summary>One entry of a customer's ledger; never changed, never deleted (L4).</summary>
public sealed class CreditTransaction : Entity
{
    /// <summary>Whose ledger.</summary>
    public required Guid CustomerId { get; init; }
    /// <summary>Place in the customer's chain, from 1.</summary>
    public required int Sequence { get; init; }
    /// <summary>Why the balance changed.</summary>
    public required CreditTransactionKind Kind { get; init; }
    /// <summary>Credits, signed.</summary>
    public required int Amount { get; init; }
    /// <summary>Credits before.</summary>
    public required int BalanceBefore { get; init; }
    /// <summary>Credits after.</summary>
    public required int BalanceAfter { get; init; }
    /// <summary>Credits moved in each lot, signed.</summary>
    public required Dictionary<Guid, int> Lots { get; init; }
    /// <summary>The booking behind it, or null.</summary>
    public Guid? BookingId { get; init; }
    /// <summary>Which entry of its kind it is for the booking: the first is 0 (a late cancel gives a part back, filling the place the rest).</summary>
    public int Part { get; init; }
    /// <summary>The reason staff gave.</summary>
    public string? Notes { get; init; }
    /// <summary>The user who did it; null was the system.</summary>
    public Guid? ActorId { get; init; }
    /// <summary>When (UTC).</summary>
    public required DateTimeOffset CreationTime { get; init; }
}
