using BalletSaaS.Kernel;
using Microsoft.Extensions.DependencyInjection;

namespace BalletSaaS.Credits;

/// <summary>Ends credits as soon as their last date is over on the studio's wall (L2).</summary>
[Nightly(0, 1)] // a scheduler may fire a moment early; that moment must not be yesterday
public sealed class ExpireCreditsJob(IServiceScopeFactory scopes, ICurrentTenant currentTenant) : TenantJob(scopes, currentTenant)
{
    /// <inheritdoc />
    protected override Task RunAsync(IServiceProvider services, CancellationToken ct) => services.GetRequiredService<CreditExpiry>().RunAsync(ct);
}
