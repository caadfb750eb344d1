using BalletSaaS.Kernel;
using Microsoft.EntityFrameworkCore;

namespace BalletSaaS.Bookings;

/// <summary>Gives freed places to the people who wait, in order (W1), one transaction each.</summary>
public sealed class WaitlistPromotion(BalletSaaSDbContext context, TimeProvider time) : IEventHandler<PlaceFreed>
{
    /// <inheritdoc />
    public async Task HandleAsync(PlaceFreed news)
    {
        while (await PromoteNextAsync(news.ClassInstanceId))
        {
        }
    }

    private async Task<bool> PromoteNextAsync(Guid instanceId) => (await context.Database
        .SqlQuery<bool>($"""select promote_next({time.GetUtcNow()}, {context.TenantId}, {instanceId}) as "Value" """).ToListAsync())[0];
}
