using System.ComponentModel.DataAnnotations;
using BalletSaaS.Kernel;

namespace BalletSaaS.Bookings;

/// <summary>Somebody who stands at the door and is no customer yet.</summary>
/// <param name="FirstName">First name.</param>
/// <param name="LastName">Last name.</param>
/// <param name="Email">E-mail; who gives one is invited to an account. Null is somebody without.</param>
/// <param name="Phone">Phone, or null.</param>
/// <param name="BirthDate">Date of birth, or null; a class for an age asks for it (B6).</param>
/// <param name="Credits">Credits that they buy at the door, before they book.</param>
/// <param name="OverrideReason">Why a rule of the studio does not hold here, as for every booking by staff; places and credits stay hard.</param>
public sealed record WalkInDto(
    [Required, StringLength(64, MinimumLength = 1), PlainName] string FirstName,
    [Required, StringLength(64, MinimumLength = 1), PlainName] string LastName,
    [EmailAddress, StringLength(254)] string? Email = null,
    [StringLength(32)] string? Phone = null,
    DateOnly? BirthDate = null,
    [Range(0, BookingConsts.MaxDoorCredits)] int? Credits = null,
    [StringLength(BookingConsts.MaxReasonLength)] string? OverrideReason = null);

/// <summary>Somebody came through the door.</summary>
/// <param name="CustomerId">The new customer.</param>
/// <param name="Booking">Their place.</param>
public sealed record WalkedInDto(Guid CustomerId, BookingCreatedDto Booking);

/// <summary>People at the door who are no customers yet.</summary>
public interface IWalkInAppService
{
    /// <summary>
    /// Makes somebody a customer, who pays as they go, and books them, at the door until the class ends: both or neither. Errors as when
    /// staff book a customer; <c>Accounts:EmailTaken</c> for the e-mail of somebody who has an account already, <c>Kernel:Forbidden</c>
    /// for credits sold by who may not grant any.
    /// </summary>
    /// <param name="instanceId">The class instance.</param>
    /// <param name="input">Who.</param>
    Task<WalkedInDto> CreateAsync(Guid instanceId, WalkInDto input);
}
