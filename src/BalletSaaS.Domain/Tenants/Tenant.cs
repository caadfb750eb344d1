namespace BalletSaaS.Tenants;

/// <summary>A studio, the tenant of the platform.</summary>
public sealed class Tenant
{
    /// <summary>UUID v7.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();
    /// <summary>The address: the first label of its host name.</summary>
    public required string Slug { get; init; }
    /// <summary>The name on the door.</summary>
    public required string Name { get; set; }
    /// <summary>IANA zone of its wall times.</summary>
    public required string TimeZone { get; init; }
    /// <summary>ISO 4217 code of its prices.</summary>
    public required string Currency { get; init; }
    /// <summary>Open or suspended (P4).</summary>
    public TenantStatus Status { get; set; }
    /// <summary>When it opened (UTC).</summary>
    public DateTimeOffset CreationTime { get; init; }
    /// <summary>When its credit books were last replayed (UTC); null when they never were.</summary>
    public DateTimeOffset? BooksCheckedAt { get; init; }
    /// <summary>How many customers' books did not balance then (L4); null when they never were replayed.</summary>
    public int? UnbalancedCustomers { get; init; }
}
