using System.Globalization;
using BalletSaaS.Bookings;
using BalletSaaS.Kernel;
using BalletSaaS.Tenants;
using Microsoft.EntityFrameworkCore;

namespace BalletSaaS.Notifications;

/// <summary>What people are told about their bookings when nobody asked: a place from the waitlist, a class called off.</summary>
public sealed class BookingMails(BalletSaaSDbContext context, Mailer mailer, StudioClock clock)
    : IEventHandler<BookingPromoted>, IEventHandler<BookingCalledOff>
{
    private static readonly MailTexts Promoted = new("Mail:Promoted.Subject", "Mail:Promoted.Body", "Mail:Promoted.Action");
    private static readonly MailTexts CalledOff = new("Mail:CalledOff.Subject", "Mail:CalledOff.Body", "Mail:CalledOff.Action");

    /// <inheritdoc />
    public async Task HandleAsync(BookingPromoted news)
    {
        // Cancelled again before the mail left: there is nothing to tell any more.
        var booking = await context.Bookings.AsNoTracking().SingleOrDefaultAsync(row => row.Id == news.BookingId && row.Status == BookingStatus.Booked);
        if (booking is not null)
        {
            await SendAsync(news.CustomerId, news.ClassInstanceId, Promoted, "/app/bookings", new() { ["freeUntil"] = await WallAsync(booking.FreeCancelUntil) });
        }
    }

    /// <inheritdoc />
    public Task HandleAsync(BookingCalledOff news) => SendAsync(news.CustomerId, news.ClassInstanceId, CalledOff, "/timetable", new()
    {
        ["reason"] = news.Reason,
        ["credits"] = news.CreditsRefunded,
    });

    private async Task SendAsync(Guid customerId, Guid instanceId, MailTexts texts, string path, Dictionary<string, object?> values)
    {
        var instance = await context.ClassInstances.AsNoTracking().SingleAsync(row => row.Id == instanceId);
        values["class"] = instance.Name;
        values["when"] = Words(instance.LocalDate, instance.LocalStartTime);
        await mailer.TellAsync(customerId, texts, path, values);
    }

    private async Task<string> WallAsync(DateTimeOffset instant)
    {
        var wall = await clock.WallAsync();
        return Words(wall.DateOf(instant), wall.TimeOf(instant));
    }

    /// <summary>A wall time in words: <c>Tue 27 October, 18:00</c>.</summary>
    private static string Words(DateOnly date, TimeOnly time) => date.ToDateTime(time).ToString("ddd d MMMM, HH:mm", CultureInfo.InvariantCulture);
}
