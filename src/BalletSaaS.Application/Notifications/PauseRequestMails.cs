using BalletSaaS.Kernel;
using BalletSaaS.Memberships;
using BalletSaaS.Tenants;
using Microsoft.EntityFrameworkCore;

namespace BalletSaaS.Notifications;

/// <summary>
/// The mails to those who may answer a request for a pause, one at a time. A request that is answered or taken back before its mail
/// leaves bothers nobody.
/// </summary>
public sealed class PauseRequestMails(BalletSaaSDbContext context, Recipients recipients, Mailer mailer, StudioClock clock) : IEventHandler<PauseMailDue>
{
    private static readonly MailTexts Own = new("Mail:PauseRequested.Subject", "Mail:PauseRequested.Body", "Mail:PauseRequested.Action");
    private static readonly MailTexts OwnInWords = Own with { Body = "Mail:PauseRequested.BodyWords" };
    private static readonly MailTexts Childs = new("Mail:PauseRequested.ForChild.Subject", "Mail:PauseRequested.ForChild.Body", "Mail:PauseRequested.Action");
    private static readonly MailTexts ChildsInWords = Childs with { Body = "Mail:PauseRequested.ForChild.BodyWords" };

    /// <inheritdoc />
    public async Task HandleAsync(PauseMailDue news)
    {
        var asked = await (
            from row in context.PauseRequests.AsNoTracking()
            join customer in context.Customers on row.CustomerId equals customer.Id
            where row.Id == news.RequestId && row.Status == PauseRequestStatus.Open
            select new
            {
                Request = row,
                Name = customer.FirstName + " " + customer.LastName,
                Guardian = context.Customers.Where(asker => asker.Id == row.AskerId && asker.Id != customer.Id).Select(asker => asker.FirstName + " " + asker.LastName).FirstOrDefault(),
            }).SingleOrDefaultAsync();
        if (asked is null || asked.Request.ToDate < await clock.TodayAsync()
            || await context.Users.AsNoTracking().SingleOrDefaultAsync(user => user.Id == news.UserId) is not { } user || !Permissions.Grants(user.Roles, Permissions.ManageMemberships))
        {
            return;
        }

        var (request, recipient) = (asked.Request, await recipients.OfAsync(user));
        await mailer.SendAsync(recipient, TextsOf(asked.Guardian is not null, request.Words is not null), $"/console/customers/{request.CustomerId}/membership", new Dictionary<string, object?>
        {
            ["who"] = asked.Guardian ?? asked.Name,
            ["child"] = asked.Name,
            ["from"] = WallWords.Day(request.FromDate, recipient.Language),
            ["to"] = WallWords.Day(request.ToDate, recipient.Language),
            ["words"] = request.Words,
        });
    }

    private static MailTexts TextsOf(bool forChild, bool inWords) => (forChild, inWords) switch
    {
        (false, false) => Own,
        (false, true) => OwnInWords,
        (true, false) => Childs,
        (true, true) => ChildsInWords,
    };
}
