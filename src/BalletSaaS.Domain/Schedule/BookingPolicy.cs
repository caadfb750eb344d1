namespace BalletSaaS.Schedule;

/// <summary>When a class may be booked and left (B5, C1, T4); from the studio's settings.</summary>
/// <param name="OpensDaysBefore">Booking opens at 00:00 of the date this many days before.</param>
/// <param name="FreeCancelHours">Cancelling is free until this many hours of elapsed time before the start.</param>
public sealed record BookingPolicy(int OpensDaysBefore, int FreeCancelHours)
{
    /// <summary>What holds when the studio says nothing.</summary>
    public static readonly BookingPolicy Default = new(28, 12);

    /// <summary>When booking opens (UTC).</summary>
    public DateTimeOffset OpensAt(DateOnly classDate, WallClock clock) => clock.StartOf(classDate.AddDays(-OpensDaysBefore));

    /// <summary>Until when cancelling is free (UTC); at this very instant it still is.</summary>
    public DateTimeOffset FreeCancelUntil(DateTimeOffset startsAt) => startsAt.AddHours(-FreeCancelHours);
}
