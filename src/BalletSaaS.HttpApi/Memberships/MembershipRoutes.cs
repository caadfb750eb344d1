using BalletSaaS.Customers;
using BalletSaaS.Kernel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace BalletSaaS.Memberships;

internal static class MembershipRoutes
{
    public static void MapMemberships(this IEndpointRouteBuilder app)
    {
        var plans = app.Feature("/api/admin/plans", "Memberships").Permit(Permissions.ManageMemberships);
        plans.MapGet("", Plans).WithSummary("What the studio sells, by price");
        plans.MapPost("", CreatePlan).Idempotent().WithSummary("Adds a plan");
        plans.MapPatch("{id:guid}", UpdatePlan).Idempotent().WithSummary("Changes a plan for those who come later, or archives it");

        var me = app.Feature("/api/customers/me", "My account").Permit(Permissions.SelfBooking);
        me.MapGet("memberships", Mine).WithSummary("One's memberships, or a child's, latest first");

        me.MapPost("pause-requests", RequestPause).Idempotent().WithSummary("Asks the studio for a pause, also for a child");
        me.MapDelete("pause-requests/{requestId:guid}", WithdrawPauseRequest).Idempotent().WithSummary("Takes one's request for a pause back, also a child's");

        app.Feature("/api/admin/pause-requests", "Memberships").Permit(Permissions.ManageMemberships)
            .MapGet("", WaitingPauseRequests).WithSummary("Requests for a pause that wait for the studio, the oldest first");

        var customer = app.Feature("/api/admin/customers/{id:guid}", "Memberships");
        customer.MapGet("memberships", History).Permit(Permissions.ViewCustomers).WithSummary("A customer's memberships, latest first");
        customer.MapPatch("membership", Assign).Permit(Permissions.ManageMemberships).Idempotent().WithSummary("Gives a customer another membership");
        customer.MapPost("membership/cancellation", Cancel).Permit(Permissions.ManageMemberships).Idempotent().WithSummary("Ends the membership with its paid period");
        customer.MapGet("membership/pauses/preview", PreviewPause).Permit(Permissions.ManageMemberships).MayRefuse().WithSummary("Says what pausing would do");
        customer.MapPost("membership/pauses", Pause).Permit(Permissions.ManageMemberships).Idempotent().WithSummary("Pauses; bookings inside are cancelled free");
        customer.MapDelete("membership/pauses/{pauseId:guid}", EndPause).Permit(Permissions.ManageMemberships).Idempotent().WithSummary("Ends a pause, or takes back one that has not begun");
        customer.MapPost("membership/pause-requests/{requestId:guid}/grant", GrantPauseRequest).Permit(Permissions.ManageMemberships).Idempotent().WithSummary("Pauses as the customer asked");
        customer.MapPost("membership/pause-requests/{requestId:guid}/decline", DeclinePauseRequest).Permit(Permissions.ManageMemberships).Idempotent().WithSummary("Says no to a request for a pause");
    }

    private static Task<PagedResultDto<MembershipPlanDto>> Plans([AsParameters] PlanFilter filter, [AsParameters] PageRequest page, [FromServices] IPlanAppService plans, CancellationToken ct) =>
        plans.GetListAsync(filter, page, ct);

    private static async Task<Created<MembershipPlanDto>> CreatePlan(CreatePlanDto input, [FromServices] IPlanAppService plans) =>
        TypedResults.Created((string?)null, await plans.CreateAsync(input));

    private static Task<MembershipPlanDto> UpdatePlan(Guid id, UpdatePlanDto input, [FromServices] IPlanAppService plans) => plans.UpdateAsync(id, input);

    private static Task<PagedResultDto<MembershipHistoryDto>> Mine(
        [AsParameters] WhoseRequest whose, [AsParameters] PageRequest page, [FromServices] IMembershipAppService memberships, CancellationToken ct) =>
        memberships.GetMineAsync(whose, page, ct);

    private static Task<PagedResultDto<MembershipHistoryDto>> History(Guid id, [AsParameters] PageRequest page, [FromServices] IMembershipAppService memberships, CancellationToken ct) =>
        memberships.GetListAsync(id, page, ct);

    private static Task<MembershipHistoryDto> Assign(Guid id, AssignMembershipDto input, [FromServices] IMembershipAppService memberships) => memberships.AssignAsync(id, input);

    private static Task<MembershipHistoryDto> Cancel(Guid id, CancelMembershipDto input, [FromServices] IMembershipAppService memberships) => memberships.CancelAsync(id, input);

    private static Task<PausePreviewDto> PreviewPause(Guid id, [AsParameters] PauseDates dates, [AsParameters] PageRequest page, [FromServices] IMembershipAppService memberships, CancellationToken ct) =>
        memberships.PreviewPauseAsync(id, dates, page, ct);

    private static async Task<Created<PauseCreatedDto>> Pause(Guid id, CreatePauseDto input, [FromServices] IMembershipAppService memberships) =>
        TypedResults.Created((string?)null, await memberships.PauseAsync(id, input));

    private static Task<MembershipHistoryDto> EndPause(Guid id, Guid pauseId, [FromServices] IMembershipAppService memberships) => memberships.EndPauseAsync(id, pauseId);

    private static async Task<Created<PauseRequestDto>> RequestPause(CreatePauseRequestDto input, [FromServices] IPauseRequestAppService requests) =>
        TypedResults.Created((string?)null, await requests.RequestAsync(input));

    private static async Task<NoContent> WithdrawPauseRequest(Guid requestId, [FromServices] IPauseRequestAppService requests)
    {
        await requests.WithdrawAsync(requestId);
        return TypedResults.NoContent();
    }

    private static Task<PagedResultDto<WaitingPauseRequestDto>> WaitingPauseRequests([AsParameters] PageRequest page, [FromServices] IPauseRequestAppService requests, CancellationToken ct) =>
        requests.GetWaitingAsync(page, ct);

    private static Task<PauseCreatedDto> GrantPauseRequest(Guid id, Guid requestId, [FromServices] IPauseRequestAppService requests) => requests.GrantAsync(id, requestId);

    private static Task<PauseRequestDto> DeclinePauseRequest(Guid id, Guid requestId, DeclinePauseRequestDto input, [FromServices] IPauseRequestAppService requests) =>
        requests.DeclineAsync(id, requestId, input);
}
