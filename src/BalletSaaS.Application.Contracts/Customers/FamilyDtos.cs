using System.ComponentModel.DataAnnotations;
using BalletSaaS.Classes;
using BalletSaaS.Kernel;

namespace BalletSaaS.Customers;

/// <summary>Whose.</summary>
/// <param name="ForCustomerId">The caller or a child of theirs; the caller when left out.</param>
public sealed record WhoseRequest(Guid? ForCustomerId = null);

/// <summary>A child of the caller: a customer of their own without e-mail and log-in.</summary>
/// <param name="Id">The child's customer id; requests name it as <c>forCustomerId</c>.</param>
/// <param name="FirstName">First name.</param>
/// <param name="LastName">Last name.</param>
/// <param name="BirthDate">Date of birth, or null.</param>
/// <param name="Level">The level a teacher set.</param>
/// <param name="CreditsRemaining">Credits of the child's own, which are spent before the guardian's.</param>
public sealed record ChildDto(Guid Id, string FirstName, string LastName, DateOnly? BirthDate, ClassLevel Level, int CreditsRemaining);

/// <summary>A child to add.</summary>
/// <param name="FirstName">First name.</param>
/// <param name="LastName">Last name.</param>
/// <param name="BirthDate">Date of birth; classes ask for it (B6), and minors are named with care (P2).</param>
public sealed record CreateChildDto(
    [Required, StringLength(64, MinimumLength = 1), PlainName] string FirstName,
    [Required, StringLength(64, MinimumLength = 1), PlainName] string LastName,
    DateOnly BirthDate);

/// <summary>Changes to a child; what is left out stays.</summary>
public sealed record UpdateChildDto(
    [StringLength(64, MinimumLength = 1), PlainName] string? FirstName = null,
    [StringLength(64, MinimumLength = 1), PlainName] string? LastName = null,
    DateOnly? BirthDate = null);

/// <summary>Somebody of a customer's family, as staff see them.</summary>
/// <param name="Id">Their customer id.</param>
/// <param name="Role">What they are to the customer.</param>
/// <param name="FirstName">First name.</param>
/// <param name="LastName">Last name.</param>
/// <param name="Email">E-mail; null for a child.</param>
/// <param name="BirthDate">Date of birth, or null.</param>
public sealed record RelativeDto(Guid Id, FamilyRole Role, string FirstName, string LastName, string? Email, DateOnly? BirthDate);

/// <summary>Families: guardians book, pay and are told for children who have no log-in.</summary>
public interface IFamilyAppService
{
    /// <summary>The caller's children, by name. Errors: <c>Customers:NotACustomer</c>.</summary>
    Task<PagedResultDto<ChildDto>> GetMineAsync(PageRequest page, CancellationToken ct);

    /// <summary>Adds a child of the caller. Errors: <c>Customers:FamilyTooLarge</c>, <c>Customers:NotACustomer</c>.</summary>
    Task<ChildDto> AddMineAsync(CreateChildDto input);

    /// <summary>Changes a child of the caller. Errors: <c>Kernel:NotFound</c>.</summary>
    Task<ChildDto> UpdateMineAsync(Guid childId, UpdateChildDto input);

    /// <summary>
    /// The caller is no guardian of the child any more; the studio keeps the child. Errors: <c>Kernel:NotFound</c>,
    /// <c>Customers:StillBooked</c> when nobody else could cancel what lies ahead.
    /// </summary>
    Task RemoveMineAsync(Guid childId);

    /// <summary>A customer's guardians, or children, by name. Errors: <c>Kernel:NotFound</c>.</summary>
    Task<PagedResultDto<RelativeDto>> GetAsync(Guid customerId, PageRequest page, CancellationToken ct);

    /// <summary>Adds a child of a customer. Errors: <c>Kernel:NotFound</c>, <c>Customers:NotAGuardian</c>, <c>Customers:FamilyTooLarge</c>.</summary>
    Task<ChildDto> AddAsync(Guid guardianId, CreateChildDto input);

    /// <summary>A customer becomes guardian of a child; twice is once. Errors: <c>Kernel:NotFound</c>, <c>Customers:NotAGuardian</c>, <c>Customers:FamilyTooLarge</c>.</summary>
    Task LinkAsync(Guid childId, Guid guardianId);

    /// <summary>A customer is no guardian of a child any more; twice is once, and a child without any stays. Errors: <c>Kernel:NotFound</c>.</summary>
    Task UnlinkAsync(Guid childId, Guid guardianId);
}
