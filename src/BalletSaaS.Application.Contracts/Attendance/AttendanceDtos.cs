using System.ComponentModel.DataAnnotations;
using BalletSaaS.Bookings;
using BalletSaaS.Schedule;

namespace BalletSaaS.Attendance;

/// <summary>What is said of somebody on a roster. The numbers are those of <see cref="BookingStatus"/>.</summary>
public enum RosterMark
{
    /// <summary>Nothing yet: a mark is taken back.</summary>
    Booked = 1,
    /// <summary>Came.</summary>
    Attended = 2,
    /// <summary>Did not come; of closed rosters only (C5).</summary>
    NoShow = 3,
}

/// <summary>One tap on a roster.</summary>
/// <param name="Status">What is said.</param>
public sealed record MarkDto([EnumDataType(typeof(RosterMark))] RosterMark Status);

/// <summary>What is known of somebody on a roster now.</summary>
/// <param name="BookingId">The booking.</param>
/// <param name="Status">Attended, no-show, or booked.</param>
/// <param name="Method">How it became known, or null.</param>
/// <param name="MarkedAt">When it was said (UTC), or null.</param>
public sealed record MarkedDto(Guid BookingId, BookingStatus Status, MarkMethod? Method, DateTimeOffset? MarkedAt);

/// <summary>A tap that was made while the tablet was offline, or is sent again because its answer was lost.</summary>
/// <param name="Id">The tap's own id, made by the tablet; the answer names it.</param>
/// <param name="ClassInstanceId">In which class instance.</param>
/// <param name="BookingId">Of which booking.</param>
/// <param name="Status">What was said.</param>
/// <param name="At">When, by the tablet's clock.</param>
public sealed record TapDto([Required, StringLength(64)] string Id, Guid ClassInstanceId, Guid BookingId, [EnumDataType(typeof(RosterMark))] RosterMark Status, DateTimeOffset At);

/// <summary>Taps in the order in which they were made.</summary>
/// <param name="Taps">The taps.</param>
/// <param name="SentAt">Now, by the tablet's clock: so it is known how much it is fast or slow.</param>
public sealed record TapsDto([Required, MaxLength(AttendanceConsts.MaxMarks)] IReadOnlyList<TapDto> Taps, DateTimeOffset SentAt);

/// <summary>What became of a tap.</summary>
/// <param name="Id">The tap.</param>
/// <param name="Marked">What is known now, also by a later tap of somebody else; null when a rule refused.</param>
/// <param name="Code">Why it was refused, as an error code, or null.</param>
/// <param name="Message">The same in words.</param>
public sealed record TapResultDto(string Id, MarkedDto? Marked, string? Code, string? Message);

/// <summary>What became of the taps, in their order.</summary>
/// <param name="Results">One for each tap.</param>
public sealed record TapResultsDto(IReadOnlyList<TapResultDto> Results);

/// <summary>A closed roster.</summary>
/// <param name="Id">The class instance.</param>
/// <param name="RosterClosedAt">When it was closed (UTC).</param>
/// <param name="Attended">How many came.</param>
/// <param name="NoShows">How many did not.</param>
public sealed record RosterClosedDto(Guid Id, DateTimeOffset RosterClosedAt, int Attended, int NoShows);

/// <summary>How a class instance goes on, by hand.</summary>
public enum InstanceStep
{
    /// <summary>It begins.</summary>
    InProgress = ClassInstanceStatus.InProgress,
    /// <summary>It is over.</summary>
    Completed = ClassInstanceStatus.Completed,
}

/// <summary>How a class instance goes on, by hand.</summary>
/// <param name="Status">In progress, or completed.</param>
public sealed record InstanceStepDto([EnumDataType(typeof(InstanceStep))] InstanceStep Status);

/// <summary>Where a class instance is in its life now.</summary>
/// <param name="Id">The class instance.</param>
/// <param name="Status">Its status.</param>
public sealed record InstanceSteppedDto(Guid Id, ClassInstanceStatus Status);

/// <summary>A class that somebody came to, or did not.</summary>
/// <param name="BookingId">The booking.</param>
/// <param name="ClassInstanceId">The class instance.</param>
/// <param name="ClassName">The class.</param>
/// <param name="InstructorName">Who taught, or null.</param>
/// <param name="LocalDate">Date in the class's zone.</param>
/// <param name="LocalStartTime">Wall time of the start.</param>
/// <param name="Color">The class's colour.</param>
/// <param name="Status">Attended or no-show.</param>
/// <param name="Method">How it became known.</param>
/// <param name="MarkedAt">When it was said (UTC).</param>
/// <param name="MarkedBy">Who said it, or null.</param>
public sealed record AttendanceDto(
    Guid BookingId, Guid ClassInstanceId, string ClassName, string? InstructorName, DateOnly LocalDate, TimeOnly LocalStartTime, string? Color,
    BookingStatus Status, MarkMethod? Method, DateTimeOffset? MarkedAt, string? MarkedBy);
