using BalletSaaS.Kernel;

namespace BalletSaaS.Notifications;

/// <summary>A browser of somebody's that shows notifications (RFC 8030, RFC 8291).</summary>
public sealed class PushSubscription : Entity
{
    /// <summary>The longest address that is kept; those of the browsers have some hundred letters.</summary>
    public const int MaxEndpointLength = 1000;

    /// <summary>Whose.</summary>
    public required Guid CustomerId { get; init; }
    /// <summary>The session in which the browser asked for it last: the family of its refresh tokens. When that ends, this does.</summary>
    public required Guid SessionId { get; init; }
    /// <summary>The address at the browser's push service.</summary>
    public required string Endpoint { get; init; }
    /// <summary>The browser's public key: an uncompressed point of P-256, 65 bytes.</summary>
    public required byte[] Key { get; init; }
    /// <summary>The browser's authentication secret, 16 bytes.</summary>
    public required byte[] Secret { get; init; }
    /// <summary>When the browser asked for it last (UTC).</summary>
    public required DateTimeOffset CreationTime { get; init; }
}
