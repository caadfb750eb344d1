using BalletSaaS.Bookings;
using BalletSaaS.Kernel;
using BalletSaaS.Schedule;
using BalletSaaS.Tenants;
using Microsoft.EntityFrameworkCore;

namespace BalletSaaS.Notifications;

/// <summary>What people are told about their bookings: what others did to them, places from the waitlist (W2, W3), credits that came back after all (C7).</summary>
public sealed class BookingNews(BalletSaaSDbContext context, Notifier notifier, StudioClock clock)
    : IEventHandler<BookingMadeFor>, IEventHandler<BookingCancelledFor>, IEventHandler<BookingPromoted>, IEventHandler<PlaceOffered>,
        IEventHandler<PassedOver>, IEventHandler<LateCancelRefunded>
{
    /// <inheritdoc />
    public async Task HandleAsync(BookingMadeFor news)
    {
        // Here and below: what is over before anybody was told is not told any more.
        if (await FindAsync(news.BookingId, news.CustomerId) is { Booking.Status: BookingStatus.Booked or BookingStatus.Waitlisted } found && found.Booking.EndsAt > clock.Now)
        {
            var waits = found.Booking.Status == BookingStatus.Waitlisted;
            await notifier.TellAsync(new Notice(NotificationKind.BookingMade, news.CustomerId, found.Facts with { Waits = waits, Until = found.Booking.FreeCancelUntil })
            {
                ActorId = news.ActorId,
                GoodUntil = found.Booking.EndsAt,
            });
        }
    }

    /// <inheritdoc />
    public async Task HandleAsync(BookingCancelledFor news)
    {
        if (await FindAsync(news.BookingId, news.CustomerId) is { } found)
        {
            await notifier.TellAsync(new Notice(NotificationKind.BookingCancelled, news.CustomerId, found.Facts with
            {
                Waits = found.Booking.CreditsUsed == 0 && found.Booking.PriceCredits > 0,
                Credits = found.Booking.CreditsRefunded,
                Reason = found.Booking.CancelReason,
            })
            { ActorId = news.ActorId });
        }
    }

    /// <inheritdoc />
    public async Task HandleAsync(BookingPromoted news)
    {
        if (await FindAsync(news.BookingId, news.CustomerId) is { Booking.Status: BookingStatus.Booked } found)
        {
            await notifier.TellAsync(new Notice(NotificationKind.Promoted, news.CustomerId, found.Facts with { Until = found.Booking.FreeCancelUntil })
            { GoodUntil = found.Booking.EndsAt });
        }
    }

    /// <inheritdoc />
    public async Task HandleAsync(PlaceOffered news)
    {
        if (await FindAsync(news.BookingId, news.CustomerId) is { Booking.OfferedUntil: { } until } found && until > clock.Now)
        {
            await notifier.TellAsync(new Notice(NotificationKind.PlaceOffered, news.CustomerId, found.Facts with { Until = until }) { GoodUntil = until });
        }
    }

    /// <inheritdoc />
    public async Task HandleAsync(PassedOver news)
    {
        if (await FindAsync(news.BookingId, news.CustomerId) is { Booking.Status: BookingStatus.Waitlisted } found)
        {
            await notifier.TellAsync(new Notice(NotificationKind.PassedOver, news.CustomerId, found.Facts with { Code = news.Reason }) { GoodUntil = found.Booking.StartsAt });
        }
    }

    /// <inheritdoc />
    public async Task HandleAsync(LateCancelRefunded news)
    {
        if (await FindAsync(news.BookingId, news.CustomerId) is { } found)
        {
            await notifier.TellAsync(new Notice(NotificationKind.LateCancelRefunded, news.CustomerId, found.Facts with { Credits = news.Credits }));
        }
    }

    private async Task<Found?> FindAsync(Guid bookingId, Guid customerId) => await (
        from booking in context.Bookings.AsNoTracking()
        join instance in context.ClassInstances.AsNoTracking() on booking.ClassInstanceId equals instance.Id
        where booking.Id == bookingId && booking.CustomerId == customerId
        select new Found(booking, instance)).SingleOrDefaultAsync();

    private sealed record Found(Booking Booking, ClassInstance Instance)
    {
        public NotificationFacts Facts => new() { BookingId = Booking.Id, Class = Instance.Name, Date = Instance.LocalDate, Time = Instance.LocalStartTime };
    }
}
