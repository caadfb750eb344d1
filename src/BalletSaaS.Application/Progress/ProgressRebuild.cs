using BalletSaaS.Customers;
using BalletSaaS.Kernel;
using BalletSaaS.Tenants;

namespace BalletSaaS.Progress;

/// <summary>Works out totals, streaks and checkpoints anew from attendance (A2).</summary>
public sealed class ProgressRebuild(BalletSaaSDbContext context, StudioClock clock) : IScopedService, IEventHandler<CheckpointDefined>
{
    /// <summary>Who passed a new checkpoint already has reached it.</summary>
    public Task HandleAsync(CheckpointDefined news) => RunAsync(CancellationToken.None);

    /// <summary>Everybody's of the studio, some customers a transaction; twice changes nothing more.</summary>
    public async Task<RebuiltDto> RunAsync(CancellationToken ct)
    {
        var done = await context.InBatchesAsync<Batch>((after, most) => $"select rebuild_progress_batch({clock.Now}, {context.TenantId}, {after}, {most})", ct);
        return new RebuiltDto(done.Sum(batch => batch.Customers), done.Sum(batch => batch.Changed));
    }

    private sealed record Batch(Guid? Last, int Customers, int Changed) : CustomerBatch(Last);
}
