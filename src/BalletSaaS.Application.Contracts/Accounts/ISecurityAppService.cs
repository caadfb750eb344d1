using BalletSaaS.Kernel;

namespace BalletSaaS.Accounts;

/// <summary>How safe one's own account is: password, second factor, the devices that are signed in.</summary>
public interface ISecurityAppService
{
    /// <summary>The devices that are signed in, the last used first.</summary>
    Task<PagedResultDto<AccountSessionDto>> GetSessionsAsync(PageRequest page, CancellationToken ct);

    /// <summary>Ends one session. Access tokens given out before live on for their minutes. Errors: <c>Kernel:NotFound</c>.</summary>
    Task EndSessionAsync(Guid id);

    /// <summary>Ends every session, also the one that asks.</summary>
    Task EndAllSessionsAsync();

    /// <summary>Sets a new password and ends all other sessions. Errors: <c>Accounts:WrongPassword</c>, <c>Accounts:WeakPassword</c>, <c>Kernel:TooManyRequests</c> with the <c>seconds</c> to wait.</summary>
    Task ChangePasswordAsync(ChangePasswordDto input);

    /// <summary>Whether the account asks for a code.</summary>
    Task<TwoFactorDto> GetTwoFactorAsync(CancellationToken ct);

    /// <summary>A new key for an authenticator app; it counts from its first code on. Errors: <c>Accounts:WrongPassword</c>, <c>Accounts:TwoFactorOn</c>, <c>Kernel:TooManyRequests</c>.</summary>
    Task<AuthenticatorKeyDto> BeginTwoFactorAsync(ProvePasswordDto input);

    /// <summary>From now on the account asks for a code; all other sessions end. Errors: <c>Accounts:TwoFactorCodeInvalid</c>, <c>Accounts:TwoFactorOn</c>, <c>Kernel:TooManyRequests</c>.</summary>
    Task<RecoveryCodesDto> EnableTwoFactorAsync(TwoFactorCodeDto input);

    /// <summary>New recovery codes in place of the old ones. Errors: <c>Accounts:WrongPassword</c>, <c>Kernel:NotFound</c> while there is no second factor, <c>Kernel:TooManyRequests</c>.</summary>
    Task<RecoveryCodesDto> RenewRecoveryCodesAsync(ProvePasswordDto input);

    /// <summary>The account asks for no code any more; twice is fine. Errors: <c>Accounts:WrongPassword</c>, <c>Kernel:TooManyRequests</c>.</summary>
    Task DisableTwoFactorAsync(ProvePasswordDto input);
}
