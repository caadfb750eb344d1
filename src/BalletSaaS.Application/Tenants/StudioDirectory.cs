using BalletSaaS.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.DependencyInjection;

namespace BalletSaaS.Tenants;

/// <summary>Finds studios by address or id; what it found is good for a few seconds.</summary>
public sealed class StudioDirectory(IServiceScopeFactory scopes, IMemoryCache cache) : ISingletonService
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(10);

    /// <summary>The studio at an address or with an id, or null. The host is none.</summary>
    public async Task<Tenant?> FindAsync(string slugOrId)
    {
        if (cache.TryGetValue<Tenant>((nameof(StudioDirectory), slugOrId), out var known))
        {
            return known;
        }

        await using var scope = scopes.CreateAsyncScope();
        var tenants = scope.ServiceProvider.GetRequiredService<BalletSaaSDbContext>().Tenants.AsNoTracking().Where(tenant => tenant.Id != TenantConsts.HostId);
        var found = Guid.TryParse(slugOrId, out var id)
            ? await tenants.SingleOrDefaultAsync(tenant => tenant.Id == id)
            : await tenants.SingleOrDefaultAsync(tenant => tenant.Slug == slugOrId);
        return found is null ? null : cache.Set((nameof(StudioDirectory), slugOrId), found, Fresh);
    }

    /// <summary>The current studio. Errors: <c>Tenants:StudioRequired</c> on the bare domain.</summary>
    public async Task<Tenant> CurrentAsync(ICurrentTenant current) =>
        await FindAsync(current.RequiredId.ToString()) ?? throw TenantErrors.StudioRequired.Exception();
}
