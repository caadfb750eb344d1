namespace BalletSaaS.Kernel;

/// <summary>Who changed what; append-only.</summary>
public sealed class AuditLog : IMultiTenant
{
    /// <inheritdoc />
    public Guid TenantId { get; init; }
    /// <summary>UUID v7.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();
    /// <summary>The user; null was the system.</summary>
    public Guid? UserId { get; init; }
    /// <summary>The kind of thing.</summary>
    public required string EntityName { get; init; }
    /// <summary>Which one.</summary>
    public required string EntityId { get; init; }
    /// <summary>Created, updated or deleted.</summary>
    public required string ChangeType { get; init; }
    /// <summary>Changed properties with old and new values, as JSON; secrets are left out.</summary>
    public required string Changes { get; init; }
    /// <summary>When (UTC).</summary>
    public required DateTimeOffset CreationTime { get; init; }
}
