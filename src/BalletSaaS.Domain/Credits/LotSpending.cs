namespace BalletSaaS.Credits;

/// <summary>Which lots pay for a class (L1, L2).</summary>
public static class LotSpending
{
    /// <summary>The order in which lots are spent: earliest expiry, then oldest, then id; lots without expiry last.</summary>
    public static IOrderedEnumerable<CreditLot> InSpendingOrder(this IEnumerable<CreditLot> lots) =>
        lots.OrderBy(lot => lot.ExpiresOn ?? DateOnly.MaxValue).ThenBy(lot => lot.CreationTime).ThenBy(lot => lot.Id);

    /// <summary>The lots that can pay for a class on a date, in the order they are spent.</summary>
    public static IEnumerable<CreditLot> UsableOn(this IEnumerable<CreditLot> lots, DateOnly classDate) => lots
        .Where(lot => lot.IsUsableOn(classDate)).InSpendingOrder();

    /// <summary>Whether lots can pay a price for a class on a date.</summary>
    public static bool Suffice(IEnumerable<CreditLot> lots, DateOnly classDate, int price) =>
        price == 0 || lots.Where(lot => lot.IsUsableOn(classDate)).Sum(lot => (long)lot.Remaining - lot.Held) >= price;

    private static bool IsUsableOn(this CreditLot lot, DateOnly classDate) =>
        lot.Remaining > lot.Held && lot.ValidFrom <= classDate && (lot.ExpiresOn is null || classDate <= lot.ExpiresOn);

    /// <summary>How a price is split over lots; null when they do not suffice.</summary>
    public static IReadOnlyList<(CreditLot Lot, int Amount)>? Split(IEnumerable<CreditLot> lots, DateOnly classDate, int price)
    {
        var split = new List<(CreditLot, int)>();
        foreach (var lot in lots.UsableOn(classDate))
        {
            if (price == 0)
            {
                break;
            }

            var taken = Math.Min(price, lot.Remaining - lot.Held);
            split.Add((lot, taken));
            price -= taken;
        }

        return price == 0 ? split : null;
    }
}
