using BalletSaaS.Customers;
using BalletSaaS.Kernel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace BalletSaaS.Progress;

internal static class ProgressRoutes
{
    public static void MapProgress(this IEndpointRouteBuilder app)
    {
        var me = app.Feature("/api/customers/me", "My progress").Permit(Permissions.SelfBooking);
        me.MapGet("progress", Mine).WithSummary("One's totals, streak and last weeks, or a child's");
        me.MapGet("progress/year", MyYear).WithSummary("The weeks of a year, with the classes one came to, or a child did");
        me.MapGet("checkpoints", MyCheckpoints).WithSummary("All checkpoints, those one reached first, or a child did");

        var checkpoints = app.Feature("/api/admin/checkpoints", "Progress").Permit(Permissions.ManageProgress);
        checkpoints.MapGet("", List).WithSummary("The studio's checkpoints");
        checkpoints.MapPost("", Create).Idempotent().WithSummary("Defines a checkpoint; who has passed it already reached it then");
        checkpoints.MapPatch("{id:guid}", Update).Idempotent().WithSummary("Renames a checkpoint, archives it or takes it back");
        checkpoints.MapDelete("{id:guid}", Delete).Idempotent().WithSummary("Removes a checkpoint of the studio's own");

        var progress = app.Feature("/api/admin/progress", "Progress").Permit(Permissions.ManageProgress);
        progress.MapPost("rebuild", Rebuild).MayRefuse().WithSummary("Works out everybody's totals, streak and checkpoints anew from attendance");
    }

    private static Task<ProgressDto> Mine([AsParameters] WhoseRequest whose, [FromServices] IProgressAppService progress, CancellationToken ct) =>
        progress.GetMineAsync(whose, ct);

    private static Task<ProgressYearDto> MyYear([AsParameters] YearRequest year, [FromServices] IProgressAppService progress, CancellationToken ct) =>
        progress.GetMyYearAsync(year, ct);

    private static Task<PagedResultDto<MyCheckpointDto>> MyCheckpoints(
        [AsParameters] WhoseRequest whose, [AsParameters] PageRequest page, [FromServices] IProgressAppService progress, CancellationToken ct) =>
        progress.GetMyCheckpointsAsync(whose, page, ct);

    private static Task<PagedResultDto<CheckpointDto>> List([AsParameters] PageRequest page, [FromServices] IProgressAppService progress, CancellationToken ct) =>
        progress.GetCheckpointsAsync(page, ct);

    private static async Task<Created<CheckpointDto>> Create(CreateCheckpointDto input, [FromServices] IProgressAppService progress) =>
        TypedResults.Created((string?)null, await progress.CreateCheckpointAsync(input));

    private static Task<CheckpointDto> Update(Guid id, UpdateCheckpointDto input, [FromServices] IProgressAppService progress) =>
        progress.UpdateCheckpointAsync(id, input);

    private static async Task<NoContent> Delete(Guid id, [FromServices] IProgressAppService progress)
    {
        await progress.DeleteCheckpointAsync(id);
        return TypedResults.NoContent();
    }

    private static Task<RebuiltDto> Rebuild([FromServices] IProgressAppService progress) => progress.RebuildAsync();
}
