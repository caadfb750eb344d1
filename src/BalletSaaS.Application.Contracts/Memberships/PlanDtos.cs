using System.ComponentModel.DataAnnotations;
using BalletSaaS.Kernel;

namespace BalletSaaS.Memberships;

/// <summary>A plan, for those who run the studio.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Description">A sentence for the people who choose, or null.</param>
/// <param name="Type">Each month, each year, or once.</param>
/// <param name="PriceMinor">Price of a period in minor units.</param>
/// <param name="Currency">ISO 4217 code: the studio's.</param>
/// <param name="Credits">Credits of a period; of a plan to pay as you go, those that come with it.</param>
/// <param name="Rollover">Whether credits outlive their period.</param>
/// <param name="OncePerPerson">An intro offer: each person once.</param>
/// <param name="IsArchived">Not sold any more; who has it keeps it.</param>
/// <param name="Members">People who have it now.</param>
public sealed record MembershipPlanDto(
    Guid Id, string Name, string? Description, MembershipType Type, long PriceMinor, string Currency, int Credits,
    bool Rollover, bool OncePerPerson, bool IsArchived, int Members);

/// <summary>A plan to sell.</summary>
/// <param name="Name">Its name; no other plan on sale has it.</param>
/// <param name="Type">Each month, each year, or once.</param>
/// <param name="PriceMinor">Price of a period in minor units of the studio's currency.</param>
/// <param name="Credits">Credits of a period; at least one, but for plans to pay as you go.</param>
/// <param name="Rollover">Whether credits outlive their period.</param>
/// <param name="OncePerPerson">An intro offer: each person once.</param>
/// <param name="Description">A sentence for the people who choose.</param>
public sealed record CreatePlanDto(
    [Required, StringLength(MembershipConsts.MaxNameLength, MinimumLength = 1)] string Name,
    MembershipType Type,
    [Range(0, MembershipConsts.MaxPriceMinor)] long PriceMinor,
    [Range(0, MembershipConsts.MaxCredits)] int Credits,
    bool Rollover = false,
    bool OncePerPerson = false,
    [StringLength(MembershipConsts.MaxDescriptionLength)] string? Description = null);

/// <summary>Changes to a plan, for memberships that come later; what is left out stays. How often it renews does not change.</summary>
public sealed record UpdatePlanDto(
    [StringLength(MembershipConsts.MaxNameLength, MinimumLength = 1)] string? Name = null,
    [StringLength(MembershipConsts.MaxDescriptionLength)] string? Description = null,
    [Range(0, MembershipConsts.MaxPriceMinor)] long? PriceMinor = null,
    [Range(0, MembershipConsts.MaxCredits)] int? Credits = null,
    bool? Rollover = null,
    bool? OncePerPerson = null,
    bool? IsArchived = null);

/// <summary>Which plans.</summary>
/// <param name="Archived">Only those on sale, or only those that are not; all when left out.</param>
public sealed record PlanFilter(bool? Archived = null);

/// <summary>What the studio sells.</summary>
public interface IPlanAppService
{
    /// <summary>Plans by price.</summary>
    Task<PagedResultDto<MembershipPlanDto>> GetListAsync(PlanFilter filter, PageRequest page, CancellationToken ct);

    /// <summary>Adds a plan. Errors: <c>Memberships:PlanNameTaken</c>, <c>Kernel:Validation</c>.</summary>
    Task<MembershipPlanDto> CreateAsync(CreatePlanDto input);

    /// <summary>Changes, archives or brings back a plan. Errors: <c>Kernel:NotFound</c>, <c>Memberships:PlanNameTaken</c>, <c>Kernel:Validation</c>.</summary>
    Task<MembershipPlanDto> UpdateAsync(Guid id, UpdatePlanDto input);
}
