using BalletSaaS.Customers;
using BalletSaaS.Kernel;
using BalletSaaS.Schedule;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BalletSaaS.Progress;

internal sealed class CheckpointConfiguration : IEntityTypeConfiguration<Checkpoint>
{
    public void Configure(EntityTypeBuilder<Checkpoint> checkpoint)
    {
        checkpoint.ToTable("checkpoints").OfStudio();
        checkpoint.Property(row => row.Name).HasMaxLength(ProgressConsts.MaxNameLength);
        checkpoint.Check("ck_checkpoints_goal", $"goal between 1 and {ProgressConsts.MaxGoal}");
        checkpoint.HasIndex(row => new { row.TenantId, row.Kind, row.Goal }, "ux_checkpoints_goal").IsUnique();
    }
}

internal sealed class ReachedCheckpointConfiguration : IEntityTypeConfiguration<ReachedCheckpoint>
{
    public void Configure(EntityTypeBuilder<ReachedCheckpoint> reached)
    {
        reached.ToTable("reached_checkpoints").OfStudio()
            .References<ReachedCheckpoint, Customer>(row => new { row.TenantId, row.CustomerId })
            .References<ReachedCheckpoint, Checkpoint>(row => new { row.TenantId, row.CheckpointId })
            .References<ReachedCheckpoint, ClassInstance>(row => new { row.TenantId, row.ClassInstanceId });
        reached.HasIndex(row => new { row.TenantId, row.CustomerId, row.CheckpointId }, "ux_reached_checkpoints_once").IsUnique();
        reached.HasIndex(row => new { row.TenantId, row.CheckpointId });
        reached.HasIndex(row => new { row.TenantId, row.ClassInstanceId });
    }
}
