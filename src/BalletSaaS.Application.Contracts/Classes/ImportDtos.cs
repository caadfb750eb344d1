using System.ComponentModel.DataAnnotations;

namespace BalletSaaS.Classes;

/// <summary>A timetable to import: the text of one or two CSV files and what they leave unsaid.</summary>
/// <param name="Timetable">CSV with the columns <c>day,start,end,class</c> (also <c>teacher</c>, <c>capacity</c>, <c>credits</c>); times as <c>4.15pm</c>, <c>16:15</c> or <c>4:15 pm</c>.</param>
/// <param name="Closures">CSV with the columns <c>from,to,reason</c>; dates as <c>YYYY-MM-DD</c>. Optional.</param>
/// <param name="StartDate">First date of the timetable; today when left out.</param>
/// <param name="EndDate">Last date, or null.</param>
/// <param name="MaxCapacity">Places of a class that does not say; 20 when left out.</param>
/// <param name="PriceCredits">Credits of a class that does not say; 1 when left out.</param>
public sealed record ImportTimetableDto(
    [Required, StringLength(500_000, MinimumLength = 1)] string Timetable,
    [StringLength(100_000)] string? Closures = null,
    DateOnly? StartDate = null,
    DateOnly? EndDate = null,
    [Range(1, ClassConsts.MaxCapacity)] int? MaxCapacity = null,
    [Range(0, ClassConsts.MaxPrice)] int? PriceCredits = null);

/// <summary>What will become, or became, of a line.</summary>
public enum ImportRowStatus
{
    /// <summary>A new class or closure.</summary>
    New,
    /// <summary>Already there from an earlier import; nothing to do.</summary>
    Exists,
    /// <summary>Cannot be; the reason says why.</summary>
    Refused,
}

/// <summary>A line of the timetable as it was understood.</summary>
/// <param name="Line">Its number in the file, from 1 with the heading.</param>
/// <param name="Text">The line as it stands.</param>
/// <param name="Status">New, already there, or refused.</param>
/// <param name="Name">The class.</param>
/// <param name="Day">Its day.</param>
/// <param name="StartTime">Start, wall time.</param>
/// <param name="EndTime">End, wall time.</param>
/// <param name="DurationMinutes">Minutes between.</param>
/// <param name="InstructorName">Teacher, where the file says.</param>
/// <param name="MaxCapacity">Places.</param>
/// <param name="PriceCredits">Credits.</param>
/// <param name="Level">What its name says of the level; open where it says nothing.</param>
/// <param name="Reason">Why it is refused, and what to do.</param>
public sealed record ImportRowDto(
    int Line, string Text, ImportRowStatus Status, string? Name, DayOfWeek? Day, TimeOnly? StartTime, TimeOnly? EndTime,
    int? DurationMinutes, string? InstructorName, int? MaxCapacity, int? PriceCredits, ClassLevel Level, string? Reason);

/// <summary>A closure as it was understood.</summary>
/// <param name="Line">Its number in the file.</param>
/// <param name="Text">The line as it stands.</param>
/// <param name="Status">New, already there, or refused.</param>
/// <param name="FromDate">First closed date.</param>
/// <param name="ToDate">Last closed date.</param>
/// <param name="Name">Why it is closed.</param>
/// <param name="Reason">Why the line is refused.</param>
public sealed record ImportClosureDto(
    int Line, string Text, ImportRowStatus Status, DateOnly? FromDate, DateOnly? ToDate, string? Name, string? Reason);

/// <summary>What an import would do, or did.</summary>
/// <param name="Rows">Every line of the timetable.</param>
/// <param name="Closures">Every line of the closures.</param>
/// <param name="NewClasses">Classes that are new.</param>
/// <param name="NewClosures">Closures that are new.</param>
/// <param name="Refused">Lines refused in both files.</param>
/// <param name="Instances">Class instances made; null in a preview.</param>
/// <param name="CancelledInstances">Existing instances that new closures call off (T8).</param>
/// <param name="People">People who are told of that.</param>
/// <param name="CreditsRefunded">Credits they get back in all.</param>
public sealed record ImportResultDto(
    IReadOnlyList<ImportRowDto> Rows, IReadOnlyList<ImportClosureDto> Closures,
    int NewClasses, int NewClosures, int Refused, int? Instances,
    int CancelledInstances, int People, int CreditsRefunded);
