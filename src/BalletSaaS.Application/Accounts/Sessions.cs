using System.Security.Cryptography;
using System.Text;
using BalletSaaS.Kernel;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace BalletSaaS.Accounts;

/// <summary>
/// Sessions of the current studio. Whatever gives out, renews or ends one first locks the account's row, so that none
/// slips through a password reset that happens at the same moment.
/// </summary>
public sealed class Sessions(BalletSaaSDbContext context, AccessTokens accessTokens, IWebClientInfoProvider client, IOptions<JwtOptions> options, TimeProvider time)
    : IScopedService
{
    /// <summary>Starts a session, in the caller's transaction.</summary>
    /// <param name="user">Whose.</param>
    /// <param name="persistent">Whether it outlives the browser.</param>
    public Task<IssuedSession> StartAsync(User user, bool persistent)
    {
        var id = Guid.CreateVersion7();
        return IssueAsync(user, id, id, 0, persistent);
    }

    /// <summary>Renews a session; null when the token is not good (any more), and then its whole family ends. See <see cref="RefreshToken"/> for when that is.</summary>
    public async Task<IssuedSession?> RenewAsync(string secret)
    {
        var hash = HashOf(secret);
        var token = await context.RefreshTokens.AsNoTracking()
            .SingleOrDefaultAsync(row => row.Hash == hash && row.Purpose == RefreshTokenPurpose.Session);
        return token is null ? null : await context.AtomicAsync(async () =>
        {
            var user = await LockAsync(token.UserId);
            if (await UseAsync(token))
            {
                return await IssueAsync(user, Guid.CreateVersion7(), token.FamilyId, token.Generation + 1, token.Persistent);
            }

            await EndAsync(user.Id, session: token.FamilyId);
            return null;
        });
    }

    /// <summary>A code that signs the user in once, within minutes, at another address; in the caller's transaction.</summary>
    public async Task<string> SignInCodeAsync(User user)
    {
        var id = Guid.CreateVersion7();
        return await StoreAsync(user, id, id, 0, RefreshTokenPurpose.SignInCode, false, options.Value.SignInCodeLifetime);
    }

    /// <summary>Turns a sign-in code into a session; null when it has ended or was used.</summary>
    public async Task<IssuedSession?> RedeemAsync(string code)
    {
        var hash = HashOf(code);
        var now = time.GetUtcNow();
        var userId = await context.RefreshTokens.Where(row => row.Hash == hash && row.Purpose == RefreshTokenPurpose.SignInCode)
            .Select(row => (Guid?)row.UserId).SingleOrDefaultAsync();
        return userId is null ? null : await context.AtomicAsync(async () =>
        {
            var user = await LockAsync(userId.Value);
            var used = await context.RefreshTokens
                .Where(row => row.Hash == hash && row.UsedAt == null && row.RevokedAt == null && row.ExpiresAt > now)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.UsedAt, now));
            return used == 1 ? await StartAsync(user, persistent: true) : null;
        });
    }

    /// <summary>Ends the session of a token; an unknown one is nobody's.</summary>
    public async Task EndAsync(string secret)
    {
        var hash = HashOf(secret);
        var token = await context.RefreshTokens.AsNoTracking().SingleOrDefaultAsync(row => row.Hash == hash);
        if (token is not null)
        {
            await context.AtomicAsync(async () =>
            {
                await LockAsync(token.UserId);
                return await EndAsync(token.UserId, session: token.FamilyId);
            });
        }
    }

    /// <summary>Ends all sessions of a user, in the transaction that has changed the user's row.</summary>
    public Task<int> EndAllAsync(Guid userId) => EndAsync(userId, session: null);

    /// <summary>Ends all sessions of a user but one, in the transaction that has changed the user's row.</summary>
    public Task<int> EndOthersAsync(Guid userId, Guid? sessionId) => EndAsync(userId, session: null, but: sessionId);

    /// <summary>Ends one session of a user; false when the user has no such one (any more).</summary>
    public Task<bool> EndAsync(Guid userId, Guid sessionId) => context.AtomicAsync(async () =>
    {
        await LockAsync(userId);
        var known = await IsLiveAsync(userId, sessionId);
        await EndAsync(userId, session: sessionId);
        return known;
    });

    /// <summary>
    /// Holds a session to the end of the caller's transaction: what is written for it goes when it ends. Errors:
    /// <c>Kernel:Unauthenticated</c> for one that has ended; its last access token is still good for minutes.
    /// </summary>
    public async Task HoldAsync(Guid userId, Guid? sessionId)
    {
        await LockAsync(userId);
        if (!await IsLiveAsync(userId, sessionId))
        {
            throw KernelErrors.Unauthenticated.Exception();
        }
    }

    /// <summary>The sessions of a user that can be renewed, the last renewed first.</summary>
    /// <param name="userId">Whose.</param>
    /// <param name="current">The one that asks.</param>
    /// <param name="page">Which of them.</param>
    /// <param name="ct">Ends the asking.</param>
    public Task<PagedResultDto<AccountSessionDto>> GetListAsync(Guid userId, Guid? current, PageRequest page, CancellationToken ct) => Live(userId)
        .GroupBy(row => row.FamilyId)
        .Select(family => new { Id = family.Key, Device = family.Max(row => row.Device), At = family.Max(row => row.CreationTime), Remembered = family.Any(row => row.Persistent) })
        .OrderByDescending(session => session.At).ThenBy(session => session.Id)
        .Select(session => new AccountSessionDto(session.Id, session.Device, session.At, session.Remembered, session.Id == current))
        .ToPageAsync(page, ct);

    /// <summary>The tokens that renew a session; of each session the newest, and another where two tabs renewed at once.</summary>
    private IQueryable<RefreshToken> Live(Guid userId)
    {
        var now = time.GetUtcNow();
        return context.RefreshTokens.Where(row => row.UserId == userId && row.Purpose == RefreshTokenPurpose.Session
            && row.UsedAt == null && row.RevokedAt == null && row.ExpiresAt > now);
    }

    /// <summary>The check stands inside the write: of two that use a token too late after each other, one is refused.</summary>
    private async Task<bool> UseAsync(RefreshToken token)
    {
        var now = time.GetUtcNow();
        var graceBegan = now - RefreshToken.Grace;
        return await context.RefreshTokens
            .Where(row => row.Id == token.Id && row.RevokedAt == null && row.ExpiresAt > now
                && !context.RefreshTokens.Any(other => other.FamilyId == row.FamilyId
                    && other.Generation >= row.Generation && other.UsedAt < graceBegan))
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.UsedAt, row => row.UsedAt ?? now)) == 1;
    }

    private Task<bool> IsLiveAsync(Guid userId, Guid? sessionId) => Live(userId).AnyAsync(row => row.FamilyId == sessionId);

    /// <summary>However a session ends, it ends here: its tokens, and what its device is shown. The caller holds the account.</summary>
    private Task<int> EndAsync(Guid userId, Guid? session, Guid? but = null) =>
        context.Database.ExecuteSqlAsync($"select end_sessions({time.GetUtcNow()}, {context.TenantId}, {userId}, {session}, {but})");

    /// <summary>Locks an account's row, in the caller's transaction.</summary>
    public Task<User> LockAsync(Guid userId) => context.Users
        .FromSql($"select * from users where tenant_id = {context.TenantId} and id = {userId} for no key update").AsNoTracking().SingleAsync();

    private async Task<IssuedSession> IssueAsync(User user, Guid id, Guid familyId, int generation, bool persistent)
    {
        var lifetime = persistent ? options.Value.RefreshTokenLifetime : options.Value.ShortRefreshTokenLifetime;
        var secret = await StoreAsync(user, id, familyId, generation, RefreshTokenPurpose.Session, persistent, lifetime);
        var (token, language) = await accessTokens.IssueAsync(user, familyId);
        var dto = new UserDto(user.Id, user.Email!, user.FirstName, user.LastName, user.Roles, user.EmailConfirmed, Permissions.Of(user.Roles), Texts.Known(language));
        var session = new SessionDto(token, (int)options.Value.AccessTokenLifetime.TotalSeconds, secret, dto);
        return new IssuedSession(session, time.GetUtcNow() + lifetime, persistent);
    }

    private async Task<string> StoreAsync(
        User user, Guid id, Guid familyId, int generation, RefreshTokenPurpose purpose, bool persistent, TimeSpan lifetime)
    {
        var secret = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));
        var now = time.GetUtcNow();
        context.RefreshTokens.Add(new RefreshToken
        {
            Id = id,
            TenantId = user.TenantId,
            FamilyId = familyId,
            Generation = generation,
            UserId = user.Id,
            Purpose = purpose,
            Hash = HashOf(secret),
            Persistent = persistent,
            Device = Device.Of(client.BrowserInfo),
            CreationTime = now,
            ExpiresAt = now + lifetime,
        });
        await context.SaveChangesAsync();
        return secret;
    }

    private static byte[] HashOf(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));
}
