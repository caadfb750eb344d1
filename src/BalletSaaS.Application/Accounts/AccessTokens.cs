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

    /// <summary>A token for the user as they are now.</summary>
    public async Task<string> IssueAsync(User user)
    {
        var now = time.GetUtcNow();
        var claims = new Dictionary<string, object>
        {
            [ClaimNames.UserId] = user.Id.ToString(),
            [ClaimNames.TenantId] = user.TenantId.ToString(),
            [ClaimNames.Role] = user.Roles,
            [ClaimNames.Name] = user.FullName,
            [ClaimNames.Email] = user.Email!,
        };
        var customerId = await context.Customers.Where(customer => customer.UserId == user.Id)
            .Select(customer => (Guid?)customer.Id).SingleOrDefaultAsync();
        if (customerId is { } id)
        {
            claims[ClaimNames.CustomerId] = id.ToString();
        }

        return Writer.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = JwtOptions.Issuer,
            Audience = JwtOptions.Issuer,
            Claims = claims,
            IssuedAt = now.UtcDateTime,
            Expires = now.Add(options.Value.AccessTokenLifetime).UtcDateTime,
            SigningCredentials = new SigningCredentials(new SymmetricSecurityKey(options.Value.Key()), SecurityAlgorithms.HmacSha256),
        });
    }
}
