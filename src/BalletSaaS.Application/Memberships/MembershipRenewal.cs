using BalletSaaS.Kernel;
using BalletSaaS.Tenants;

namespace BalletSaaS.Memberships;

/// <summary>Begins the periods of memberships that are due in the studio (M1), and its pauses (M2).</summary>
public sealed class MembershipRenewal(BalletSaaSDbContext context, StudioClock clock) : IScopedService
{
    private const int CustomersAtOnce = 100;

    /// <summary>Renews, some customers a transaction. Again, or on two nodes at once, grants nothing twice.</summary>
    /// <returns>How many periods began.</returns>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var today = await clock.TodayAsync();
        var begun = 0;
        for (Guid? after = Guid.Empty; after is not null;)
        {
            ct.ThrowIfCancellationRequested();
            var batch = await context.RunAsync<Batch>($"select renew_memberships({clock.Now}, {today}, {context.TenantId}, {after}, {CustomersAtOnce})");
            begun += batch.Periods;
            after = batch.Last;
        }

        return begun;
    }

    private sealed record Batch(Guid? Last, int Periods);
}
