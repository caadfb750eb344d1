using BalletSaaS.Attendance;
using BalletSaaS.Bookings;
using BalletSaaS.Schedule;
using Microsoft.EntityFrameworkCore;

namespace BalletSaaS;

/// <summary>Stories of who came; the owner has the roster unless somebody else is named.</summary>
/// <param name="database">The class's database.</param>
public abstract class AttendanceStory(TestDatabase database) : BookingStory(database)
{
    /// <summary>Somebody taps a name.</summary>
    protected Task<MarkedDto> Marks(ClassInstance instance, BookingCreatedDto booking, RosterMark status, Person? by = null) => Studio.AsAsync(
        by ?? Studio.Owner, (IAttendanceAppService attendance) => attendance.MarkAsync(instance.Id, booking.Id, new MarkDto(status)));

    /// <summary>Somebody closes the roster.</summary>
    protected Task<RosterClosedDto> Closes(ClassInstance instance, Person? by = null) =>
        Studio.AsAsync(by ?? Studio.Owner, (IAttendanceAppService attendance) => attendance.CloseAsync(instance.Id));

    /// <summary>A tablet sends its taps.</summary>
    protected Task<TapResultsDto> Sends(DateTimeOffset sentAt, params TapDto[] taps) =>
        Studio.AsAsync(Studio.Owner, (IAttendanceAppService attendance) => attendance.MarkAsync(new TapsDto(taps, sentAt)));

    /// <summary>A booking as it is stored.</summary>
    protected Task<Booking> Look(BookingCreatedDto booking) =>
        Studio.LooksAsync(context => context.Bookings.AsNoTracking().SingleAsync(row => row.Id == booking.Id));
}
