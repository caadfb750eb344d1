using System.Globalization;
using BalletSaaS.Kernel;
using BalletSaaS.Settings;
using BalletSaaS.Tenants;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BalletSaaS.Notifications;

/// <summary>Tells people in the morning that credits of theirs end soon (L2): once for each date, whichever morning it is seen first.</summary>
[Nightly(9)]
public sealed class ExpiringCreditsJob(IServiceScopeFactory scopes, ICurrentTenant currentTenant) : TenantJob(scopes, currentTenant)
{
    /// <inheritdoc />
    protected override Task RunAsync(IServiceProvider services, CancellationToken ct) => services.GetRequiredService<ExpiringCredits>().TellAsync(ct);
}

/// <summary>Finds credits that end soon, and tells whose they are.</summary>
public sealed class ExpiringCredits(BalletSaaSDbContext context, Notifier notifier, ISettings settings, StudioClock clock) : IScopedService
{
    /// <summary>Tells of all dates within the days that the studio chose; twice is once.</summary>
    public async Task TellAsync(CancellationToken ct)
    {
        var (today, days) = (await clock.TodayAsync(), await settings.GetNumberAsync(SettingDefinitions.CreditsEndDays));
        if (days == 0)
        {
            return;
        }

        var last = today.AddDays(days);
        var ending = await context.CreditLots
            .Where(lot => lot.ExpiresOn >= today && lot.ExpiresOn <= last && lot.Remaining > lot.Held)
            .GroupBy(lot => new { lot.CustomerId, lot.ExpiresOn })
            .Select(lots => new { lots.Key.CustomerId, lots.Key.ExpiresOn, Credits = lots.Sum(lot => lot.Remaining - lot.Held) })
            .OrderBy(lots => lots.CustomerId).ThenBy(lots => lots.ExpiresOn).ToListAsync(ct);
        foreach (var lots in ending)
        {
            ct.ThrowIfCancellationRequested();
            await notifier.TellAsync(new Notice(NotificationKind.CreditsExpiring, lots.CustomerId, new NotificationFacts { Credits = lots.Credits, Date = lots.ExpiresOn })
            {
                Cause = string.Create(CultureInfo.InvariantCulture, $"expiring:{lots.CustomerId:N}:{lots.ExpiresOn:yyyyMMdd}"),
            });
            context.ChangeTracker.Clear();
        }
    }
}
