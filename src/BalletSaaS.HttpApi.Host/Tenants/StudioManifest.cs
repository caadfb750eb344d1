using System.Text.Json.Nodes;
using BalletSaaS.Kernel;

namespace BalletSaaS.Tenants;

/// <summary>What a phone keeps when somebody puts the app on its home screen: each studio's carries its own name and colour.</summary>
internal static class StudioManifest
{
    /// <summary>Where browsers ask for it.</summary>
    public const string Path = "/manifest.webmanifest";

    /// <summary>Serves the manifest of an app that has one.</summary>
    /// <param name="app">The host.</param>
    /// <param name="root">Where the built app lies.</param>
    public static void MapManifest(this WebApplication app, string root)
    {
        var file = System.IO.Path.Combine(root, Path[1..]);
        if (File.Exists(file))
        {
            app.MapGet(Path, (HttpContext http) => ServeAsync(http, file)).AllowAnonymous().ExcludeFromDescription();
        }
    }

    private static async Task ServeAsync(HttpContext http, string file)
    {
        var manifest = JsonNode.Parse(await File.ReadAllTextAsync(file, http.RequestAborted))!.AsObject();
        if (http.RequestServices.GetRequiredService<ICurrentTenant>().RequiredId == TenantConsts.HostId)
        {
            manifest["start_url"] = "/"; // the student's app is at a studio's address only
        }
        else
        {
            var studio = await http.RequestServices.GetRequiredService<IStudioAppService>().GetCurrentAsync(http.RequestAborted);
            manifest["name"] = studio.Name;
            manifest["short_name"] = studio.Name;
            manifest["lang"] = studio.Language;
            if (studio.Branding.Accent is { } accent)
            {
                manifest["theme_color"] = accent;
            }
        }

        http.Response.Headers.CacheControl = "no-cache";
        http.Response.ContentType = "application/manifest+json";
        await http.Response.WriteAsync(manifest.ToJsonString(), http.RequestAborted);
    }
}
