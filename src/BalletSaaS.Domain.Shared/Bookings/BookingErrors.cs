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
    /// <summary>The class asks for a higher <c>level</c> than the student has (B6).</summary>
    public static readonly ErrorCode LevelTooLow = new("Bookings:LevelTooLow", ErrorKind.Rule);
    /// <summary>The class asks for a teacher's approval that is good on its date, of <c>what</c> (B6).</summary>
    public static readonly ErrorCode ApprovalMissing = new("Bookings:ApprovalMissing", ErrorKind.Rule);
    /// <summary>On the class's date the student is younger or older than it is for: <c>ages</c> (B6).</summary>
    public static readonly ErrorCode AgeOutside = new("Bookings:AgeOutside", ErrorKind.Rule);
    /// <summary>The class is for certain <c>ages</c>, and the student's birth date is not known (B6).</summary>
    public static readonly ErrorCode BirthDateMissing = new("Bookings:BirthDateMissing", ErrorKind.Rule);
    /// <summary>There is no offer that can be taken: it went on to the next in line, or there was none (W2).</summary>
    public static readonly ErrorCode OfferExpired = new("Bookings:OfferExpired", ErrorKind.Conflict);
    /// <summary>The student did not want the place that was offered; only a reason for being passed over (W3).</summary>
    public static readonly ErrorCode OfferDeclined = new("Bookings:OfferDeclined", ErrorKind.Rule);
    /// <summary>Whoever gives credits back against the rules says why.</summary>
    public static readonly ErrorCode ReasonMissing = new("Bookings:ReasonMissing", ErrorKind.Rule);
    /// <summary>An approval names a class or a discipline, and ends after it begins (B6).</summary>
    public static readonly ErrorCode ApprovalInvalid = new("Bookings:ApprovalInvalid", ErrorKind.Rule);
    /// <summary>Booking has closed, the class has started or was cancelled; it cannot be booked or left any more (B5).</summary>
    public static readonly ErrorCode Closed = new("Bookings:Closed", ErrorKind.Rule);
    /// <summary>A cancelled booking cannot be marked attended or no-show.</summary>
    public static readonly ErrorCode NotOnRoster = new("Bookings:NotOnRoster", ErrorKind.Rule);
}
