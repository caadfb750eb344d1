using BalletSaaS.Kernel;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace BalletSaaS.Accounts;

/// <summary>
/// What is verified for an e-mail that nobody has, so that the answer takes as long as for one that somebody has: hashed as this host
/// hashes.
/// </summary>
public sealed class NobodysPassword(IOptions<PasswordHasherOptions> options) : ISingletonService
{
    private readonly Lazy<string> _hash = new(() => new PasswordHasher<User>(options).HashPassword(null!, Guid.NewGuid().ToString()));

    /// <summary>Of a password that nobody knows.</summary>
    public string Hash => _hash.Value;
}
