using BalletSaaS.Kernel;
using BalletSaaS.Schedule;
using BalletSaaS.Settings;
using BalletSaaS.Tenants;
using Microsoft.EntityFrameworkCore;

namespace BalletSaaS.Bookings;

/// <summary>
/// Keeps lines moving: freed places go to the people who wait, in order (W1, W2), one transaction each; offers that nobody took go on;
/// who waits until the class begins is released (L5). Called by news, and by the sweep for whatever news was lost.
/// </summary>
public sealed class WaitlistPromotion(BalletSaaSDbContext context, StudioClock clock, ISettings settings)
    : IEventHandler<PlaceFreed>, IEventHandler<OfferEnded>, IEventHandler<PlaceRefilled>
{
    /// <inheritdoc />
    public Task HandleAsync(PlaceFreed news) => TendAsync(news.ClassInstanceId);

    /// <inheritdoc />
    public Task HandleAsync(OfferEnded news) => TendAsync(news.ClassInstanceId);

    /// <inheritdoc />
    public async Task HandleAsync(PlaceRefilled news)
    {
        while (await AskAsync($"""select refund_refilled({clock.Now}, {await clock.TodayAsync()}, {context.TenantId}, {news.ClassInstanceId}) as "Value" """))
        {
        }
    }

    /// <summary>Does to a line what is due now; again changes nothing more.</summary>
    public async Task TendAsync(Guid instanceId)
    {
        await context.Database.ExecuteSqlAsync($"select tend_line({clock.Now}, {context.TenantId}, {instanceId})");
        var offerMinutes = await context.ClassInstances.Where(row => row.Id == instanceId).Select(row => row.OfferMinutes).SingleOrDefaultAsync();
        var (quiet, wall) = (await settings.GetQuietHoursAsync(), await clock.WallAsync());
        while (await AskAsync(
            $"""select promote_next({clock.Now}, {context.TenantId}, {instanceId}, {quiet.After(clock.Now, offerMinutes, wall)}) as "Value" """))
        {
        }
    }

    private async Task<bool> AskAsync(FormattableString question) => (await context.Database.SqlQuery<bool>(question).ToListAsync())[0];
}
