using System.Globalization;
using BalletSaaS.Bookings;
using BalletSaaS.Credits;
using BalletSaaS.Kernel;
using BalletSaaS.Memberships;
using BalletSaaS.Tenants;
using Microsoft.EntityFrameworkCore;

namespace BalletSaaS.Notifications;

/// <summary>What people are told while they wait: a place that is offered (W2), why they were passed over (W3); and that a late cancel's place was filled (C7).</summary>
public sealed class WaitlistMails(BalletSaaSDbContext context, Mailer mailer, StudioClock clock)
    : IEventHandler<PlaceOffered>, IEventHandler<PassedOver>, IEventHandler<LateCancelRefunded>
{
    private static readonly MailTexts Offered = new("Mail:Offered.Subject", "Mail:Offered.Body", "Mail:Offered.Action");
    private static readonly MailTexts Passed = new("Mail:PassedOver.Subject", "Mail:PassedOver.Body", "Mail:PassedOver.Action");
    private static readonly MailTexts Refilled = new("Mail:Refilled.Subject", "Mail:Refilled.Body", "Mail:Refilled.Action");

    private static string Why(string reason) => ErrorCatalog.All[reason] switch
    {
        var code when code == BookingErrors.OfferExpired => "Mail:PassedOver.Expired",
        var code when code == CreditErrors.NotEnough => "Mail:PassedOver.NotEnough",
        var code when code == BookingErrors.Overlap => "Mail:PassedOver.Overlap",
        var code when code == BookingErrors.DayLimit || code == BookingErrors.WeekLimit => "Mail:PassedOver.Limit",
        var code when code == MembershipErrors.Paused => "Mail:PassedOver.Paused",
        _ => "Mail:PassedOver.Unfit",
    };

    /// <inheritdoc />
    public async Task HandleAsync(PlaceOffered news)
    {
        // Taken, or gone, before the mail left: there is nothing to tell any more.
        if (await FindAsync(news.BookingId, news.CustomerId) is { Booking.OfferedUntil: { } until } found && until > clock.Now)
        {
            await SendAsync(found, Offered, "/app/classes", new() { ["until"] = await WallAsync(until) });
        }
    }

    /// <inheritdoc />
    public async Task HandleAsync(PassedOver news)
    {
        if (await FindAsync(news.BookingId, news.CustomerId) is { Booking.Status: BookingStatus.Waitlisted } found)
        {
            await SendAsync(found, Passed, "/app/classes", new() { ["why"] = Texts.Get(Why(news.Reason)) });
        }
    }

    /// <inheritdoc />
    public async Task HandleAsync(LateCancelRefunded news)
    {
        if (await FindAsync(news.BookingId, news.CustomerId) is { } found)
        {
            await SendAsync(found, Refilled, "/app/credits", new() { ["credits"] = news.Credits });
        }
    }

    private async Task<Found?> FindAsync(Guid bookingId, Guid customerId) => await (
        from booking in context.Bookings.AsNoTracking()
        join instance in context.ClassInstances on booking.ClassInstanceId equals instance.Id
        where booking.Id == bookingId && booking.CustomerId == customerId
        select new Found(booking, instance.Name, instance.LocalDate, instance.LocalStartTime)).SingleOrDefaultAsync();

    private Task SendAsync(Found found, MailTexts texts, string path, Dictionary<string, object?> values)
    {
        values["class"] = found.Class;
        values["when"] = Words(found.Date, found.Time);
        return mailer.TellAsync(found.Booking.CustomerId, texts, path, values);
    }

    private async Task<string> WallAsync(DateTimeOffset instant)
    {
        var wall = await clock.WallAsync();
        return Words(wall.DateOf(instant), wall.TimeOf(instant));
    }

    /// <summary>A wall time in words: <c>Tue 27 October, 18:00</c>.</summary>
    private static string Words(DateOnly date, TimeOnly time) => date.ToDateTime(time).ToString("ddd d MMMM, HH:mm", CultureInfo.InvariantCulture);

    private sealed record Found(Booking Booking, string Class, DateOnly Date, TimeOnly Time);
}
