using BalletSaaS.Kernel;

namespace BalletSaaS.Memberships;

/// <summary>A customer pauses. Written by <c>pause_membership</c>.</summary>
/// <param name="CustomerId">Who.</param>
/// <param name="From">First day, in the studio's zone.</param>
/// <param name="To">Last day.</param>
/// <param name="BookingsCancelled">Bookings and places in line that it ended.</param>
/// <param name="CreditsRefunded">Credits they gave back.</param>
[EventName("memberships.paused")]
public sealed record MembershipPaused(Guid CustomerId, DateOnly From, DateOnly To, int BookingsCancelled, int CreditsRefunded) : OutboundEvent;
