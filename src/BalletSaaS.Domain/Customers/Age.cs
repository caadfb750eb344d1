namespace BalletSaaS.Customers;

/// <summary>How old somebody is.</summary>
public static class Age
{
    /// <summary>From this age on people are no minors.</summary>
    public const int OfAge = 18;

    /// <summary>Full years on a date; who was born on 29 February has a birthday on 1 March of other years.</summary>
    public static int On(DateOnly born, DateOnly date) =>
        date.Year - born.Year - ((date.Month, date.Day).CompareTo((born.Month, born.Day)) < 0 ? 1 : 0);
}
