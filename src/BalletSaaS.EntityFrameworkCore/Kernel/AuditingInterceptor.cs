using System.Text.Json;
using BalletSaaS.Accounts;
using BalletSaaS.Bookings;
using BalletSaaS.Customers;
using BalletSaaS.Progress;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace BalletSaaS.Kernel;

/// <summary>Fills in who and when, turns deletion of soft-deleted rows into hiding, and writes down what changed.</summary>
public sealed class AuditingInterceptor(ICurrentUser currentUser, TimeProvider time) : SaveChangesInterceptor
{
    /// <summary>Never written down: secrets, what teachers write about people, and what changes by itself.</summary>
    private static readonly HashSet<string> Silent =
    [
        nameof(User.PasswordHash), nameof(User.SecurityStamp), nameof(User.ConcurrencyStamp), nameof(RefreshToken.Hash),
        nameof(User.AuthenticatorKey), nameof(User.AuthenticatorStep), nameof(ProgressReport.Title), nameof(ProgressReport.Words), // and of a ReportGoal
        nameof(AuditedEntity.LastModificationTime), nameof(AuditedEntity.LastModifierId), nameof(IMultiTenant.TenantId),
    ];

    /// <inheritdoc />
    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is BalletSaaSDbContext context)
        {
            Audit(context);
        }

        return base.SavingChangesAsync(eventData, result, cancellationToken);
    }

    private void Audit(BalletSaaSDbContext context)
    {
        var now = time.GetUtcNow();
        var logs = new List<AuditLog>();
        foreach (var entry in context.ChangeTracker.Entries().Where(entry =>
            entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted).ToList())
        {
            var change = entry.State.ToString();
            if (entry is { State: EntityState.Deleted, Entity: ISoftDelete })
            {
                entry.State = EntityState.Modified;
                entry.Property(nameof(ISoftDelete.IsDeleted)).CurrentValue = true;
            }

            Stamp(entry, now);
            if (entry.Entity is IMultiTenant and not (OutboxMessage or IdempotencyKey or AuditLog or RefreshToken or RecoveryCode or CalendarFeed or CustomerPhoto))
            {
                logs.Add(Describe(context, entry, change, now));
            }
        }

        context.AuditLogs.AddRange(logs);
    }

    private void Stamp(EntityEntry entry, DateTimeOffset now)
    {
        if (entry.Entity is not AuditedEntity)
        {
            return;
        }

        var (when, who) = entry.State == EntityState.Added
            ? (nameof(AuditedEntity.CreationTime), nameof(AuditedEntity.CreatorId))
            : (nameof(AuditedEntity.LastModificationTime), nameof(AuditedEntity.LastModifierId));
        entry.Property(when).CurrentValue = now;
        entry.Property(who).CurrentValue = currentUser.Id;
    }

    private AuditLog Describe(BalletSaaSDbContext context, EntityEntry entry, string change, DateTimeOffset now)
    {
        var changes = entry.Properties
            .Where(property => !Silent.Contains(property.Metadata.Name) && (entry.State == EntityState.Added ? property.CurrentValue is not null : property.IsModified))
            .ToDictionary(property => property.Metadata.Name, property => new[]
            {
                entry.State == EntityState.Added ? null : property.OriginalValue, property.CurrentValue,
            });
        return new AuditLog
        {
            TenantId = context.TenantId,
            UserId = currentUser.Id,
            EntityName = entry.Metadata.ClrType.Name,
            EntityId = string.Join(':', entry.Metadata.FindPrimaryKey()!.Properties
                .Where(key => key.Name != nameof(IMultiTenant.TenantId)).Select(key => entry.Property(key.Name).CurrentValue)),
            ChangeType = change,
            Changes = JsonSerializer.Serialize(changes, JsonSerializerOptions.Default),
            CreationTime = now,
        };
    }
}
