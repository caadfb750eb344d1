using System.Globalization;
using BalletSaaS.Kernel;

namespace BalletSaaS.Bookings;

/// <summary>How many seats a student may take (B8). They count by the class's date, not by the booking's.</summary>
/// <param name="PerDay">Of a date; 0 is no limit.</param>
/// <param name="PerWeek">Of an ISO week; 0 is no limit.</param>
public sealed record BookingLimits(int PerDay, int PerWeek)
{
    /// <summary>As many as there are.</summary>
    public static readonly BookingLimits None = new(0, 0);

    /// <summary>The limit that one more seat on a date would pass, or null; <c>limit_reached</c> in words of C#.</summary>
    /// <param name="date">The class's date.</param>
    /// <param name="live">The student's live bookings of the week around it, or more.</param>
    public ErrorCode? Refusal(DateOnly date, IReadOnlyCollection<LiveBooking> live)
    {
        var week = WeekOf(date);
        return PerDay > 0 && live.Count(booking => booking.TakesSeat && booking.LocalDate == date) >= PerDay ? BookingErrors.DayLimit
            : PerWeek > 0 && live.Count(booking => booking.TakesSeat && WeekOf(booking.LocalDate) == week) >= PerWeek ? BookingErrors.WeekLimit
            : null;
    }

    private static (int Year, int Week) WeekOf(DateOnly date)
    {
        var day = date.ToDateTime(TimeOnly.MinValue);
        return (ISOWeek.GetYear(day), ISOWeek.GetWeekOfYear(day));
    }
}
