using BalletSaaS.Kernel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace BalletSaaS.Bookings;

internal static class BookingRoutes
{
    public static void MapBookings(this IEndpointRouteBuilder app)
    {
        var bookings = app.Feature("/api/bookings", "Bookings").Permit(Permissions.SelfBooking);
        bookings.MapPost("", Create).MayRefuse().WithSummary("Books a place or joins the waitlist");
        bookings.MapGet("{id:guid}", Get).WithSummary("One of one's own bookings");
        bookings.MapPost("{id:guid}/offer", Accept).MayRefuse().WithSummary("Takes the place that is offered, or one that is anybody's; twice is once");
        bookings.MapDelete("{id:guid}/offer", Decline).WithSummary("Lets the offered place go on to the next in line; one's own place in line is kept");
        bookings.MapDelete("{id:guid}", Cancel).MayRefuse().WithSummary("Cancels a booking or leaves the waitlist; twice is once");

        var staff = app.Feature("/api/admin", "Bookings");
        staff.MapPost("class-instances/{id:guid}/roster", CreateFor).Permit(Permissions.ManageBookings).MayRefuse().WithSummary("Books a customer, at the door until the class ends");
        staff.MapPost("class-instances/{id:guid}/walk-ins", WalkIn).Permit(Permissions.AdjustCredits).Idempotent().WithSummary("Makes somebody new at the door a customer, with the credits for this class, and books them");
        staff.MapDelete("bookings/{id:guid}", CancelFor).Permit(Permissions.ManageBookings).MayRefuse().WithSummary("Cancels a customer's booking; twice is once");
        staff.MapGet("customers/{id:guid}/approvals", Approvals).Permit(Permissions.ViewCustomers).WithSummary("What teachers signed for a customer, newest first");
        staff.MapPost("customers/{id:guid}/approvals", Approve).Permit(Permissions.ManageBookings).Idempotent().WithSummary("Writes down that a teacher approves a class or a discipline");
        staff.MapDelete("customers/{id:guid}/approvals/{approvalId:guid}", Withdraw).Permit(Permissions.ManageBookings).WithSummary("Takes an approval back");
        staff.MapPut("customers/{id:guid}/level", SetLevel).Permit(Permissions.ManageBookings).WithSummary("Sets a customer's level");
    }

    // The key goes down with the booking: it is looked up and written inside the same atomic operation (B2).
    private static async Task<Created<BookingCreatedDto>> Create(
        CreateBookingDto input, [FromHeader(Name = IdempotencyFilter.Header)] string? idempotencyKey, [FromServices] IBookingAppService bookings)
    {
        var booking = await bookings.CreateAsync(input, idempotencyKey);
        return TypedResults.Created($"/api/bookings/{booking.Id}", booking);
    }

    private static Task<BookingDto> Get(Guid id, [FromServices] IBookingAppService bookings, CancellationToken ct) => bookings.GetAsync(id, ct);

    private static Task<BookingCancelledDto> Cancel(Guid id, [FromServices] IBookingAppService bookings) => bookings.CancelAsync(id);

    private static Task<BookingCreatedDto> Accept(Guid id, [FromServices] IBookingAppService bookings) => bookings.AcceptOfferAsync(id);

    private static Task<BookingCreatedDto> Decline(Guid id, [FromServices] IBookingAppService bookings) => bookings.DeclineOfferAsync(id);

    private static async Task<Created<BookingCreatedDto>> CreateFor(
        Guid id, BookForCustomerDto input, [FromHeader(Name = IdempotencyFilter.Header)] string? idempotencyKey, [FromServices] IStaffBookingAppService bookings)
    {
        var booking = await bookings.CreateAsync(id, input, idempotencyKey);
        return TypedResults.Created((string?)null, booking);
    }

    private static async Task<Created<WalkedInDto>> WalkIn(Guid id, WalkInDto input, [FromServices] IWalkInAppService walkIns) =>
        TypedResults.Created((string?)null, await walkIns.AddAsync(id, input));

    private static Task<BookingCancelledDto> CancelFor(Guid id, [FromBody] CancelForCustomerDto? input, [FromServices] IStaffBookingAppService bookings) =>
        bookings.CancelAsync(id, input ?? new CancelForCustomerDto());

    private static Task<PagedResultDto<ClassApprovalDto>> Approvals(Guid id, [AsParameters] PageRequest page, [FromServices] IApprovalAppService approvals, CancellationToken ct) =>
        approvals.GetListAsync(id, page, ct);

    private static async Task<Created<ClassApprovalDto>> Approve(Guid id, CreateClassApprovalDto input, [FromServices] IApprovalAppService approvals) =>
        TypedResults.Created((string?)null, await approvals.CreateAsync(id, input));

    private static async Task<NoContent> Withdraw(Guid id, Guid approvalId, [FromServices] IApprovalAppService approvals)
    {
        await approvals.DeleteAsync(id, approvalId);
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> SetLevel(Guid id, SetLevelDto input, [FromServices] IApprovalAppService approvals)
    {
        await approvals.SetLevelAsync(id, input);
        return TypedResults.NoContent();
    }
}
