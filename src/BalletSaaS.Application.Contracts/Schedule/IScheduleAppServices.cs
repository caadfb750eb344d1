using BalletSaaS.Kernel;

namespace BalletSaaS.Schedule;

/// <summary>The timetable as visitors and students see it.</summary>
public interface ITimetableAppService
{
    /// <summary>
    /// Class instances of a period with the caller's own state, or a child's. Without <c>take</c> the whole period is the page. Errors:
    /// <c>Schedule:PeriodInvalid</c>, <c>Kernel:NotFound</c>.
    /// </summary>
    Task<PagedResultDto<AvailableClassDto>> GetAvailableAsync(Period period, AvailableFilter filter, PageRequest page, CancellationToken ct);

    /// <summary>One class instance with its quote, for the caller or a child of theirs. Errors: <c>Kernel:NotFound</c>.</summary>
    Task<ClassDetailDto> GetAsync(Guid instanceId, Guid? forCustomerId, CancellationToken ct);
}

/// <summary>The timetable as staff run it.</summary>
public interface IClassInstanceAppService
{
    /// <summary>Class instances of a period, in order of start. Without <c>take</c> the whole period is the page. Errors: <c>Schedule:PeriodInvalid</c>.</summary>
    Task<PagedResultDto<ClassInstanceDto>> GetListAsync(Period period, PageRequest page, CancellationToken ct);

    /// <summary>One instance. Errors: <c>Kernel:NotFound</c>.</summary>
    Task<ClassInstanceDto> GetAsync(Guid id, CancellationToken ct);

    /// <summary>Adds a one-off instance. Errors: <c>Schedule:SlotTaken</c>, <c>Schedule:InThePast</c>.</summary>
    Task<ClassInstanceDto> CreateAsync(CreateClassInstanceDto input);

    /// <summary>
    /// Moves an instance, changes its teacher, room, places or price. Errors: <c>Kernel:NotFound</c>, <c>Schedule:AlreadyStarted</c>,
    /// <c>InstanceCancelled</c>, <c>InThePast</c>, <c>StudioClosed</c>, <c>SlotTaken</c>, <c>Classes:TeacherUnknown</c>, <c>Classes:RoomUnknown</c>.
    /// </summary>
    Task<InstanceChangedDto> UpdateAsync(Guid id, UpdateClassInstanceDto input);

    /// <summary>What that change would do now; nothing is changed. Errors as when it is done.</summary>
    Task<InstanceChangedDto> PreviewUpdateAsync(Guid id, UpdateClassInstanceDto input);

    /// <summary>What calling an instance off would do. Errors: <c>Kernel:NotFound</c>.</summary>
    Task<CallingOffDto> PreviewCancelAsync(Guid id, CancellationToken ct);

    /// <summary>Calls an instance off: everybody gets everything back (C3); twice is once. Errors: <c>Schedule:AlreadyStarted</c>.</summary>
    Task<InstanceCancelledDto> CancelAsync(Guid id, CancelInstanceDto input);

    /// <summary>Who is booked and who waits, booked first, by name; waiting in order.</summary>
    Task<PagedResultDto<RosterItemDto>> GetRosterAsync(Guid id, PageRequest page, CancellationToken ct);
}

/// <summary>The days on which the studio is closed (T8).</summary>
public interface IClosureAppService
{
    /// <summary>Closures that touch a period, in order of dates.</summary>
    Task<PagedResultDto<ClosureDto>> GetListAsync(ClosurePeriod period, PageRequest page, CancellationToken ct);

    /// <summary>What closing the studio on these days would do. Errors as when it is done, but for <c>Schedule:ClosureExists</c>.</summary>
    Task<ClosurePreviewDto> PreviewAsync(ClosureDates dates, PageRequest page, CancellationToken ct);

    /// <summary>
    /// Closes the studio: no instances are made, and those to come are called off; everybody gets everything back (C3). Errors:
    /// <c>Schedule:ClosureExists</c>, <c>Schedule:ClosureTooLong</c>, <c>Schedule:InThePast</c>, <c>Classes:EndsBeforeStart</c>.
    /// </summary>
    Task<ClosureCreatedDto> CreateAsync(CreateClosureDto input);

    /// <summary>
    /// Opens the studio again: instances that the closure kept from being made are made; what was called off stays so, people
    /// were told. Errors: <c>Kernel:NotFound</c>, <c>Schedule:InThePast</c> for a closure that is over.
    /// </summary>
    Task<ClosureRemovedDto> DeleteAsync(Guid id);
}
