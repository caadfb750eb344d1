using BalletSaaS.Kernel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace BalletSaaS.Assistant;

internal static class AssistantRoutes
{
    public static void MapAssistant(this IEndpointRouteBuilder app)
    {
        var ai = app.Feature("/api/ai", "Assistant");
        ai.MapPost("recommendations", Recommend).Permit(Permissions.SelfBooking).WithSummary("Classes that suit oneself or a child, each with its reasons");
    }

    private static Task<RecommendationsDto> Recommend(RecommendationsRequestDto input, [FromServices] IRecommendationAppService recommendations, CancellationToken ct) =>
        recommendations.RecommendAsync(input, ct);
}
