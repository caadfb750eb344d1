namespace BalletSaaS.Customers;

/// <summary>Limits of families.</summary>
public static class FamilyConsts
{
    /// <summary>The most children of one guardian.</summary>
    public const int MostChildren = 20;
}

/// <summary>What somebody is to somebody else.</summary>
public enum FamilyRole
{
    /// <summary>Books, pays and is told.</summary>
    Guardian,
    /// <summary>Dances, without e-mail and log-in.</summary>
    Child,
}
