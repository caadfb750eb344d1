using System.ComponentModel.DataAnnotations;
using BalletSaaS.Kernel;

namespace BalletSaaS.Accounts;

/// <summary>A student who signs up with a studio.</summary>
public sealed record SignUpDto(
    [Required, EmailAddress, StringLength(254)] string Email,
    [Required, StringLength(128, MinimumLength = 8)] string Password,
    [Required, StringLength(64, MinimumLength = 1), PlainName] string FirstName,
    [Required, StringLength(64, MinimumLength = 1), PlainName] string LastName,
    [StringLength(32)] string? Phone);

/// <summary>A log-in.</summary>
/// <param name="Email">The e-mail of the account in this studio.</param>
/// <param name="Password">Its password.</param>
/// <param name="RememberMe">Whether the browser keeps the session after it is closed.</param>
/// <param name="Code">Where the account asks for one: six digits of the authenticator app, or a recovery code.</param>
public sealed record LoginDto(
    [Required, StringLength(254)] string Email,
    [Required, StringLength(128)] string Password,
    bool RememberMe = false,
    [StringLength(32)] string? Code = null);

/// <summary>A session: a 15-minute token and the one that renews it.</summary>
/// <param name="AccessToken">JWT for <c>Authorization: Bearer</c>.</param>
/// <param name="ExpiresIn">Seconds until it ends.</param>
/// <param name="RefreshToken">Renews it once; null when the browser's cookie carries it.</param>
/// <param name="User">Whose session it is.</param>
public sealed record SessionDto(string AccessToken, int ExpiresIn, string? RefreshToken, UserDto User);

/// <summary>A signed-in person.</summary>
/// <param name="Id">The user's id.</param>
/// <param name="Email">The log-in.</param>
/// <param name="FirstName">First name.</param>
/// <param name="LastName">Last name.</param>
/// <param name="Roles">Roles in this studio.</param>
/// <param name="EmailConfirmed">Whether the e-mail was confirmed.</param>
/// <param name="Permissions">What the roles grant.</param>
/// <param name="Language">The language they chose, as a two-letter code; null is the studio's.</param>
public sealed record UserDto(
    Guid Id, string Email, string FirstName, string LastName, IReadOnlyList<string> Roles,
    bool EmailConfirmed, IReadOnlyList<string> Permissions, string? Language);

/// <summary>A refresh token; empty when the cookie carries it.</summary>
public sealed record RefreshDto([StringLength(200)] string? RefreshToken = null);

/// <summary>A one-time sign-in code.</summary>
public sealed record ExchangeDto([Required, StringLength(200)] string Code);

/// <summary>Whose password was forgotten.</summary>
public sealed record ForgotPasswordDto([Required, EmailAddress, StringLength(254)] string Email);

/// <summary>A new password, with the token of the mail.</summary>
public sealed record ResetPasswordDto(
    Guid UserId,
    [Required, StringLength(2000)] string Token,
    [Required, StringLength(128, MinimumLength = 8)] string Password);

/// <summary>A confirmed e-mail, with the token of the mail.</summary>
public sealed record ConfirmEmailDto(Guid UserId, [Required, StringLength(2000)] string Token);

/// <summary>A session as the service hands it over; the route puts the refresh token where it belongs.</summary>
/// <param name="Session">The session, refresh token included.</param>
/// <param name="RefreshExpiresAt">When the refresh token ends (UTC).</param>
/// <param name="Persistent">Whether the browser's cookie outlives the browser.</param>
public sealed record IssuedSession(SessionDto Session, DateTimeOffset RefreshExpiresAt, bool Persistent);
