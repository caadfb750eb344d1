namespace BalletSaaS.Accounts;

/// <summary>What the program at the other end says of itself; ABP's word.</summary>
public interface IWebClientInfoProvider
{
    /// <summary>The browser's <c>User-Agent</c>, or null.</summary>
    string? BrowserInfo { get; }
}

/// <summary>Outside of requests there is no browser.</summary>
internal sealed class NoWebClient : IWebClientInfoProvider
{
    public string? BrowserInfo => null;
}

/// <summary>A device in the few words by which its owner knows it again; the browser's whole story is not kept.</summary>
public static class Device
{
    // Browsers name their ancestors too, so the youngest come first.
    private static readonly (string Sign, string Name)[] Browsers =
    [
        ("Edg", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser/", "Samsung Internet"), ("Firefox/", "Firefox"), ("FxiOS/", "Firefox"),
        ("CriOS/", "Chrome"), ("Chrome/", "Chrome"), ("Safari/", "Safari"),
    ];

    private static readonly (string Sign, string Name)[] Systems =
    [
        ("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("CrOS", "ChromeOS"), ("Windows", "Windows"), ("Macintosh", "Mac"), ("Linux", "Linux"),
    ];

    /// <summary>Such as <c>Safari · iPhone</c>; null when nothing is known.</summary>
    public static string? Of(string? userAgent)
    {
        var words = new[] { NameIn(Browsers, userAgent), NameIn(Systems, userAgent) }.OfType<string>().ToList();
        return words.Count == 0 ? null : string.Join(" · ", words);
    }

    private static string? NameIn((string Sign, string Name)[] known, string? userAgent) => userAgent is null ? null
        : Array.Find(known, each => userAgent.Contains(each.Sign, StringComparison.Ordinal)).Name;
}
