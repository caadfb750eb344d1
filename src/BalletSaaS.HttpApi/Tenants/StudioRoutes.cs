using BalletSaaS.Kernel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace BalletSaaS.Tenants;

internal static class StudioRoutes
{
    public static void MapStudios(this IEndpointRouteBuilder app)
    {
        var studios = app.Feature("/api/studios", "Studios");
        studios.MapPost("", Register).AllowAnonymous().RequireRateLimiting(RateLimits.Auth).MayRefuse()
            .WithSummary("Opens a studio with its owner");
        studios.MapGet("slug-availability", CheckSlug).AllowAnonymous().RequireRateLimiting(RateLimits.Typing)
            .WithSummary("Says whether an address can be had");
        studios.MapGet("current", Current).AllowAnonymous()
            .WithSummary("The public profile of the current studio");

        app.Feature("/api/host/studios", "Host").MapGet("", List).Permit(Permissions.HostStudios)
            .WithSummary("The platform's studios, newest first");
    }

    private static async Task<Created<StudioRegisteredDto>> Register(RegisterStudioDto input, [FromServices] IStudioAppService studios)
    {
        var studio = await studios.RegisterAsync(input);
        return TypedResults.Created(studio.Url, studio);
    }

    private static Task<SlugAvailabilityDto> CheckSlug(string slug, [FromServices] IStudioAppService studios, CancellationToken ct) =>
        studios.CheckSlugAsync(slug, ct);

    private static Task<StudioProfileDto> Current([FromServices] IStudioAppService studios, CancellationToken ct) =>
        studios.GetCurrentAsync(ct);

    private static Task<PagedResultDto<HostStudioDto>> List([AsParameters] PageRequest page, [FromServices] IStudioAppService studios, CancellationToken ct) =>
        studios.GetListAsync(page, ct);
}
