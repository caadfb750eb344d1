using BalletSaaS.Customers;
using BalletSaaS.Kernel;
using BalletSaaS.Tenants;

namespace BalletSaaS.Memberships;

/// <summary>Begins the periods of memberships that are due in the studio (M1), and its pauses (M2).</summary>
public sealed class MembershipRenewal(BalletSaaSDbContext context, StudioClock clock) : IScopedService
{
    /// <summary>Renews, some customers a transaction. Again, or on two nodes at once, grants nothing twice.</summary>
    /// <returns>How many periods began.</returns>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var today = await clock.TodayAsync();
        var done = await context.InBatchesAsync<Batch>((after, most) => $"select renew_memberships({clock.Now}, {today}, {context.TenantId}, {after}, {most})", ct);
        return done.Sum(batch => batch.Periods);
    }

    private sealed record Batch(Guid? Last, int Periods) : CustomerBatch(Last);
}
