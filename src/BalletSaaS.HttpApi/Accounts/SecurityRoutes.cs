using BalletSaaS.Kernel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace BalletSaaS.Accounts;

internal static class SecurityRoutes
{
    public static void MapSecurity(this IEndpointRouteBuilder app)
    {
        var auth = app.Feature("/api/auth", "Security");
        auth.MapGet("sessions", GetSessions).Permit(Permissions.SelfAccount)
            .WithSummary("The devices that are signed in, the last used first");
        auth.MapDelete("sessions/{id:guid}", EndSession).Permit(Permissions.SelfAccount)
            .WithSummary("Ends one session");
        auth.MapDelete("sessions", EndSessions).Permit(Permissions.SelfAccount)
            .WithSummary("Ends every session, also this one");
        auth.MapPost("change-password", ChangePassword).Permit(Permissions.SelfAccount).RequireRateLimiting(RateLimits.Auth).MayRefuse()
            .WithSummary("Sets a new password and ends all other sessions");

        var factor = auth.MapGroup("two-factor");
        factor.MapGet("", GetTwoFactor).Permit(Permissions.SelfAccount)
            .WithSummary("Whether the account asks for a code when its owner logs in");
        factor.MapPost("key", BeginTwoFactor).Permit(Permissions.SelfAccount).RequireRateLimiting(RateLimits.Auth).MayRefuse()
            .WithSummary("A new key for an authenticator app, shown once; it counts from its first code on");
        factor.MapPost("", EnableTwoFactor).Permit(Permissions.SelfAccount).RequireRateLimiting(RateLimits.Auth).MayRefuse()
            .WithSummary("From now on the account asks for a code; gives the recovery codes, once");
        factor.MapPost("recovery-codes", RenewRecoveryCodes).Permit(Permissions.SelfAccount).RequireRateLimiting(RateLimits.Auth).MayRefuse()
            .WithSummary("New recovery codes in place of the old ones");
        factor.MapPost("disable", DisableTwoFactor).Permit(Permissions.SelfAccount).RequireRateLimiting(RateLimits.Auth).MayRefuse()
            .WithSummary("The account asks for no code any more");
    }

    private static Task<PagedResultDto<AccountSessionDto>> GetSessions([AsParameters] PageRequest page, [FromServices] ISecurityAppService security, CancellationToken ct) =>
        security.GetSessionsAsync(page, ct);

    private static async Task<NoContent> EndSession(Guid id, [FromServices] ISecurityAppService security)
    {
        await security.EndSessionAsync(id);
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> EndSessions(HttpContext http, [FromServices] ISecurityAppService security)
    {
        await security.EndAllSessionsAsync();
        http.Forget();
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> ChangePassword(ChangePasswordDto input, [FromServices] ISecurityAppService security)
    {
        await security.ChangePasswordAsync(input);
        return TypedResults.NoContent();
    }

    private static Task<TwoFactorDto> GetTwoFactor([FromServices] ISecurityAppService security, CancellationToken ct) => security.GetTwoFactorAsync(ct);

    private static Task<AuthenticatorKeyDto> BeginTwoFactor(ProvePasswordDto input, HttpContext http, [FromServices] ISecurityAppService security)
    {
        http.Response.Headers.CacheControl = "no-store";
        return security.BeginTwoFactorAsync(input);
    }

    private static Task<RecoveryCodesDto> EnableTwoFactor(TwoFactorCodeDto input, HttpContext http, [FromServices] ISecurityAppService security)
    {
        http.Response.Headers.CacheControl = "no-store";
        return security.EnableTwoFactorAsync(input);
    }

    private static Task<RecoveryCodesDto> RenewRecoveryCodes(ProvePasswordDto input, HttpContext http, [FromServices] ISecurityAppService security)
    {
        http.Response.Headers.CacheControl = "no-store";
        return security.RenewRecoveryCodesAsync(input);
    }

    private static async Task<NoContent> DisableTwoFactor(ProvePasswordDto input, [FromServices] ISecurityAppService security)
    {
        await security.DisableTwoFactorAsync(input);
        return TypedResults.NoContent();
    }
}
