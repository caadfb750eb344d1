using BalletSaaS.Kernel;
using BalletSaaS.Tenants;
using Microsoft.EntityFrameworkCore;

namespace BalletSaaS.Accounts;

/// <summary>The operator's first account, from the configuration of the migrator.</summary>
public sealed class HostAdmin(BalletSaaSDbContext context, UserRegistration registration, ICurrentTenant currentTenant) : IScopedService
{
    /// <summary>Makes the account unless there is one with this e-mail; its password is then left as it is. Errors: <c>Accounts:WeakPassword</c>.</summary>
    public async Task EnsureAsync(string email, string password)
    {
        using (currentTenant.Change(TenantConsts.HostId))
        {
            var normalized = email.Trim().ToUpperInvariant();
            if (await context.Users.AnyAsync(user => user.NormalizedEmail == normalized))
            {
                return;
            }

            var admin = registration.Prepare(TenantConsts.HostId, new AccountHolder("Platform", "Operator", email), password, nameof(BalletSaaS), RoleNames.HostAdmin);
            admin.EmailConfirmed = true;
            await context.AtomicAsync(async () =>
            {
                await registration.AddAsync(admin);
                return admin;
            });
        }
    }
}
