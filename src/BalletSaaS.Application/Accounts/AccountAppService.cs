using BalletSaaS.Customers;
using BalletSaaS.Kernel;
using BalletSaaS.Tenants;
using Microsoft.AspNetCore.Identity;

namespace BalletSaaS.Accounts;

/// <inheritdoc />
public sealed class AccountAppService(
    BalletSaaSDbContext context, UserManager<User> users, UserRegistration registration, CustomerRegistration customers, PasswordCheck passwords,
    SecondFactor secondFactor, Sessions sessions, LinkMails mails, StudioDirectory studios, ICurrentTenant currentTenant, ICurrentUser currentUser) : IAccountAppService
{
    /// <inheritdoc />
    public async Task<IssuedSession> SignUpAsync(SignUpDto input)
    {
        var studio = await studios.CurrentAsync(currentTenant);
        var holder = new AccountHolder(input.FirstName, input.LastName, input.Email);
        var user = registration.Prepare(studio.Id, holder, input.Password, studio.Name, RoleNames.Customer);
        try
        {
            return await context.AtomicAsync(async () =>
            {
                await registration.AddAsync(user);
                await customers.RegisterAsync(user, input.Phone, Texts.Language);
                return await sessions.StartAsync(user, persistent: true);
            });
        }
        catch (BusinessException taken) when (taken.Code == AccountErrors.EmailTaken)
        {
            context.ChangeTracker.Clear();
            if (await passwords.FindJustMadeAsync(input.Email, input.Password) is { } mine)
            {
                return await EnterAsync(mine, persistent: true);
            }

            throw;
        }
    }

    /// <inheritdoc />
    public async Task<IssuedSession> LoginAsync(LoginDto input)
    {
        var user = await passwords.VerifyAsync(input.Email, input.Password);
        if (!user.TwoFactorEnabled || !string.IsNullOrWhiteSpace(input.Code))
        {
            return await EnterAsync(user, input.RememberMe, input.Code);
        }

        await passwords.UncountAsync(user);
        throw AccountErrors.TwoFactorRequired.Exception();
    }

    /// <inheritdoc />
    public async Task<IssuedSession> RefreshAsync(string? refreshToken) =>
        (string.IsNullOrEmpty(refreshToken) ? null : await sessions.RenewAsync(refreshToken))
        ?? throw AccountErrors.RefreshTokenInvalid.Exception();

    /// <inheritdoc />
    public async Task<IssuedSession> ExchangeAsync(ExchangeDto input) =>
        await sessions.RedeemAsync(input.Code) ?? throw AccountErrors.LinkExpired.Exception();

    /// <inheritdoc />
    public Task LogoutAsync(string? refreshToken) =>
        string.IsNullOrEmpty(refreshToken) ? Task.CompletedTask : sessions.EndAsync(refreshToken);

    /// <inheritdoc />
    public Task ForgotPasswordAsync(ForgotPasswordDto input) => mails.AskResetAsync(input.Email);

    /// <inheritdoc />
    public async Task ResetPasswordAsync(ResetPasswordDto input)
    {
        var user = await FindByLinkAsync(input.UserId);
        var studio = await studios.FindAsync(user.TenantId.ToString());
        UserRegistration.RefuseWeak(input.Password, new AccountHolder(user.FirstName, user.LastName, user.Email!), studio?.Name ?? "");
        await context.AtomicAsync(async () =>
        {
            // Whoever holds the mail owns the address, and gets in at once.
            user.EmailConfirmed = true;
            if (!user.TwoFactorEnabled)
            {
                // With a second factor the mail is half of it: it buys no more guesses at the code.
                (user.AccessFailedCount, user.LockoutEnd) = (0, null);
            }

            UserRegistration.Check(await users.ResetPasswordAsync(user, input.Token, input.Password));
            await customers.ClaimGuestAsync(user);
            await sessions.EndAllAsync(user.Id);
            return user;
        });
    }

    /// <inheritdoc />
    public async Task ConfirmEmailAsync(ConfirmEmailDto input)
    {
        var user = await FindByLinkAsync(input.UserId);
        await context.AtomicAsync(async () =>
        {
            UserRegistration.Check(await users.ConfirmEmailAsync(user, input.Token));
            await customers.ClaimGuestAsync(user);
            return user;
        });
    }

    /// <inheritdoc />
    public Task ResendConfirmationAsync() => mails.AskConfirmationAsync(currentUser.Id!.Value);

    private Task<IssuedSession> EnterAsync(User user, bool persistent, string? code = null) => context.AtomicAsync(async () =>
    {
        if (user.TwoFactorEnabled && !await secondFactor.AcceptsAsync(user, code!))
        {
            throw passwords.Refusal(user, AccountErrors.TwoFactorCodeInvalid);
        }

        await passwords.PassAsync(user);
        return await sessions.StartAsync(user, persistent);
    });

    private async Task<User> FindByLinkAsync(Guid userId) =>
        await users.FindByIdAsync(userId.ToString()) ?? throw AccountErrors.LinkExpired.Exception();
}
