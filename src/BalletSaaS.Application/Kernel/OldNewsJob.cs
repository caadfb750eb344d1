using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BalletSaaS.Kernel;

/// <summary>
/// Clears away delivered news, and answers kept for clients that ask again (B2), after a week. Messages that rest with an error stay until
/// somebody looks.
/// </summary>
[Nightly(3, 20)]
public sealed class OldNewsJob(IServiceScopeFactory scopes, ICurrentTenant currentTenant) : TenantJob(scopes, currentTenant)
{
    /// <inheritdoc />
    protected override async Task RunAsync(IServiceProvider services, CancellationToken ct)
    {
        var before = services.GetRequiredService<TimeProvider>().GetUtcNow() - Kept;
        var context = services.GetRequiredService<BalletSaaSDbContext>();
        await context.OutboxMessages.Where(message => message.ProcessedAt < before).ExecuteDeleteAsync(ct);
        await context.Set<IdempotencyKey>().Where(key => key.CreationTime < before).ExecuteDeleteAsync(ct);
    }
}
