using BalletSaaS.Classes;

namespace BalletSaaS.Schedule;

/// <summary>Makes class instances from classes: the same class and dates give the same instances (T7).</summary>
public static class InstanceGenerator
{
    /// <summary>How far ahead instances exist (T7).</summary>
    public const int WeeksAhead = 8;

    private const int DaysAhead = 7 * WeeksAhead;

    /// <summary>
    /// The dates for which a class has its instances, both included: at least 8 weeks ahead of today, and the first 8
    /// weeks of a class that starts later.
    /// </summary>
    public static (DateOnly From, DateOnly To) Horizon(Recurrence recurrence, DateOnly today)
    {
        var from = recurrence.StartDate > today ? recurrence.StartDate : today;
        // One day more than 8 weeks: it lasts until tomorrow's run.
        var always = today.AddDays(DaysAhead + 1);
        var firstWeeks = recurrence.StartDate.AddDays(DaysAhead - 1);
        return (from, firstWeeks > always ? firstWeeks : always);
    }

    /// <summary>The instances of a class from one date to another, both included; none on closed days (T8), none of an inactive class.</summary>
    public static IEnumerable<ClassInstance> Between(
        DanceClass dance, IReadOnlyCollection<Closure> closures, BookingPolicy policy, DateOnly from, DateOnly to) =>
        dance is not { IsActive: true, Recurrence: { } recurrence } ? [] : recurrence.DatesBetween(from, to)
            .Where(date => !closures.Any(closure => closure.Covers(date)))
            .Select(date => At(dance, policy, date, recurrence.StartTime));

    /// <summary>
    /// One instance of a class. At a date and time of its recurrence it is the recurrence's own, made early or by hand;
    /// at any other it is a one-off.
    /// </summary>
    /// <param name="dance">The class.</param>
    /// <param name="policy">When it may be booked and left.</param>
    /// <param name="date">Date in the class's zone.</param>
    /// <param name="time">Wall time.</param>
    /// <param name="durationMinutes">Elapsed minutes, when other than the class's.</param>
    /// <param name="maxCapacity">Places, when other than the class's.</param>
    /// <param name="priceCredits">Credits, when other than the class's.</param>
    /// <param name="instructorName">Teacher, when other than the class's.</param>
    public static ClassInstance At(
        DanceClass dance, BookingPolicy policy, DateOnly date, TimeOnly time,
        int? durationMinutes = null, int? maxCapacity = null, int? priceCredits = null, string? instructorName = null)
    {
        var clock = WallClock.Of(dance.TimeZone);
        var startsAt = clock.InstantOf(date, time);
        var inSeries = dance.Recurrence is { } recurrence && recurrence.StartTime == time && recurrence.DatesBetween(date, date).Any();
        var places = maxCapacity ?? dance.MaxCapacity;
        return new ClassInstance
        {
            TenantId = dance.TenantId,
            ClassId = dance.Id,
            Name = dance.Name,
            InstructorId = instructorName is null ? dance.InstructorId : null,
            InstructorName = instructorName ?? dance.InstructorName,
            Color = dance.Color,
            Level = dance.Level,
            LocalDate = clock.DateOf(startsAt),
            LocalStartTime = clock.TimeOf(startsAt),
            StartsAt = startsAt,
            EndsAt = startsAt.AddMinutes(durationMinutes ?? dance.DurationMinutes),
            SeriesDate = inSeries ? date : null,
            SeriesTime = inSeries ? time : null,
            MaxCapacity = places,
            SeatLimit = places,
            PriceCredits = priceCredits ?? dance.PriceCredits,
            BookingOpensAt = policy.OpensAt(date, clock),
            FreeCancelUntil = policy.FreeCancelUntil(startsAt),
        };
    }
}
