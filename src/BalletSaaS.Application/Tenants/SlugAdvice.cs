using BalletSaaS.Kernel;
using Microsoft.EntityFrameworkCore;

namespace BalletSaaS.Tenants;

/// <summary>Whether an address can be had, and which one else.</summary>
public sealed class SlugAdvice(BalletSaaSDbContext context) : IScopedService
{
    /// <summary>Why the address cannot be had, or null.</summary>
    public async Task<ErrorCode?> RefusalAsync(string slug, CancellationToken ct = default) =>
        Slug.Refusal(slug) ?? (await context.Tenants.AnyAsync(tenant => tenant.Slug == slug, ct) ? TenantErrors.SlugTaken : null);

    /// <summary>A free address close to the one asked for, or null when nothing can be made of it.</summary>
    public async Task<string?> SuggestAsync(string wanted, CancellationToken ct = default)
    {
        const int longestEnding = 8;
        var root = Slug.From(wanted);
        var stem = root[..Math.Min(root.Length, TenantConsts.MaxSlugLength - longestEnding)].TrimEnd('-');
        string[] endings = ["-ballet", "-studio", "-dance", "-2", "-3", "-4", "-5", "-6", "-7", "-8", "-9"];
        var candidates = endings.Select(ending => stem + ending).Prepend(root).Where(slug => Slug.Refusal(slug) is null).ToList();
        var taken = await context.Tenants.Where(tenant => candidates.Contains(tenant.Slug)).Select(tenant => tenant.Slug).ToListAsync(ct);
        return stem.Length == 0 ? null : candidates.Find(slug => !taken.Contains(slug));
    }
}
