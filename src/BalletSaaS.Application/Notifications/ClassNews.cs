using BalletSaaS.Bookings;
using BalletSaaS.Kernel;
using Microsoft.EntityFrameworkCore;

namespace BalletSaaS.Notifications;

/// <summary>
/// What people are told when the studio calls classes off or changes them: one message a person, however many classes it were (C3, C4).
/// </summary>
public sealed class ClassNews(BalletSaaSDbContext context, Notifier notifier) : IEventHandler<BookingsCalledOff>, IEventHandler<ClassChanged>
{
    /// <inheritdoc />
    public async Task HandleAsync(BookingsCalledOff news)
    {
        var reasons = news.Classes.ToDictionary(off => off.ClassInstanceId, off => off.Reason);
        var instances = await context.ClassInstances.AsNoTracking().Where(row => reasons.Keys.Contains(row.Id)).OrderBy(row => row.StartsAt).ThenBy(row => row.Id).ToListAsync();
        await notifier.TellAsync(new Notice(NotificationKind.ClassCalledOff, news.CustomerId, new NotificationFacts
        {
            Class = instances[0].Name,
            Date = instances[0].LocalDate,
            Time = instances[0].LocalStartTime,
            Reason = reasons[instances[0].Id],
            Credits = news.Classes.Sum(off => off.CreditsRefunded),
            CalledOff = [.. instances.Select(row => new CalledOffFacts(row.Name, row.LocalDate, row.LocalStartTime, reasons[row.Id]))],
        }));
    }

    /// <inheritdoc />
    public Task HandleAsync(ClassChanged news)
    {
        var changes = news.Changes.OrderBy(change => change.Was.Date).ThenBy(change => change.Was.Time).ToList();
        return notifier.TellAsync(new Notice(NotificationKind.ClassChanged, news.CustomerId, new NotificationFacts
        {
            Class = changes[0].Class,
            Date = changes[0].Was.Date,
            Time = changes[0].Was.Time,
            Changes = changes,
        }));
    }
}
