using BalletSaaS.Kernel;
using BalletSaaS.Tenants;

namespace BalletSaaS.Credits;

/// <summary>Ends the lots whose last date has passed in the studio (L2).</summary>
public sealed class CreditExpiry(BalletSaaSDbContext context, StudioClock clock) : IScopedService
{
    private const int CustomersAtOnce = 100;

    /// <summary>Ends them, some customers a transaction. Again, or on two nodes at once, ends nothing twice.</summary>
    /// <returns>How many lots ended.</returns>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var today = await clock.TodayAsync();
        var ended = 0;
        for (Guid? after = Guid.Empty; after is not null;)
        {
            ct.ThrowIfCancellationRequested();
            var batch = await context.RunAsync<Batch>($"select expire_lots({clock.Now}, {today}, {context.TenantId}, {after}, {CustomersAtOnce})");
            ended += batch.Lots;
            after = batch.Last;
        }

        return ended;
    }

    private sealed record Batch(Guid? Last, int Lots);
}
