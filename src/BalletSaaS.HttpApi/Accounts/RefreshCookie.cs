using Microsoft.AspNetCore.Http;

namespace BalletSaaS.Accounts;

/// <summary>The browser's refresh token: out of reach of scripts and of other sites.</summary>
internal static class RefreshCookie
{
    private const string Name = "ballet_refresh";
    private const string Path = "/api/auth";

    /// <summary>The refresh token of the browser, or null.</summary>
    public static string? RefreshToken(this HttpContext http) => http.Request.Cookies[Name];

    /// <summary>Leaves the refresh token with the browser and answers with the session.</summary>
    public static SessionDto Keep(this HttpContext http, IssuedSession issued)
    {
        http.Response.Cookies.Append(Name, issued.Session.RefreshToken!, Options(http, issued.Persistent ? issued.RefreshExpiresAt : null));
        return issued.Session;
    }

    /// <summary>Takes the refresh token back from the browser.</summary>
    public static void Forget(this HttpContext http) => http.Response.Cookies.Delete(Name, Options(http, null));

    private static CookieOptions Options(HttpContext http, DateTimeOffset? expires) => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Strict,
        Secure = http.Request.IsHttps,
        Path = Path,
        Expires = expires,
        IsEssential = true,
    };
}
