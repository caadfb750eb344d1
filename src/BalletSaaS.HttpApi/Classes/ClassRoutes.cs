using BalletSaaS.Kernel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace BalletSaaS.Classes;

internal static class ClassRoutes
{
    public static void MapClasses(this IEndpointRouteBuilder app)
    {
        var classes = app.Feature("/api/admin/classes", "Classes");
        classes.MapGet("", List).Permit(Permissions.ViewSchedule).WithSummary("The studio's classes by name");
        classes.MapPost("", Create).Permit(Permissions.ManageSchedule).Idempotent().WithSummary("Creates a class and its first 8 weeks");
        classes.MapGet("{id:guid}", Get).Permit(Permissions.ViewSchedule).WithSummary("One class");
        classes.MapPatch("{id:guid}", Update).Permit(Permissions.ManageSchedule).Idempotent().WithSummary("Changes a class; future instances follow");
        classes.MapPost("preview", PreviewCreate).Permit(Permissions.ManageSchedule).MayRefuse().WithSummary("Says what creating a class would do");
        classes.MapPost("{id:guid}/preview", PreviewUpdate).Permit(Permissions.ManageSchedule).MayRefuse().WithSummary("Says what changing a class would do");
        classes.MapPost("import/preview", Preview).Permit(Permissions.ManageSchedule).MayRefuse().WithSummary("Says what importing a timetable would do");
        classes.MapPost("import", Import).Permit(Permissions.ManageSchedule).Idempotent().WithSummary("Imports a timetable in one transaction");

        var rooms = app.Feature("/api/admin/rooms", "Classes");
        rooms.MapGet("", Rooms).Permit(Permissions.ViewSchedule).WithSummary("The studio's rooms by name, those in use first");
        rooms.MapPost("", AddRoom).Permit(Permissions.ManageSchedule).Idempotent().WithSummary("Adds a room");
        rooms.MapPatch("{id:guid}", UpdateRoom).Permit(Permissions.ManageSchedule).Idempotent().WithSummary("Changes or archives a room");

        var teachers = app.Feature("/api/admin/teachers", "Classes");
        teachers.MapGet("", Teachers).Permit(Permissions.ManageStaff).WithSummary("Those who teach, by name, archived ones too");
        teachers.MapPost("", Invite).Permit(Permissions.ManageStaff).Idempotent().WithSummary("Invites a teacher by e-mail");
        teachers.MapPost("{id:guid}/invitation", Resend).Permit(Permissions.ManageStaff).Idempotent().WithSummary("Sends an invitation again");
        teachers.MapPatch("{id:guid}", UpdateTeacher).Permit(Permissions.ManageStaff).Idempotent().WithSummary("Archives a teacher, or takes them back");

        app.Feature("/api/admin/instructors", "Classes").MapGet("", Instructors).Permit(Permissions.ViewSchedule)
            .WithSummary("The studio's teachers by name");
    }

    private static Task<PagedResultDto<ClassDto>> List([AsParameters] PageRequest page, [FromServices] IClassAppService classes, CancellationToken ct) =>
        classes.GetListAsync(page, ct);

    private static async Task<Created<ClassDto>> Create(CreateClassDto input, [FromServices] IClassAppService classes)
    {
        var created = await classes.CreateAsync(input);
        return TypedResults.Created($"/api/admin/classes/{created.Id}", created);
    }

    private static Task<ClassDto> Get(Guid id, [FromServices] IClassAppService classes, CancellationToken ct) => classes.GetAsync(id, ct);

    private static Task<ClassDto> Update(Guid id, UpdateClassDto input, [FromServices] IClassAppService classes) => classes.UpdateAsync(id, input);

    private static Task<SeriesChangeDto> PreviewCreate(CreateClassDto input, [FromServices] IClassAppService classes) => classes.PreviewCreateAsync(input);

    private static Task<SeriesChangeDto> PreviewUpdate(Guid id, UpdateClassDto input, [FromServices] IClassAppService classes) => classes.PreviewUpdateAsync(id, input);

    private static Task<ImportResultDto> Preview(ImportTimetableDto input, [FromServices] ITimetableImportAppService import, CancellationToken ct) =>
        import.PreviewAsync(input, ct);

    private static Task<ImportResultDto> Import(ImportTimetableDto input, [FromServices] ITimetableImportAppService import) =>
        import.ImportAsync(input);

    private static Task<PagedResultDto<RoomDto>> Rooms([AsParameters] PageRequest page, [FromServices] IRoomAppService rooms, CancellationToken ct) => rooms.GetListAsync(page, ct);

    private static async Task<Created<RoomDto>> AddRoom(CreateRoomDto input, [FromServices] IRoomAppService rooms) =>
        TypedResults.Created((string?)null, await rooms.CreateAsync(input));

    private static Task<RoomDto> UpdateRoom(Guid id, UpdateRoomDto input, [FromServices] IRoomAppService rooms) => rooms.UpdateAsync(id, input);

    private static Task<PagedResultDto<TeacherDto>> Teachers([AsParameters] PageRequest page, [FromServices] ITeacherAppService teachers, CancellationToken ct) => teachers.GetListAsync(page, ct);

    private static async Task<Created<TeacherDto>> Invite(InviteTeacherDto input, [FromServices] ITeacherAppService teachers) =>
        TypedResults.Created((string?)null, await teachers.InviteAsync(input));

    private static async Task<NoContent> Resend(Guid id, [FromServices] ITeacherAppService teachers)
    {
        await teachers.ResendAsync(id);
        return TypedResults.NoContent();
    }

    private static Task<TeacherDto> UpdateTeacher(Guid id, UpdateTeacherDto input, [FromServices] ITeacherAppService teachers) => teachers.UpdateAsync(id, input);

    private static Task<PagedResultDto<InstructorDto>> Instructors([AsParameters] PageRequest page, [FromServices] IClassAppService classes, CancellationToken ct) =>
        classes.GetInstructorsAsync(page, ct);
}
