using System.ComponentModel.DataAnnotations;
using BalletSaaS.Kernel;
using BalletSaaS.Schedule;

namespace BalletSaaS.Classes;

/// <summary>When a class repeats, in wall time of its zone (T1).</summary>
/// <param name="Frequency">Weekly or daily.</param>
/// <param name="Interval">Each week or day (1), each second (2), …</param>
/// <param name="DaysOfWeek">For weekly: the days, as <c>monday</c> … <c>sunday</c>.</param>
/// <param name="StartTime">Wall time, <c>HH:mm</c>.</param>
/// <param name="StartDate">First possible date.</param>
/// <param name="EndDate">Last possible date, or null.</param>
public sealed record RecurrenceDto(
    RecurrenceFrequency Frequency,
    [Range(1, 52)] int? Interval,
    IReadOnlyList<DayOfWeek>? DaysOfWeek,
    TimeOnly StartTime,
    DateOnly StartDate,
    DateOnly? EndDate = null);

/// <summary>In what booking a class differs from the studio's settings; null is as the studio has it. And whom it is for (B6).</summary>
/// <param name="OpensDaysBefore">Booking opens at midnight this many days before (B5).</param>
/// <param name="ClosesMinutesBefore">Booking closes this many minutes before the start (B5).</param>
/// <param name="FreeCancelHours">Cancelling is free until this many hours before the start (C1).</param>
/// <param name="LateCancelKeepsPercent">Percent of the price that a late cancel costs (C1).</param>
/// <param name="NoShowKeepsPercent">Percent of the price that not coming costs (C5).</param>
/// <param name="WaitlistMode">How a freed place goes to the line (W2).</param>
/// <param name="OfferMinutes">How long an offer is good (W2).</param>
/// <param name="OfferCutOffMinutes">The line is asked until this many minutes before the start (W4).</param>
/// <param name="LeaveFreeMinutes">Promoted late, one may leave free for this many minutes (W5).</param>
/// <param name="MinLevel">The lowest level it is for; open is for everybody.</param>
/// <param name="MinAge">The lowest age on the class's date.</param>
/// <param name="MaxAge">The highest age on the class's date.</param>
/// <param name="RequiresApproval">Whether a teacher's signed approval is needed, good on the class's date.</param>
/// <param name="Discipline">What it teaches, such as pointe: an approval of it counts for all classes of it.</param>
public sealed record ClassRulesDto(
    [Range(0, ClassRuleConsts.MaxOpensDays)] int? OpensDaysBefore = null,
    [Range(0, ClassRuleConsts.MaxMinutes)] int? ClosesMinutesBefore = null,
    [Range(0, ClassRuleConsts.MaxFreeCancelHours)] int? FreeCancelHours = null,
    [Range(0, 100)] int? LateCancelKeepsPercent = null,
    [Range(0, 100)] int? NoShowKeepsPercent = null,
    WaitlistMode? WaitlistMode = null,
    [Range(1, ClassRuleConsts.MaxOfferMinutes)] int? OfferMinutes = null,
    [Range(0, ClassRuleConsts.MaxMinutes)] int? OfferCutOffMinutes = null,
    [Range(0, ClassRuleConsts.MaxMinutes)] int? LeaveFreeMinutes = null,
    ClassLevel MinLevel = ClassLevel.Open,
    [Range(0, ClassRuleConsts.MaxAge)] int? MinAge = null,
    [Range(0, ClassRuleConsts.MaxAge)] int? MaxAge = null,
    bool RequiresApproval = false,
    [StringLength(ClassRuleConsts.MaxDisciplineLength)] string? Discipline = null);

/// <summary>A class to create.</summary>
public sealed record CreateClassDto(
    [Required, StringLength(ClassConsts.MaxNameLength, MinimumLength = 1)] string Name,
    [StringLength(ClassConsts.MaxDescriptionLength)] string? Description,
    Guid? InstructorId,
    [StringLength(100)] string? InstructorName,
    [Range(ClassConsts.MinDuration, ClassConsts.MaxDuration)] int DurationMinutes,
    [Range(1, ClassConsts.MaxCapacity)] int MaxCapacity,
    [Range(0, ClassConsts.MaxPrice)] int PriceCredits,
    [RegularExpression("^#[0-9a-fA-F]{6}$")] string? Color,
    ClassLevel? Level,
    bool IsActive = true,
    RecurrenceDto? Recurrence = null,
    Guid? RoomId = null,
    ClassRulesDto? Rules = null);

/// <summary>Changes to a class; what is left out stays. Future instances follow (T6).</summary>
/// <param name="Name">Its name; as description, colour and level for all dates to come.</param>
/// <param name="Description">What it is.</param>
/// <param name="InstructorId">Who teaches, with an account; null is nobody in particular, or whom the name says.</param>
/// <param name="InstructorName">Who teaches, by name.</param>
/// <param name="Color">Colour, <c>#rrggbb</c>.</param>
/// <param name="Level">Level.</param>
/// <param name="IsActive">Whether instances are made.</param>
/// <param name="DurationMinutes">Elapsed minutes.</param>
/// <param name="MaxCapacity">Places; fewer than are booked removes nobody (C6).</param>
/// <param name="PriceCredits">Credits a place costs whoever books from now on (C2).</param>
/// <param name="RoomId">The room; null is none in particular.</param>
/// <param name="Recurrence">When it repeats.</param>
/// <param name="Scope">Which dates times, teacher, room, places and price change for; all to come when left out.</param>
/// <param name="FromInstanceId">For <c>following</c>: the first instance that changes.</param>
/// <param name="Reason">What people read whose class is taken off the timetable.</param>
/// <param name="Rules">In what booking it differs from the studio, and whom it is for.</param>
public sealed record UpdateClassDto(
    [StringLength(ClassConsts.MaxNameLength, MinimumLength = 1)] string? Name = null,
    [StringLength(ClassConsts.MaxDescriptionLength)] string? Description = null,
    Change<Guid?>? InstructorId = null,
    [StringLength(100)] string? InstructorName = null,
    [RegularExpression("^#[0-9a-fA-F]{6}$")] string? Color = null,
    ClassLevel? Level = null,
    bool? IsActive = null,
    [Range(ClassConsts.MinDuration, ClassConsts.MaxDuration)] int? DurationMinutes = null,
    [Range(1, ClassConsts.MaxCapacity)] int? MaxCapacity = null,
    [Range(0, ClassConsts.MaxPrice)] int? PriceCredits = null,
    Change<Guid?>? RoomId = null,
    RecurrenceDto? Recurrence = null,
    SeriesScope? Scope = null,
    Guid? FromInstanceId = null,
    [StringLength(300)] string? Reason = null,
    ClassRulesDto? Rules = null);

/// <summary>What a change of a class would do to what is to come.</summary>
/// <param name="Kept">Instances that stay when they are.</param>
/// <param name="Moved">Instances that keep their people at a time up to 15 minutes away.</param>
/// <param name="MovedFar">Instances that go on empty: farther away, or in another room (C3).</param>
/// <param name="Removed">Instances taken off the timetable.</param>
/// <param name="Added">Instances made.</param>
/// <param name="People">People who are told, each once.</param>
/// <param name="PeopleReleased">Those of them who get something back.</param>
/// <param name="CreditsRefunded">Credits given back in all.</param>
/// <param name="Warnings">The first teachers and rooms needed twice, and rooms too small.</param>
public sealed record SeriesChangeDto(
    int Kept, int Moved, int MovedFar, int Removed, int Added, int People, int PeopleReleased, int CreditsRefunded,
    IReadOnlyList<SeriesWarningDto> Warnings);

/// <summary>Something about a date of a class that is worth a second look.</summary>
/// <param name="Date">The date.</param>
/// <param name="Warning">What.</param>
public sealed record SeriesWarningDto(DateOnly Date, ScheduleWarningDto Warning);

/// <summary>What a class is like before its last change takes effect.</summary>
/// <param name="Until">Last date.</param>
/// <param name="Recurrence">When it repeats.</param>
/// <param name="DurationMinutes">Elapsed minutes.</param>
/// <param name="MaxCapacity">Places.</param>
/// <param name="PriceCredits">Credits a place costs.</param>
/// <param name="InstructorName">The teacher's name, or null.</param>
/// <param name="RoomName">The room's name, or null.</param>
public sealed record ClassPartDto(
    DateOnly Until, RecurrenceDto? Recurrence, int DurationMinutes, int MaxCapacity, int PriceCredits, string? InstructorName, string? RoomName);

/// <summary>A class.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Description">What it is.</param>
/// <param name="InstructorId">The teacher's user id, or null.</param>
/// <param name="InstructorName">The teacher's name, or null.</param>
/// <param name="DurationMinutes">Elapsed minutes (T2).</param>
/// <param name="MaxCapacity">Places.</param>
/// <param name="PriceCredits">Credits a place costs.</param>
/// <param name="Color">Colour, <c>#rrggbb</c>.</param>
/// <param name="Level">Level.</param>
/// <param name="IsActive">Whether instances are made.</param>
/// <param name="TimeZone">IANA zone of its wall times.</param>
/// <param name="Recurrence">When it repeats, or null for one-offs only.</param>
/// <param name="UpcomingCount">Scheduled instances from now on.</param>
/// <param name="RoomId">The room, or null.</param>
/// <param name="RoomName">The room's name, or null.</param>
/// <param name="Rules">In what booking it differs from the studio, and whom it is for.</param>
/// <param name="Earlier">What it is like before its last change takes effect, in order.</param>
public sealed record ClassDto(
    Guid Id, string Name, string? Description, Guid? InstructorId, string? InstructorName,
    int DurationMinutes, int MaxCapacity, int PriceCredits, string? Color, ClassLevel Level, bool IsActive,
    string TimeZone, RecurrenceDto? Recurrence, int UpcomingCount,
    Guid? RoomId, string? RoomName, ClassRulesDto Rules, IReadOnlyList<ClassPartDto> Earlier);

/// <summary>A teacher of the studio.</summary>
/// <param name="Id">The user's id.</param>
/// <param name="Name">First and last name.</param>
public sealed record InstructorDto(Guid Id, string Name);
