using BalletSaaS.Kernel;
using BalletSaaS.Tenants;

namespace BalletSaaS.Progress;

/// <summary>Works out totals, streaks and checkpoints anew from attendance (A2).</summary>
public sealed class ProgressRebuild(BalletSaaSDbContext context, StudioClock clock) : IScopedService, IEventHandler<CheckpointDefined>
{
    private const int CustomersAtOnce = 100;

    /// <summary>Who passed a new checkpoint already has reached it.</summary>
    public Task HandleAsync(CheckpointDefined news) => RunAsync(CancellationToken.None);

    /// <summary>Everybody's of the studio, some customers a transaction; twice changes nothing more.</summary>
    public async Task<RebuiltDto> RunAsync(CancellationToken ct)
    {
        var (customers, changed) = (0, 0);
        for (Guid? after = Guid.Empty; after is not null;)
        {
            ct.ThrowIfCancellationRequested();
            var batch = await context.RunAsync<Batch>($"select rebuild_progress_batch({clock.Now}, {context.TenantId}, {after}, {CustomersAtOnce})");
            (customers, changed, after) = (customers + batch.Customers, changed + batch.Changed, batch.Last);
        }

        return new RebuiltDto(customers, changed);
    }

    private sealed record Batch(Guid? Last, int Customers, int Changed);
}
