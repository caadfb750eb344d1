using BalletSaaS.Kernel;

namespace BalletSaaS.Accounts;

/// <summary>Refusals of sign-up, log-in and the mails around them.</summary>
public static class AccountErrors
{
    /// <summary>E-mail or password is wrong; which one is not said.</summary>
    public static readonly ErrorCode InvalidCredentials = new("Accounts:InvalidCredentials", ErrorKind.Unauthenticated);
    /// <summary>Too many wrong passwords; <c>until</c> says when the next try is possible.</summary>
    public static readonly ErrorCode LockedOut = new("Accounts:LockedOut", ErrorKind.Unauthenticated);
    /// <summary>The password is right, and the account asks for a code too: of the authenticator app, or a recovery code.</summary>
    public static readonly ErrorCode TwoFactorRequired = new("Accounts:TwoFactorRequired", ErrorKind.Unauthenticated);
    /// <summary>The code is wrong, too old or was used.</summary>
    public static readonly ErrorCode TwoFactorCodeInvalid = new("Accounts:TwoFactorCodeInvalid", ErrorKind.Rule);
    /// <summary>The account asks for codes already; it must stop first.</summary>
    public static readonly ErrorCode TwoFactorOn = new("Accounts:TwoFactorOn", ErrorKind.Conflict);
    /// <summary>Somebody who is signed in gave a wrong password for what asks for it again.</summary>
    public static readonly ErrorCode WrongPassword = new("Accounts:WrongPassword", ErrorKind.Rule);
    /// <summary>An account with this e-mail exists in this studio.</summary>
    public static readonly ErrorCode EmailTaken = new("Accounts:EmailTaken", ErrorKind.Conflict);
    /// <summary>The password is too weak; <c>reason</c> says what is missing.</summary>
    public static readonly ErrorCode WeakPassword = new("Accounts:WeakPassword", ErrorKind.Rule);
    /// <summary>The link of the mail has ended or was used.</summary>
    public static readonly ErrorCode LinkExpired = new("Accounts:LinkExpired", ErrorKind.Rule);
    /// <summary>The refresh token has ended, was revoked or was used before (then its whole family is revoked).</summary>
    public static readonly ErrorCode RefreshTokenInvalid = new("Accounts:RefreshTokenInvalid", ErrorKind.Unauthenticated);
    /// <summary>The studio asks for a confirmed e-mail first.</summary>
    public static readonly ErrorCode EmailNotConfirmed = new("Accounts:EmailNotConfirmed", ErrorKind.Rule);
}
