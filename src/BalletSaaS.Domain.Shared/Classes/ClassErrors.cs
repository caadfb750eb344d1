using BalletSaaS.Kernel;

namespace BalletSaaS.Classes;

/// <summary>Refusals around classes, their timetable and its import.</summary>
public static class ClassErrors
{
    /// <summary>A weekly class needs at least one day.</summary>
    public static readonly ErrorCode DaysMissing = new("Classes:DaysMissing", ErrorKind.Rule);
    /// <summary>The end date lies before the start date.</summary>
    public static readonly ErrorCode EndsBeforeStart = new("Classes:EndsBeforeStart", ErrorKind.Rule);
    /// <summary>The highest age lies below the lowest.</summary>
    public static readonly ErrorCode AgesInvalid = new("Classes:AgesInvalid", ErrorKind.Rule);
    /// <summary>The teacher is not one of this studio.</summary>
    public static readonly ErrorCode TeacherUnknown = new("Classes:TeacherUnknown", ErrorKind.Rule);
    /// <summary>The room is not one of this studio, or is no longer used.</summary>
    public static readonly ErrorCode RoomUnknown = new("Classes:RoomUnknown", ErrorKind.Rule);
    /// <summary>The studio has a room called <c>name</c>.</summary>
    public static readonly ErrorCode RoomNameTaken = new("Classes:RoomNameTaken", ErrorKind.Conflict);
    /// <summary>The file is not a timetable that can be read; <c>reason</c> says what is wrong.</summary>
    public static readonly ErrorCode ImportUnreadable = new("Classes:ImportUnreadable", ErrorKind.Rule);
    /// <summary>The timetable has no row that can be imported.</summary>
    public static readonly ErrorCode ImportEmpty = new("Classes:ImportEmpty", ErrorKind.Rule);
}
