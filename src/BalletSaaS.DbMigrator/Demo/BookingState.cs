using BalletSaaS.Bookings;
using BalletSaaS.Schedule;

namespace BalletSaaS.Demo;

/// <summary>A class instance while its bookings are played.</summary>
internal sealed class InstanceState(Guid id, ClassPlan plan, ClassInstance facts)
{
    public Guid Id => id;
    public ClassPlan Plan => plan;
    public ClassInstance Facts => facts;
    public ClassInstanceStatus Status { get; set; }
    public (DateTimeOffset At, Guid? By)? RosterClosed { get; set; }
    public string? CancellationReason { get; set; }
    public int Booked { get; set; }
    /// <summary>The line, in order (W1).</summary>
    public List<BookingState> Waiting { get; } = [];
    public int Promotable => Waiting.Count(booking => booking.SkipReason is null);
}

/// <summary>A booking while it is played.</summary>
internal sealed class BookingState
{
    public required Guid Id { get; init; }
    public required Dancer Dancer { get; init; }
    public required InstanceState Instance { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public required BookingStatus Status { get; set; }
    /// <summary>Whether the place will stay empty.</summary>
    public required bool StaysAway { get; init; }
    public Dictionary<Guid, int> Lots { get; set; } = [];
    public int Refunded { get; set; }
    public string? SkipReason { get; set; }
    public DateTimeOffset? PromotedAt { get; set; }
    public (DateTimeOffset At, Guid? By, MarkMethod Method)? Marked { get; set; }
    public (DateTimeOffset At, Guid? By)? Ended { get; set; }

    public bool IsLive => Status < BookingStatus.Cancelled;

    public Booking ToBooking() => new()
    {
        TenantId = Instance.Facts.TenantId,
        Id = Id,
        CustomerId = Dancer.Customer.Id,
        ClassInstanceId = Instance.Id,
        Status = Status,
        StartsAt = Instance.Facts.StartsAt,
        EndsAt = Instance.Facts.EndsAt,
        LocalDate = Instance.Facts.LocalDate,
        FreeCancelUntil = Instance.Facts.FreeCancelUntil,
        PriceCredits = Instance.Facts.PriceCredits,
        LateCancelCost = Instance.Facts.LateCancelCost,
        NoShowCost = Instance.Facts.NoShowCost,
        CreditsUsed = Lots.Values.Sum(),
        CreditsRefunded = Refunded,
        Lots = Lots,
        ActorId = Dancer.User.Id,
        CreationTime = CreatedAt,
        PromotedAt = PromotedAt,
        SkipReason = SkipReason,
        MarkMethod = Marked?.Method,
        MarkedBy = Marked?.By,
        MarkedAt = Marked?.At,
        CancelledAt = Ended?.At,
        CancelledBy = Ended?.By,
    };
}
