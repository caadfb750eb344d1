using BalletSaaS.Accounts;
using BalletSaaS.Tenants;
using Microsoft.Extensions.Options;

namespace BalletSaaS.Kernel;

/// <summary>Enters the studio of the subdomain or of the <c>__tenant</c> header; the bare domain is the host's.</summary>
internal sealed class TenantResolution(RequestDelegate next, StudioDirectory studios, ICurrentTenant currentTenant, IOptions<AppOptions> options, ProblemAnswers answers)
{
    public async Task InvokeAsync(HttpContext http)
    {
        var name = Subdomain(http.Request.Host.Host) ?? http.Request.Headers[TenantConsts.Header].ToString();
        var studio = name.Length == 0 ? null : await studios.FindAsync(name.ToLowerInvariant());
        if (name.Length > 0 && studio is null)
        {
            if (!AppPages.IsPage(http.Request))
            {
                await answers.WriteAsync(http, TenantErrors.StudioNotFound.Exception().WithData("studio", name));
                return;
            }

            http.Items[AppPages.UnknownStudio] = name;
        }

        using (currentTenant.Change(studio?.Id ?? TenantConsts.HostId))
        {
            await next(http);
        }
    }

    private string? Subdomain(string host)
    {
        var suffix = "." + options.Value.BaseHost;
        return host.EndsWith(suffix, StringComparison.OrdinalIgnoreCase) && host.Length > suffix.Length ? host[..^suffix.Length] : null;
    }
}

/// <summary>A token counts for the studio that gave it and for no other (401 elsewhere).</summary>
internal sealed class TokenTenantCheck(RequestDelegate next, ICurrentTenant currentTenant, ProblemAnswers answers)
{
    public async Task InvokeAsync(HttpContext http)
    {
        if (http.User.Identity?.IsAuthenticated == true && http.User.FindFirst(ClaimNames.TenantId)?.Value != currentTenant.RequiredId.ToString())
        {
            await answers.WriteAsync(http, KernelErrors.Unauthenticated.Exception());
            return;
        }

        await next(http);
    }
}
