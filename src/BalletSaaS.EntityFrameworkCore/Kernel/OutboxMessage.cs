namespace BalletSaaS.Kernel;

/// <summary>News on its way out of the transaction that made it true.</summary>
public sealed class OutboxMessage : IMultiTenant
{
    /// <inheritdoc />
    public Guid TenantId { get; init; }
    /// <summary>Its place in the queue; given by the database.</summary>
    public long Id { get; init; }
    /// <summary>The event's stored name.</summary>
    public required string Kind { get; init; }
    /// <summary>The event as JSON.</summary>
    public required string Payload { get; init; }
    /// <summary>When it was written (UTC).</summary>
    public required DateTimeOffset CreationTime { get; init; }
    /// <summary>Not to be tried before (UTC).</summary>
    public required DateTimeOffset NextAttemptAt { get; init; }
    /// <summary>How often it was tried in vain.</summary>
    public int Attempts { get; init; }
    /// <summary>What went wrong last.</summary>
    public string? LastError { get; init; }
    /// <summary>When its handlers were through (UTC).</summary>
    public DateTimeOffset? ProcessedAt { get; init; }
}
