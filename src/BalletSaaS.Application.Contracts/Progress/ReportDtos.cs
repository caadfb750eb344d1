using System.ComponentModel.DataAnnotations;
using BalletSaaS.Customers;
using BalletSaaS.Kernel;

namespace BalletSaaS.Progress;

/// <summary>A goal of a report.</summary>
/// <param name="Id">The goal.</param>
/// <param name="Words">What is to be reached.</param>
/// <param name="Status">How far it is.</param>
public sealed record ReportGoalDto(Guid Id, string Words, GoalStatus Status);

/// <summary>A report as those who write reports see it.</summary>
/// <param name="Id">The report.</param>
/// <param name="CustomerId">About whom.</param>
/// <param name="CustomerName">Their name.</param>
/// <param name="AuthorName">Who wrote it.</param>
/// <param name="MayChange">Whether the caller may change it: they wrote it, or may change anybody's.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Words">What it says.</param>
/// <param name="Goals">Its goals, in its order.</param>
/// <param name="CreationTime">When it was begun (UTC).</param>
/// <param name="PublishedAt">From when on it is read by whom it is about (UTC); null is a draft.</param>
public sealed record ReportDto(
    Guid Id, Guid CustomerId, string CustomerName, string AuthorName, bool MayChange, string Title, string Words, IReadOnlyList<ReportGoalDto> Goals,
    DateTimeOffset CreationTime, DateTimeOffset? PublishedAt);

/// <summary>A report as whom it is about reads it.</summary>
/// <param name="Id">The report.</param>
/// <param name="AuthorName">Who wrote it.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Words">What it says.</param>
/// <param name="Goals">Its goals, in its order.</param>
/// <param name="PublishedAt">When it was published (UTC).</param>
public sealed record MyReportDto(Guid Id, string AuthorName, string Title, string Words, IReadOnlyList<ReportGoalDto> Goals, DateTimeOffset PublishedAt);

/// <summary>A goal to begin with.</summary>
/// <param name="Words">What is to be reached.</param>
/// <param name="Status">How far it is.</param>
public sealed record NewGoalDto(
    [Required, StringLength(ProgressConsts.MaxGoalLength, MinimumLength = 1)] string Words,
    [EnumDataType(typeof(GoalStatus))] GoalStatus Status = GoalStatus.Open);

/// <summary>A goal as it is to be.</summary>
/// <param name="Words">What is to be reached.</param>
/// <param name="Status">How far it is.</param>
/// <param name="GoalId">Which goal of the report it is; null is a new one.</param>
public sealed record GoalToSetDto(
    [Required, StringLength(ProgressConsts.MaxGoalLength, MinimumLength = 1)] string Words,
    [EnumDataType(typeof(GoalStatus))] GoalStatus Status = GoalStatus.Open, Guid? GoalId = null);

/// <summary>A report to begin; it is a draft.</summary>
/// <param name="CustomerId">About whom.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Words">What it says.</param>
/// <param name="Goals">Its goals, in its order; none when left out.</param>
public sealed record CreateReportDto(
    [RequiredId] Guid CustomerId,
    [Required, StringLength(ProgressConsts.MaxTitleLength, MinimumLength = 1), PlainName] string Title,
    [Required, StringLength(ProgressConsts.MaxReportLength, MinimumLength = 1)] string Words,
    [MaxLength(ProgressConsts.MostGoals)] IReadOnlyList<NewGoalDto>? Goals = null);

/// <summary>Changes to a report; what is left out stays.</summary>
/// <param name="Title">What it is about.</param>
/// <param name="Words">What it says.</param>
/// <param name="Goals">All its goals, in its order; one that is not named here goes.</param>
public sealed record UpdateReportDto(
    [StringLength(ProgressConsts.MaxTitleLength, MinimumLength = 1), PlainName] string? Title = null,
    [StringLength(ProgressConsts.MaxReportLength, MinimumLength = 1)] string? Words = null,
    [MaxLength(ProgressConsts.MostGoals)] IReadOnlyList<GoalToSetDto>? Goals = null);

/// <summary>Which reports.</summary>
/// <param name="CustomerId">Only about this customer.</param>
/// <param name="Status">Only drafts, or only what is published.</param>
public sealed record ReportFilter(Guid? CustomerId = null, EnumWord<ReportStatus>? Status = null);

/// <summary>
/// Reports of teachers on those who dance. Who may write them sees their own, and of others' what is published; who may change
/// anybody's sees all.
/// </summary>
public interface IReportAppService
{
    /// <summary>The reports one may see, newest first. Errors: <c>Kernel:NotFound</c> for a customer that is not the studio's.</summary>
    Task<PagedResultDto<ReportDto>> GetListAsync(ReportFilter filter, PageRequest page, CancellationToken ct);

    /// <summary>One of them. Errors: <c>Kernel:NotFound</c>.</summary>
    Task<ReportDto> GetAsync(Guid id, CancellationToken ct);

    /// <summary>Begins a draft. Errors: <c>Kernel:NotFound</c>, <c>Kernel:Validation</c>.</summary>
    Task<ReportDto> CreateAsync(CreateReportDto input);

    /// <summary>Changes a draft, or what is published: goals are followed on. Errors: <c>Kernel:NotFound</c>, <c>Progress:NotYourReport</c>, <c>Kernel:Validation</c>.</summary>
    Task<ReportDto> UpdateAsync(Guid id, UpdateReportDto input);

    /// <summary>Publishes it and tells whom it is about, or a child's guardians (F3); twice is once. Errors: <c>Kernel:NotFound</c>, <c>Progress:NotYourReport</c>.</summary>
    Task<ReportDto> SendAsync(Guid id);

    /// <summary>Removes it with its goals, also for those who read it. Errors: <c>Kernel:NotFound</c>, <c>Progress:NotYourReport</c>.</summary>
    Task DeleteAsync(Guid id);

    /// <summary>What was published about the caller, or about a child of theirs (F1), newest first. Errors: <c>Customers:NotACustomer</c>, <c>Kernel:NotFound</c>.</summary>
    Task<PagedResultDto<MyReportDto>> GetMineAsync(WhoseRequest whose, PageRequest page, CancellationToken ct);
}
