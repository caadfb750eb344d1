namespace BalletSaaS.Kernel;

/// <summary>A row of one studio; its key is (studio, id), so that nothing can refer across studios.</summary>
public abstract class Entity : IMultiTenant
{
    /// <inheritdoc />
    public Guid TenantId { get; init; }

    /// <summary>UUID v7, made in the application.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();
}

/// <summary>A row that says who made and last changed it; filled on saving.</summary>
public abstract class AuditedEntity : Entity
{
    /// <summary>When it was made (UTC).</summary>
    public DateTimeOffset CreationTime { get; private set; }
    /// <summary>The user who made it; null was the system.</summary>
    public Guid? CreatorId { get; private set; }
    /// <summary>When it was last changed (UTC).</summary>
    public DateTimeOffset? LastModificationTime { get; private set; }
    /// <summary>The user who last changed it.</summary>
    public Guid? LastModifierId { get; private set; }
}
