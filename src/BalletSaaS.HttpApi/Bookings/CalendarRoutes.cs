using System.Text;
using BalletSaaS.Kernel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace BalletSaaS.Bookings;

internal static class CalendarRoutes
{
    public static void MapCalendars(this IEndpointRouteBuilder app)
    {
        // At the studio's own address and not below /api: people paste these into their calendars.
        app.MapGet("/calendar.ics", ReadStudio).AllowAnonymous().RequireRateLimiting(RateLimits.Typing).ExcludeFromDescription();
        app.MapGet("/calendar/{secret}.ics", Read).AllowAnonymous().RequireRateLimiting(RateLimits.Typing).ExcludeFromDescription();

        app.Feature("/api/bookings", "Bookings").Permit(Permissions.SelfBooking)
            .MapGet("{id:guid}/calendar", ReadBooking).Produces<string>(StatusCodes.Status200OK, "text/calendar").WithSummary("One of one's own bookings as a file for a calendar");

        var mine = app.Feature("/api/customers/me/calendar-feed", "My account").Permit(Permissions.SelfBooking);
        mine.MapGet("", GetMine).WithSummary("Whether one's calendar has an address to subscribe to");
        mine.MapPost("", Create).MayRefuse().WithSummary("A new address for one's calendar, shown once; the old one ends");
        mine.MapDelete("", Revoke).WithSummary("One's calendar has no address any more");
    }

    private static async Task<IResult> ReadStudio(HttpContext http, [FromServices] ICalendarFeedAppService calendars, CancellationToken ct)
    {
        http.Response.Headers.CacheControl = "public, max-age=300";
        return Calendar(await calendars.ReadStudioAsync(ct));
    }

    private static async Task<IResult> Read(string secret, HttpContext http, [FromServices] ICalendarFeedAppService calendars, CancellationToken ct)
    {
        http.Response.Headers.CacheControl = "private, no-store";
        return Calendar(await calendars.ReadAsync(secret, ct));
    }

    private static async Task<IResult> ReadBooking(Guid id, HttpContext http, [FromServices] ICalendarFeedAppService calendars, CancellationToken ct)
    {
        http.Response.Headers.CacheControl = "private, no-store";
        var file = await calendars.ReadBookingAsync(id, ct);
        return Results.File(Encoding.UTF8.GetBytes(file.Text), "text/calendar; charset=utf-8", file.Name);
    }

    private static IResult Calendar(string text) => Results.Text(text, "text/calendar; charset=utf-8", Encoding.UTF8);

    private static Task<CalendarFeedDto> GetMine([FromServices] ICalendarFeedAppService calendars, CancellationToken ct) => calendars.GetMineAsync(ct);

    private static Task<CalendarFeedLinkDto> Create(HttpContext http, [FromServices] ICalendarFeedAppService calendars)
    {
        http.Response.Headers.CacheControl = "no-store";
        return calendars.CreateAsync();
    }

    private static async Task<NoContent> Revoke([FromServices] ICalendarFeedAppService calendars)
    {
        await calendars.RevokeAsync();
        return TypedResults.NoContent();
    }
}
