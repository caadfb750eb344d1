using BalletSaaS.Kernel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace BalletSaaS.Attendance;

internal static class CheckInRoutes
{
    public static void MapCheckIn(this IEndpointRouteBuilder app)
    {
        app.Feature("/api/check-in", "Check-in").MapPost("", CheckIn).Permit(Permissions.SelfBooking).MayRefuse()
            .WithSummary("Checks oneself in with the code on the studio's tablet; twice is once");
        app.Feature("/api/customers/me", "Check-in").MapGet("check-in-code", MyCode).Permit(Permissions.SelfBooking).WithSummary("One's own code, for staff to scan");

        var classes = app.Feature("/api/admin/class-instances", "Attendance").Permit(Permissions.MarkAttendance);
        classes.MapGet("{id:guid}/check-in-code", ClassCode).WithSummary("The code that the studio's tablet shows now");
        classes.MapPost("{id:guid}/check-in", Scan).MayRefuse().WithSummary("Checks somebody in whose own code was scanned; twice is once");
    }

    private static Task<CheckedInDto> CheckIn(ScanDto input, [FromServices] ICheckInAppService checkIn) => checkIn.CheckInAsync(input);

    private static Task<CheckInCodeDto> MyCode([FromServices] ICheckInAppService checkIn) => checkIn.GetMyCodeAsync();

    private static Task<CheckInCodeDto> ClassCode(Guid id, [FromServices] ICheckInAppService checkIn, CancellationToken ct) => checkIn.GetClassCodeAsync(id, ct);

    private static Task<CheckedInDto> Scan(Guid id, ScanDto input, [FromServices] ICheckInAppService checkIn) => checkIn.ScanAsync(id, input);
}
