using BalletSaaS.Accounts;
using BalletSaaS.Customers;
using BalletSaaS.Memberships;

namespace BalletSaaS.Demo;

/// <summary>Somebody who dances in a demo studio, with what they are like.</summary>
internal sealed class Dancer
{
    /// <summary>The account that acts for them: their own, or a child's guardian's.</summary>
    public required User User { get; init; }
    public required Customer Customer { get; init; }
    public required Membership Membership { get; init; }
    /// <summary>What makes them a child of the studio, or null.</summary>
    public Guardianship? Guardianship { get; init; }
    /// <summary>The pause they are in, or null.</summary>
    public Pause? Pause { get; init; }
    /// <summary>The period that the membership's next renewal grants.</summary>
    public int NextPeriod { get; set; }
    public required Ledger Ledger { get; init; }
    /// <summary>What kind of classes they take.</summary>
    public required Crowd Crowd { get; init; }
    /// <summary>First date at the studio.</summary>
    public required DateOnly JoinedOn { get; init; }
    public required DateTimeOffset JoinedAt { get; init; }
    /// <summary>Date after which they were not seen any more, or null.</summary>
    public DateOnly? LeftOn { get; init; }
    /// <summary>How often a booking is cancelled.</summary>
    public required double Cancels { get; init; }
    /// <summary>How often a place stays empty.</summary>
    public required double StaysAway { get; init; }

    /// <summary>Their bookings that take a seat, or wait for one.</summary>
    public List<BookingState> Live { get; } = [];

    /// <summary>A date of the membership, put off by the pause (M2, L7).</summary>
    public DateOnly AfterPause(DateOnly date) => Pause is { } pause && pause.FromDate <= date ? date.AddDays(pause.ToDate.DayNumber - pause.FromDate.DayNumber + 1) : date;

    public bool IsAround(DateOnly date) => date >= JoinedOn && !(date > LeftOn);
}
