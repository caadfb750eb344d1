using System.Net.Mail;
using BalletSaaS.Kernel;
using Microsoft.AspNetCore.Identity;

namespace BalletSaaS.Accounts;

/// <summary>A person's name and log-in, as typed.</summary>
public sealed record AccountHolder(string FirstName, string LastName, string Email);

/// <summary>Makes accounts.</summary>
public sealed class UserRegistration(UserManager<User> users, IPasswordHasher<User> hasher, IOutbox outbox, TimeProvider time) : IScopedService
{
    /// <summary>
    /// An account that is not stored yet; hashing takes its time, so it is done before the transaction. Errors:
    /// <c>Kernel:Validation</c>, <c>Accounts:WeakPassword</c>.
    /// </summary>
    /// <param name="tenantId">Its studio.</param>
    /// <param name="holder">Whose it is.</param>
    /// <param name="password">Its password.</param>
    /// <param name="studioName">The studio's name, which is no password.</param>
    /// <param name="roles">From <see cref="RoleNames"/>.</param>
    public User Prepare(Guid tenantId, AccountHolder holder, string password, string studioName, params string[] roles)
    {
        var email = holder.Email.Trim();
        if (!MailAddress.TryCreate(email, out var address) || address.Address != email)
        {
            throw KernelErrors.Validation.Exception().WithData("field", "email");
        }

        RefuseWeak(password, holder, studioName);
        var user = new User
        {
            Id = Guid.CreateVersion7(),
            TenantId = tenantId,
            UserName = email,
            Email = email,
            FirstName = holder.FirstName.Trim(),
            LastName = holder.LastName.Trim(),
            Roles = roles,
            LockoutEnabled = true,
            CreationTime = time.GetUtcNow(),
        };
        user.PasswordHash = hasher.HashPassword(user, password);
        return user;
    }

    /// <summary>Stores a prepared account in the caller's transaction; the confirmation mail leaves after it. Errors: <c>Accounts:EmailTaken</c>.</summary>
    public async Task AddAsync(User user)
    {
        outbox.Add(new ConfirmationRequested(user.Id));
        Check(await users.CreateAsync(user));
    }

    /// <summary>Refuses a password that is easy to guess for this person. Errors: <c>Accounts:WeakPassword</c>.</summary>
    public static void RefuseWeak(string password, AccountHolder holder, string studioName)
    {
        if (PasswordRules.Refusal(password, holder.Email, holder.FirstName, holder.LastName, studioName) is { } reason)
        {
            throw AccountErrors.WeakPassword.Exception().WithData("reason", Texts.Get(reason));
        }
    }

    /// <summary>What Identity refuses, in our words.</summary>
    public static void Check(IdentityResult result)
    {
        if (!result.Succeeded)
        {
            var codes = result.Errors.Select(error => error.Code).ToList();
            throw codes.Contains(nameof(IdentityErrorDescriber.InvalidToken)) ? AccountErrors.LinkExpired.Exception()
                : codes.Contains(nameof(IdentityErrorDescriber.PasswordMismatch)) ? AccountErrors.WrongPassword.Exception()
                : codes.Contains(nameof(IdentityErrorDescriber.ConcurrencyFailure)) ? KernelErrors.Concurrency.Exception()
                : codes.Exists(code => code.StartsWith("Duplicate", StringComparison.Ordinal)) ? AccountErrors.EmailTaken.Exception()
                : throw new InvalidOperationException($"Identity refuses: {string.Join(", ", codes)}.");
        }
    }
}
