using System.Text;
using BalletSaaS.Accounts;
using BalletSaaS.Bookings;
using BalletSaaS.Credits;
using BalletSaaS.Kernel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace BalletSaaS.Customers;

internal static class CustomerRoutes
{
    public static void MapCustomers(this IEndpointRouteBuilder app)
    {
        var me = app.Feature("/api/customers/me", "My account").Permit(Permissions.SelfBooking);
        me.MapGet("", GetMe).WithSummary("Oneself, with credits, membership and streak");
        me.MapPatch("", UpdateMe).Idempotent().WithSummary("Changes one's names and phone");
        me.MapGet("bookings", MyBookings).WithSummary("One's bookings and one's children's, newest class first");
        me.MapGet("classes/upcoming", Upcoming).WithSummary("The coming classes of oneself and one's children, soonest first");
        me.MapGet("classes/past", Past).WithSummary("The past classes of oneself and one's children, newest first");
        me.MapGet("classes/cancelled", Cancelled).WithSummary("The cancelled classes of oneself and one's children, newest first");
        me.MapGet("credits", MyCredits).OrCsv<CreditStatementDto>().WithSummary("One's credits, lots and every transaction");
        me.MapGet("export", Export).Produces<string>(StatusCodes.Status200OK, "application/json").WithSummary("Everything held about oneself, as a file (P3)");
        me.MapGet("erasure", PreviewErasure).WithSummary("What erasing one's account would do");
        me.MapPost("erasure", Erase).RequireRateLimiting(RateLimits.Auth).MayRefuse().WithSummary("Erases one's account: the person goes, the sums stay (P3)");
        me.MapGet("credits/verify", VerifyMyCredits).WithSummary("Replays one's transactions and says whether the books balance");

        var customers = app.Feature("/api/admin/customers", "Customers");
        customers.MapGet("", List).Permit(Permissions.ViewCustomers).WithSummary("The studio's customers by name");
        customers.MapGet("{id:guid}", Get).Permit(Permissions.ViewCustomers).WithSummary("One customer");
        customers.MapPatch("{id:guid}", Update).Permit(Permissions.ManageCustomers).Idempotent().WithSummary("Changes names and phone");
        customers.MapGet("{id:guid}/bookings", Bookings).Permit(Permissions.ViewCustomers).WithSummary("A customer's bookings, newest class first");
        customers.MapGet("{id:guid}/credits", Credits).OrCsv<CreditStatementDto>().Permit(Permissions.ViewCredits).WithSummary("A customer's credits, lots and every transaction");
        customers.MapGet("{id:guid}/credits/verify", VerifyCredits).Permit(Permissions.ViewCredits).WithSummary("Replays a customer's transactions and says whether the books balance");
        customers.MapPost("{id:guid}/credits", Adjust).Permit(Permissions.AdjustCredits).Idempotent().WithSummary("Grants or takes back credits, with a reason");
    }

    private static Task<CustomerDto> GetMe([FromServices] IMyCustomerAppService me, CancellationToken ct) => me.GetAsync(ct);

    private static Task<CustomerDto> UpdateMe(UpdateCustomerDto input, [FromServices] IMyCustomerAppService me) => me.UpdateAsync(input);

    private static Task<PagedResultDto<BookingDto>> MyBookings(EnumWord<BookingStatus>? status, Guid? forCustomerId, [AsParameters] PageRequest page, [FromServices] IBookingAppService bookings, CancellationToken ct) =>
        bookings.GetMineAsync(status?.Value, forCustomerId, page, ct);

    private static Task<PagedResultDto<BookingDto>> Upcoming([AsParameters] MyBookingFilter filter, [AsParameters] PageRequest page, [FromServices] IBookingAppService bookings, CancellationToken ct) =>
        bookings.GetMineAsync(BookingView.Upcoming, filter, page, ct);

    private static Task<PagedResultDto<BookingDto>> Past([AsParameters] MyBookingFilter filter, [AsParameters] PageRequest page, [FromServices] IBookingAppService bookings, CancellationToken ct) =>
        bookings.GetMineAsync(BookingView.Past, filter, page, ct);

    private static Task<PagedResultDto<BookingDto>> Cancelled([AsParameters] MyBookingFilter filter, [AsParameters] PageRequest page, [FromServices] IBookingAppService bookings, CancellationToken ct) =>
        bookings.GetMineAsync(BookingView.Cancelled, filter, page, ct);

    private static Task<IResult> MyCredits([AsParameters] StatementFilter filter, [AsParameters] PageRequest page, HttpContext http, [FromServices] ICreditAppService credits, CancellationToken ct) =>
        http.JsonOrCsvAsync("credits.csv", () => credits.GetMineAsync(filter, page, ct), () => credits.ExportMineAsync(filter, ct));

    private static Task<CreditVerificationDto> VerifyMyCredits([FromServices] ICreditAppService credits, CancellationToken ct) => credits.VerifyMineAsync(ct);

    private static async Task<IResult> Export(HttpContext http, [FromServices] IPersonalDataAppService data, CancellationToken ct)
    {
        http.Response.Headers.CacheControl = "no-store";
        return Results.File(Encoding.UTF8.GetBytes(await data.ExportAsync(ct)), "application/json", "my-data.json");
    }

    private static Task<ErasurePreviewDto> PreviewErasure([FromServices] IPersonalDataAppService data, CancellationToken ct) => data.PreviewErasureAsync(ct);

    private static async Task<NoContent> Erase(ProvePasswordDto input, [FromServices] IPersonalDataAppService data)
    {
        await data.EraseAsync(input);
        return TypedResults.NoContent();
    }

    private static Task<PagedResultDto<CustomerListItemDto>> List([AsParameters] CustomerFilter filter, [AsParameters] PageRequest page, [FromServices] ICustomerAppService customers, CancellationToken ct) =>
        customers.GetListAsync(filter, page, ct);

    private static Task<CustomerDto> Get(Guid id, [FromServices] ICustomerAppService customers, CancellationToken ct) => customers.GetAsync(id, ct);

    private static Task<CustomerDto> Update(Guid id, UpdateCustomerDto input, [FromServices] ICustomerAppService customers) => customers.UpdateAsync(id, input);

    private static Task<PagedResultDto<BookingDto>> Bookings(Guid id, EnumWord<BookingStatus>? status, [AsParameters] PageRequest page, [FromServices] IBookingAppService bookings, CancellationToken ct) =>
        bookings.GetForCustomerAsync(id, status?.Value, page, ct);

    private static Task<IResult> Credits(Guid id, [AsParameters] StatementFilter filter, [AsParameters] PageRequest page, HttpContext http, [FromServices] ICreditAppService credits, CancellationToken ct) =>
        http.JsonOrCsvAsync("credits.csv", () => credits.GetAsync(id, filter, page, ct), () => credits.ExportAsync(id, filter, ct));

    private static Task<CreditVerificationDto> VerifyCredits(Guid id, [FromServices] ICreditAppService credits, CancellationToken ct) =>
        credits.VerifyAsync(id, ct);

    private static Task<CreditAdjustmentDto> Adjust(Guid id, AdjustCreditsDto input, [FromServices] ICreditAppService credits) =>
        credits.AdjustAsync(id, input);
}
