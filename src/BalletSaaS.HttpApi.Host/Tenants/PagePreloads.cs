using System.Text.Json;

namespace BalletSaaS.Tenants;

/// <summary>
/// The files that a page needs beyond what every page does, named in its head: the browser fetches them in one wave instead of learning
/// of each from the one before. The build of the app writes the list (<c>preloads.json</c>); an app without one is served as it is.
/// </summary>
/// <param name="Pages">By path; the platform's own front door is <c>platform</c>.</param>
/// <param name="Words">By language, two letters.</param>
internal sealed record PagePreloads(Dictionary<string, string[]> Pages, Dictionary<string, string[]> Words)
{
    private const string Platform = "platform";

    /// <summary>What the build of an app wrote, or nothing.</summary>
    /// <param name="root">Where the built app lies.</param>
    public static PagePreloads Read(string root)
    {
        var list = Path.Combine(root, "preloads.json");
        return File.Exists(list) ? JsonSerializer.Deserialize<PagePreloads>(File.ReadAllText(list), JsonSerializerOptions.Web)! : new PagePreloads([], []);
    }

    /// <summary>The files of a page.</summary>
    /// <param name="path">What was asked, without a slash at its end.</param>
    /// <param name="isPlatform">Whether it is the platform's own address.</param>
    /// <param name="language">What the page speaks, unless somebody chose another: two letters.</param>
    public IEnumerable<string> Of(string path, bool isPlatform, string language)
    {
        var page = path == "/" && isPlatform ? Platform : path;
        return Words.GetValueOrDefault(language, []).Concat(Pages.GetValueOrDefault(page, [])).Distinct();
    }

    /// <summary>Some files, as elements of a page's head.</summary>
    public static string Html(IEnumerable<string> files) => string.Concat(files.Select(file => $"<link rel=\"modulepreload\" href=\"/{file}\">"));
}
