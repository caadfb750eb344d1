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
        classes.MapPost("import/preview", Preview).Permit(Permissions.ManageSchedule).MayRefuse().WithSummary("Says what importing a timetable would do");
        classes.MapPost("import", Import).Permit(Permissions.ManageSchedule).Idempotent().WithSummary("Imports a timetable in one transaction");

        var rooms = app.Feature("/api/admin/rooms", "Classes");
        rooms.MapGet("", Rooms).Permit(Permissions.ViewSchedule).WithSummary("The studio's rooms by name, those in use first");
        rooms.MapPost("", AddRoom).Permit(Permissions.ManageSchedule).Idempotent().WithSummary("Adds a room");
        rooms.MapPatch("{id:guid}", UpdateRoom).Permit(Permissions.ManageSchedule).Idempotent().WithSummary("Changes or archives a room");

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

    private static Task<ImportResultDto> Preview(ImportTimetableDto input, [FromServices] ITimetableImportAppService import, CancellationToken ct) =>
        import.PreviewAsync(input, ct);

    private static Task<ImportResultDto> Import(ImportTimetableDto input, [FromServices] ITimetableImportAppService import) =>
        import.ImportAsync(input);

    private static Task<PagedResultDto<RoomDto>> Rooms([AsParameters] PageRequest page, [FromServices] IRoomAppService rooms, CancellationToken ct) => rooms.GetListAsync(page, ct);

    private static async Task<Created<RoomDto>> AddRoom(CreateRoomDto input, [FromServices] IRoomAppService rooms) =>
        TypedResults.Created((string?)null, await rooms.CreateAsync(input));

    private static Task<RoomDto> UpdateRoom(Guid id, UpdateRoomDto input, [FromServices] IRoomAppService rooms) => rooms.UpdateAsync(id, input);

    private static Task<PagedResultDto<InstructorDto>> Instructors([AsParameters] PageRequest page, [FromServices] IClassAppService classes, CancellationToken ct) =>
        classes.GetInstructorsAsync(page, ct);
}
