using BalletSaaS.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BalletSaaS.Accounts;

/// <summary>Clears away sessions and codes that ended more than a week ago.</summary>
[Nightly(3, 10)]
public sealed class ExpiredTokensJob(IServiceScopeFactory scopes, ICurrentTenant currentTenant) : TenantJob(scopes, currentTenant)
{
    /// <inheritdoc />
    protected override Task RunAsync(IServiceProvider services, CancellationToken ct)
    {
        var before = services.GetRequiredService<TimeProvider>().GetUtcNow() - Kept;
        return services.GetRequiredService<BalletSaaSDbContext>().RefreshTokens
            .Where(token => token.ExpiresAt < before).ExecuteDeleteAsync(ct);
    }
}
