using BalletSaaS.Kernel;

namespace BalletSaaS.Bookings;

/// <summary>
/// A customer's place, or place in line, in a class instance. What was promised (times, deadline, cost, lots) is frozen
/// on it (C2). Rows are written by the atomic operations in <c>Bookings/Sql</c> only.
/// </summary>
public sealed class Booking : Entity
{
    /// <summary>For whom (B7).</summary>
    public required Guid CustomerId { get; init; }
    /// <summary>Whose credits it takes, and to whom they go back: a child's guardian; null is who dances. Frozen like the lots (C2).</summary>
    public Guid? PayerId { get; init; }
    /// <summary>In which class instance.</summary>
    public required Guid ClassInstanceId { get; init; }
    /// <summary>Where it is in its life.</summary>
    public required BookingStatus Status { get; init; }
    /// <summary>Start of the class (UTC).</summary>
    public required DateTimeOffset StartsAt { get; init; }
    /// <summary>End of the class (UTC).</summary>
    public required DateTimeOffset EndsAt { get; init; }
    /// <summary>Date of the class in its zone.</summary>
    public required DateOnly LocalDate { get; init; }
    /// <summary>Until when cancelling is free (UTC).</summary>
    public required DateTimeOffset FreeCancelUntil { get; init; }
    /// <summary>Credits it costs.</summary>
    public required int PriceCredits { get; init; }
    /// <summary>Credits of it that a late cancel keeps (C1, C2).</summary>
    public required int LateCancelCost { get; init; }
    /// <summary>Credits of it that not coming keeps (C2, C5).</summary>
    public required int NoShowCost { get; init; }
    /// <summary>Credits it took; 0 while waiting.</summary>
    public required int CreditsUsed { get; init; }
    /// <summary>Credits it gave back.</summary>
    public int CreditsRefunded { get; init; }
    /// <summary>The lots they were taken from and are not back in (L3); while waiting, the lots that hold the price (L5).</summary>
    public required Dictionary<Guid, int> Lots { get; init; }
    /// <summary>The user who booked; null was the system (B7).</summary>
    public Guid? ActorId { get; init; }
    /// <summary>When it was booked or joined the line (UTC); the line goes by (this, id) (W1).</summary>
    public required DateTimeOffset CreationTime { get; init; }
    /// <summary>When it got a place from the waitlist (UTC).</summary>
    public DateTimeOffset? PromotedAt { get; init; }
    /// <summary>Why the last promotion passed over it, as an error code (W3).</summary>
    public string? SkipReason { get; init; }
    /// <summary>How it became known who came (A1); null while nobody said anything.</summary>
    public MarkMethod? MarkMethod { get; init; }
    /// <summary>The user who said so; null was the system.</summary>
    public Guid? MarkedBy { get; init; }
    /// <summary>When it was said (UTC): the tap itself, not when it arrived. Of several the last one stands.</summary>
    public DateTimeOffset? MarkedAt { get; init; }
    /// <summary>Until when an offered place can be taken (UTC); null is no offer (W2).</summary>
    public DateTimeOffset? OfferedUntil { get; init; }
    /// <summary>Why staff booked against a rule of the studio, or null.</summary>
    public string? OverrideReason { get; init; }
    /// <summary>Why staff ended it, or null.</summary>
    public string? CancelReason { get; init; }
    /// <summary>When it ended (UTC).</summary>
    public DateTimeOffset? CancelledAt { get; init; }
    /// <summary>The user who ended it.</summary>
    public Guid? CancelledBy { get; init; }

    /// <summary>Whether it takes a seat; waiting does not.</summary>
    public bool TakesSeat => Status is BookingStatus.Booked or BookingStatus.Attended or BookingStatus.NoShow;
}
