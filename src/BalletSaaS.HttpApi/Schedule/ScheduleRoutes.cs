using BalletSaaS.Kernel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace BalletSaaS.Schedule;

internal static class ScheduleRoutes
{
    public static void MapSchedule(this IEndpointRouteBuilder app)
    {
        var timetable = app.Feature("/api/classes", "Timetable");
        timetable.MapGet("available", Available).AllowAnonymous().Produces<PagedResultDto<AvailableClassDto>>().MayRefuse().WithSummary("Class instances of a period, with the caller's own state, or a child's");
        timetable.MapGet("{id:guid}", Detail).AllowAnonymous().WithSummary("One class instance, with what booking it would cost");

        var instances = app.Feature("/api/admin/class-instances", "Schedule");
        instances.MapGet("", List).Permit(Permissions.ViewSchedule).MayRefuse().WithSummary("Class instances of a period");
        instances.MapPost("", Create).Permit(Permissions.ManageSchedule).Idempotent().WithSummary("Adds a one-off instance");
        instances.MapGet("{id:guid}", Get).Permit(Permissions.ViewSchedule).WithSummary("One class instance");
        instances.MapPatch("{id:guid}", Update).Permit(Permissions.ManageSchedule).Idempotent().WithSummary("Moves an instance, changes its teacher, room, places or price");
        instances.MapPost("{id:guid}/preview", PreviewUpdate).Permit(Permissions.ManageSchedule).MayRefuse().WithSummary("Says what changing an instance would do");
        instances.MapGet("{id:guid}/cancellation", PreviewCancel).Permit(Permissions.ManageSchedule).WithSummary("Says what calling an instance off would do");
        instances.MapPost("{id:guid}/cancellation", Cancel).Permit(Permissions.ManageSchedule).Idempotent().WithSummary("Calls an instance off; everybody gets everything back");
        instances.MapGet("{id:guid}/roster", Roster).Permit(Permissions.ViewSchedule).WithSummary("Who is booked and who waits");

        var closures = app.Feature("/api/admin/closures", "Schedule");
        closures.MapGet("", Closures).Permit(Permissions.ViewSchedule).WithSummary("Closures that touch a period");
        closures.MapPost("", Close).Permit(Permissions.ManageSchedule).Idempotent().WithSummary("Closes the studio; what was to take place then is called off");
        closures.MapGet("preview", PreviewClosure).Permit(Permissions.ManageSchedule).MayRefuse().WithSummary("Says what closing the studio would do");
        closures.MapDelete("{id:guid}", Open).Permit(Permissions.ManageSchedule).Idempotent().WithSummary("Opens the studio again; instances are made, what was called off stays so");
    }

    private static async Task<IResult> Available([AsParameters] Period period, [AsParameters] AvailableFilter filter, [AsParameters] PageRequest page, [FromServices] ITimetableAppService timetable, CancellationToken ct) =>
        new TimetableAnswer(await timetable.GetAvailableAsync(period, filter, page, ct));

    private static Task<ClassDetailDto> Detail(Guid id, Guid? forCustomerId, [FromServices] ITimetableAppService timetable, CancellationToken ct) => timetable.GetAsync(id, forCustomerId, ct);

    private static Task<PagedResultDto<ClassInstanceDto>> List([AsParameters] Period period, [AsParameters] PageRequest page, [FromServices] IClassInstanceAppService instances, CancellationToken ct) =>
        instances.GetListAsync(period, page, ct);

    private static async Task<Created<ClassInstanceDto>> Create(CreateClassInstanceDto input, [FromServices] IClassInstanceAppService instances)
    {
        var created = await instances.CreateAsync(input);
        return TypedResults.Created($"/api/admin/class-instances/{created.Id}", created);
    }

    private static Task<ClassInstanceDto> Get(Guid id, [FromServices] IClassInstanceAppService instances, CancellationToken ct) => instances.GetAsync(id, ct);

    private static Task<InstanceChangedDto> Update(Guid id, UpdateClassInstanceDto input, [FromServices] IClassInstanceAppService instances) => instances.UpdateAsync(id, input);

    private static Task<InstanceChangedDto> PreviewUpdate(Guid id, UpdateClassInstanceDto input, [FromServices] IClassInstanceAppService instances) => instances.PreviewUpdateAsync(id, input);

    private static Task<CallingOffDto> PreviewCancel(Guid id, [FromServices] IClassInstanceAppService instances, CancellationToken ct) => instances.PreviewCancelAsync(id, ct);

    private static Task<InstanceCancelledDto> Cancel(Guid id, CancelInstanceDto input, [FromServices] IClassInstanceAppService instances) =>
        instances.CancelAsync(id, input);

    private static Task<PagedResultDto<RosterItemDto>> Roster(Guid id, [AsParameters] PageRequest page, [FromServices] IClassInstanceAppService instances, CancellationToken ct) =>
        instances.GetRosterAsync(id, page, ct);

    private static Task<PagedResultDto<ClosureDto>> Closures([AsParameters] ClosurePeriod period, [AsParameters] PageRequest page, [FromServices] IClosureAppService closures, CancellationToken ct) =>
        closures.GetListAsync(period, page, ct);

    private static Task<ClosurePreviewDto> PreviewClosure([AsParameters] ClosureDates dates, [AsParameters] PageRequest page, [FromServices] IClosureAppService closures, CancellationToken ct) =>
        closures.PreviewAsync(dates, page, ct);

    private static async Task<Created<ClosureCreatedDto>> Close(CreateClosureDto input, [FromServices] IClosureAppService closures) =>
        TypedResults.Created((string?)null, await closures.CreateAsync(input));

    private static Task<ClosureRemovedDto> Open(Guid id, [FromServices] IClosureAppService closures) => closures.DeleteAsync(id);
}
