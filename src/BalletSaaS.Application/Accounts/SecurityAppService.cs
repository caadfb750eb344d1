using BalletSaaS.Kernel;
using BalletSaaS.Tenants;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace BalletSaaS.Accounts;

/// <inheritdoc />
public sealed class SecurityAppService(
    BalletSaaSDbContext context, UserManager<User> users, PasswordCheck passwords, SecondFactor secondFactor, Sessions sessions,
    StudioDirectory studios, ICurrentTenant currentTenant, ICurrentUser currentUser) : ISecurityAppService
{
    private const string Platform = "BalletSaaS";

    private Guid Me => currentUser.Id!.Value;

    /// <inheritdoc />
    public Task<PagedResultDto<AccountSessionDto>> GetSessionsAsync(PageRequest page, CancellationToken ct) =>
        sessions.GetListAsync(Me, currentUser.SessionId, page, ct);

    /// <inheritdoc />
    public async Task EndSessionAsync(Guid id)
    {
        if (!await sessions.EndAsync(Me, id))
        {
            throw KernelErrors.NotFound.Exception();
        }
    }

    /// <inheritdoc />
    public Task EndAllSessionsAsync() => context.AtomicAsync(async () =>
    {
        await sessions.LockAsync(Me);
        return await sessions.EndAllAsync(Me);
    });

    /// <inheritdoc />
    public async Task ChangePasswordAsync(ChangePasswordDto input)
    {
        var proven = await passwords.ProveAsync(Me, input.CurrentPassword);
        UserRegistration.RefuseWeak(input.NewPassword, new AccountHolder(proven.FirstName, proven.LastName, proven.Email!), await HouseAsync());
        await context.AtomicAsync(async () =>
        {
            var user = await MineAsync();
            UserRegistration.Check(await users.ChangePasswordAsync(user, input.CurrentPassword, input.NewPassword));
            return await sessions.EndOthersAsync(user.Id, currentUser.SessionId);
        });
    }

    /// <inheritdoc />
    public async Task<TwoFactorDto> GetTwoFactorAsync(CancellationToken ct) => new(
        await context.Users.AnyAsync(user => user.Id == Me && user.TwoFactorEnabled, ct),
        await context.RecoveryCodes.CountAsync(code => code.UserId == Me, ct));

    /// <inheritdoc />
    public async Task<AuthenticatorKeyDto> BeginTwoFactorAsync(ProvePasswordDto input)
    {
        await passwords.ProveAsync(Me, input.Password);
        var user = await MineAsync();
        RefuseOn(user);
        var key = TimeCode.Typed(secondFactor.Begin(user));
        await context.AtomicAsync(() => context.SaveChangesAsync());
        var issuer = Uri.EscapeDataString(await HouseAsync());
        var uri = $"otpauth://totp/{issuer}:{Uri.EscapeDataString(user.Email!)}?secret={key}&issuer={issuer}";
        return new AuthenticatorKeyDto(key, uri, QrCode.Of(uri).ToSvg());
    }

    /// <inheritdoc />
    public Task<RecoveryCodesDto> EnableTwoFactorAsync(TwoFactorCodeDto input) => context.AtomicAsync(async () =>
    {
        var user = await MineAsync();
        RefuseOn(user);
        if (!await secondFactor.AcceptsAsync(user, input.Code))
        {
            throw AccountErrors.TwoFactorCodeInvalid.Exception();
        }

        user.TwoFactorEnabled = true;
        UserRegistration.Check(await users.UpdateAsync(user));
        await sessions.EndOthersAsync(user.Id, currentUser.SessionId);
        return await secondFactor.RenewRecoveryCodesAsync(user);
    });

    /// <inheritdoc />
    public async Task<RecoveryCodesDto> RenewRecoveryCodesAsync(ProvePasswordDto input)
    {
        var user = await passwords.ProveAsync(Me, input.Password);
        return user.TwoFactorEnabled
            ? await context.AtomicAsync(() => secondFactor.RenewRecoveryCodesAsync(user))
            : throw KernelErrors.NotFound.Exception();
    }

    /// <inheritdoc />
    public async Task DisableTwoFactorAsync(ProvePasswordDto input)
    {
        await passwords.ProveAsync(Me, input.Password);
        await context.AtomicAsync(async () =>
        {
            var user = await MineAsync();
            (user.TwoFactorEnabled, user.AuthenticatorKey, user.AuthenticatorStep) = (false, null, 0);
            UserRegistration.Check(await users.UpdateAsync(user));
            await secondFactor.ForgetRecoveryCodesAsync(user);
            return user;
        });
    }

    private static void RefuseOn(User user)
    {
        if (user.TwoFactorEnabled)
        {
            throw AccountErrors.TwoFactorOn.Exception();
        }
    }

    private async Task<User> MineAsync() => await users.FindByIdAsync(Me.ToString()) ?? throw KernelErrors.Unauthenticated.Exception();

    private async Task<string> HouseAsync() => (await studios.FindAsync(currentTenant.RequiredId.ToString()))?.Name ?? Platform;
}
