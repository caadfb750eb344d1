using BalletSaaS.Accounts;
using BalletSaaS.Kernel;
using BalletSaaS.Memberships;
using BalletSaaS.Tenants;
using Microsoft.EntityFrameworkCore;

namespace BalletSaaS.Notifications;

/// <summary>
/// Who runs the studio has no inbox, and hears by mail that somebody asks for a pause: a mail for each of those who may answer, once.
/// </summary>
public sealed class PauseRequestNews(BalletSaaSDbContext context, IOutbox outbox, OutboxDispatcher dispatcher, StudioClock clock) : IEventHandler<PauseRequested>
{
    private static readonly string[] Answering = [.. RoleNames.All.Where(role => Permissions.Grants([role], Permissions.ManageMemberships))];

    /// <inheritdoc />
    public async Task HandleAsync(PauseRequested news)
    {
        var now = clock.Now;
        await context.AtomicAsync(async () =>
        {
            if (await context.PauseRequests.Where(row => row.Id == news.RequestId && row.ToldTime == null).ExecuteUpdateAsync(set => set.SetProperty(row => row.ToldTime, now)) == 0)
            {
                return 0; // told before: the news comes at least once
            }

            foreach (var user in await context.Users.Where(user => user.Roles.Any(role => Answering.Contains(role))).OrderBy(user => user.Id).Select(user => user.Id).ToListAsync())
            {
                outbox.Add(new PauseMailDue(news.RequestId, user));
            }

            return await context.SaveChangesAsync();
        });
        dispatcher.Wake();
    }
}
