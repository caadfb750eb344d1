using BalletSaaS.Credits;

namespace BalletSaaS.Demo;

/// <summary>A customer's lots and the chain of entries (L1, L3, L4), written as the credit operations of the database write them.</summary>
internal sealed class Ledger(Guid tenantId, Guid customerId, Dice dice)
{
    private readonly Dictionary<Guid, CreditLot> _lots = [];

    public IReadOnlyCollection<CreditLot> Lots => _lots.Values;

    public List<CreditTransaction> Entries { get; } = [];

    public int Balance => Entries.Count == 0 ? 0 : Entries[^1].BalanceAfter;

    /// <summary>Credits come, as a lot of their own.</summary>
    public Guid Open(DateTimeOffset at, CreditSource source, int amount, DateOnly from, DateOnly? until, string notes, Guid? actor = null)
    {
        var lot = NewLot(at, source, amount, from, until);
        Write(at, CreditTransactionKind.Grant, new() { [lot] = amount }, null, actor, notes);
        return lot;
    }

    /// <summary>A period of a membership begins (M1).</summary>
    public Guid Renew(DateTimeOffset at, int amount, DateOnly from, DateOnly? until, string plan, (Guid Membership, int Number) period)
    {
        var lot = NewLot(at, CreditSource.Membership, amount, from, until, period);
        Write(at, CreditTransactionKind.Renewal, new() { [lot] = amount }, null, null, plan);
        return lot;
    }

    /// <summary>Pays a booking from the lots that are good on the class's date (L1, L2); null when they do not suffice.</summary>
    public Dictionary<Guid, int>? Pay(DateTimeOffset at, DateOnly classDate, int price, Guid bookingId, Guid? actor)
    {
        if (LotSpending.Split(_lots.Values, classDate, price) is not { } split)
        {
            return null;
        }

        var taken = split.ToDictionary(part => part.Lot.Id, part => part.Amount);
        Write(at, CreditTransactionKind.Booking, Signed(taken, -1), bookingId, actor, null);
        return taken;
    }

    /// <summary>Gives a booking's credits back into their lots; for those that expired there is a grace lot (L3).</summary>
    public void Refund(DateTimeOffset at, DateOnly today, Dictionary<Guid, int> taken, Guid bookingId, Guid? actor)
    {
        var back = taken.Where(part => !(_lots[part.Key].ExpiresOn < today)).ToDictionary();
        if (taken.Values.Sum() - back.Values.Sum() is > 0 and var late)
        {
            back[NewLot(at, CreditSource.Grace, late, today, today.AddDays(CreditConsts.GraceDays))] = late;
        }

        Write(at, CreditTransactionKind.Refund, back, bookingId, actor, null);
    }

    /// <summary>Staff take credits back (L6), as far as there are any.</summary>
    public void TakeBack(DateTimeOffset at, int amount, string notes, Guid actor)
    {
        var lots = _lots.Values.Where(lot => lot.Remaining >= amount).InSpendingOrder().Take(1).ToDictionary(lot => lot.Id, _ => -amount);
        if (lots.Count > 0)
        {
            Write(at, CreditTransactionKind.Adjustment, lots, null, actor, notes);
        }
    }

    /// <summary>What is left in a lot expires (L2).</summary>
    public void Expire(DateTimeOffset at, Guid lot)
    {
        if (_lots[lot].Remaining is > 0 and var left)
        {
            Write(at, CreditTransactionKind.Expiration, new() { [lot] = -left }, null, null, null);
        }
    }

    private Guid NewLot(DateTimeOffset at, CreditSource source, int amount, DateOnly from, DateOnly? until, (Guid Membership, int Number)? period = null)
    {
        var lot = new CreditLot
        {
            TenantId = tenantId,
            Id = dice.Id(at),
            CustomerId = customerId,
            Source = source,
            Amount = amount,
            Remaining = 0,
            ValidFrom = from,
            ExpiresOn = until,
            MembershipId = period?.Membership,
            Period = period?.Number,
            CreationTime = at,
        };
        _lots.Add(lot.Id, lot);
        return lot.Id;
    }

    private void Write(DateTimeOffset at, CreditTransactionKind kind, Dictionary<Guid, int> lots, Guid? bookingId, Guid? actor, string? notes)
    {
        foreach (var (id, moved) in lots)
        {
            var lot = _lots[id];
            _lots[id] = new CreditLot
            {
                TenantId = lot.TenantId,
                Id = lot.Id,
                CustomerId = lot.CustomerId,
                Source = lot.Source,
                Amount = lot.Amount,
                Remaining = lot.Remaining + moved,
                ValidFrom = lot.ValidFrom,
                ExpiresOn = lot.ExpiresOn,
                MembershipId = lot.MembershipId,
                Period = lot.Period,
                CreationTime = lot.CreationTime,
            };
        }

        var amount = lots.Values.Sum();
        Entries.Add(new CreditTransaction
        {
            TenantId = tenantId,
            Id = dice.Id(at),
            CustomerId = customerId,
            Sequence = Entries.Count + 1,
            Kind = kind,
            Amount = amount,
            BalanceBefore = Balance,
            BalanceAfter = Balance + amount,
            Lots = lots,
            BookingId = bookingId,
            Notes = notes,
            ActorId = actor,
            CreationTime = at,
        });
    }

    private static Dictionary<Guid, int> Signed(Dictionary<Guid, int> lots, int sign) => lots.ToDictionary(part => part.Key, part => sign * part.Value);
}
