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
        bookings.MapDelete("{id:guid}", Cancel).MayRefuse().WithSummary("Cancels a booking or leaves the waitlist; twice is once");
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
}
