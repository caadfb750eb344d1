using BalletSaaS.Kernel;

namespace BalletSaaS.Accounts;

/// <summary>A code that replaces the authenticator app once; when it is used its row goes. Only its SHA-256 is stored.</summary>
public sealed class RecoveryCode : Entity
{
    /// <summary>Whose it is.</summary>
    public required Guid UserId { get; init; }
    /// <summary>SHA-256 of the code.</summary>
    public required byte[] Hash { get; init; }
}
