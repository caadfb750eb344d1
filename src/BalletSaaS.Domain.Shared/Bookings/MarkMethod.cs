namespace BalletSaaS.Bookings;

/// <summary>How it became known who came (A1). The numbers are used in SQL.</summary>
public enum MarkMethod : short
{
    /// <summary>Staff tapped the name.</summary>
    Manual = 0,
    /// <summary>The customer scanned the studio's rotating code.</summary>
    SelfCheckIn = 1,
    /// <summary>Staff scanned the customer's own code.</summary>
    OwnCode = 2,
    /// <summary>Nobody said anything until the roster was closed. What somebody tapped is worth more, also when it arrives later.</summary>
    Automatic = 3,
}
