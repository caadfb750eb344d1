namespace BalletSaaS.Schedule;

/// <summary>What about a class instance is worth a second look. It is said, never refused.</summary>
public enum ScheduleWarningKind : short
{
    /// <summary>The teacher teaches another class at that time.</summary>
    TeacherClash = 0,
    /// <summary>Another class takes place in the room at that time.</summary>
    RoomClash = 1,
    /// <summary>The class has more places than the room holds.</summary>
    RoomTooSmall = 2,
}
