using BalletSaaS.Kernel;
using BalletSaaS.Tenants;
using Microsoft.EntityFrameworkCore;

namespace BalletSaaS.Memberships;

/// <inheritdoc />
public sealed class PlanAppService(BalletSaaSDbContext context, ICurrentTenant currentTenant, StudioDirectory studios) : IPlanAppService
{
    /// <inheritdoc />
    public async Task<PagedResultDto<MembershipPlanDto>> GetListAsync(PlanFilter filter, PageRequest page, CancellationToken ct) => await Show(
        context.Plans.AsNoTracking().Where(plan => filter.Archived == null || plan.IsArchived == filter.Archived)
            .OrderBy(plan => plan.PriceMinor).ThenBy(plan => plan.Id), await CurrencyAsync()).ToPageAsync(page, ct);

    /// <inheritdoc />
    public async Task<MembershipPlanDto> CreateAsync(CreatePlanDto input)
    {
        var plan = new Plan
        {
            TenantId = context.TenantId,
            Name = input.Name.Saying("name")!,
            Description = Said(input.Description),
            Type = input.Type,
            PriceMinor = input.PriceMinor,
            CreditsPerPeriod = input.Credits,
            Rollover = input.Rollover,
            OncePerPerson = input.OncePerPerson,
        };
        context.Plans.Add(plan);
        return await SaveAsync(plan);
    }

    /// <inheritdoc />
    public async Task<MembershipPlanDto> UpdateAsync(Guid id, UpdatePlanDto input)
    {
        var plan = await context.Plans.SingleOrDefaultAsync(row => row.Id == id) ?? throw KernelErrors.NotFound.Exception();
        plan.Name = input.Name.Saying("name") ?? plan.Name;
        plan.Description = input.Description is null ? plan.Description : Said(input.Description);
        plan.PriceMinor = input.PriceMinor ?? plan.PriceMinor;
        plan.CreditsPerPeriod = input.Credits ?? plan.CreditsPerPeriod;
        plan.Rollover = input.Rollover ?? plan.Rollover;
        plan.OncePerPerson = input.OncePerPerson ?? plan.OncePerPerson;
        plan.IsArchived = input.IsArchived ?? plan.IsArchived;
        return await SaveAsync(plan);
    }

    private async Task<MembershipPlanDto> SaveAsync(Plan plan)
    {
        // What renews without credits would renew nothing.
        if (plan.Type != MembershipType.PayAsYouGo && plan.CreditsPerPeriod == 0)
        {
            throw KernelErrors.Validation.Exception().WithData("field", "credits").WithData("least", 1);
        }

        await context.AtomicAsync(() => context.SaveChangesAsync());
        return await Show(context.Plans.AsNoTracking().Where(row => row.Id == plan.Id), await CurrencyAsync()).SingleAsync();
    }

    private IQueryable<MembershipPlanDto> Show(IQueryable<Plan> plans, string currency) => plans.Select(plan => new MembershipPlanDto(
        plan.Id, plan.Name, plan.Description, plan.Type, plan.PriceMinor, currency, plan.CreditsPerPeriod, plan.Rollover, plan.OncePerPerson, plan.IsArchived,
        context.Memberships.Count(membership => membership.PlanId == plan.Id && membership.IsCurrent && membership.Status != MembershipStatus.Cancelled)));

    private async Task<string> CurrencyAsync() => (await studios.CurrentAsync(currentTenant)).Currency;

    private static string? Said(string? words) => string.IsNullOrWhiteSpace(words) ? null : words.Trim();
}
