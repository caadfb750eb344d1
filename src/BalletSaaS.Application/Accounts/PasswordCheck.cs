using BalletSaaS.Kernel;
using BalletSaaS.Settings;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace BalletSaaS.Accounts;

/// <summary>Whether a password opens an account, and when guessing ends.</summary>
public sealed class PasswordCheck(
    BalletSaaSDbContext context, IPasswordHasher<User> hasher, NobodysPassword nobodys, ILookupNormalizer normalizer, ISettings settings, TimeProvider time) : IScopedService
{
    private static readonly User Nobody = new() { FirstName = "", LastName = "", Roles = [], CreationTime = default };

    private static readonly TimeSpan AnswerLost = TimeSpan.FromHours(1);

    /// <summary>
    /// The account behind e-mail and password. A try is counted before the password is looked at, in one statement, so
    /// that many tries at once are no more tries. Errors: <c>Accounts:InvalidCredentials</c>, <c>Accounts:LockedOut</c>.
    /// </summary>
    public async Task<User> VerifyAsync(string email, string password)
    {
        var name = normalizer.NormalizeEmail(email.Trim());
        var now = time.GetUtcNow();
        var counted = await CountTryAsync(name, now);
        var user = await context.Users.AsNoTracking().SingleOrDefaultAsync(row => row.NormalizedEmail == name);
        if (user?.PasswordHash is null) // nobody's, or somebody who was erased
        {
            hasher.VerifyHashedPassword(Nobody, nobodys.Hash, password);
            throw AccountErrors.InvalidCredentials.Exception();
        }

        var verified = counted ? hasher.VerifyHashedPassword(user, user.PasswordHash, password) : PasswordVerificationResult.Failed;
        if (verified != PasswordVerificationResult.Failed)
        {
            return verified == PasswordVerificationResult.SuccessRehashNeeded ? await RehashAsync(user, password) : user;
        }

        throw Refusal(user, AccountErrors.InvalidCredentials);
    }

    /// <summary>
    /// The password of somebody who is signed in, again. It counts as a log-in does. Errors: <c>Accounts:WrongPassword</c>;
    /// <c>Kernel:TooManyRequests</c> with the <c>seconds</c> to wait while the account is locked.
    /// </summary>
    public async Task<User> ProveAsync(Guid userId, string password)
    {
        var email = await context.Users.Where(row => row.Id == userId).Select(row => row.Email).SingleOrDefaultAsync()
            ?? throw KernelErrors.Unauthenticated.Exception();
        try
        {
            var user = await VerifyAsync(email, password);
            await PassAsync(user);
            return user;
        }
        catch (BusinessException wrong) when (wrong.Code == AccountErrors.InvalidCredentials)
        {
            throw AccountErrors.WrongPassword.Exception();
        }
        catch (BusinessException locked) when (locked.Code == AccountErrors.LockedOut)
        {
            throw KernelErrors.TooManyRequests.Exception().WithData("seconds", 60 * (int)locked.Details["minutes"]!);
        }
    }

    /// <summary>
    /// Takes back the count of a right password that came without the code: asking for the code is no guess, and forgives none.
    /// Whoever counted beside it may have locked the account with the sum; then it opens with one try left.
    /// </summary>
    public async Task UncountAsync(User user)
    {
        var (now, tries) = (time.GetUtcNow(), await settings.GetNumberAsync(SettingDefinitions.LockoutAttempts));
        await context.Users.Where(row => row.Id == user.Id).ExecuteUpdateAsync(set => set
            .SetProperty(row => row.AccessFailedCount, row => row.LockoutEnd > now ? tries - 1 : Math.Max(row.AccessFailedCount - 1, 0))
            .SetProperty(row => row.LockoutEnd, (DateTimeOffset?)null));
    }

    /// <summary>Why somebody with a wrong password or code is not let in: it is wrong, or was wrong too often.</summary>
    public BusinessException Refusal(User user, ErrorCode wrong)
    {
        var now = time.GetUtcNow();
        return user.LockoutEnd > now
            ? AccountErrors.LockedOut.Exception().WithData("until", user.LockoutEnd.Value)
                .WithData("minutes", (int)Math.Ceiling((user.LockoutEnd.Value - now).TotalMinutes))
            : wrong.Exception();
    }

    /// <summary>
    /// The account that somebody made within the hour with this e-mail and password: whoever signs up again then has not seen the
    /// answer. Null when it is an older one, or asks for a code, or the password is another.
    /// </summary>
    public async Task<User?> FindJustMadeAsync(string email, string password)
    {
        try
        {
            var user = await VerifyAsync(email, password);
            return user.CreationTime > time.GetUtcNow() - AnswerLost && !user.TwoFactorEnabled ? user : null;
        }
        catch (BusinessException refused) when (refused.Code == AccountErrors.InvalidCredentials || refused.Code == AccountErrors.LockedOut)
        {
            return null;
        }
    }

    /// <summary>
    /// Forgets the wrong tries before this right one, in the transaction that opens the session. Errors:
    /// <c>Accounts:InvalidCredentials</c> when the password was changed meanwhile, or a code is asked for now.
    /// </summary>
    public async Task PassAsync(User user)
    {
        var same = await context.Users.Where(row => row.Id == user.Id && row.PasswordHash == user.PasswordHash && row.TwoFactorEnabled == user.TwoFactorEnabled)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.AccessFailedCount, 0).SetProperty(row => row.LockoutEnd, (DateTimeOffset?)null));
        if (same == 0)
        {
            throw AccountErrors.InvalidCredentials.Exception();
        }
    }

    /// <summary>Hashes made with fewer iterations than today's grow with the next log-in.</summary>
    private async Task<User> RehashAsync(User user, string password)
    {
        var before = user.PasswordHash;
        user.PasswordHash = hasher.HashPassword(user, password);
        await context.Users.Where(row => row.Id == user.Id && row.PasswordHash == before)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.PasswordHash, user.PasswordHash));
        return user;
    }

    /// <summary>Counts a try, and locks with the last one allowed; false when the account is locked, or nobody's.</summary>
    private async Task<bool> CountTryAsync(string name, DateTimeOffset now)
    {
        var tries = await settings.GetNumberAsync(SettingDefinitions.LockoutAttempts);
        var until = now.AddMinutes(await settings.GetNumberAsync(SettingDefinitions.LockoutMinutes));
        return await context.Users
            .Where(row => row.NormalizedEmail == name && (row.LockoutEnd == null || row.LockoutEnd <= now))
            .ExecuteUpdateAsync(set => set
                .SetProperty(row => row.AccessFailedCount, row => tries > 0 && row.AccessFailedCount + 1 >= tries ? 0 : row.AccessFailedCount + 1)
                .SetProperty(row => row.LockoutEnd, row => tries > 0 && row.AccessFailedCount + 1 >= tries ? until : null)) == 1;
    }
}
