using System.ComponentModel.DataAnnotations;
using BalletSaaS.Customers;
using BalletSaaS.Kernel;

namespace BalletSaaS.Memberships;

/// <summary>A membership of a customer's history.</summary>
/// <param name="Id">Its id.</param>
/// <param name="PlanId">The plan it came from, or null.</param>
/// <param name="PlanName">That plan's name.</param>
/// <param name="Type">How they pay.</param>
/// <param name="Status">Running, paused or cancelled.</param>
/// <param name="StartDate">First day, in the studio's zone.</param>
/// <param name="EndDate">Last day, or null.</param>
/// <param name="RenewalDate">Next day that grants credits, or null.</param>
/// <param name="IsCurrent">Whether it is the present one.</param>
/// <param name="PriceMinor">Price of a period as it was sold, in minor units.</param>
/// <param name="Currency">ISO 4217 code of the price.</param>
/// <param name="CreditsPerPeriod">Credits of a period as it was sold.</param>
/// <param name="Rollover">Whether they outlive their period.</param>
/// <param name="CancellationReason">Why it was cancelled, or null.</param>
/// <param name="Pauses">Its pauses, latest first.</param>
/// <param name="PauseRequests">The last twenty requests for a pause, latest first.</param>
public sealed record MembershipHistoryDto(
    Guid Id, Guid? PlanId, string? PlanName, MembershipType Type, MembershipStatus Status, DateOnly StartDate, DateOnly? EndDate, DateOnly? RenewalDate,
    bool IsCurrent, long PriceMinor, string Currency, int CreditsPerPeriod, bool Rollover, string? CancellationReason, IReadOnlyList<PauseDto> Pauses,
    IReadOnlyList<PauseRequestDto> PauseRequests);

/// <summary>A pause.</summary>
/// <param name="Id">Its id.</param>
/// <param name="From">First day, in the studio's zone.</param>
/// <param name="To">Last day.</param>
public sealed record PauseDto(Guid Id, DateOnly From, DateOnly To);

/// <summary>Another membership for a customer; the one before ends the day before.</summary>
/// <param name="PlanId">From this plan.</param>
/// <param name="Type">Without a plan, and so without credits of its own: how they pay.</param>
/// <param name="StartDate">First day, in the studio's zone; today when left out.</param>
public sealed record AssignMembershipDto(Guid? PlanId = null, MembershipType? Type = null, DateOnly? StartDate = null);

/// <summary>Days to pause.</summary>
/// <param name="From">First day, in the studio's zone.</param>
/// <param name="To">Last day.</param>
public sealed record CreatePauseDto(DateOnly From, DateOnly To);

/// <summary>Days of a pause that somebody thinks about.</summary>
/// <param name="From">First day, in the studio's zone.</param>
/// <param name="To">Last day.</param>
public sealed record PauseDates(DateOnly From, DateOnly To);

/// <summary>What a pause would do.</summary>
/// <param name="Bookings">Bookings and places in line that it would cancel, free, soonest first.</param>
/// <param name="TotalCount">How many.</param>
/// <param name="CreditsRefunded">Credits they would give back.</param>
/// <param name="Days">How many days it lasts.</param>
/// <param name="RenewalDate">When the membership would renew, or null.</param>
public sealed record PausePreviewDto(IReadOnlyList<PausedBookingDto> Bookings, int TotalCount, int CreditsRefunded, int Days, DateOnly? RenewalDate);

/// <summary>A booking inside a pause.</summary>
/// <param name="Id">Its id.</param>
/// <param name="ClassName">The class.</param>
/// <param name="LocalDate">Date of the class in its zone.</param>
/// <param name="LocalStartTime">Wall time of the start.</param>
/// <param name="Credits">Credits it would give back.</param>
public sealed record PausedBookingDto(Guid Id, string ClassName, DateOnly LocalDate, TimeOnly LocalStartTime, int Credits);

/// <summary>What a pause did.</summary>
/// <param name="Id">The pause.</param>
/// <param name="BookingsCancelled">Bookings and places in line that it cancelled.</param>
/// <param name="CreditsRefunded">Credits they gave back.</param>
public sealed record PauseCreatedDto(Guid Id, int BookingsCancelled, int CreditsRefunded);

/// <summary>An end of a membership.</summary>
/// <param name="Reason">Why.</param>
public sealed record CancelMembershipDto([Required, StringLength(MembershipConsts.MaxReasonLength, MinimumLength = 1)] string Reason);

/// <summary>Memberships of the studio's customers, for staff (M1–M3).</summary>
public interface IMembershipAppService
{
    /// <summary>One's own memberships, or a child's (F1), latest first. Errors: <c>Customers:NotACustomer</c>, <c>Kernel:NotFound</c>.</summary>
    Task<PagedResultDto<MembershipHistoryDto>> GetMineAsync(WhoseRequest whose, PageRequest page, CancellationToken ct);

    /// <summary>A customer's memberships, latest first. Errors: <c>Kernel:NotFound</c>.</summary>
    Task<PagedResultDto<MembershipHistoryDto>> GetListAsync(Guid customerId, PageRequest page, CancellationToken ct);

    /// <summary>Gives a customer another membership; its first period grants at once. Errors: <c>Kernel:NotFound</c>, <c>Memberships:PlanArchived</c>, <c>IntroUsed</c>, <c>Paused</c>, <c>StartInvalid</c>.</summary>
    Task<MembershipHistoryDto> AssignAsync(Guid customerId, AssignMembershipDto input);

    /// <summary>Ends the membership with its paid period (M3); twice is once. Errors: <c>Kernel:NotFound</c>.</summary>
    Task<MembershipHistoryDto> CancelAsync(Guid customerId, CancelMembershipDto input);

    /// <summary>What pausing would do. Errors: <c>Kernel:NotFound</c>, <c>Memberships:PauseInvalid</c>.</summary>
    Task<PausePreviewDto> PreviewPauseAsync(Guid customerId, PauseDates dates, PageRequest page, CancellationToken ct);

    /// <summary>Pauses (M2, L7). Errors: <c>Kernel:NotFound</c>, <c>Memberships:PauseInvalid</c>, <c>PauseOverlaps</c>, <c>NotActive</c>.</summary>
    Task<PauseCreatedDto> PauseAsync(Guid customerId, CreatePauseDto input);

    /// <summary>Ends a pause today, or takes back one that has not begun. Errors: <c>Kernel:NotFound</c>, <c>Memberships:PauseOver</c>.</summary>
    Task<MembershipHistoryDto> EndPauseAsync(Guid customerId, Guid pauseId);
}
