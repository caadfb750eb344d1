using BalletSaaS.Accounts;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;

namespace BalletSaaS.Kernel;

/// <summary>Who is asking, and what they may: deny unless a route permits.</summary>
internal static class Authentication
{
    public static IServiceCollection AddTokensAndPermissions(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<JwtOptions>().Bind(configuration.GetSection(JwtOptions.Section))
            .Validate(options => options.SigningKey.Length > 0 && options.Key().Length >= 32,
                "Jwt:SigningKey is missing or shorter than 32 bytes. Set Jwt__SigningKey to a base64 secret (openssl rand -base64 48).")
            .ValidateOnStart();
        services.AddAuthentication(JwtBearerDefaults.AuthenticationScheme).AddJwtBearer();
        services.AddOptions<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme).Configure<IOptions<JwtOptions>, TimeProvider>((bearer, jwt, time) =>
        {
            bearer.MapInboundClaims = false;
            bearer.TimeProvider = time;
            bearer.TokenValidationParameters = new TokenValidationParameters
            {
                ValidIssuer = JwtOptions.Issuer,
                ValidAudience = JwtOptions.Issuer,
                IssuerSigningKey = new SymmetricSecurityKey(jwt.Value.Key()),
                ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
                NameClaimType = ClaimNames.UserId,
                RoleClaimType = ClaimNames.Role,
                LifetimeValidator = (_, expires, _, _) => expires > time.GetUtcNow().UtcDateTime, // our clock, to the second
            };
        });
        services.AddAuthorization(options =>
        {
            options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build();
            foreach (var permission in Permissions.All)
            {
                options.AddPolicy(permission, policy => policy.RequireAuthenticatedUser().RequireAssertion(context =>
                    Permissions.Grants(context.User.FindAll(ClaimNames.Role).Select(claim => claim.Value), permission)));
            }
        });
        services.AddHttpContextAccessor();
        services.AddScoped<ICurrentUser, HttpCurrentUser>();
        services.AddScoped<IWebClientInfoProvider, HttpWebClientInfo>();
        return services;
    }
}
