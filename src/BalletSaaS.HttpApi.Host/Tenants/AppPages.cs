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
        using var spoken = Texts.Speak(http.Request.Path.StartsWithSegments(Console) ? Texts.DefaultLanguage : first.Studio?.Language ?? Texts.DefaultLanguage);
        var head = PageHead.Of(http, first.Studio, first.NextClasses, first.UnknownStudio is not null);
        var data = $"<script type=\"application/json\" id=\"bootstrap\">{JsonSerializer.Serialize(first, json)}</script>";
        var (text, preloads, pictures) = index.Current;
        var language = Texts.Known(http.Request.Cookies[PictureValues.LanguageCookie]) ?? Texts.Language;
        var path = http.Request.Path == "/" ? "/" : http.Request.Path.Value!.TrimEnd('/');
        var files = preloads.Of(path, first.Studio is null, language);
        var pictured = WithPicture(http, path, text, pictures, first, language, files);
        var page = pictured ?? text.Replace("</head>", PagePreloads.Html(files) + "</head>", StringComparison.Ordinal);
        page = page.Replace("</head>", head.Html + data + "</head>", StringComparison.Ordinal);
        page = Title().Replace(page, _ => $"<title>{HtmlEncoder.Default.Encode(head.Title)}</title>", 1); // a name may hold $1
        page = page.Replace("<html lang=\"en\">", $"<html lang=\"{(pictured is null ? Texts.Language : language)}\">", StringComparison.Ordinal);
        page = first.Studio?.Branding.Accent is { } accent ? ThemeColor().Replace(page, _ => accent, 1) : page;

        http.Response.StatusCode = first.UnknownStudio is null ? StatusCodes.Status200OK : StatusCodes.Status404NotFound;
        http.Response.ContentType = "text/html; charset=utf-8";
        // A picture of somebody's own pages has their name: whoever goes back in the browser after them must not find it.
        http.Response.Headers.CacheControl = pictured is null || path == "/" ? "private, no-cache" : "private, no-store";
        http.Response.Headers.Vary = "Cookie";
        await http.Response.WriteAsync(page, http.RequestAborted);
    }

    /// <summary>The page with something to look at before the app is there, or null where it has nothing.</summary>
    private static string? WithPicture(HttpContext http, string path, string page, FirstPictures pictures, FirstData first, string language, IEnumerable<string> files)
    {
        if (first.Studio is null || !pictures.Pages.TryGetValue(path, out var picture))
        {
            return null;
        }

        var now = http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
        var values = new PictureValues(pictures, language, first.Studio, now).Of(http, path, first.DayClasses ?? first.NextClasses);
        return values is null ? null : pictures.Into(page, picture, language, Palette.Css(first.Studio.Branding.Accent), values, files);
    }

    private static async Task<FirstData> FirstDataAsync(HttpContext http)
    {
        var services = http.RequestServices;
        if (services.GetRequiredService<ICurrentTenant>().RequiredId == TenantConsts.HostId)
        {
            return new FirstData(null, [], null, http.Items[UnknownStudio] as string);
        }

        var studio = await services.GetRequiredService<IStudioAppService>().GetCurrentAsync(http.RequestAborted);
        if (http.Request.Path.StartsWithSegments(Console))
        {
            return new FirstData(studio, [], null, null);
        }

        var timetable = services.GetRequiredService<ITimetableAppService>();
        return http.Request.Path == FirstClasses.BookPath
            ? new FirstData(studio, [], await FirstClasses.OfDayAsync(http, timetable), null)
            : new FirstData(studio, await FirstClasses.NextAsync(http, timetable), null, null);
    }

    [GeneratedRegex("<title>.*?</title>")]
    private static partial Regex Title();

    [GeneratedRegex("(?<=<meta name=\"theme-color\" content=\")[^\"]*")]
    private static partial Regex ThemeColor();

    [GeneratedRegex(@"[-.][A-Za-z0-9_-]{8}\.(js|css|woff2|png|svg|jpg|webp)$")]
    private static partial Regex Hashed();

    /// <summary>The page of an app and what it needs; read again when the app was built anew.</summary>
    private sealed class IndexPage(string path)
    {
        private Version? _read;

        public (string Text, PagePreloads Preloads, FirstPictures Pictures) Current
        {
            get
            {
                var written = File.GetLastWriteTimeUtc(path);
                var read = _read;
                if (read?.Written != written)
                {
                    var root = Path.GetDirectoryName(path)!;
                    _read = read = new Version(written, (File.ReadAllText(path), PagePreloads.Read(root), FirstPictures.Read(root)));
                }

                return read.Made;
            }
        }

        private sealed record Version(DateTime Written, (string Text, PagePreloads Preloads, FirstPictures Pictures) Made);
    }

    /// <summary>What a page knows before it asks.</summary>
    /// <param name="Studio">The studio of the address.</param>
    /// <param name="NextClasses">Its next classes.</param>
    /// <param name="DayClasses">The classes of the day that the page shows; null on other pages.</param>
    /// <param name="UnknownStudio">The name of the address, where no studio lives.</param>
    private sealed record FirstData(
        StudioProfileDto? Studio, IReadOnlyList<AvailableClassDto> NextClasses, IReadOnlyList<AvailableClassDto>? DayClasses, string? UnknownStudio);
}
