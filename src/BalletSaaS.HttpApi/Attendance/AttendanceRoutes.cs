using BalletSaaS.Kernel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace BalletSaaS.Attendance;

internal static class AttendanceRoutes
{
    public static void MapAttendance(this IEndpointRouteBuilder app)
    {
        var rosters = app.Feature("/api/admin/class-instances", "Attendance").Permit(Permissions.MarkAttendance);
        rosters.MapPut("{id:guid}/roster/{bookingId:guid}", Mark).MayRefuse().WithSummary("Says whether somebody came; twice is once");
        rosters.MapPost("{id:guid}/roster/close", Close).Idempotent().WithSummary("Closes a roster; who is not marked did not come, or came, as the studio chose");
        rosters.MapPut("{id:guid}/status", MoveOn).MayRefuse().WithSummary("Begins or ends a class by hand");

        var attendance = app.Feature("/api/admin/attendance", "Attendance").Permit(Permissions.MarkAttendance);
        attendance.MapPost("taps", MarkMany).MayRefuse().WithSummary("Brings in the taps of a tablet that was offline; again changes nothing");

        var customers = app.Feature("/api/admin/customers", "Attendance");
        customers.MapGet("{id:guid}/attendance", OfCustomer).Permit(Permissions.ViewCustomers).WithSummary("What a customer came to and missed, newest first");
    }

    private static Task<MarkedDto> Mark(Guid id, Guid bookingId, MarkDto input, [FromServices] IAttendanceAppService attendance) =>
        attendance.MarkAsync(id, bookingId, input);

    private static Task<RosterClosedDto> Close(Guid id, [FromServices] IAttendanceAppService attendance) => attendance.CloseAsync(id);

    private static Task<InstanceSteppedDto> MoveOn(Guid id, InstanceStepDto input, [FromServices] IAttendanceAppService attendance) =>
        attendance.MoveOnAsync(id, input);

    private static Task<TapResultsDto> MarkMany(TapsDto input, [FromServices] IAttendanceAppService attendance) => attendance.MarkAsync(input);

    private static Task<PagedResultDto<AttendanceDto>> OfCustomer(Guid id, [AsParameters] PageRequest page, [FromServices] IAttendanceAppService attendance, CancellationToken ct) =>
        attendance.GetForCustomerAsync(id, page, ct);
}
