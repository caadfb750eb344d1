namespace BalletSaaS.Accounts;

/// <summary>
/// A key that signs the links in mails, shared by all processes. It belongs to the platform, not to a studio; the
/// application's role cannot read it, and it is stored encrypted.
/// </summary>
public sealed class DataProtectionKey
{
    /// <summary>The framework's name of the key.</summary>
    public required string Name { get; init; }
    /// <summary>The key as XML, its secret encrypted.</summary>
    public required string Xml { get; init; }
}
