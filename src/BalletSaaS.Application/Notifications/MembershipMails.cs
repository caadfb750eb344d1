using System.Globalization;
using BalletSaaS.Kernel;
using BalletSaaS.Memberships;
using Microsoft.EntityFrameworkCore;

namespace BalletSaaS.Notifications;

/// <summary>What people are told about their membership: a pause, and what it cancelled.</summary>
public sealed class MembershipMails(BalletSaaSDbContext context, Mailer mailer) : IEventHandler<MembershipPaused>
{
    private static readonly MailTexts Paused = new("Mail:Paused.Subject", "Mail:Paused.Body", "Mail:Paused.Action");

    /// <inheritdoc />
    public async Task HandleAsync(MembershipPaused news)
    {
        // Taken back before the mail left: there is nothing to tell any more.
        if (await context.Pauses.AnyAsync(pause => pause.CustomerId == news.CustomerId && pause.FromDate == news.From))
        {
            await mailer.TellAsync(news.CustomerId, Paused, "/app", new()
            {
                ["from"] = Words(news.From),
                ["to"] = Words(news.To),
                ["bookings"] = news.BookingsCancelled,
                ["credits"] = news.CreditsRefunded,
            });
        }
    }

    private static string Words(DateOnly date) => date.ToString("ddd d MMMM yyyy", CultureInfo.InvariantCulture);
}
