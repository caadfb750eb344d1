using BalletSaaS.Kernel;
using Microsoft.Extensions.DependencyInjection;

namespace BalletSaaS.Schedule;

/// <summary>Extends the timetable every night at 03:00 on the studio's wall (T7).</summary>
[Nightly(3)]
public sealed class GenerateInstancesJob(IServiceScopeFactory scopes, ICurrentTenant currentTenant) : TenantJob(scopes, currentTenant)
{
    /// <inheritdoc />
    protected override Task RunAsync(IServiceProvider services, CancellationToken ct) =>
        services.GetRequiredService<InstanceGeneration>().ExtendAsync();
}
