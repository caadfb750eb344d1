namespace BalletSaaS.Memberships;

/// <summary>How a customer pays (M1).</summary>
public enum MembershipType : short
{
    /// <summary>Credits as they are bought or granted.</summary>
    PayAsYouGo = 0,
    /// <summary>Credits each month.</summary>
    Monthly = 1,
    /// <summary>Credits each year.</summary>
    Annual = 2,
}

/// <summary>Where a membership is in its life (M1).</summary>
public enum MembershipStatus : short
{
    /// <summary>Running.</summary>
    Active = 0,
    /// <summary>Paused (M2).</summary>
    Paused = 1,
    /// <summary>Cancelled; what was paid stays until its end (M3).</summary>
    Cancelled = 2,
}
