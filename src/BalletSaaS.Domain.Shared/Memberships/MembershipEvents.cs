using BalletSaaS.Kernel;

namespace BalletSaaS.Memberships;

/// <summary>A customer pauses. Written by <c>pause_membership</c>.</summary>
/// <param name="CustomerId">Who.</param>
/// <param name="From">First day, in the studio's zone.</param>
/// <param name="To">Last day.</param>
/// <param name="BookingsCancelled">Bookings and places in line that it ended.</param>
/// <param name="CreditsRefunded">Credits they gave back.</param>
/// <param name="AskerId">The customer who asked for it, themselves or a guardian; null when nobody did.</param>
[EventName("memberships.paused")]
public sealed record MembershipPaused(Guid CustomerId, DateOnly From, DateOnly To, int BookingsCancelled, int CreditsRefunded, Guid? AskerId = null) : IntegrationEvent;

/// <summary>A customer asks for a pause, or a guardian for a child. Written by <c>request_pause</c>.</summary>
/// <param name="RequestId">The request.</param>
[EventName("memberships.pause-requested")]
public sealed record PauseRequested(Guid RequestId) : IntegrationEvent;

/// <summary>The studio does not pause as a customer asked. Written by <c>close_pause_request</c>.</summary>
/// <param name="CustomerId">Whose membership it is.</param>
/// <param name="From">First day, in the studio's zone.</param>
/// <param name="To">Last day.</param>
/// <param name="Reason">The studio's words, or null.</param>
/// <param name="AskerId">The customer who asked, themselves or a guardian; null when that guardian was erased.</param>
[EventName("memberships.pause-declined")]
public sealed record PauseDeclined(Guid CustomerId, DateOnly From, DateOnly To, string? Reason, Guid? AskerId = null) : IntegrationEvent;

/// <summary>A new period of a membership began; of several at once, the last (M1). Written by <c>renew_membership</c>.</summary>
/// <param name="CustomerId">Who.</param>
/// <param name="Plan">The plan's name, or null.</param>
/// <param name="Credits">Credits of the period.</param>
/// <param name="RenewsOn">When the next one begins, or null.</param>
[EventName("memberships.renewed")]
public sealed record MembershipRenewed(Guid CustomerId, string? Plan, int Credits, DateOnly? RenewsOn) : IntegrationEvent;
