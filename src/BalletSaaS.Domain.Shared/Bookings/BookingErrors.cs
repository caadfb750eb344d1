using BalletSaaS.Kernel;

namespace BalletSaaS.Bookings;

/// <summary>Refusals of booking and cancelling.</summary>
public static class BookingErrors
{
    /// <summary>No place is free, or somebody waits before you; <c>waitlistLength</c> says how many (B1, W1).</summary>
    public static readonly ErrorCode ClassFull = new("Bookings:ClassFull", ErrorKind.Conflict);
    /// <summary>This customer has a live booking for it (B3).</summary>
    public static readonly ErrorCode AlreadyBooked = new("Bookings:AlreadyBooked", ErrorKind.Conflict);
    /// <summary>Another live booking of this customer is at the same time (B4).</summary>
    public static readonly ErrorCode Overlap = new("Bookings:Overlap", ErrorKind.Rule);
    /// <summary>The student has <c>limit</c> classes on that date, the most that the studio allows (B8).</summary>
    public static readonly ErrorCode DayLimit = new("Bookings:DayLimit", ErrorKind.Rule);
    /// <summary>The student has <c>limit</c> classes in that week, the most that the studio allows (B8).</summary>
    public static readonly ErrorCode WeekLimit = new("Bookings:WeekLimit", ErrorKind.Rule);
    /// <summary>Booking opens at <c>opensAt</c> (UTC), which begins the date <c>opensOn</c> in the studio's zone (B5).</summary>
    public static readonly ErrorCode NotOpenYet = new("Bookings:NotOpenYet", ErrorKind.Rule);
    /// <summary>The class has started or was cancelled; it cannot be booked or left any more (B5).</summary>
    public static readonly ErrorCode Closed = new("Bookings:Closed", ErrorKind.Rule);
    /// <summary>A cancelled booking cannot be marked attended or no-show.</summary>
    public static readonly ErrorCode NotOnRoster = new("Bookings:NotOnRoster", ErrorKind.Rule);
}
