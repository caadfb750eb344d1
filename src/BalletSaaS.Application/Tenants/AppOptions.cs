namespace BalletSaaS.Tenants;

/// <summary>Where the platform lives; configuration section <c>App</c>.</summary>
public sealed class AppOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "App";

    /// <summary>The platform's own address; studios live on its subdomains.</summary>
    public string BaseUrl { get; set; } = "http://localhost:5000";

    /// <summary>The folder with the built apps: <c>studio/</c> and <c>console/</c>.</summary>
    public string? Apps { get; set; }

    /// <summary>The host name of <see cref="BaseUrl"/>.</summary>
    public string BaseHost => new Uri(BaseUrl).Host;

    /// <summary>A studio's address.</summary>
    public string UrlOf(string slug)
    {
        var url = new UriBuilder(BaseUrl);
        url.Host = $"{slug}.{url.Host}";
        return url.Uri.GetLeftPart(UriPartial.Authority);
    }
}
