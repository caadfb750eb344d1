namespace BalletSaaS.Bookings;

/// <summary>
/// Where a booking is in its life. The numbers are used in SQL: below <see cref="Cancelled"/> a booking is live, from
/// <see cref="Booked"/> to <see cref="NoShow"/> it takes a seat.
/// </summary>
public enum BookingStatus : short
{
    /// <summary>Waits for a place.</summary>
    Waitlisted = 0,
    /// <summary>Has a place.</summary>
    Booked = 1,
    /// <summary>Came.</summary>
    Attended = 2,
    /// <summary>Had a place and did not come (C5).</summary>
    NoShow = 3,
    /// <summary>Cancelled in time; or left the waitlist.</summary>
    Cancelled = 4,
    /// <summary>Cancelled after the deadline; the credit was kept (C1).</summary>
    LateCancelled = 5,
    /// <summary>The studio called the instance off; everything was given back (C3).</summary>
    CalledOff = 6,
    /// <summary>Waited until the class began; the held credits are free again (L5).</summary>
    Lapsed = 7,
}
