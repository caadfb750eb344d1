using BalletSaaS.Kernel;

namespace BalletSaaS.Schedule;

/// <summary>The timetable as visitors and students see it.</summary>
public interface ITimetableAppService
{
    /// <summary>Class instances of a period with the caller's own state. Without <c>take</c> the whole period is the page. Errors: <c>Schedule:PeriodInvalid</c>.</summary>
    Task<PagedResultDto<AvailableClassDto>> GetAvailableAsync(Period period, AvailableFilter filter, PageRequest page, CancellationToken ct);

    /// <summary>One class instance with its quote. Errors: <c>Kernel:NotFound</c>.</summary>
    Task<ClassDetailDto> GetAsync(Guid instanceId, CancellationToken ct);
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

    /// <summary>Calls an instance off: everybody gets everything back (C3); twice is once. Errors: <c>Schedule:AlreadyStarted</c>.</summary>
    Task<InstanceCancelledDto> CancelAsync(Guid id, CancelInstanceDto input);

    /// <summary>Who is booked and who waits, booked first, by name; waiting in order.</summary>
    Task<PagedResultDto<RosterItemDto>> GetRosterAsync(Guid id, PageRequest page, CancellationToken ct);

    /// <summary>Closures that touch a period.</summary>
    Task<PagedResultDto<ClosureDto>> GetClosuresAsync(Period period, PageRequest page, CancellationToken ct);
}

/// <summary>Days on which the studio is closed (T8).</summary>
/// <param name="Id">Its id.</param>
/// <param name="FromDate">First closed date.</param>
/// <param name="ToDate">Last closed date.</param>
/// <param name="Reason">Why.</param>
public sealed record ClosureDto(Guid Id, DateOnly FromDate, DateOnly ToDate, string Reason);
