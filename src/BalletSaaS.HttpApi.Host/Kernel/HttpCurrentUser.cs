using System.Security.Claims;
using BalletSaaS.Accounts;

namespace BalletSaaS.Kernel;

/// <summary>What the browser says of itself.</summary>
internal sealed class HttpWebClientInfo(IHttpContextAccessor accessor) : IWebClientInfoProvider
{
    public string? BrowserInfo => accessor.HttpContext?.Request.Headers.UserAgent;
}

/// <summary>The person of the token; nobody outside a request.</summary>
internal sealed class HttpCurrentUser(IHttpContextAccessor accessor) : ICurrentUser
{
    private ClaimsPrincipal? Principal => accessor.HttpContext?.User;

    public Guid? Id => Read(ClaimNames.UserId);
    public Guid? CustomerId => Read(ClaimNames.CustomerId);
    public Guid? TenantId => Read(ClaimNames.TenantId);
    public Guid? SessionId => Read(ClaimNames.SessionId);
    public IReadOnlyCollection<string> Roles => [.. (Principal?.FindAll(ClaimNames.Role) ?? []).Select(claim => claim.Value)];

    private Guid? Read(string claim) => Guid.TryParse(Principal?.FindFirst(claim)?.Value, out var id) ? id : null;
}
