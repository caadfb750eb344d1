using BalletSaaS.Kernel;

namespace BalletSaaS.Schedule;

/// <summary>Refusals around class instances.</summary>
public static class ScheduleErrors
{
    /// <summary>The instance has started or is over; its past does not change (T6).</summary>
    public static readonly ErrorCode AlreadyStarted = new("Schedule:AlreadyStarted", ErrorKind.Rule);
    /// <summary>The instance was cancelled.</summary>
    public static readonly ErrorCode InstanceCancelled = new("Schedule:InstanceCancelled", ErrorKind.Rule);
    /// <summary>The class already has an instance at this date and time.</summary>
    public static readonly ErrorCode SlotTaken = new("Schedule:SlotTaken", ErrorKind.Conflict);
    /// <summary>The time lies in the past.</summary>
    public static readonly ErrorCode InThePast = new("Schedule:InThePast", ErrorKind.Rule);
    /// <summary>The studio is closed on that date, <c>from</c> to <c>to</c>, for <c>reason</c> (T8).</summary>
    public static readonly ErrorCode StudioClosed = new("Schedule:StudioClosed", ErrorKind.Rule);
    /// <summary>The studio has a closure of these dates already.</summary>
    public static readonly ErrorCode ClosureExists = new("Schedule:ClosureExists", ErrorKind.Conflict);
    /// <summary>The closure is longer than <c>days</c> days.</summary>
    public static readonly ErrorCode ClosureTooLong = new("Schedule:ClosureTooLong", ErrorKind.Rule);
    /// <summary>The period asked for is longer than <c>days</c> days, or ends before it starts.</summary>
    public static readonly ErrorCode PeriodInvalid = new("Schedule:PeriodInvalid", ErrorKind.Rule);
}
