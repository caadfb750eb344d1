using BalletSaaS.Kernel;

namespace BalletSaaS.Credits;

/// <summary>Credits that came together and end together (L1).</summary>
public sealed class CreditLot : Entity
{
    /// <summary>Whose it is.</summary>
    public required Guid CustomerId { get; init; }
    /// <summary>Where it came from.</summary>
    public required CreditSource Source { get; init; }
    /// <summary>Credits it began with.</summary>
    public required int Amount { get; init; }
    /// <summary>Credits left.</summary>
    public required int Remaining { get; init; }
    /// <summary>Credits of them that places in line hold (L5): not spendable elsewhere, not expiring.</summary>
    public int Held { get; init; }
    /// <summary>First class date it pays for, in the studio's zone.</summary>
    public required DateOnly ValidFrom { get; init; }
    /// <summary>Last class date it pays for (L2); null never ends.</summary>
    public DateOnly? ExpiresOn { get; init; }
    /// <summary>When it was given (UTC).</summary>
    public required DateTimeOffset CreationTime { get; init; }
}
