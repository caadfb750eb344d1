using BalletSaaS.Kernel;
using Microsoft.Extensions.DependencyInjection;

namespace BalletSaaS.Credits;

/// <summary>Replays the credit books of the studio every night, and raises the alarm when they do not balance (L4).</summary>
[Nightly(3, 40)]
public sealed class VerifyCreditsJob(IServiceScopeFactory scopes, ICurrentTenant currentTenant) : TenantJob(scopes, currentTenant)
{
    /// <inheritdoc />
    protected override Task RunAsync(IServiceProvider services, CancellationToken ct) => services.GetRequiredService<CreditVerification>().OfStudioAsync(ct);
}
