using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace BalletSaaS.Kernel;

/// <summary>Ready when the database answers.</summary>
internal sealed class DatabaseHealth(DataSources sources) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await using var command = sources.Studio.CreateCommand("select 1");
        await command.ExecuteScalarAsync(cancellationToken);
        return HealthCheckResult.Healthy();
    }
}
