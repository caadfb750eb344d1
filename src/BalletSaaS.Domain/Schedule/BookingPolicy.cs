using BalletSaaS.Classes;

namespace BalletSaaS.Schedule;

/// <summary>When and how a class may be booked and left, and what its line does (B5, C1, T4, W2, W4, W5); from the studio's settings.</summary>
/// <param name="OpensDaysBefore">Booking opens at 00:00 of the date this many days before.</param>
/// <param name="FreeCancelHours">Cancelling is free until this many hours of elapsed time before the start.</param>
public sealed record BookingPolicy(int OpensDaysBefore, int FreeCancelHours)
{
    /// <summary>What holds when the studio says nothing.</summary>
    public static readonly BookingPolicy Default = new(28, 12);

    /// <summary>Booking closes this many minutes before the start (B5).</summary>
    public int ClosesMinutesBefore { get; init; }
    /// <summary>Percent of the price that a late cancel costs (C1).</summary>
    public int LateCancelKeepsPercent { get; init; } = 100;
    /// <summary>Percent of the price that not coming costs (C5).</summary>
    public int NoShowKeepsPercent { get; init; } = 100;
    /// <summary>How a freed place goes to the line (W2).</summary>
    public WaitlistMode WaitlistMode { get; init; }
    /// <summary>How long an offer is good, in minutes (W2).</summary>
    public int OfferMinutes { get; init; } = 30;
    /// <summary>The line is asked until this many minutes before the start; then a place is public (W4).</summary>
    public int OfferCutOffMinutes { get; init; } = 60;
    /// <summary>Promoted late, one may leave free for this many minutes (W5).</summary>
    public int LeaveFreeMinutes { get; init; } = 30;

    /// <summary>The policy of one class: what it says itself goes before the studio's.</summary>
    public BookingPolicy For(ClassRules rules) => new(rules.OpensDaysBefore ?? OpensDaysBefore, rules.FreeCancelHours ?? FreeCancelHours)
    {
        ClosesMinutesBefore = rules.ClosesMinutesBefore ?? ClosesMinutesBefore,
        LateCancelKeepsPercent = rules.LateCancelKeepsPercent ?? LateCancelKeepsPercent,
        NoShowKeepsPercent = rules.NoShowKeepsPercent ?? NoShowKeepsPercent,
        WaitlistMode = rules.WaitlistMode ?? WaitlistMode,
        OfferMinutes = rules.OfferMinutes ?? OfferMinutes,
        OfferCutOffMinutes = rules.OfferCutOffMinutes ?? OfferCutOffMinutes,
        LeaveFreeMinutes = rules.LeaveFreeMinutes ?? LeaveFreeMinutes,
    };

    /// <summary>When booking opens (UTC).</summary>
    public DateTimeOffset OpensAt(DateOnly classDate, WallClock clock) => clock.StartOf(classDate.AddDays(-OpensDaysBefore));

    /// <summary>Until when cancelling is free (UTC); at this very instant it still is.</summary>
    public DateTimeOffset FreeCancelUntil(DateTimeOffset startsAt) => startsAt.AddHours(-FreeCancelHours);
}
