using System.ComponentModel.DataAnnotations;
using BalletSaaS.Customers;
using BalletSaaS.Kernel;

namespace BalletSaaS.Progress;

/// <summary>How far somebody has come (A2).</summary>
/// <param name="TotalClassesAttended">Classes attended in all.</param>
/// <param name="StreakWeeks">Weeks in a row, as of today.</param>
/// <param name="BestStreakWeeks">The most weeks in a row so far.</param>
/// <param name="LastAttendedOn">Date of the last attended class, or null.</param>
/// <param name="Weeks">The last twelve weeks, this one last.</param>
/// <param name="Next">The next checkpoint of each kind, nearest first.</param>
public sealed record ProgressDto(
    int TotalClassesAttended, int StreakWeeks, int BestStreakWeeks, DateOnly? LastAttendedOn,
    IReadOnlyList<ProgressWeekDto> Weeks, IReadOnlyList<NextCheckpointDto> Next);

/// <summary>A week of somebody.</summary>
/// <param name="Monday">Its first date.</param>
/// <param name="Classes">Classes attended in it.</param>
/// <param name="Neutral">Whether it neither adds to a streak nor breaks it (S2).</param>
public sealed record ProgressWeekDto(DateOnly Monday, int Classes, bool Neutral);

/// <summary>A year of somebody, week by week. A week belongs to the year of its Thursday (S1), so that each is in one year only.</summary>
/// <param name="Year">The year.</param>
/// <param name="FirstYear">The year of the first attended class; this one for whoever has not come yet.</param>
/// <param name="LastYear">This year, in the studio's zone.</param>
/// <param name="Classes">Classes attended in its weeks.</param>
/// <param name="DancedWeeks">Weeks of it with an attended class.</param>
/// <param name="Weeks">Its 52 or 53 weeks.</param>
public sealed record ProgressYearDto(int Year, int FirstYear, int LastYear, int Classes, int DancedWeeks, IReadOnlyList<YearWeekDto> Weeks);

/// <summary>A week of a year.</summary>
/// <param name="Monday">Its first date.</param>
/// <param name="State">What became of it.</param>
/// <param name="Classes">Classes attended in it, in their order.</param>
public sealed record YearWeekDto(DateOnly Monday, WeekState State, IReadOnlyList<AttendedClassDto> Classes);

/// <summary>A class that somebody came to.</summary>
/// <param name="Date">Its date in its zone.</param>
/// <param name="Name">Its name.</param>
public sealed record AttendedClassDto(DateOnly Date, string Name);

/// <summary>Which year, and whose.</summary>
/// <param name="Year">The year; this one in the studio's zone when left out.</param>
/// <param name="ForCustomerId">The caller or a child of theirs; the caller when left out.</param>
public sealed record YearRequest(int? Year = null, Guid? ForCustomerId = null);

/// <summary>What comes next.</summary>
/// <param name="Name">The checkpoint.</param>
/// <param name="Kind">What it counts.</param>
/// <param name="Goal">How many.</param>
/// <param name="Missing">How many are missing.</param>
public sealed record NextCheckpointDto(string Name, CheckpointKind Kind, int Goal, int Missing);

/// <summary>A checkpoint, and whether it was reached.</summary>
/// <param name="Id">The checkpoint.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What it counts.</param>
/// <param name="Goal">How many.</param>
/// <param name="ReachedOn">Date of the class that reached it, or null.</param>
/// <param name="ClassInstanceId">That class instance, or null.</param>
/// <param name="ClassName">Its name, or null.</param>
public sealed record MyCheckpointDto(
    Guid Id, string Name, CheckpointKind Kind, int Goal, DateOnly? ReachedOn, Guid? ClassInstanceId, string? ClassName);

/// <summary>A checkpoint as the studio defines it (A3).</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What it counts.</param>
/// <param name="Goal">How many.</param>
/// <param name="IsStandard">Whether every studio has it.</param>
/// <param name="Reached">How many people reached it.</param>
/// <param name="ArchivedOn">The last date whose classes reach it; null while it is in use.</param>
public sealed record CheckpointDto(Guid Id, string Name, CheckpointKind Kind, int Goal, bool IsStandard, int Reached, DateOnly? ArchivedOn);

/// <summary>A checkpoint of the studio's own.</summary>
/// <param name="Name">Its name, as students read it.</param>
/// <param name="Kind">What it counts.</param>
/// <param name="Goal">How many.</param>
public sealed record CreateCheckpointDto(
    [Required, StringLength(ProgressConsts.MaxNameLength, MinimumLength = 1)] string Name,
    [EnumDataType(typeof(CheckpointKind))] CheckpointKind Kind,
    [Range(1, ProgressConsts.MaxGoal)] int Goal);

/// <summary>Changes to a checkpoint; what is left out stays.</summary>
/// <param name="Name">Its name, as students read it.</param>
/// <param name="IsArchived">Whether it is out of use: who reached it keeps it, nobody else does any more. Taken back, who passed it meanwhile has reached it.</param>
public sealed record UpdateCheckpointDto(
    [StringLength(ProgressConsts.MaxNameLength, MinimumLength = 1)] string? Name = null, bool? IsArchived = null);

/// <summary>What working everything out anew did.</summary>
/// <param name="Customers">How many customers were looked at.</param>
/// <param name="Changed">For how many something was otherwise.</param>
public sealed record RebuiltDto(int Customers, int Changed);

/// <summary>How far people have come. Everything follows from attendance (A2).</summary>
public interface IProgressAppService
{
    /// <summary>One's own progress, or a child's (F1). Errors: <c>Customers:NotACustomer</c>, <c>Kernel:NotFound</c>.</summary>
    Task<ProgressDto> GetMineAsync(WhoseRequest whose, CancellationToken ct);

    /// <summary>The weeks of a year with the classes one came to, or a child did. Errors: <c>Customers:NotACustomer</c>, <c>Kernel:NotFound</c>, <c>Kernel:Validation</c>.</summary>
    Task<ProgressYearDto> GetMyYearAsync(YearRequest year, CancellationToken ct);

    /// <summary>
    /// All checkpoints in use and those one reached, or a child did; these first, in order of dates, then the next ones. Errors:
    /// <c>Customers:NotACustomer</c>, <c>Kernel:NotFound</c>.
    /// </summary>
    Task<PagedResultDto<MyCheckpointDto>> GetMyCheckpointsAsync(WhoseRequest whose, PageRequest page, CancellationToken ct);

    /// <summary>The studio's checkpoints, archived ones too, by kind and number.</summary>
    Task<PagedResultDto<CheckpointDto>> GetCheckpointsAsync(PageRequest page, CancellationToken ct);

    /// <summary>Defines one; who has passed it already reached it then. Errors: <c>Progress:CheckpointExists</c>.</summary>
    Task<CheckpointDto> CreateCheckpointAsync(CreateCheckpointDto input);

    /// <summary>Renames one, archives it or takes it back. Errors: <c>Kernel:NotFound</c>.</summary>
    Task<CheckpointDto> UpdateCheckpointAsync(Guid id, UpdateCheckpointDto input);

    /// <summary>Removes one of the studio's own, for those who reached it too. Errors: <c>Kernel:NotFound</c>, <c>Progress:StandardCheckpoint</c>.</summary>
    Task DeleteCheckpointAsync(Guid id);

    /// <summary>Works out everybody's totals, streak and checkpoints anew from attendance (A2).</summary>
    Task<RebuiltDto> RebuildAsync();
}
