using BalletSaaS.Customers;
using BalletSaaS.Kernel;
using BalletSaaS.Tenants;

namespace BalletSaaS.Credits;

/// <summary>Ends the lots whose last date has passed in the studio (L2).</summary>
public sealed class CreditExpiry(BalletSaaSDbContext context, StudioClock clock) : IScopedService
{
    /// <summary>Ends them, some customers a transaction. Again, or on two nodes at once, ends nothing twice.</summary>
    /// <returns>How many lots ended.</returns>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var today = await clock.TodayAsync();
        var done = await context.InBatchesAsync<Batch>((after, most) => $"select expire_lots({clock.Now}, {today}, {context.TenantId}, {after}, {most})", ct);
        return done.Sum(batch => batch.Lots);
    }

    private sealed record Batch(Guid? Last, int Lots) : CustomerBatch(Last);
}
