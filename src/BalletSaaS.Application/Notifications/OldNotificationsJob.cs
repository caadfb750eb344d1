using BalletSaaS.Kernel;
using BalletSaaS.Settings;
using BalletSaaS.Tenants;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BalletSaaS.Notifications;

/// <summary>Clears away each night what people were told long ago, and devices that nobody is signed in on any more.</summary>
[Nightly(3, 30)]
public sealed class OldNotificationsJob(IServiceScopeFactory scopes, ICurrentTenant currentTenant) : TenantJob(scopes, currentTenant)
{
    /// <inheritdoc />
    protected override Task RunAsync(IServiceProvider services, CancellationToken ct) => services.GetRequiredService<OldNotifications>().ClearAsync(ct);
}

/// <summary>What people were told longer ago than the studio keeps it, and devices whose session rested until it ended.</summary>
public sealed class OldNotifications(BalletSaaSDbContext context, ISettings settings, StudioClock clock) : IScopedService
{
    /// <summary>Clears it away, read or not; says how many notifications it were.</summary>
    public async Task<int> ClearAsync(CancellationToken ct)
    {
        var now = clock.Now;
        await context.PushSubscriptions
            .Where(row => !context.RefreshTokens.Any(token => token.FamilyId == row.SessionId && token.RevokedAt == null && token.ExpiresAt > now)).ExecuteDeleteAsync(ct);
        var before = now.AddDays(-await settings.GetNumberAsync(SettingDefinitions.NotificationDays));
        return await context.Notifications.Where(row => row.CreationTime < before).ExecuteDeleteAsync(ct);
    }
}
