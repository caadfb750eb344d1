namespace BalletSaaS.Kernel;

/// <summary>The answer of a write, kept for retries (B2).</summary>
public sealed class IdempotencyKey : IMultiTenant
{
    /// <inheritdoc />
    public Guid TenantId { get; init; }
    /// <summary>SHA-256 of user and client's key, its first 16 bytes.</summary>
    public required Guid Key { get; init; }
    /// <summary>SHA-256 of the request.</summary>
    public required byte[] RequestHash { get; init; }
    /// <summary>The answer as JSON.</summary>
    public required string Response { get; init; }
    /// <summary>When (UTC).</summary>
    public required DateTimeOffset CreationTime { get; init; }
}
