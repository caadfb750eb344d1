namespace BalletSaaS.Bookings;

/// <summary>Limits of bookings.</summary>
public static class BookingConsts
{
    /// <summary>The longest reason that staff give, in characters.</summary>
    public const int MaxReasonLength = 300;
    /// <summary>The most credits that somebody new buys at the door.</summary>
    public const int MaxDoorCredits = 100;
}
