using BalletSaaS.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace BalletSaaS.Accounts;

/// <summary>Makes access tokens: who somebody is in one studio, signed, for a quarter of an hour.</summary>
public sealed class AccessTokens(BalletSaaSDbContext context, IOptions<JwtOptions> options, TimeProvider time) : IScopedService
{
    private static readonly JsonWebTokenHandler Writer = new() { SetDefaultTimesOnTokenCreation = false };

    /// <summary>A token for the user as they are now, and the language that they chose as a dancer.</summary>
    /// <param name="user">Who.</param>
    /// <param name="sessionId">The session it belongs to, if it does to one.</param>
    public async Task<(string Token, string? Language)> IssueAsync(User user, Guid? sessionId = null)
    {
        var dancer = await context.Customers.Where(customer => customer.UserId == user.Id)
            .Select(customer => new { customer.Id, customer.Language }).SingleOrDefaultAsync();
        var token = Write(user, dancer?.Id, sessionId, time.GetUtcNow(), options.Value.AccessTokenLifetime, new SymmetricSecurityKey(options.Value.Key()));
        return (token, dancer?.Language);
    }

    /// <summary>A token as every host of the installation reads it.</summary>
    /// <param name="user">Who.</param>
    /// <param name="customerId">Their profile as a dancer, if they have one.</param>
    /// <param name="sessionId">The session it belongs to, if it does to one.</param>
    /// <param name="now">When it is made.</param>
    /// <param name="lifetime">How long it is good.</param>
    /// <param name="key">The installation's key.</param>
    public static string Write(User user, Guid? customerId, Guid? sessionId, DateTimeOffset now, TimeSpan lifetime, SymmetricSecurityKey key)
    {
        var claims = new Dictionary<string, object>
        {
            [ClaimNames.UserId] = user.Id.ToString(),
            [ClaimNames.TenantId] = user.TenantId.ToString(),
            [ClaimNames.Role] = user.Roles,
            [ClaimNames.Name] = user.FullName,
            [ClaimNames.Email] = user.Email!,
        };
        if (customerId is { } id)
        {
            claims[ClaimNames.CustomerId] = id.ToString();
        }

        if (sessionId is { } session)
        {
            claims[ClaimNames.SessionId] = session.ToString();
        }

        return Writer.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = JwtOptions.Issuer,
            Audience = JwtOptions.Issuer,
            Claims = claims,
            IssuedAt = now.UtcDateTime,
            Expires = now.Add(lifetime).UtcDateTime,
            SigningCredentials = new SigningCredentials(key, SecurityAlgorithms.HmacSha256),
        });
    }
}
