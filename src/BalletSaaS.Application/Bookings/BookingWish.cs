namespace BalletSaaS.Bookings;

/// <summary>A place that somebody wants.</summary>
/// <param name="TenantId">In which studio.</param>
/// <param name="CustomerId">For whom (B7).</param>
/// <param name="ClassInstanceId">In which class instance.</param>
/// <param name="JoinWaitlist">Wait when no place is public.</param>
/// <param name="ActorId">By whom (B7).</param>
/// <param name="Key">The stored form of the client's key, or null (B2).</param>
/// <param name="RequestHash">The stored form of the request (B2).</param>
/// <param name="ByStaff">Staff book for somebody: at the door until the class ends.</param>
/// <param name="OverrideReason">Why staff book against a rule of the studio, or null; places and credits stay hard.</param>
/// <param name="GuardianId">The guardian who pays when a child's own credits do not suffice, or null.</param>
public sealed record BookingWish(
    Guid TenantId, Guid CustomerId, Guid ClassInstanceId, bool JoinWaitlist, Guid? ActorId, Guid? Key, byte[] RequestHash,
    bool ByStaff = false, string? OverrideReason = null, Guid? GuardianId = null)
{
    /// <summary>The id that the booking will have.</summary>
    public Guid BookingId { get; } = Guid.CreateVersion7();
}

/// <summary>A booking that somebody gives up.</summary>
/// <param name="TenantId">In which studio.</param>
/// <param name="Today">The studio's date.</param>
/// <param name="CustomerId">Whose it is, or a guardian of theirs.</param>
/// <param name="BookingId">Which.</param>
/// <param name="ActorId">By whom (B7).</param>
public sealed record CancelWish(Guid TenantId, DateOnly Today, Guid CustomerId, Guid BookingId, Guid? ActorId);

/// <summary>The calls of <c>book_batch</c> and <c>cancel_batch</c>: a column of each wish is a parameter.</summary>
internal static class BookBatch
{
    /// <summary>Books; answers with <c>n</c>, the wish's number from 1, and <c>answer</c>.</summary>
    public static FormattableString Call(DateTimeOffset now, IReadOnlyList<BookingWish> wishes)
    {
        T[] Each<T>(Func<BookingWish, T> column) => [.. wishes.Select(column)];
        return $"""
            book_batch({now}, {Each(wish => wish.TenantId)}, {Each(wish => wish.CustomerId)}, {Each(wish => wish.ClassInstanceId)}, {Each(wish => wish.JoinWaitlist)},
                {Each(wish => wish.ActorId)}, {Each(wish => wish.Key)}, {Each(wish => wish.RequestHash)}, {Each(wish => wish.BookingId)},
                {Each(wish => wish.ByStaff)}, {Each(wish => wish.OverrideReason)}, {Each(wish => wish.GuardianId)})
            """;
    }

    /// <summary>Cancels; answers in the same way.</summary>
    public static FormattableString Call(DateTimeOffset now, IReadOnlyList<CancelWish> wishes)
    {
        T[] Each<T>(Func<CancelWish, T> column) => [.. wishes.Select(column)];
        return $"""
            cancel_batch({now}, {Each(wish => wish.TenantId)}, {Each(wish => wish.Today)}, {Each(wish => wish.CustomerId)},
                {Each(wish => wish.BookingId)}, {Each(wish => wish.ActorId)})
            """;
    }
}
