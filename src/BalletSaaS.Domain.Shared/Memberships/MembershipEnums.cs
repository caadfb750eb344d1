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

/// <summary>Where a request for a pause stands (M2).</summary>
public enum PauseRequestStatus : short
{
    /// <summary>It waits for the studio.</summary>
    Open = 0,
    /// <summary>The studio paused.</summary>
    Granted = 1,
    /// <summary>The studio said no.</summary>
    Declined = 2,
    /// <summary>The customer took it back.</summary>
    Withdrawn = 3,
    /// <summary>Its days went by before anybody answered.</summary>
    Lapsed = 4,
}
