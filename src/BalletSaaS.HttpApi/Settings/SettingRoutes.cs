using BalletSaaS.Kernel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace BalletSaaS.Settings;

internal static class SettingRoutes
{
    public static void MapSettings(this IEndpointRouteBuilder app)
    {
        var settings = app.Feature("/api/admin/settings", "Settings").Permit(Permissions.ManageSettings);
        settings.MapGet("", List).WithSummary("Every setting with its value and default");
        settings.MapPatch("", Update).Idempotent().WithSummary("Changes some settings, all or none");
    }

    private static Task<IReadOnlyList<SettingDto>> List([FromServices] ISettingAppService settings, CancellationToken ct) =>
        settings.GetListAsync(ct);

    private static Task<IReadOnlyList<SettingDto>> Update(UpdateSettingsDto input, [FromServices] ISettingAppService settings) =>
        settings.UpdateAsync(input);
}
