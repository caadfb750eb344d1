using System.ComponentModel.DataAnnotations;
using BalletSaaS.Kernel;

namespace BalletSaaS.Memberships;

/// <summary>A request for a pause (M2).</summary>
/// <param name="Id">Its id.</param>
/// <param name="From">First day, in the studio's zone.</param>
/// <param name="To">Last day.</param>
/// <param name="Words">What the customer says to it, or null.</param>
/// <param name="Status">Open, or how it ended.</param>
/// <param name="AskedAt">When they asked (UTC).</param>
/// <param name="Answer">What the studio said to it, or null.</param>
/// <param name="AnsweredAt">When it was answered or withdrawn (UTC), or null.</param>
/// <param name="Guardian">To staff: the name of the guardian who asked for the child. Null when they asked themselves.</param>
public sealed record PauseRequestDto(
    Guid Id, DateOnly From, DateOnly To, string? Words, PauseRequestStatus Status, DateTimeOffset AskedAt, string? Answer, DateTimeOffset? AnsweredAt,
    string? Guardian = null);

/// <summary>A request for a pause that waits for the studio.</summary>
/// <param name="Id">Its id.</param>
/// <param name="CustomerId">Whose membership it is.</param>
/// <param name="CustomerName">Their name.</param>
/// <param name="From">First day, in the studio's zone.</param>
/// <param name="To">Last day.</param>
/// <param name="Words">What they say to it, or null.</param>
/// <param name="AskedAt">When they asked (UTC).</param>
public sealed record WaitingPauseRequestDto(Guid Id, Guid CustomerId, string CustomerName, DateOnly From, DateOnly To, string? Words, DateTimeOffset AskedAt);

/// <summary>Days that a customer wants to pause.</summary>
/// <param name="From">First day, in the studio's zone.</param>
/// <param name="To">Last day.</param>
/// <param name="Words">A word to the studio.</param>
/// <param name="ForCustomerId">For a child of the caller; for the caller when left out.</param>
public sealed record CreatePauseRequestDto(
    DateOnly From, DateOnly To, [StringLength(MembershipConsts.MaxWordsLength)] string? Words = null, Guid? ForCustomerId = null);

/// <summary>No to a request for a pause.</summary>
/// <param name="Answer">A word to the customer.</param>
public sealed record DeclinePauseRequestDto([StringLength(MembershipConsts.MaxWordsLength)] string? Answer = null);

/// <summary>Customers ask for a pause, and the studio answers (M2).</summary>
public interface IPauseRequestAppService
{
    /// <summary>
    /// Asks for a pause of one's own membership, or of a child's (F1); the studio is told. Errors: <c>Customers:NotACustomer</c>,
    /// <c>Kernel:NotFound</c> for nobody's child, <c>Memberships:PauseInvalid</c>, <c>PauseRequested</c>, <c>PauseOverlaps</c>,
    /// <c>PauseRequestsSpent</c>, <c>NotActive</c>.
    /// </summary>
    Task<PauseRequestDto> RequestAsync(CreatePauseRequestDto input);

    /// <summary>Takes one's request back, or a child's. Errors: <c>Customers:NotACustomer</c>, <c>Kernel:NotFound</c>, <c>Memberships:PauseRequestClosed</c>.</summary>
    Task WithdrawAsync(Guid requestId);

    /// <summary>The requests that wait, the oldest first; without those whose days went by.</summary>
    Task<PagedResultDto<WaitingPauseRequestDto>> GetWaitingAsync(PageRequest page, CancellationToken ct);

    /// <summary>
    /// Pauses as it was asked (M2, L7); days that went by since are left out. Errors: <c>Kernel:NotFound</c>, <c>Memberships:PauseRequestClosed</c>,
    /// <c>PauseOverlaps</c>, <c>NotActive</c>.
    /// </summary>
    Task<PauseCreatedDto> GrantAsync(Guid customerId, Guid requestId);

    /// <summary>Says no; the customer is told. Errors: <c>Kernel:NotFound</c>, <c>Memberships:PauseRequestClosed</c>.</summary>
    Task<PauseRequestDto> DeclineAsync(Guid customerId, Guid requestId, DeclinePauseRequestDto input);
}
