using BalletSaaS.Kernel;
using BalletSaaS.Tenants;

namespace BalletSaaS.Notifications;

/// <summary>The mails of notifications, one at a time.</summary>
public sealed class NotificationMails(Readings readings, Mailer mailer, StudioClock clock) : IEventHandler<MailDue>
{
    /// <inheritdoc />
    public async Task HandleAsync(MailDue news)
    {
        if (await readings.FindAsync(news.NotificationId) is { Reader.Email: { } address } reading && !(reading.Notification.GoodUntil <= clock.Now))
        {
            var words = reading.Words;
            await mailer.SendAsync(
                new Recipient(address, reading.Reader.FullName, reading.Child) { Language = reading.Language }, words.Mail, words.Path, words.Values);
        }
    }
}
