using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using BalletSaaS.Accounts;
using BalletSaaS.Kernel;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;

namespace BalletSaaS.Notifications;

/// <summary>
/// The platform's key pair at the browsers' push services (VAPID, RFC 8292). It is worked out from <c>Jwt:SigningKey</c>: every host has
/// the same, nothing is stored, and a copy of the database alone sends nothing. After a change of that secret browsers subscribe anew.
/// </summary>
public sealed class PushKeys : ISingletonService
{
    private const string Purpose = "BalletSaaS push key v1";

    /// <inheritdoc cref="PushKeys"/>
    public PushKeys(IOptions<JwtOptions> options)
    {
        // The odds that 32 bytes are no private key of P-256 are 1 to 2³²; then the next ones are taken.
        for (var round = 0; ; round++)
        {
            var secret = HKDF.DeriveKey(HashAlgorithmName.SHA256, options.Value.Key(), 32, info: Encoding.UTF8.GetBytes(Purpose + round.ToString(CultureInfo.InvariantCulture)));
            try
            {
                using var key = ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, D = secret });
                var point = key.ExportParameters(false).Q;
                (PublicKey, PrivateKey) = (WebEncoders.Base64UrlEncode([4, .. point.X!, .. point.Y!]), WebEncoders.Base64UrlEncode(secret));
                return;
            }
            catch (CryptographicException) when (round < 8)
            {
            }
        }
    }

    /// <summary>The public key as browsers take it: an uncompressed point of P-256, base64url.</summary>
    public string PublicKey { get; }

    /// <summary>The private key, base64url; a secret.</summary>
    public string PrivateKey { get; }
}
