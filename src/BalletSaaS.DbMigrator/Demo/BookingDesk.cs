using BalletSaaS.Bookings;
using BalletSaaS.Credits;
using BalletSaaS.Schedule;

namespace BalletSaaS.Demo;

/// <summary>
/// Booking, cancelling and promotion as the atomic operations of the database do them (<c>Bookings/Sql</c>), for a history that
/// nobody lived through. A test checks the books of what comes out.
/// </summary>
internal sealed class BookingDesk(Dice dice, WallClock clock)
{
    public List<BookingState> Bookings { get; } = [];

    /// <summary>A place, or a place in line; null when neither can be had.</summary>
    public BookingState? Book(DateTimeOffset at, Dancer dancer, InstanceState instance, bool joinWaitlist, bool staysAway = false)
    {
        var facts = instance.Facts;
        if (instance.Status != ClassInstanceStatus.Scheduled || at >= facts.StartsAt || at < facts.BookingOpensAt
            || dancer.Live.Exists(other => other.Instance == instance || TakesTheTimeOf(other, instance)))
        {
            return null; // B3, B4, B5
        }

        var booking = new BookingState
        {
            Id = dice.Id(at),
            Dancer = dancer,
            Instance = instance,
            CreatedAt = at,
            Status = BookingStatus.Waitlisted,
            StaysAway = staysAway,
        };
        if (instance.Promotable > 0 || instance.Booked >= facts.MaxCapacity)
        {
            if (!joinWaitlist)
            {
                return null; // B1, W1
            }

            instance.Waiting.Add(booking);
        }
        else if (!TakeSeat(at, booking, dancer.User.Id))
        {
            return null;
        }

        dancer.Live.Add(booking);
        Bookings.Add(booking);
        return booking;
    }

    /// <summary>The dancer leaves: free until the deadline, the credit is kept later (C1).</summary>
    public void Cancel(DateTimeOffset at, BookingState booking)
    {
        if (!booking.IsLive || at >= booking.Instance.Facts.StartsAt)
        {
            return;
        }

        var hadSeat = booking.Status != BookingStatus.Waitlisted;
        var free = !hadSeat || at <= booking.Instance.Facts.FreeCancelUntil;
        End(at, booking, free ? BookingStatus.Cancelled : BookingStatus.LateCancelled, booking.Dancer.User.Id, refund: free);
        if (hadSeat)
        {
            booking.Instance.Booked--;
            booking.Instance.Waiting.ForEach(waiting => waiting.SkipReason = null);
            Promote(at, booking.Instance);
        }
    }

    /// <summary>The studio calls the instance off: everybody gets everything back, also who cancelled late (C3).</summary>
    public void CallOff(DateTimeOffset at, InstanceState instance, string reason, Guid actor)
    {
        if (instance.Status != ClassInstanceStatus.Scheduled)
        {
            return;
        }

        foreach (var booking in Bookings.Where(booking => booking.Instance == instance && (booking.IsLive || booking.Status == BookingStatus.LateCancelled)))
        {
            End(at, booking, BookingStatus.CalledOff, actor, refund: true);
        }

        instance.Status = ClassInstanceStatus.Cancelled;
        instance.CancellationReason = reason;
        instance.Booked = 0;
    }

    /// <summary>The class has begun: who still waits is released (L5).</summary>
    public void Release(DateTimeOffset at, InstanceState instance)
    {
        foreach (var booking in instance.Waiting.ToList())
        {
            End(at, booking, BookingStatus.Cancelled, null, refund: false);
        }
    }

    /// <summary>The class is over and its teacher closes the roster: who came and who did not (C5).</summary>
    public void Close(DateTimeOffset at, InstanceState instance)
    {
        if (instance.Status != ClassInstanceStatus.Scheduled)
        {
            return;
        }

        instance.Status = ClassInstanceStatus.Completed;
        instance.RosterClosed = (at, instance.Facts.InstructorId);
        foreach (var booking in Bookings.Where(booking => booking.Instance == instance && booking.Status == BookingStatus.Booked))
        {
            booking.Status = booking.StaysAway ? BookingStatus.NoShow : BookingStatus.Attended;
            booking.Marked = booking.StaysAway ? (at, instance.Facts.InstructorId, MarkMethod.Automatic)
                : dice.Happens(0.3) ? (instance.Facts.StartsAt.AddMinutes(-dice.Number(1, 12)), booking.Dancer.User.Id, MarkMethod.SelfCheckIn)
                : (instance.Facts.StartsAt.AddMinutes(dice.Number(1, 9)), instance.Facts.InstructorId, MarkMethod.Manual);
        }
    }

    /// <summary>Freed places go to the line, in order; who cannot take one is passed over (W1, W3).</summary>
    private void Promote(DateTimeOffset at, InstanceState instance)
    {
        while (instance.Booked < instance.Facts.MaxCapacity && instance.Waiting.Find(waiting => waiting.SkipReason is null) is { } first)
        {
            if (first.Dancer.Live.Exists(other => other != first && TakesTheTimeOf(other, instance)))
            {
                first.SkipReason = BookingErrors.Overlap.Name;
            }
            else if (!TakeSeat(at, first, actor: null))
            {
                first.SkipReason = CreditErrors.NotEnough.Name;
            }
            else
            {
                first.PromotedAt = at;
                instance.Waiting.Remove(first);
            }
        }
    }

    private bool TakeSeat(DateTimeOffset at, BookingState booking, Guid? actor)
    {
        var facts = booking.Instance.Facts;
        if (booking.Dancer.Ledger.Pay(at, facts.LocalDate, facts.PriceCredits, booking.Id, actor) is not { } lots)
        {
            return false;
        }

        booking.Lots = lots;
        booking.Status = BookingStatus.Booked;
        booking.Instance.Booked++;
        return true;
    }

    private void End(DateTimeOffset at, BookingState booking, BookingStatus status, Guid? actor, bool refund)
    {
        var used = booking.Lots.Values.Sum();
        if (refund && booking.Refunded < used)
        {
            booking.Dancer.Ledger.Refund(at, clock.DateOf(at), booking.Lots, booking.Id, actor);
            booking.Refunded = used;
        }

        booking.Status = status;
        booking.SkipReason = null;
        booking.Ended ??= (at, actor);
        booking.Dancer.Live.Remove(booking);
        booking.Instance.Waiting.Remove(booking);
    }

    private static bool TakesTheTimeOf(BookingState other, InstanceState instance) => other.Status is BookingStatus.Booked or BookingStatus.Attended or BookingStatus.NoShow
        && other.Instance.Facts.EndsAt > instance.Facts.StartsAt && other.Instance.Facts.StartsAt < instance.Facts.EndsAt;
}
