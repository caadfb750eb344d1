using BalletSaaS.Kernel;

namespace BalletSaaS.Customers;

/// <summary>A customer's picture, as <see cref="PhotoFile"/> lets it in; one each.</summary>
public sealed class CustomerPhoto : Entity
{
    /// <summary>Whose.</summary>
    public required Guid CustomerId { get; init; }
    /// <summary>What the bytes are, from <see cref="PhotoFile"/>.</summary>
    public required string MediaType { get; init; }
    /// <summary>The file, without what cameras write beside the picture.</summary>
    public required byte[] Content { get; init; }
    /// <summary>When it came (UTC).</summary>
    public required DateTimeOffset CreationTime { get; init; }
}
