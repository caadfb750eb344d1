using BalletSaaS.Kernel;
using Microsoft.Extensions.DependencyInjection;

namespace BalletSaaS.Memberships;

/// <summary>Renews memberships on the first minutes of the day that they are due on, after what ended has ended (M1).</summary>
[Nightly(0, 3)]
public sealed class RenewMembershipsJob(IServiceScopeFactory scopes, ICurrentTenant currentTenant) : TenantJob(scopes, currentTenant)
{
    /// <inheritdoc />
    protected override Task RunAsync(IServiceProvider services, CancellationToken ct) => services.GetRequiredService<MembershipRenewal>().RunAsync(ct);
}
