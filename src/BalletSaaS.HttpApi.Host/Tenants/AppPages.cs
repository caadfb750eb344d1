using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using BalletSaaS.Kernel;
using BalletSaaS.Schedule;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Options;

namespace BalletSaaS.Tenants;

/// <summary>
/// Serves the two apps: the studio's at <c>/</c>, the console at <c>/console/</c>. Pages leave with the studio's title
/// and first data in them, so that the first picture needs no second request.
/// </summary>
internal static partial class AppPages
{
    /// <summary>Under this key a request carries the address at which no studio lives; its page says so, with 404.</summary>
    public const string UnknownStudio = "unknown-studio";

    private const string Console = "/console";

    /// <summary>Whether the request is for a page or a file of it, not for the API.</summary>
    public static bool IsPage(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) && !request.Path.StartsWithSegments("/api") && !request.Path.StartsWithSegments("/openapi");

    /// <summary>
    /// Serves the files of the apps. They are everybody's and come before who asks is known: a request without an endpoint would be
    /// denied to visitors later on.
    /// </summary>
    public static void UseAppFiles(this WebApplication app)
    {
        foreach (var (path, root) in Roots(app))
        {
            var files = new StaticFileOptions
            {
                RequestPath = path,
                FileProvider = new PhysicalFileProvider(root),
                OnPrepareResponse = file => file.Context.Response.Headers.CacheControl = CacheFor(file.File.Name),
            };
            app.UseWhen(http => http.Request.Path != StudioManifest.Path, everybodys => everybodys.UseStaticFiles(files));
        }
    }

    /// <summary>Serves the pages of the apps: every path that is no file and no API.</summary>
    public static void MapAppPages(this WebApplication app)
    {
        var json = new JsonSerializerOptions(app.Services.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions)
        {
            Encoder = JavaScriptEncoder.Default, // escapes < and > so that data cannot end the element it stands in
        };
        foreach (var (path, root) in Roots(app))
        {
            var index = new[] { "index.csr.html", "index.html" }.Select(page => Path.Combine(root, page)).First(File.Exists);
            app.MapManifest(root);
            var page = new IndexPage(index);
            app.MapFallback(path + "/{**page:nonfile}", (HttpContext http) => PageAsync(http, page, json)).AllowAnonymous();
        }

        app.MapSearchFiles();

        // What is neither is nowhere; without these lines the visitor would be asked to log in first.
        app.MapFallback("/api/{**rest}", () => Results.NotFound()).AllowAnonymous();
        app.MapFallback("/{**rest}", () => Results.NotFound()).AllowAnonymous();
    }

    /// <summary>Where the built apps lie, the console first: its path is a part of the studio's.</summary>
    private static List<(string Path, string Root)> Roots(WebApplication app)
    {
        var folder = app.Services.GetRequiredService<IOptions<AppOptions>>().Value.Apps ?? Path.Combine(app.Environment.ContentRootPath, "wwwroot");
        List<(string Path, string Root)> roots = [];
        foreach (var (name, path) in new[] { ("console", Console), ("studio", "") })
        {
            var root = Path.Combine(Path.GetFullPath(folder), name);
            root = Directory.Exists(Path.Combine(root, "browser")) ? Path.Combine(root, "browser") : root;
            if (Directory.Exists(root))
            {
                roots.Add((path, root));
            }
            else
            {
                app.Logger.LogWarning("The {App} app is not built: {Folder} is missing. Run npm run build in angular/.", name, root);
            }
        }

        return roots;
    }

    /// <summary>Files with a hash in their name never change; the others are asked for anew.</summary>
    private static string CacheFor(string name) => Hashed().IsMatch(name) ? "public, max-age=31536000, immutable" : "no-cache";

    private static async Task PageAsync(HttpContext http, IndexPage index, JsonSerializerOptions json)
    {
        var first = await FirstDataAsync(http);
        var head = PageHead.Of(http, first.Studio, first.NextClasses, first.UnknownStudio is not null);
        var data = $"<script type=\"application/json\" id=\"bootstrap\">{JsonSerializer.Serialize(first, json)}</script>";
        var page = index.Text.Replace("</head>", head.Html + data + "</head>", StringComparison.Ordinal);
        page = Title().Replace(page, _ => $"<title>{HtmlEncoder.Default.Encode(head.Title)}</title>", 1); // a name may hold $1
        page = first.Studio?.Branding.Accent is { } accent ? ThemeColor().Replace(page, _ => accent, 1) : page;

        http.Response.StatusCode = first.UnknownStudio is null ? StatusCodes.Status200OK : StatusCodes.Status404NotFound;
        http.Response.ContentType = "text/html; charset=utf-8";
        http.Response.Headers.CacheControl = "no-cache";
        await http.Response.WriteAsync(page, http.RequestAborted);
    }

    private static async Task<FirstData> FirstDataAsync(HttpContext http)
    {
        var services = http.RequestServices;
        if (services.GetRequiredService<ICurrentTenant>().RequiredId == TenantConsts.HostId)
        {
            return new FirstData(null, [], http.Items[UnknownStudio] as string);
        }

        var studio = await services.GetRequiredService<IStudioAppService>().GetCurrentAsync(http.RequestAborted);
        var next = http.Request.Path.StartsWithSegments(Console) ? [] : (await services.GetRequiredService<ITimetableAppService>()
            .GetAvailableAsync(new Period(), new AvailableFilter(), new PageRequest(0, 6), http.RequestAborted)).Items;
        return new FirstData(studio, next, null);
    }

    [GeneratedRegex("<title>.*?</title>")]
    private static partial Regex Title();

    [GeneratedRegex("(?<=<meta name=\"theme-color\" content=\")[^\"]*")]
    private static partial Regex ThemeColor();

    [GeneratedRegex(@"[-.][A-Za-z0-9_-]{8}\.(js|css|woff2|png|svg|jpg|webp)$")]
    private static partial Regex Hashed();

    /// <summary>The page of an app; read again when the app was built anew.</summary>
    private sealed class IndexPage(string path)
    {
        private Version _read = new(default, "");

        public string Text
        {
            get
            {
                var written = File.GetLastWriteTimeUtc(path);
                var read = _read;
                if (read.Written != written)
                {
                    _read = read = new Version(written, File.ReadAllText(path));
                }

                return read.Text;
            }
        }

        private sealed record Version(DateTime Written, string Text);
    }

    /// <summary>What a page knows before it asks.</summary>
    private sealed record FirstData(StudioProfileDto? Studio, IReadOnlyList<AvailableClassDto> NextClasses, string? UnknownStudio);
}
