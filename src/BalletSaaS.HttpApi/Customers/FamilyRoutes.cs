using BalletSaaS.Kernel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace BalletSaaS.Customers;

internal static class FamilyRoutes
{
    public static void MapFamilies(this IEndpointRouteBuilder app)
    {
        var mine = app.Feature("/api/customers/me/family", "My account").Permit(Permissions.SelfBooking);
        mine.MapGet("", Mine).WithSummary("One's children, by name");
        mine.MapPost("", AddMine).Idempotent().WithSummary("Adds a child: a dancer without e-mail and log-in");
        mine.MapPatch("{id:guid}", UpdateMine).Idempotent().WithSummary("Changes a child's names and date of birth");
        mine.MapDelete("{id:guid}", RemoveMine).MayRefuse().WithSummary("One is no guardian of the child any more; the studio keeps the child");

        var customers = app.Feature("/api/admin/customers", "Customers");
        customers.MapGet("{id:guid}/family", Family).Permit(Permissions.ViewCustomers).WithSummary("A customer's guardians, or children, by name");
        customers.MapPost("{id:guid}/family", Add).Permit(Permissions.ManageCustomers).Idempotent().WithSummary("Adds a child of a customer");
        customers.MapPut("{id:guid}/guardians/{guardianId:guid}", Link).Permit(Permissions.ManageCustomers).MayRefuse().WithSummary("A customer becomes guardian of a child; twice is once");
        customers.MapDelete("{id:guid}/guardians/{guardianId:guid}", Unlink).Permit(Permissions.ManageCustomers).WithSummary("A customer is no guardian of a child any more; twice is once");
    }

    private static Task<PagedResultDto<ChildDto>> Mine([AsParameters] PageRequest page, [FromServices] IFamilyAppService families, CancellationToken ct) =>
        families.GetMineAsync(page, ct);

    private static async Task<Created<ChildDto>> AddMine(CreateChildDto input, [FromServices] IFamilyAppService families) =>
        TypedResults.Created((string?)null, await families.AddMineAsync(input));

    private static Task<ChildDto> UpdateMine(Guid id, UpdateChildDto input, [FromServices] IFamilyAppService families) => families.UpdateMineAsync(id, input);

    private static async Task<NoContent> RemoveMine(Guid id, [FromServices] IFamilyAppService families)
    {
        await families.RemoveMineAsync(id);
        return TypedResults.NoContent();
    }

    private static Task<PagedResultDto<RelativeDto>> Family(Guid id, [AsParameters] PageRequest page, [FromServices] IFamilyAppService families, CancellationToken ct) =>
        families.GetAsync(id, page, ct);

    private static async Task<Created<ChildDto>> Add(Guid id, CreateChildDto input, [FromServices] IFamilyAppService families) =>
        TypedResults.Created((string?)null, await families.AddAsync(id, input));

    private static async Task<NoContent> Link(Guid id, Guid guardianId, [FromServices] IFamilyAppService families)
    {
        await families.LinkAsync(id, guardianId);
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> Unlink(Guid id, Guid guardianId, [FromServices] IFamilyAppService families)
    {
        await families.UnlinkAsync(id, guardianId);
        return TypedResults.NoContent();
    }
}
