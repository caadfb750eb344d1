using System.ComponentModel.DataAnnotations;
using BalletSaaS.Credits;
using BalletSaaS.Kernel;

namespace BalletSaaS.Bookings;

/// <summary>Somebody new who stands at the door.</summary>
/// <param name="FirstName">First name.</param>
/// <param name="LastName">Last name.</param>
/// <param name="Notes">How they pay: the reason of the credits that are granted and spent at once (L6).</param>
/// <param name="Email">Where they hear from the studio, or null.</param>
/// <param name="BirthDate">Date of birth, or null; classes may ask for it (B6).</param>
/// <param name="OverrideReason">Why a rule of the studio (opening, level, approval, age) does not hold here, or null; it is kept and shown. Places stay hard.</param>
public sealed record WalkInDto(
    [Required, StringLength(64, MinimumLength = 1), PlainName] string FirstName,
    [Required, StringLength(64, MinimumLength = 1), PlainName] string LastName,
    [Required, StringLength(CreditConsts.MaxNotesLength, MinimumLength = 1)] string Notes,
    [EmailAddress, StringLength(254)] string? Email = null,
    DateOnly? BirthDate = null,
    [StringLength(BookingConsts.MaxReasonLength)] string? OverrideReason = null);

/// <summary>A new customer, with a place.</summary>
/// <param name="CustomerId">The customer.</param>
/// <param name="BookingId">Their booking.</param>
/// <param name="Name">First and last name.</param>
public sealed record WalkedInDto(Guid CustomerId, Guid BookingId, string Name);

/// <summary>People who come without having signed up.</summary>
public interface IWalkInAppService
{
    /// <summary>
    /// Makes somebody new a customer, grants what the class costs and books them, all or nothing; until the class ends. Errors: as when
    /// staff book a customer; <c>Kernel:NotFound</c> for an instance that is not there.
    /// </summary>
    Task<WalkedInDto> AddAsync(Guid instanceId, WalkInDto input);
}
