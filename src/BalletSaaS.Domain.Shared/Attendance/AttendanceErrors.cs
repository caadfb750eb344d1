using BalletSaaS.Kernel;

namespace BalletSaaS.Attendance;

/// <summary>Refusals of marking and checking in.</summary>
public static class AttendanceErrors
{
    /// <summary>Nobody is a no-show before the roster is closed (C5).</summary>
    public static readonly ErrorCode RosterOpen = new("Attendance:RosterOpen", ErrorKind.Rule);
    /// <summary>The roster is closed: somebody came or did not, there is no third (C5).</summary>
    public static readonly ErrorCode RosterClosed = new("Attendance:RosterClosed", ErrorKind.Rule);
    /// <summary>Check-in opens at <c>opensAt</c> (UTC), some time before the class.</summary>
    public static readonly ErrorCode TooEarly = new("Attendance:TooEarly", ErrorKind.Rule);
    /// <summary>The class has not begun; its roster cannot be closed, nor can it be completed.</summary>
    public static readonly ErrorCode NotStarted = new("Attendance:NotStarted", ErrorKind.Rule);
    /// <summary>No such code; it may have been good a minute ago, or belong to a class that one has not booked.</summary>
    public static readonly ErrorCode CodeUnknown = new("Attendance:CodeUnknown", ErrorKind.Rule);
    /// <summary>Teachers mark the classes that they teach.</summary>
    public static readonly ErrorCode NotYourClass = new("Attendance:NotYourClass", ErrorKind.Forbidden);
}
