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
            .Select(date => Make(dance, policy, date, recurrence.StartTime, ofSeries: true, new()));

    /// <summary>An instance outside the recurrence.</summary>
    /// <param name="dance">The class.</param>
    /// <param name="policy">When it may be booked and left.</param>
    /// <param name="date">Date in the class's zone.</param>
    /// <param name="time">Wall time.</param>
    /// <param name="others">What is other than the class's.</param>
    public static ClassInstance OneOff(DanceClass dance, BookingPolicy policy, DateOnly date, TimeOnly time, InstanceOthers? others = null) =>
        Make(dance, policy, date, time, ofSeries: false, others ?? new());

    private static ClassInstance Make(
        DanceClass dance, BookingPolicy policy, DateOnly date, TimeOnly time, bool ofSeries, InstanceOthers others)
    {
        policy = policy.For(dance.Rules);
        var clock = WallClock.Of(dance.TimeZone);
        var startsAt = clock.InstantOf(date, time);
        var places = others.MaxCapacity ?? dance.MaxCapacity;
        return new ClassInstance
        {
            TenantId = dance.TenantId,
            ClassId = dance.Id,
            Name = dance.Name,
            InstructorId = others.InstructorName is null ? dance.InstructorId : null,
            InstructorName = others.InstructorName ?? dance.InstructorName,
            RoomId = dance.RoomId,
            RoomName = dance.RoomName,
            Color = dance.Color,
            Level = dance.Level,
            LocalDate = clock.DateOf(startsAt),
            LocalStartTime = clock.TimeOf(startsAt),
            StartsAt = startsAt,
            EndsAt = startsAt.AddMinutes(others.DurationMinutes ?? dance.DurationMinutes),
            SeriesDate = ofSeries ? date : null,
            SeriesTime = ofSeries ? time : null,
            MaxCapacity = places,
            SeatLimit = places,
            PriceCredits = others.PriceCredits ?? dance.PriceCredits,
            BookingOpensAt = policy.OpensAt(date, clock),
            FreeCancelUntil = policy.FreeCancelUntil(startsAt),
            ClosesMinutesBefore = policy.ClosesMinutesBefore,
            LateCancelPercent = policy.LateCancelKeepsPercent,
            NoShowPercent = policy.NoShowKeepsPercent,
            WaitlistMode = policy.WaitlistMode,
            OfferMinutes = policy.OfferMinutes,
            OfferCutOffMinutes = policy.OfferCutOffMinutes,
            LeaveFreeMinutes = policy.LeaveFreeMinutes,
            MinLevel = dance.Rules.MinLevel,
            MinAge = dance.Rules.MinAge,
            MaxAge = dance.Rules.MaxAge,
            RequiresApproval = dance.Rules.RequiresApproval,
            Discipline = dance.Rules.Discipline,
        };
    }
}

/// <summary>In what an instance differs from its class; null is as the class has it.</summary>
/// <param name="DurationMinutes">Elapsed minutes.</param>
/// <param name="MaxCapacity">Places.</param>
/// <param name="PriceCredits">Credits a place costs.</param>
/// <param name="InstructorName">Who teaches.</param>
public sealed record InstanceOthers(
    int? DurationMinutes = null, int? MaxCapacity = null, int? PriceCredits = null, string? InstructorName = null);
