using BalletSaaS.Kernel;

namespace BalletSaaS.Accounts;

/// <summary>
/// A secret that is good once: for renewing a session, or for signing in at a new address. Only its SHA-256 is stored.
/// Tokens that renew each other share a family; a token used twice ends its family.
/// </summary>
/// <remarks>
/// Two tabs may renew at the same moment, both with the cookie that they share. So a token can be exchanged as long as
/// none of its own or a later generation was used more than <see cref="Grace"/> ago; both tabs go on, and the browser
/// keeps the token that came last. Whoever uses the other one afterwards, or the old one later, reveals that two
/// parties hold the session, and it ends for both: a thief who was quick enough to use the grace has no more of it than that.
/// </remarks>
public sealed class RefreshToken : Entity
{
    /// <summary>How long a used token can be used again, by another tab of the same browser.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(10);

    /// <summary>The first token's id of a chain of renewals.</summary>
    public required Guid FamilyId { get; init; }
    /// <summary>How many renewals came before it in its family; 0 is the log-in.</summary>
    public int Generation { get; init; }
    /// <summary>Whose it is.</summary>
    public required Guid UserId { get; init; }
    /// <summary>What it is good for.</summary>
    public required RefreshTokenPurpose Purpose { get; init; }
    /// <summary>SHA-256 of the secret.</summary>
    public required byte[] Hash { get; init; }
    /// <summary>Whether the browser keeps it when it closes.</summary>
    public bool Persistent { get; init; }
    /// <summary>The browser and system it was given to, such as <c>Chrome · Android</c>; null when they said nothing known.</summary>
    public string? Device { get; init; }
    /// <summary>When it was issued (UTC).</summary>
    public required DateTimeOffset CreationTime { get; init; }
    /// <summary>When it ends (UTC).</summary>
    public required DateTimeOffset ExpiresAt { get; init; }
    /// <summary>When it was used (UTC).</summary>
    public DateTimeOffset? UsedAt { get; private set; }
    /// <summary>When it was revoked (UTC).</summary>
    public DateTimeOffset? RevokedAt { get; private set; }
}

/// <summary>What a one-time secret is good for.</summary>
public enum RefreshTokenPurpose : short
{
    /// <summary>Renewing a session.</summary>
    Session = 0,
    /// <summary>Signing in at another address, within minutes.</summary>
    SignInCode = 1,
}
