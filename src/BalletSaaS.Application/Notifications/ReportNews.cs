using BalletSaaS.Customers;
using BalletSaaS.Kernel;
using BalletSaaS.Progress;
using Microsoft.EntityFrameworkCore;

namespace BalletSaaS.Notifications;

/// <summary>What people are told about their reports; a report that is removed takes it along, also mails that wait.</summary>
public sealed class ReportNews(BalletSaaSDbContext context, Family family, Notifier notifier) : IEventHandler<ReportPublished>, IEventHandler<ReportRemoved>
{
    /// <inheritdoc />
    public Task HandleAsync(ReportPublished news) => context.AtomicAsync(async () =>
    {
        await family.LockAsync(news.CustomerId); // who removes it meanwhile waits, and finds what is told here
        var published = await (
            from report in context.ProgressReports
            where report.Id == news.ReportId && report.CustomerId == news.CustomerId && report.PublishedAt != null
            select new NotificationFacts
            {
                Name = report.Title,
                By = context.Users.Where(author => author.Id == report.AuthorId).Select(author => author.FirstName + " " + author.LastName).First(),
                WhoseId = report.CustomerId,
            }).SingleOrDefaultAsync();
        if (published is null)
        {
            return false;
        }

        await notifier.TellAsync(new Notice(NotificationKind.ReportPublished, news.CustomerId, published) { Cause = CauseOf(news.ReportId) });
        return true;
    });

    /// <inheritdoc />
    public Task HandleAsync(ReportRemoved news)
    {
        var cause = CauseOf(news.ReportId);
        return context.Notifications
            .Where(row => (row.CustomerId == news.CustomerId || row.AboutId == news.CustomerId) && row.Cause == cause).ExecuteDeleteAsync();
    }

    private static string CauseOf(Guid reportId) => $"report:{reportId}";
}
