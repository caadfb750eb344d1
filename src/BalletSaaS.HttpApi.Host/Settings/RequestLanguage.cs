using BalletSaaS.Kernel;
using BalletSaaS.Tenants;
using Microsoft.Extensions.Caching.Memory;

namespace BalletSaaS.Settings;

/// <summary>
/// Answers in the language that the request asks for (<c>Accept-Language</c>), else in the studio's. Pages have their studio's, whatever
/// the browser is set to: a link says the same to everybody.
/// </summary>
internal sealed class RequestLanguage(RequestDelegate next, IMemoryCache cache, ICurrentTenant currentTenant)
{
    public async Task InvokeAsync(HttpContext http)
    {
        var language = Asked(http.Request) ?? await OfStudioAsync(http.RequestServices);
        http.Items[typeof(RequestLanguage)] = language;
        using (Texts.Speak(language))
        {
            await next(http);
        }
    }

    /// <summary>The language of a request's answer, also where the middleware is left behind or was not reached: refusals are written outside.</summary>
    public static string Of(HttpContext http) => http.Items[typeof(RequestLanguage)] as string ?? Asked(http.Request) ?? Texts.DefaultLanguage;

    /// <summary>Without a look at the database nearly always: bookings come this way.</summary>
    private async ValueTask<string> OfStudioAsync(IServiceProvider services) => currentTenant.RequiredId == TenantConsts.HostId ? Texts.DefaultLanguage
        : StudioLanguage.Kept(cache, currentTenant.RequiredId) ?? await services.GetRequiredService<StudioLanguage>().GetAsync();

    private static string? Asked(HttpRequest request) => request.Headers.AcceptLanguage.Count == 0 ? null : request.GetTypedHeaders().AcceptLanguage
        .OrderByDescending(tag => tag.Quality ?? 1).Select(tag => Texts.Known(tag.Value.Value)).FirstOrDefault(known => known is not null);
}
