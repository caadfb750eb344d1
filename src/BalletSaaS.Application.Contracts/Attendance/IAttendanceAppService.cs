using BalletSaaS.Kernel;

namespace BalletSaaS.Attendance;

/// <summary>Who came. Teachers say so of the classes that they teach.</summary>
public interface IAttendanceAppService
{
    /// <summary>
    /// Marks somebody; twice is once. Errors: <c>Kernel:NotFound</c>, <c>Attendance:NotYourClass</c>, <c>Attendance:RosterOpen</c>,
    /// <c>Attendance:RosterClosed</c>, <c>Attendance:TooEarly</c>, <c>Bookings:NotOnRoster</c>, <c>Schedule:InstanceCancelled</c>.
    /// </summary>
    Task<MarkedDto> MarkAsync(Guid instanceId, Guid bookingId, MarkDto input);

    /// <summary>Brings in the taps of a tablet that was offline, each as if alone; again changes nothing.</summary>
    Task<TapResultsDto> MarkAsync(TapsDto input);

    /// <summary>
    /// Closes a roster: who is not marked did not come, or came, as the studio chose (C5, A1); twice is once. Errors:
    /// <c>Kernel:NotFound</c>, <c>Attendance:NotYourClass</c>, <c>Attendance:NotStarted</c>, <c>Schedule:InstanceCancelled</c>.
    /// </summary>
    Task<RosterClosedDto> CloseAsync(Guid instanceId);

    /// <summary>
    /// Begins or ends a class instance by hand. Errors: <c>Kernel:NotFound</c>, <c>Attendance:NotYourClass</c>, <c>Attendance:TooEarly</c>,
    /// <c>Attendance:NotStarted</c>, <c>Schedule:AlreadyStarted</c>, <c>Schedule:InstanceCancelled</c>.
    /// </summary>
    Task<InstanceSteppedDto> MoveOnAsync(Guid instanceId, InstanceStepDto input);

    /// <summary>What a customer came to and missed, newest first. Errors: <c>Kernel:NotFound</c>.</summary>
    Task<PagedResultDto<AttendanceDto>> GetForCustomerAsync(Guid customerId, PageRequest page, CancellationToken ct);
}
