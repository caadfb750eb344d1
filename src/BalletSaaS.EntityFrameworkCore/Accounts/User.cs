using BalletSaaS.Kernel;
using Microsoft.AspNetCore.Identity;

namespace BalletSaaS.Accounts;

/// <summary>
/// A log-in of one studio; the same e-mail in two studios is two of them (P1). It lives here and not in the domain
/// because Identity's type comes from a package.
/// </summary>
public sealed class User : IdentityUser<Guid>, IMultiTenant
{
    /// <inheritdoc />
    public Guid TenantId { get; init; }
    /// <summary>First name.</summary>
    public required string FirstName { get; set; }
    /// <summary>Last name.</summary>
    public required string LastName { get; set; }
    /// <summary>Roles, from <see cref="RoleNames"/>.</summary>
    public required string[] Roles { get; set; }
    /// <summary>When the account was made (UTC).</summary>
    public required DateTimeOffset CreationTime { get; init; }

    /// <summary>When somebody last asked for a new password and the mail was due (UTC).</summary>
    public DateTimeOffset? ResetAskedAt { get; set; }
    /// <summary>When the confirmation mail was last asked for again (UTC).</summary>
    public DateTimeOffset? ConfirmationAskedAt { get; set; }

    /// <summary>The authenticator app's key, sealed; it is never shown again. Without <c>TwoFactorEnabled</c> it waits for its first code.</summary>
    public string? AuthenticatorKey { get; set; }
    /// <summary>The half minute of the app's last code that was used; it and older ones are used up.</summary>
    public long AuthenticatorStep { get; set; }

    /// <summary>First and last name.</summary>
    public string FullName => $"{FirstName} {LastName}";
}
