namespace BalletSaaS.Accounts;

/// <summary>Signing up, in and out of one studio (or of the host).</summary>
public interface IAccountAppService
{
    /// <summary>Makes a user and its customer. Errors: <c>Accounts:EmailTaken</c>, <c>Accounts:WeakPassword</c>, <c>Tenants:StudioRequired</c>.</summary>
    Task<IssuedSession> SignUpAsync(SignUpDto input);

    /// <summary>Starts a session. Errors: <c>Accounts:InvalidCredentials</c>, <c>Accounts:LockedOut</c>, <c>Accounts:TwoFactorRequired</c>, <c>Accounts:TwoFactorCodeInvalid</c>.</summary>
    Task<IssuedSession> LoginAsync(LoginDto input);

    /// <summary>Renews a session; the token is used up. A token used twice ends every session of its family. Errors: <c>Accounts:RefreshTokenInvalid</c>.</summary>
    Task<IssuedSession> RefreshAsync(string? refreshToken);

    /// <summary>Turns a one-time sign-in code into a session. Errors: <c>Accounts:LinkExpired</c>.</summary>
    Task<IssuedSession> ExchangeAsync(ExchangeDto input);

    /// <summary>Ends the session of the refresh token; unknown tokens are ignored.</summary>
    Task LogoutAsync(string? refreshToken);

    /// <summary>Sends a reset link if the account exists; says nothing either way.</summary>
    Task ForgotPasswordAsync(ForgotPasswordDto input);

    /// <summary>Sets a new password and ends all sessions. Errors: <c>Accounts:LinkExpired</c>, <c>Accounts:WeakPassword</c>.</summary>
    Task ResetPasswordAsync(ResetPasswordDto input);

    /// <summary>Confirms the e-mail; twice is fine. Errors: <c>Accounts:LinkExpired</c>.</summary>
    Task ConfirmEmailAsync(ConfirmEmailDto input);

    /// <summary>Sends the confirmation mail again to the signed-in user.</summary>
    Task ResendConfirmationAsync();
}
