using BalletSaaS.Accounts;
using BalletSaaS.Kernel;
using BalletSaaS.Memberships;
using BalletSaaS.Tenants;
using Microsoft.EntityFrameworkCore;

namespace BalletSaaS.Notifications;

/// <summary>
/// Who runs the studio has no inbox, and hears by mail that somebody asks for a pause: a mail for each of those who may answer. A
/// request that is answered or taken back before its mail leaves bothers nobody.
/// </summary>
public sealed class PauseRequestMails(BalletSaaSDbContext context, IOutbox outbox, OutboxDispatcher dispatcher, Recipients recipients, Mailer mailer, StudioClock clock)
    : IEventHandler<PauseRequested>, IEventHandler<PauseMailDue>
{
    private static readonly MailTexts Asked = new("Mail:PauseRequested.Subject", "Mail:PauseRequested.Body", "Mail:PauseRequested.Action");
    private static readonly MailTexts AskedInWords = Asked with { Body = "Mail:PauseRequested.BodyWords" };
    private static readonly string[] Answering = [.. RoleNames.All.Where(role => Permissions.Grants([role], Permissions.ManageMemberships))];

    /// <inheritdoc />
    public async Task HandleAsync(PauseRequested news)
    {
        await context.AtomicAsync(async () =>
        {
            foreach (var user in await context.Users.Where(user => user.Roles.Any(role => Answering.Contains(role))).OrderBy(user => user.Id).Select(user => user.Id).ToListAsync())
            {
                outbox.Add(new PauseMailDue(news.RequestId, user));
            }

            return await context.SaveChangesAsync();
        });
        dispatcher.Wake();
    }

    /// <inheritdoc />
    public async Task HandleAsync(PauseMailDue news)
    {
        var asked = await (
            from row in context.PauseRequests.AsNoTracking()
            join customer in context.Customers on row.CustomerId equals customer.Id
            where row.Id == news.RequestId && row.Status == PauseRequestStatus.Open
            select new { Request = row, Name = customer.FirstName + " " + customer.LastName }).SingleOrDefaultAsync();
        if (asked is null || asked.Request.ToDate < await clock.TodayAsync()
            || await context.Users.AsNoTracking().SingleOrDefaultAsync(user => user.Id == news.UserId) is not { } user || !Permissions.Grants(user.Roles, Permissions.ManageMemberships))
        {
            return;
        }

        var (request, recipient) = (asked.Request, await recipients.OfAsync(user));
        await mailer.SendAsync(recipient, request.Words is null ? Asked : AskedInWords, $"/console/customers/{request.CustomerId}/membership", new Dictionary<string, object?>
        {
            ["who"] = asked.Name,
            ["from"] = WallWords.Day(request.FromDate, recipient.Language),
            ["to"] = WallWords.Day(request.ToDate, recipient.Language),
            ["words"] = request.Words,
        });
    }
}
