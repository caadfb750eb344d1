using BalletSaaS.Customers;
using BalletSaaS.Kernel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace BalletSaaS.Progress;

internal static class ReportRoutes
{
    public static void MapReports(this IEndpointRouteBuilder app)
    {
        var me = app.Feature("/api/customers/me", "My progress").Permit(Permissions.SelfBooking);
        me.MapGet("reports", Mine).WithSummary("What teachers published about one, or about a child, newest first");

        var reports = app.Feature("/api/admin/progress-reports", "Progress").Permit(Permissions.WriteReports);
        reports.MapGet("", List).WithSummary("One's own reports and what others published, newest first");
        reports.MapGet("{id:guid}", Get).WithSummary("A report");
        reports.MapPost("", Create).Idempotent().WithSummary("Begins a report on a customer; it is a draft");
        reports.MapPatch("{id:guid}", Update).Idempotent().WithSummary("Changes a report and its goals, published or not");
        reports.MapPost("{id:guid}/send", Send).MayRefuse().WithSummary("Publishes a report and tells whom it is about; twice is once");
        reports.MapDelete("{id:guid}", Delete).Idempotent().WithSummary("Removes a report, for those who read it too");
    }

    private static Task<PagedResultDto<MyReportDto>> Mine(
        [AsParameters] WhoseRequest whose, [AsParameters] PageRequest page, [FromServices] IReportAppService reports, CancellationToken ct) =>
        reports.GetMineAsync(whose, page, ct);

    private static Task<PagedResultDto<ReportDto>> List(
        [AsParameters] ReportFilter filter, [AsParameters] PageRequest page, [FromServices] IReportAppService reports, CancellationToken ct) =>
        reports.GetListAsync(filter, page, ct);

    private static Task<ReportDto> Get(Guid id, [FromServices] IReportAppService reports, CancellationToken ct) => reports.GetAsync(id, ct);

    private static async Task<Created<ReportDto>> Create(CreateReportDto input, [FromServices] IReportAppService reports)
    {
        var report = await reports.CreateAsync(input);
        return TypedResults.Created($"/api/admin/progress-reports/{report.Id}", report);
    }

    private static Task<ReportDto> Update(Guid id, UpdateReportDto input, [FromServices] IReportAppService reports) => reports.UpdateAsync(id, input);

    private static Task<ReportDto> Send(Guid id, [FromServices] IReportAppService reports) => reports.SendAsync(id);

    private static async Task<NoContent> Delete(Guid id, [FromServices] IReportAppService reports)
    {
        await reports.DeleteAsync(id);
        return TypedResults.NoContent();
    }
}
