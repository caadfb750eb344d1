using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace BalletSaaS.Tenants;

/// <summary>
/// The first pictures of an app's pages: HTML and its styles, which a browser shows before the app is there. The build of the app writes the
/// templates (<c>first.json</c>); an app without them is served as it is.
/// </summary>
/// <param name="Start">The script that brings the app once the picture is painted.</param>
/// <param name="Css">The styles of every page.</param>
/// <param name="Pages">By path.</param>
/// <param name="Words">What is said with values, by language and key.</param>
internal sealed partial record FirstPictures(string Start, string Css, Dictionary<string, FirstPictures.Page> Pages, Dictionary<string, Dictionary<string, string>> Words)
{
    private static readonly FirstPictures None = new("", "", [], []);

    /// <summary>What the build of an app wrote, or nothing.</summary>
    /// <param name="root">Where the built app lies.</param>
    public static FirstPictures Read(string root)
    {
        var file = Path.Combine(root, "first.json");
        return File.Exists(file) ? JsonSerializer.Deserialize<FirstPictures>(File.ReadAllText(file), JsonSerializerOptions.Web)! : None;
    }

    /// <summary>The page with its first picture in it, in place of the style sheet that would hold it up.</summary>
    /// <param name="index">The app's page.</param>
    /// <param name="page">The picture.</param>
    /// <param name="language">What it speaks: two letters.</param>
    /// <param name="palette">The studio's colours, as CSS; empty where it has none.</param>
    /// <param name="values">What fills the template.</param>
    /// <param name="files">What the page needs of the app beyond its first script.</param>
    public string Into(string index, Page page, string language, string palette, IReadOnlyDictionary<string, object?> values, IEnumerable<string> files)
    {
        var style = $"<style>{Css}{page.Css}#first~studio-root{{display:none}}{palette}</style>";
        var picture = $"<div id=\"first\">{Filled(page.Html[language], values)}</div>";
        var styled = StyleSheet().Replace(index, _ => style, 1);
        var started = AppScript().Replace(styled, script => $"<script src=\"/{Start}\" async data-files=\"{string.Join(' ', files.Prepend(script.Groups[1].Value))}\"></script>", 1);
        return started.Replace("<studio-root>", picture + "<studio-root>", StringComparison.Ordinal);
    }

    /// <summary>A text of the app, its values filled; not yet HTML.</summary>
    public string Say(string language, string key, params ReadOnlySpan<(string Name, string Value)> values)
    {
        var text = Words[language][key];
        foreach (var (name, value) in values)
        {
            text = text.Replace($"{{{{ {name} }}}}", value, StringComparison.Ordinal);
        }

        return text;
    }

    /// <summary>A text for a number, in the form that the language has for it.</summary>
    public string Count(string language, string key, int n)
    {
        var form = $"{key}.{Form(language, n)}";
        return Say(language, Words[language].ContainsKey(form) ? form : $"{key}.other", ("n", $"{n}"));
    }

    /// <summary>How languages count (CLDR), as far as ours do and numbers are whole.</summary>
    private static string Form(string language, int n) => language switch
    {
        "ru" when n % 10 == 1 && n % 100 != 11 => "one",
        "ru" when n % 10 is >= 2 and <= 4 && n % 100 is < 12 or > 14 => "few",
        "ru" => "many",
        _ => n == 1 ? "one" : "other",
    };

    /// <summary>
    /// <c>{{ name }}</c> is a value, escaped; <c>{{#name}}…{{/name}}</c> stands where there is one, for each of a list;
    /// <c>{{^name}}…{{/name}}</c> where there is none.
    /// </summary>
    private static string Filled(string template, IReadOnlyDictionary<string, object?> values) => Part().Replace(template, match =>
    {
        if (match.Groups["hole"] is { Success: true, Value: var hole })
        {
            return HtmlEncoder.Default.Encode($"{values.GetValueOrDefault(hole)}");
        }

        var (isThere, inside) = (match.Groups["kind"].Value == "#", match.Groups["inside"].Value);
        return values.GetValueOrDefault(match.Groups["name"].Value) switch
        {
            IReadOnlyList<IReadOnlyDictionary<string, object?>> { Count: > 0 } list => isThere ? string.Concat(list.Select(one => Filled(inside, one))) : "",
            null or false or "" or System.Collections.ICollection => isThere ? "" : Filled(inside, values),
            _ => isThere ? Filled(inside, values) : "",
        };
    });

    [GeneratedRegex(@"\{\{(?<kind>[#^])(?<name>\w+)\}\}(?<inside>.*?)\{\{/\k<name>\}\}|\{\{ (?<hole>\w+) \}\}", RegexOptions.Singleline)]
    private static partial Regex Part();

    [GeneratedRegex("<link rel=\"stylesheet\"[^>]*>")]
    private static partial Regex StyleSheet();

    [GeneratedRegex("<script src=\"([^\"]+)\" type=\"module\"></script>")]
    private static partial Regex AppScript();

    /// <summary>The picture of a page.</summary>
    /// <param name="Html">Its template, by language.</param>
    /// <param name="Css">What it needs beyond the styles of every page.</param>
    internal sealed record Page(Dictionary<string, string> Html, string Css);
}
