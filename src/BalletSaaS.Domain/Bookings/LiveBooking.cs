using BalletSaaS.Schedule;

namespace BalletSaaS.Bookings;

/// <summary>What of a booking decides about the next one.</summary>
/// <param name="Id">The booking.</param>
/// <param name="ClassInstanceId">In which class instance.</param>
/// <param name="Status">Waitlisted, booked, attended or not come.</param>
/// <param name="StartsAt">Start of the class (UTC).</param>
/// <param name="EndsAt">End of the class (UTC).</param>
/// <param name="LocalDate">Date of the class in its zone.</param>
public sealed record LiveBooking(Guid Id, Guid ClassInstanceId, BookingStatus Status, DateTimeOffset StartsAt, DateTimeOffset EndsAt, DateOnly LocalDate)
{
    /// <summary>Whether it takes a seat; waiting does not.</summary>
    public bool TakesSeat => Status != BookingStatus.Waitlisted;

    /// <summary>Whether its seat is taken at the time of a class (B4); back to back is fine.</summary>
    public bool Overlaps(ClassInstance instance) => TakesSeat && EndsAt > instance.StartsAt && StartsAt < instance.EndsAt;
}
