using System.Security.Cryptography;
using BalletSaaS.Kernel;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;

namespace BalletSaaS.Accounts;

/// <summary>
/// The tokens of the links in mails, for one user, purpose and security stamp: after a password reset, older links have
/// ended. Like the framework's own provider, but with our clock and a life for each purpose.
/// </summary>
public sealed class MailTokens(IDataProtectionProvider protection, TimeProvider time) : IUserTwoFactorTokenProvider<User>, ISingletonService
{
    /// <summary>The provider's name in Identity's options.</summary>
    public const string Name = "Mail";

    /// <summary>How long a link that resets a password is good.</summary>
    public static readonly TimeSpan ResetLifetime = TimeSpan.FromHours(2);

    /// <summary>How long a link that confirms an e-mail is good.</summary>
    public static readonly TimeSpan ConfirmLifetime = TimeSpan.FromDays(7);

    /// <inheritdoc />
    public Task<string> GenerateAsync(string purpose, UserManager<User> manager, User user) =>
        Task.FromResult(Token(purpose, user, purpose == UserManager<User>.ResetPasswordTokenPurpose ? ResetLifetime : ConfirmLifetime));

    /// <summary>The token of an invitation: it sets the first password, and waits as long as a confirmation does.</summary>
    public string Invitation(User user) => Token(UserManager<User>.ResetPasswordTokenPurpose, user, ConfirmLifetime);

    private string Token(string purpose, User user, TimeSpan lifetime) =>
        Protector(purpose, user).Protect($"{(time.GetUtcNow() + lifetime).ToUnixTimeSeconds()}|{user.SecurityStamp}");

    /// <inheritdoc />
    public Task<bool> ValidateAsync(string purpose, string token, UserManager<User> manager, User user)
    {
        try
        {
            var parts = Protector(purpose, user).Unprotect(token).Split('|', 2);
            return Task.FromResult(long.Parse(parts[0]) > time.GetUtcNow().ToUnixTimeSeconds() && parts[1] == user.SecurityStamp);
        }
        catch (CryptographicException)
        {
            return Task.FromResult(false);
        }
    }

    /// <inheritdoc />
    public Task<bool> CanGenerateTwoFactorTokenAsync(UserManager<User> manager, User user) => Task.FromResult(false);

    private IDataProtector Protector(string purpose, User user) =>
        protection.CreateProtector(nameof(MailTokens), purpose, user.TenantId.ToString(), user.Id.ToString());
}
