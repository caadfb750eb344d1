using System.ComponentModel.DataAnnotations;

namespace BalletSaaS.Bookings;

/// <summary>Somebody whom staff book.</summary>
/// <param name="CustomerId">For whom.</param>
/// <param name="OverrideReason">Why a rule of the studio (opening, limits, other classes at that time, level, approval, age) does not hold here; it is kept and shown. Places and credits stay hard.</param>
/// <param name="JoinWaitlist">Wait when no place is free.</param>
public sealed record BookForCustomerDto(
    Guid CustomerId, [StringLength(BookingConsts.MaxReasonLength)] string? OverrideReason = null, bool JoinWaitlist = false);

/// <summary>How staff end somebody's booking.</summary>
/// <param name="Refund">Give everything back, also late; needs a reason.</param>
/// <param name="Reason">Why; it is kept.</param>
public sealed record CancelForCustomerDto(bool Refund = false, [StringLength(BookingConsts.MaxReasonLength)] string? Reason = null);

/// <summary>Booking and cancelling by staff, for customers.</summary>
public interface IStaffBookingAppService
{
    /// <summary>
    /// Books a customer, at the door until the class ends; the actor is the caller (B7). With a reason also against the studio's rules
    /// (B4, B5, B6, B8). Errors as when the customer books; <c>Kernel:NotFound</c> for a customer who is not there.
    /// </summary>
    /// <param name="instanceId">The class instance.</param>
    /// <param name="input">Whom.</param>
    /// <param name="idempotencyKey">The <c>Idempotency-Key</c> header; the same key gives the same answer (B2).</param>
    Task<BookingCreatedDto> CreateAsync(Guid instanceId, BookForCustomerDto input, string? idempotencyKey);

    /// <summary>Cancels a customer's booking by the customer's rules, or gives everything back; twice is once (C1, C8). Errors: <c>Kernel:NotFound</c>, <c>Bookings:Closed</c>, <c>Bookings:ReasonMissing</c>.</summary>
    Task<BookingCancelledDto> CancelAsync(Guid id, CancelForCustomerDto input);
}
