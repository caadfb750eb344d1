namespace BalletSaaS.Accounts;

/// <summary>How access tokens are made and checked; configuration section <c>Jwt</c>.</summary>
public sealed class JwtOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Jwt";
    /// <summary>Who issues and accepts the tokens.</summary>
    public const string Issuer = "balletsaas";

    /// <summary>The HMAC-SHA-256 key, base64, 32 bytes or more; a secret.</summary>
    public string SigningKey { get; set; } = "";

    /// <summary>How long an access token lives.</summary>
    public TimeSpan AccessTokenLifetime { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>How long a session that is remembered can rest before it ends.</summary>
    public TimeSpan RefreshTokenLifetime { get; set; } = TimeSpan.FromDays(30);

    /// <summary>How long a session that is not remembered can rest before it ends.</summary>
    public TimeSpan ShortRefreshTokenLifetime { get; set; } = TimeSpan.FromDays(1);

    /// <summary>How long a one-time sign-in code is good.</summary>
    public TimeSpan SignInCodeLifetime { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>The key's bytes.</summary>
    public byte[] Key() => Convert.FromBase64String(SigningKey);
}

/// <summary>Names of the claims in an access token.</summary>
public static class ClaimNames
{
    /// <summary>The user's id.</summary>
    public const string UserId = "sub";
    /// <summary>The studio whose token it is.</summary>
    public const string TenantId = "tid";
    /// <summary>The user's customer record, where there is one.</summary>
    public const string CustomerId = "cid";
    /// <summary>The session: the family of its refresh tokens.</summary>
    public const string SessionId = "sid";
    /// <summary>A role; one claim each.</summary>
    public const string Role = "role";
    /// <summary>First and last name.</summary>
    public const string Name = "name";
    /// <summary>The log-in.</summary>
    public const string Email = "email";
}
