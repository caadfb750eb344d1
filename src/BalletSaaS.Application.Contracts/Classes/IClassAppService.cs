using BalletSaaS.Kernel;

namespace BalletSaaS.Classes;

/// <summary>The studio's classes, for staff.</summary>
public interface IClassAppService
{
    /// <summary>Classes by name.</summary>
    Task<PagedResultDto<ClassDto>> GetListAsync(PageRequest page, CancellationToken ct);

    /// <summary>One class. Errors: <c>Kernel:NotFound</c>.</summary>
    Task<ClassDto> GetAsync(Guid id, CancellationToken ct);

    /// <summary>Creates a class and the instances of its first 8 weeks (T7). Errors: <c>Classes:DaysMissing</c>, <c>EndsBeforeStart</c>, <c>TeacherUnknown</c>.</summary>
    Task<ClassDto> CreateAsync(CreateClassDto input);

    /// <summary>What creating it would do: instances made, teachers and rooms needed twice. Errors as when it is done.</summary>
    Task<SeriesChangeDto> PreviewCreateAsync(CreateClassDto input);

    /// <summary>
    /// Changes a class; future instances follow (T6). Errors: <c>Kernel:NotFound</c>, <c>Classes:DaysMissing</c>, <c>EndsBeforeStart</c>,
    /// <c>TeacherUnknown</c>, <c>RoomUnknown</c>, <c>Schedule:SlotTaken</c>, <c>Schedule:AlreadyStarted</c> for a first instance that has started.
    /// </summary>
    Task<ClassDto> UpdateAsync(Guid id, UpdateClassDto input);

    /// <summary>What that change would do now; nothing is changed. Errors as when it is done.</summary>
    Task<SeriesChangeDto> PreviewUpdateAsync(Guid id, UpdateClassDto input);

    /// <summary>The studio's teachers by name.</summary>
    Task<PagedResultDto<InstructorDto>> GetInstructorsAsync(PageRequest page, CancellationToken ct);
}

/// <summary>Importing a timetable.</summary>
public interface ITimetableImportAppService
{
    /// <summary>Says what the import would do; changes nothing. Errors: <c>Classes:ImportUnreadable</c>.</summary>
    Task<ImportResultDto> PreviewAsync(ImportTimetableDto input, CancellationToken ct);

    /// <summary>Imports all rows that can be, in one transaction; twice is once. Errors: <c>Classes:ImportUnreadable</c>, <c>Classes:ImportEmpty</c>.</summary>
    Task<ImportResultDto> ImportAsync(ImportTimetableDto input);
}
