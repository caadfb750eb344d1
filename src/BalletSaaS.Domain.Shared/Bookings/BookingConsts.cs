namespace BalletSaaS.Bookings;

/// <summary>Limits of bookings.</summary>
public static class BookingConsts
{
    /// <summary>The longest reason that staff give, in characters.</summary>
    public const int MaxReasonLength = 300;
}
