using System.Globalization;
using BalletSaaS.Bookings;
using BalletSaaS.Kernel;
using BalletSaaS.Tenants;
using Microsoft.EntityFrameworkCore;

namespace BalletSaaS.Notifications;

/// <summary>What people are told about their bookings when nobody asked: a place from the waitlist, classes called off.</summary>
public sealed class BookingMails(BalletSaaSDbContext context, Mailer mailer, StudioClock clock)
    : IEventHandler<BookingPromoted>, IEventHandler<BookingsCalledOff>
{
    private static readonly MailTexts Promoted = new("Mail:Promoted.Subject", "Mail:Promoted.Body", "Mail:Promoted.Action");
    private static readonly MailTexts OneCalledOff = new("Mail:CalledOff.Subject", "Mail:CalledOff.Body", "Mail:CalledOff.Action");
    private static readonly MailTexts ManyCalledOff = new("Mail:CalledOff.SubjectMany", "Mail:CalledOff.BodyMany", "Mail:CalledOff.Action");

    /// <inheritdoc />
    public async Task HandleAsync(BookingPromoted news)
    {
        // Cancelled again before the mail left: there is nothing to tell any more.
        var booking = await context.Bookings.AsNoTracking().SingleOrDefaultAsync(row => row.Id == news.BookingId && row.Status == BookingStatus.Booked);
        if (booking is not null)
        {
            var instance = await context.ClassInstances.AsNoTracking().SingleAsync(row => row.Id == news.ClassInstanceId);
            await mailer.TellAsync(news.CustomerId, Promoted, "/app/bookings", new()
            {
                ["class"] = instance.Name,
                ["when"] = Words(instance.LocalDate, instance.LocalStartTime),
                ["freeUntil"] = await WallAsync(booking.FreeCancelUntil),
            });
        }
    }

    /// <inheritdoc />
    public async Task HandleAsync(BookingsCalledOff news)
    {
        var ids = news.Classes.Select(off => off.ClassInstanceId).ToList();
        var instances = await context.ClassInstances.AsNoTracking().Where(row => ids.Contains(row.Id)).OrderBy(row => row.StartsAt).ThenBy(row => row.Id).ToListAsync();
        var reasons = news.Classes.ToDictionary(off => off.ClassInstanceId, off => off.Reason);
        await mailer.TellAsync(news.CustomerId, instances is [_] ? OneCalledOff : ManyCalledOff, "/timetable", new()
        {
            ["class"] = instances[0].Name,
            ["when"] = Words(instances[0].LocalDate, instances[0].LocalStartTime),
            ["reason"] = reasons[instances[0].Id],
            ["classes"] = string.Join('\n', instances.Select(row => $"{row.Name}, {Words(row.LocalDate, row.LocalStartTime)}: {reasons[row.Id]}")),
            ["credits"] = news.Classes.Sum(off => off.CreditsRefunded),
        });
    }

    private async Task<string> WallAsync(DateTimeOffset instant)
    {
        var wall = await clock.WallAsync();
        return Words(wall.DateOf(instant), wall.TimeOf(instant));
    }

    /// <summary>A wall time in words: <c>Tue 27 October, 18:00</c>.</summary>
    private static string Words(DateOnly date, TimeOnly time) => date.ToDateTime(time).ToString("ddd d MMMM, HH:mm", CultureInfo.InvariantCulture);
}
