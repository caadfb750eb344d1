using System.Text.Encodings.Web;
using System.Text.Json;
using BalletSaaS.Schedule;
using BalletSaaS.Tenants;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace BalletSaaS.Kernel;

/// <summary>
/// Serves the two apps: the studio's at <c>/</c>, the console at <c>/console/</c>. Pages leave with the studio's title
/// and first data in them, so that the first picture needs no second request.
/// </summary>
internal static class AppPages
{
    private const string Csr = "index.csr.html";

    public static void MapApps(this WebApplication app)
    {
        var folder = app.Services.GetRequiredService<IOptions<AppOptions>>().Value.Apps ?? Path.Combine(app.Environment.ContentRootPath, "wwwroot");
        foreach (var (name, path) in new[] { ("console", "/console"), ("studio", "") })
        {
            var root = Path.Combine(Path.GetFullPath(folder), name);
            root = Directory.Exists(Path.Combine(root, "browser")) ? Path.Combine(root, "browser") : root;
            if (!Directory.Exists(root))
            {
                app.Logger.LogWarning("The {App} app is not built: {Folder} is missing. Run npm run build in angular/.", name, root);
                continue;
            }

            app.UseStaticFiles(new StaticFileOptions
            {
                RequestPath = path,
                FileProvider = new PhysicalFileProvider(root),
                OnPrepareResponse = file => file.Context.Response.Headers.CacheControl = CacheFor(file.File.Name),
            });
            var index = File.Exists(Path.Combine(root, Csr)) ? Path.Combine(root, Csr) : Path.Combine(root, "index.html");
            app.MapFallback(path + "/{**page:nonfile}", (HttpContext http) => PageAsync(http, index)).AllowAnonymous();
        }

        app.MapFallback("/api/{**rest}", () => Results.NotFound()).AllowAnonymous();
    }

    /// <summary>Files with a hash in their name never change; the others are asked for anew.</summary>
    private static string CacheFor(string name) =>
        name.Split('-', '.') is { Length: > 2 } parts && parts[^2].Length == 8 ? "public, max-age=31536000, immutable" : "no-cache";

    private static async Task PageAsync(HttpContext http, string index)
    {
        var services = http.RequestServices;
        var studio = services.GetRequiredService<ICurrentTenant>().RequiredId == TenantConsts.HostId
            ? null : await services.GetRequiredService<IStudioAppService>().GetCurrentAsync(http.RequestAborted);
        var next = studio is null
            ? [] : (await services.GetRequiredService<ITimetableAppService>().GetAvailableAsync(new Period(), new AvailableFilter(), new PageRequest(0, 6), http.RequestAborted)).Items;
        var json = new JsonSerializerOptions(services.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions)
        {
            Encoder = JavaScriptEncoder.Default, // escapes < and > so that data cannot end the element it stands in
        };
        var page = await File.ReadAllTextAsync(index, http.RequestAborted);
        page = page.Replace("</head>", $"<script type=\"application/json\" id=\"bootstrap\">{JsonSerializer.Serialize(new { studio, nextClasses = next }, json)}</script></head>", StringComparison.Ordinal);
        if (studio is not null)
        {
            var title = HtmlEncoder.Default.Encode(studio.Name);
            page = System.Text.RegularExpressions.Regex.Replace(page, "<title>.*?</title>", $"<title>{title}</title>");
        }

        http.Response.ContentType = "text/html; charset=utf-8";
        http.Response.Headers[HeaderNames.CacheControl] = "no-cache";
        await http.Response.WriteAsync(page, http.RequestAborted);
    }
}
