namespace BalletSaaS.Attendance;

/// <summary>Limits of checking in.</summary>
public static class AttendanceConsts
{
    /// <summary>Check-in opens this many minutes before the class; <c>check_in_opens</c> in SQL.</summary>
    public const int OpensMinutesBefore = 60;

    /// <summary>The most marks that a tablet sends at once.</summary>
    public const int MaxMarks = 200;
}
