using BalletSaaS.Bookings;
using BalletSaaS.Kernel;

namespace BalletSaaS.Attendance;

/// <summary>Somebody came, did not come, or a mark was taken back. Written by <c>set_attendance</c>.</summary>
/// <param name="BookingId">The booking.</param>
/// <param name="CustomerId">Whose it is.</param>
/// <param name="ClassInstanceId">In which class instance.</param>
/// <param name="Status">Attended, no-show, or booked again.</param>
/// <param name="Method">How it became known.</param>
[EventName("attendance.marked")]
public sealed record AttendanceMarked(
    Guid BookingId, Guid CustomerId, Guid ClassInstanceId, BookingStatus Status, MarkMethod Method) : IntegrationEvent;

/// <summary>A roster was closed; who was not marked counts now. Written by <c>close_roster</c>.</summary>
/// <param name="ClassInstanceId">Of which class instance.</param>
[EventName("attendance.roster-closed")]
public sealed record RosterClosed(Guid ClassInstanceId) : IntegrationEvent;
