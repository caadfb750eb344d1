using BalletSaaS.Kernel;

namespace BalletSaaS.Settings;

/// <summary>A setting that the studio changed from its default.</summary>
public sealed class Setting : IMultiTenant
{
    /// <inheritdoc />
    public Guid TenantId { get; init; }
    /// <summary>Its name, from the setting definitions.</summary>
    public required string Name { get; init; }
    /// <summary>Its value, in invariant form.</summary>
    public required string Value { get; set; }
}
