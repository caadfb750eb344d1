using BalletSaaS.Kernel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace BalletSaaS.Accounts;

internal static class AccountRoutes
{
    public static void MapAccounts(this IEndpointRouteBuilder app)
    {
        var auth = app.Feature("/api/auth", "Accounts").ProducesProblem(StatusCodes.Status401Unauthorized);
        auth.MapPost("signup", SignUp).AllowAnonymous().RequireRateLimiting(RateLimits.Auth).MayRefuse()
            .WithSummary("Signs a student up with the current studio");
        auth.MapPost("login", Login).AllowAnonymous().RequireRateLimiting(RateLimits.Auth)
            .WithSummary("Starts a session");
        auth.MapPost("refresh", Refresh).AllowAnonymous()
            .WithSummary("Renews a session with its refresh token, from the body or the cookie");
        auth.MapPost("exchange", Exchange).AllowAnonymous().RequireRateLimiting(RateLimits.Auth).MayRefuse()
            .WithSummary("Turns a one-time sign-in code into a session");
        auth.MapPost("logout", Logout).AllowAnonymous()
            .WithSummary("Ends the session");
        auth.MapPost("forgot-password", ForgotPassword).AllowAnonymous().RequireRateLimiting(RateLimits.Auth)
            .WithSummary("Sends a reset link if the account exists");
        auth.MapPost("reset-password", ResetPassword).AllowAnonymous().RequireRateLimiting(RateLimits.Auth).MayRefuse()
            .WithSummary("Sets a new password with the token of the mail");
        auth.MapPost("confirm-email", ConfirmEmail).AllowAnonymous().RequireRateLimiting(RateLimits.Auth).MayRefuse()
            .WithSummary("Confirms the e-mail with the token of the mail");
        auth.MapPost("resend-confirmation", ResendConfirmation).Permit(Permissions.SelfAccount).RequireRateLimiting(RateLimits.Auth)
            .WithSummary("Sends the confirmation mail again");
    }

    private static async Task<Created<SessionDto>> SignUp(SignUpDto input, HttpContext http, [FromServices] IAccountAppService accounts) =>
        TypedResults.Created((string?)null, http.Keep(await accounts.SignUpAsync(input)));

    private static async Task<SessionDto> Login(LoginDto input, HttpContext http, [FromServices] IAccountAppService accounts) =>
        http.Keep(await accounts.LoginAsync(input));

    private static async Task<SessionDto> Refresh(RefreshDto? input, HttpContext http, [FromServices] IAccountAppService accounts)
    {
        if (!string.IsNullOrEmpty(input?.RefreshToken))
        {
            return (await accounts.RefreshAsync(input.RefreshToken)).Session;
        }

        var session = http.Keep(await accounts.RefreshAsync(http.RefreshToken()));
        return session with { RefreshToken = null };
    }

    private static async Task<SessionDto> Exchange(ExchangeDto input, HttpContext http, [FromServices] IAccountAppService accounts) =>
        http.Keep(await accounts.ExchangeAsync(input));

    private static async Task<NoContent> Logout(RefreshDto? input, HttpContext http, [FromServices] IAccountAppService accounts)
    {
        await accounts.LogoutAsync(input?.RefreshToken ?? http.RefreshToken());
        http.Forget();
        return TypedResults.NoContent();
    }

    private static async Task<Accepted> ForgotPassword(ForgotPasswordDto input, [FromServices] IAccountAppService accounts)
    {
        await accounts.ForgotPasswordAsync(input);
        return TypedResults.Accepted((string?)null);
    }

    private static async Task<NoContent> ResetPassword(ResetPasswordDto input, [FromServices] IAccountAppService accounts)
    {
        await accounts.ResetPasswordAsync(input);
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> ConfirmEmail(ConfirmEmailDto input, [FromServices] IAccountAppService accounts)
    {
        await accounts.ConfirmEmailAsync(input);
        return TypedResults.NoContent();
    }

    private static async Task<Accepted> ResendConfirmation([FromServices] IAccountAppService accounts)
    {
        await accounts.ResendConfirmationAsync();
        return TypedResults.Accepted((string?)null);
    }
}
