using System.ComponentModel.DataAnnotations;

namespace BalletSaaS.Accounts;

/// <summary>A device on which somebody is signed in.</summary>
/// <param name="Id">The session's id.</param>
/// <param name="Device">Browser and system, such as <c>Safari · iPhone</c>; null when unknown.</param>
/// <param name="LastUsedAt">When it was last renewed (UTC); at most a token's life ago while it is in use.</param>
/// <param name="Remembered">Whether it outlives the browser.</param>
/// <param name="IsCurrent">Whether it is the one that asks.</param>
public sealed record AccountSessionDto(Guid Id, string? Device, DateTimeOffset LastUsedAt, bool Remembered, bool IsCurrent);

/// <summary>A new password of somebody who is signed in.</summary>
public sealed record ChangePasswordDto(
    [Required, StringLength(128)] string CurrentPassword,
    [Required, StringLength(128, MinimumLength = 8)] string NewPassword);

/// <summary>The password again, for what a stranger at an open phone must not do.</summary>
public sealed record ProvePasswordDto([Required, StringLength(128)] string Password);

/// <summary>A code of the authenticator app.</summary>
public sealed record TwoFactorCodeDto([Required, StringLength(32)] string Code);

/// <summary>Whether the account asks for a code when its owner logs in.</summary>
/// <param name="Enabled">Whether it does.</param>
/// <param name="RecoveryCodesLeft">How many recovery codes were not used yet.</param>
public sealed record TwoFactorDto(bool Enabled, int RecoveryCodesLeft);

/// <summary>What an authenticator app needs, shown once.</summary>
/// <param name="Key">To type it in, base 32.</param>
/// <param name="Uri">The same as a link that opens the app.</param>
/// <param name="QrSvg">The link as a picture to scan, SVG.</param>
public sealed record AuthenticatorKeyDto(string Key, string Uri, string QrSvg);

/// <summary>Codes for whoever loses the app, shown once; each is good once.</summary>
public sealed record RecoveryCodesDto(IReadOnlyList<string> Codes);
