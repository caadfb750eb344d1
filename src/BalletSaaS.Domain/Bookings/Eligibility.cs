using BalletSaaS.Credits;
using BalletSaaS.Kernel;
using BalletSaaS.Memberships;
using BalletSaaS.Schedule;

namespace BalletSaaS.Bookings;

/// <summary>
/// What booking would answer, told beforehand: the rules of <c>book_batch</c> in their order. The
/// operation alone decides; a test holds the two together.
/// </summary>
public static class Eligibility
{
    /// <summary>Why booking would be refused now, or null.</summary>
    /// <param name="instance">The class instance.</param>
    /// <param name="now">Now (UTC).</param>
    /// <param name="live">The customer's live bookings around the instance's week; empty for visitors.</param>
    /// <param name="lots">The customer's lots; null for visitors, whose credits are not asked for.</param>
    /// <param name="limits">How many seats the studio allows.</param>
    /// <param name="pauses">The customer's pauses; none for visitors.</param>
    public static ErrorCode? Refusal(this ClassInstance instance, DateTimeOffset now, IReadOnlyCollection<Booking> live, IEnumerable<CreditLot>? lots,
        BookingLimits limits, IEnumerable<Pause> pauses)
    {
        if (instance.Status != ClassInstanceStatus.Scheduled || instance.StartsAt <= now)
        {
            return BookingErrors.Closed; // B5
        }

        if (now < instance.BookingOpensAt)
        {
            return BookingErrors.NotOpenYet; // B5
        }

        if (pauses.Any(pause => pause.Covers(instance.LocalDate)))
        {
            return MembershipErrors.Paused; // M2
        }

        if (live.Any(booking => booking.ClassInstanceId == instance.Id))
        {
            return BookingErrors.AlreadyBooked; // B3
        }

        if (live.Any(booking => booking.TakesSeat && booking.EndsAt > instance.StartsAt && booking.StartsAt < instance.EndsAt))
        {
            return BookingErrors.Overlap; // B4
        }

        if (limits.Refusal(instance.LocalDate, live) is { } limit)
        {
            return limit; // B8
        }

        if (instance.SpotsLeft == 0)
        {
            return BookingErrors.ClassFull; // B1, W1
        }

        return lots is not null && !LotSpending.Suffice(lots, instance.LocalDate, instance.PriceCredits) ? CreditErrors.NotEnough : null;
    }
}
