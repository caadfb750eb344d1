using System.ComponentModel.DataAnnotations;
using BalletSaaS.Classes;
using BalletSaaS.Kernel;
using BalletSaaS.Memberships;

namespace BalletSaaS.Customers;

/// <summary>A customer's membership.</summary>
/// <param name="Type">How they pay.</param>
/// <param name="Status">Running, paused or cancelled.</param>
/// <param name="StartDate">First day, in the studio's zone.</param>
/// <param name="EndDate">Last day, or null.</param>
/// <param name="RenewalDate">Next day that grants credits, or null.</param>
public sealed record MembershipDto(MembershipType Type, MembershipStatus Status, DateOnly StartDate, DateOnly? EndDate, DateOnly? RenewalDate);

/// <summary>Credits that are left of a lot.</summary>
/// <param name="Id">The lot's id.</param>
/// <param name="Remaining">Credits left.</param>
/// <param name="ExpiresOn">Last class date it pays for, in the studio's zone; null never ends.</param>
public sealed record CreditLotDto(Guid Id, int Remaining, DateOnly? ExpiresOn);

/// <summary>A customer with what they have and did.</summary>
/// <param name="Id">The customer's id.</param>
/// <param name="Email">E-mail; null for a child, whose guardians are told, and for others without an account.</param>
/// <param name="FirstName">First name.</param>
/// <param name="LastName">Last name.</param>
/// <param name="Phone">Phone, or null.</param>
/// <param name="Membership">How they pay.</param>
/// <param name="CreditsRemaining">Credits left; null for staff who may not see credits.</param>
/// <param name="CreditLots">Lots in the order they are spent; none for staff who may not see credits.</param>
/// <param name="StreakWeeks">Weeks in a row.</param>
/// <param name="BestStreakWeeks">The most weeks in a row so far.</param>
/// <param name="TotalClassesAttended">Classes attended in all.</param>
/// <param name="CreditsHeld">Credits of those left that places in line hold (L5); null for staff who may not see credits.</param>
/// <param name="BirthDate">Date of birth, or null.</param>
/// <param name="Level">The level a teacher set; open is none yet (B6).</param>
public sealed record CustomerDto(
    Guid Id, string? Email, string FirstName, string LastName, string? Phone, MembershipDto Membership,
    int? CreditsRemaining, IReadOnlyList<CreditLotDto> CreditLots,
    int StreakWeeks, int BestStreakWeeks, int TotalClassesAttended, int? CreditsHeld, DateOnly? BirthDate, ClassLevel Level);

/// <summary>Changes to a customer; what is left out stays.</summary>
public sealed record UpdateCustomerDto(
    [StringLength(64, MinimumLength = 1), PlainName] string? FirstName,
    [StringLength(64, MinimumLength = 1), PlainName] string? LastName,
    [StringLength(32)] string? Phone,
    DateOnly? BirthDate = null);

/// <summary>A customer in the studio's list.</summary>
/// <param name="Id">The customer's id.</param>
/// <param name="Email">E-mail; null for people without an account.</param>
/// <param name="FirstName">First name.</param>
/// <param name="LastName">Last name.</param>
/// <param name="Membership">How they pay.</param>
/// <param name="CreditsRemaining">Credits left; null for staff who may not see credits.</param>
/// <param name="StreakWeeks">Weeks in a row.</param>
/// <param name="TotalClassesAttended">Classes attended in all.</param>
/// <param name="LastActivityOn">Date of the last attended class, or null.</param>
public sealed record CustomerListItemDto(
    Guid Id, string? Email, string FirstName, string LastName, MembershipDto Membership,
    int? CreditsRemaining, int StreakWeeks, int TotalClassesAttended, DateOnly? LastActivityOn);

/// <summary>What to look for among customers.</summary>
/// <remarks>Properties, not a constructor: the generator of the routes' code cannot name a constructor's <c>string?</c>.</remarks>
public sealed record CustomerFilter
{
    /// <summary>Part of name, e-mail or phone.</summary>
    public string? Search { get; init; }

    /// <summary>Membership status.</summary>
    public EnumWord<MembershipStatus>? Status { get; init; }

    /// <summary>How they pay.</summary>
    public EnumWord<MembershipType>? MembershipType { get; init; }

    /// <summary>Joined before this date in the studio's zone, and attended nothing since.</summary>
    public DateOnly? LastActivityBefore { get; init; }
}
