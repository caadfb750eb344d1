using System.Security;
using BalletSaaS.Kernel;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace BalletSaaS.Tenants;

/// <summary>What search engines ask for first: each studio's <c>robots.txt</c> and <c>sitemap.xml</c>, and the platform's own.</summary>
internal static class SearchFiles
{
    /// <summary>Pages that are somebody's own, or lead there.</summary>
    private static readonly string[] Private = ["/app/", "/console/", "/login", "/signup", "/forgot-password", "/reset-password", "/confirm-email"];

    /// <summary>Serves both files.</summary>
    public static void MapSearchFiles(this WebApplication app)
    {
        app.MapGet("/robots.txt", (HttpContext http, [FromServices] ICurrentTenant place) => ServeAsync(http, place, "text/plain", studio =>
            $"User-agent: *\n{string.Concat(Private.Select(path => $"Disallow: {path}\n"))}\nSitemap: {Root(http, studio)}/sitemap.xml\n")).AllowAnonymous().ExcludeFromDescription();
        app.MapGet("/sitemap.xml", (HttpContext http, [FromServices] ICurrentTenant place) => ServeAsync(http, place, "application/xml", studio => Sitemap(Root(http, studio), studio)))
            .AllowAnonymous().ExcludeFromDescription();
    }

    private static async Task<IResult> ServeAsync(HttpContext http, ICurrentTenant place, string type, Func<StudioProfileDto?, string> write)
    {
        if (http.Items[AppPages.UnknownStudio] is not null)
        {
            return Results.NotFound();
        }

        var isHost = place.RequiredId == TenantConsts.HostId;
        var studio = isHost ? null : await http.RequestServices.GetRequiredService<IStudioAppService>().GetCurrentAsync(http.RequestAborted);
        http.Response.Headers.CacheControl = "public, max-age=3600";
        return Results.Text(write(studio), type + "; charset=utf-8");
    }

    private static string Sitemap(string root, StudioProfileDto? studio)
    {
        string[] pages = studio is null ? ["/"] : studio.Status == TenantStatus.Active ? ["/", "/timetable"] : [];
        var urls = pages.Select(page => $"<url><loc>{SecurityElement.Escape(root + page)}</loc></url>");
        return $"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">{string.Concat(urls)}</urlset>\n";
    }

    private static string Root(HttpContext http, StudioProfileDto? studio)
    {
        var app = http.RequestServices.GetRequiredService<IOptions<AppOptions>>().Value;
        return studio is null ? app.BaseUrl.TrimEnd('/') : app.UrlOf(studio.Slug);
    }
}
