using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BalletSaaS.Kernel;

internal sealed class OutboxMessageConfiguration : IEntityTypeConfiguration<OutboxMessage>
{
    public void Configure(EntityTypeBuilder<OutboxMessage> message)
    {
        message.ToTable("outbox_messages").OfStudio(existing: false);
        message.Property(row => row.Id).UseIdentityAlwaysColumn();
        message.Property(row => row.Kind).HasMaxLength(100);
        message.Property(row => row.Payload).HasColumnType("jsonb");
        message.Property(row => row.LastError).HasMaxLength(2000);
        message.HasIndex(row => new { row.NextAttemptAt, row.Id }, "ix_outbox_messages_waiting").HasFilter("processed_at is null");
        message.HasIndex(row => new { row.TenantId, row.ProcessedAt }, "ix_outbox_messages_processed").HasFilter("processed_at is not null");
    }
}

internal sealed class IdempotencyKeyConfiguration : IEntityTypeConfiguration<IdempotencyKey>
{
    public void Configure(EntityTypeBuilder<IdempotencyKey> key)
    {
        // By its key alone: a second index would be kept by every booking, and plans made while the table is empty might choose it. The nightly
        // sweep reads a studio's week of them.
        key.ToTable("idempotency_keys").OfStudio(nameof(IdempotencyKey.Key), existing: false);
        key.Property(row => row.Response).HasColumnType("jsonb");
        key.HasStorageParameter("fillfactor", 70);
    }
}

internal sealed class AuditLogConfiguration : IEntityTypeConfiguration<AuditLog>
{
    public void Configure(EntityTypeBuilder<AuditLog> log)
    {
        log.ToTable("audit_logs").OfStudio();
        log.Property(row => row.EntityName).HasMaxLength(64);
        log.Property(row => row.EntityId).HasMaxLength(100);
        log.Property(row => row.ChangeType).HasMaxLength(16);
        log.Property(row => row.Changes).HasColumnType("jsonb");
        log.HasIndex(row => new { row.TenantId, row.EntityName, row.EntityId, row.CreationTime });
    }
}
