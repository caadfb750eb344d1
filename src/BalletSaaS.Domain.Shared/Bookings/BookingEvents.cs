using BalletSaaS.Kernel;

namespace BalletSaaS.Bookings;

/// <summary>Somebody has a place, or a place in line. Written by <c>book_batch</c>.</summary>
/// <param name="BookingId">The booking.</param>
/// <param name="CustomerId">Whose it is.</param>
/// <param name="ClassInstanceId">In which class instance.</param>
/// <param name="Status">Booked or waitlisted.</param>
[EventName("bookings.created")]
public sealed record BookingCreated(Guid BookingId, Guid CustomerId, Guid ClassInstanceId, BookingStatus Status) : IntegrationEvent;

/// <summary>Somebody else, staff or a guardian, booked for a customer; comes besides <see cref="BookingCreated"/>. Written by <c>book_batch</c>.</summary>
/// <param name="BookingId">The booking.</param>
/// <param name="CustomerId">Whose it is.</param>
/// <param name="ActorId">The account that did it, or null.</param>
[EventName("bookings.made-for")]
public sealed record BookingMadeFor(Guid BookingId, Guid CustomerId, Guid? ActorId) : IntegrationEvent;

/// <summary>Somebody else, staff or a guardian, ended a customer's booking. Written by <c>cancel_booking</c>.</summary>
/// <param name="BookingId">The booking.</param>
/// <param name="CustomerId">Whose it is.</param>
/// <param name="ActorId">The account that did it, or null.</param>
[EventName("bookings.cancelled-for")]
public sealed record BookingCancelledFor(Guid BookingId, Guid CustomerId, Guid? ActorId) : IntegrationEvent;

/// <summary>A teacher signed that somebody may take a class or a discipline (B6).</summary>
/// <param name="CustomerId">Who.</param>
/// <param name="ApprovalId">What was signed.</param>
[EventName("bookings.approval-signed")]
public sealed record ApprovalSigned(Guid CustomerId, Guid ApprovalId) : IntegrationEvent;

/// <summary>A seat was given back; whoever waits may have it. Written by <c>free_place</c>.</summary>
/// <param name="ClassInstanceId">In which class instance.</param>
[EventName("bookings.place-freed")]
public sealed record PlaceFreed(Guid ClassInstanceId) : IntegrationEvent;

/// <summary>Somebody who waited has a place now. Written by <c>promote_next</c>.</summary>
/// <param name="BookingId">The booking.</param>
/// <param name="CustomerId">Whose it is.</param>
/// <param name="ClassInstanceId">In which class instance.</param>
[EventName("bookings.promoted")]
public sealed record BookingPromoted(Guid BookingId, Guid CustomerId, Guid ClassInstanceId) : IntegrationEvent;

/// <summary>
/// The studio called instances off; one for each person who was booked or waited, however many it were (C3). Written by
/// <c>call_off_instances</c>.
/// </summary>
/// <param name="CustomerId">Who is to be told.</param>
/// <param name="Classes">What was called off.</param>
[EventName("bookings.called-off")]
public sealed record BookingsCalledOff(Guid CustomerId, IReadOnlyList<CalledOffClass> Classes) : IntegrationEvent;

/// <summary>A class instance that does not take place, for one person.</summary>
/// <param name="ClassInstanceId">Which class instance.</param>
/// <param name="CreditsRefunded">Credits they got back.</param>
/// <param name="Reason">The studio's words.</param>
public sealed record CalledOffClass(Guid ClassInstanceId, int CreditsRefunded, string Reason);

/// <summary>Somebody who waits is offered a place (W2). Written by <c>promote_next</c>.</summary>
/// <param name="BookingId">The place in line.</param>
/// <param name="CustomerId">Whose it is.</param>
/// <param name="ClassInstanceId">In which class instance.</param>
[EventName("bookings.offered")]
public sealed record PlaceOffered(Guid BookingId, Guid CustomerId, Guid ClassInstanceId) : IntegrationEvent;

/// <summary>The time of an offer is over; delivered then (W2). Written by <c>promote_next</c>.</summary>
/// <param name="ClassInstanceId">In which class instance.</param>
[EventName("bookings.offer-ended")]
public sealed record OfferEnded(Guid ClassInstanceId) : IntegrationEvent;

/// <summary>Somebody who waits was passed over and keeps the place in line (W3). Written by <c>pass_over</c>.</summary>
/// <param name="BookingId">The place in line.</param>
/// <param name="CustomerId">Whose it is.</param>
/// <param name="ClassInstanceId">In which class instance.</param>
/// <param name="Reason">Why, as an error code.</param>
[EventName("bookings.passed-over")]
public sealed record PassedOver(Guid BookingId, Guid CustomerId, Guid ClassInstanceId, string Reason) : IntegrationEvent;

/// <summary>A place that was cancelled too late is taken again and paid (C7). Written by <c>count_refilled</c>.</summary>
/// <param name="ClassInstanceId">In which class instance.</param>
[EventName("bookings.place-refilled")]
public sealed record PlaceRefilled(Guid ClassInstanceId) : IntegrationEvent;

/// <summary>Who cancelled too late gets the credits back after all (C7). Written by <c>refund_refilled</c>.</summary>
/// <param name="BookingId">The booking.</param>
/// <param name="CustomerId">Whose it was.</param>
/// <param name="ClassInstanceId">In which class instance.</param>
/// <param name="Credits">Credits that came back.</param>
[EventName("bookings.refilled")]
public sealed record LateCancelRefunded(Guid BookingId, Guid CustomerId, Guid ClassInstanceId, int Credits) : IntegrationEvent;

/// <summary>
/// The studio changed instances that a person is booked in or waits for: one for each person, whatever it was (C3, C4). Written by
/// <c>change_instances</c>.
/// </summary>
/// <param name="CustomerId">Who is to be told.</param>
/// <param name="Changes">What changed.</param>
[EventName("bookings.class-changed")]
public sealed record ClassChanged(Guid CustomerId, IReadOnlyList<InstanceChange> Changes) : IntegrationEvent;

/// <summary>What changed about one instance.</summary>
/// <param name="ClassInstanceId">Which class instance.</param>
/// <param name="Class">The class's name.</param>
/// <param name="Was">What the person knew.</param>
/// <param name="Now">What holds now.</param>
/// <param name="Reason">Why it was taken off the timetable; null when it goes on.</param>
/// <param name="Released">Whether the booking ended and everything was given back (C3).</param>
/// <param name="Clashes">Whether it ended because the new time overlaps another class of theirs (B4).</param>
/// <param name="CreditsRefunded">Credits they got back.</param>
public sealed record InstanceChange(
    Guid ClassInstanceId, string Class, InstanceWords Was, InstanceWords Now, string? Reason, bool Released, bool Clashes, int CreditsRefunded);

/// <summary>When, by whom and where an instance takes place.</summary>
/// <param name="Date">Date in the class's zone.</param>
/// <param name="Time">Wall time of the start.</param>
/// <param name="Teacher">The teacher's name, or null.</param>
/// <param name="Room">The room's name, or null.</param>
public sealed record InstanceWords(DateOnly Date, TimeOnly Time, string? Teacher, string? Room);
