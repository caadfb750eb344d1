using BalletSaaS.Credits;
using BalletSaaS.Kernel;
using BalletSaaS.Memberships;
using BalletSaaS.Schedule;

namespace BalletSaaS.Bookings;

/// <summary>Somebody who might book.</summary>
/// <param name="Live">Their live bookings around the instance's week; empty for visitors.</param>
/// <param name="Lots">Their lots; null for visitors, whose credits are not asked for.</param>
/// <param name="Limits">How many seats the studio allows.</param>
/// <param name="Fitness">Level, age and approvals; null for visitors, who are not asked.</param>
/// <param name="Pauses">Their pauses; null where they are not known.</param>
/// <param name="GuardiansLots">The lots of a child's guardian, who pays when the child's own do not suffice; null for everybody else.</param>
public sealed record Applicant(
    IReadOnlyCollection<Booking> Live, IReadOnlyCollection<CreditLot>? Lots, BookingLimits Limits, Fitness? Fitness,
    IReadOnlyCollection<Pause>? Pauses = null, IReadOnlyCollection<CreditLot>? GuardiansLots = null);

/// <summary>
/// What booking would answer, told beforehand: the rules of <c>book_batch</c> in their order. The
/// operation alone decides; a test holds the two together.
/// </summary>
public static class Eligibility
{
    /// <summary>Why booking would be refused now, or null.</summary>
    /// <param name="instance">The class instance.</param>
    /// <param name="now">Now (UTC).</param>
    /// <param name="who">Who would book.</param>
    public static ErrorCode? Refusal(this ClassInstance instance, DateTimeOffset now, Applicant who)
    {
        if (instance.Status != ClassInstanceStatus.Scheduled || instance.BookingClosesAt <= now)
        {
            return BookingErrors.Closed; // B5
        }

        if (now < instance.BookingOpensAt)
        {
            return BookingErrors.NotOpenYet; // B5
        }

        if (who.Pauses?.Any(pause => pause.Covers(instance.LocalDate)) == true)
        {
            return MembershipErrors.Paused; // M2
        }

        if (who.Live.Any(booking => booking.ClassInstanceId == instance.Id))
        {
            return BookingErrors.AlreadyBooked; // B3
        }

        if (who.Fitness?.Refusal(instance) is { } unfit)
        {
            return unfit; // B6
        }

        if (who.Live.Any(booking => booking.TakesSeat && booking.EndsAt > instance.StartsAt && booking.StartsAt < instance.EndsAt))
        {
            return BookingErrors.Overlap; // B4
        }

        if (who.Limits.Refusal(instance.LocalDate, who.Live) is { } limit)
        {
            return limit; // B8
        }

        if (instance.SpotsLeftAt(now) == 0)
        {
            return BookingErrors.ClassFull; // B1, W1, W4
        }

        return who.Lots is null || LotSpending.Suffice(who.Lots, instance.LocalDate, instance.PriceCredits)
            || (who.GuardiansLots is { } lots && LotSpending.Suffice(lots, instance.LocalDate, instance.PriceCredits)) ? null : CreditErrors.NotEnough;
    }
}
