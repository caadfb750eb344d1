using System.Security.Cryptography;
using System.Text;
using BalletSaaS.Kernel;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace BalletSaaS.Accounts;

/// <summary>
/// The codes of an account. Like the framework's authenticator provider, but with our clock, a sealed key, and each code good
/// once: whoever watches one being typed cannot use it after.
/// </summary>
public sealed class SecondFactor(BalletSaaSDbContext context, IDataProtectionProvider protection, TimeProvider time) : IScopedService
{
    private const int RecoveryCodes = 10;
    /// <summary>80 bits: too many to try them all against a stolen hash.</summary>
    private const int RecoveryCodeLength = 10;

    /// <summary>Gives a tracked user a new key, which waits for its first code.</summary>
    public byte[] Begin(User user)
    {
        var key = RandomNumberGenerator.GetBytes(TimeCode.KeyLength);
        user.AuthenticatorKey = Convert.ToBase64String(Protector(user).Protect(key));
        return key;
    }

    /// <summary>Whether a code is the app's, or a recovery code; it is used up, in the transaction around it.</summary>
    public async Task<bool> AcceptsAsync(User user, string code)
    {
        var typed = code.Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);
        if (typed.Length != TimeCode.Digits)
        {
            var hash = HashOf(typed.ToUpperInvariant());
            return await context.RecoveryCodes.Where(row => row.UserId == user.Id && row.Hash == hash).ExecuteDeleteAsync() == 1;
        }

        return KeyOf(user) is { } key && TimeCode.StepOf(key, typed, time.GetUtcNow()) is { } step
            && await context.Users.Where(row => row.Id == user.Id && row.AuthenticatorKey == user.AuthenticatorKey && row.AuthenticatorStep < step)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.AuthenticatorStep, step)) == 1;
    }

    /// <summary>New recovery codes in place of the old ones, in the transaction around it.</summary>
    public async Task<RecoveryCodesDto> RenewRecoveryCodesAsync(User user)
    {
        await ForgetRecoveryCodesAsync(user);
        var codes = Enumerable.Range(0, RecoveryCodes).Select(_ => TimeCode.Typed(RandomNumberGenerator.GetBytes(RecoveryCodeLength))).ToList();
        context.RecoveryCodes.AddRange(codes.Select(code => new RecoveryCode { TenantId = user.TenantId, UserId = user.Id, Hash = HashOf(code) }));
        await context.SaveChangesAsync();
        return new RecoveryCodesDto([.. codes.Select(code => string.Join('-', code.Chunk(4).Select(four => new string(four))))]);
    }

    /// <summary>The recovery codes end.</summary>
    public Task ForgetRecoveryCodesAsync(User user) => context.RecoveryCodes.Where(row => row.UserId == user.Id).ExecuteDeleteAsync();

    /// <summary>The key, or null: there is none, or it was sealed with a secret that the installation has lost. Recovery codes work then.</summary>
    private byte[]? KeyOf(User user)
    {
        try
        {
            return user.AuthenticatorKey is null ? null : Protector(user).Unprotect(Convert.FromBase64String(user.AuthenticatorKey));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private IDataProtector Protector(User user) => protection.CreateProtector(nameof(SecondFactor), user.TenantId.ToString(), user.Id.ToString());

    private static byte[] HashOf(string code) => SHA256.HashData(Encoding.UTF8.GetBytes(code));
}
