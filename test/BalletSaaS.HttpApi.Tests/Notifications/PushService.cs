using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;

namespace BalletSaaS.Notifications;

/// <summary>A push service on this machine, and a browser behind it that reads what arrives as RFC 8291 says.</summary>
internal sealed class PushService : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ECDiffieHellman _key;
    private readonly byte[] _secret;

    private PushService(WebApplication app, ECDiffieHellman key, byte[] secret) => (_app, _key, _secret) = (app, key, secret);

    /// <summary>What arrived.</summary>
    public ConcurrentQueue<(IHeaderDictionary Headers, string Content)> Arrived { get; } = new();

    /// <summary>How it answers.</summary>
    public HttpStatusCode Answer { get; set; } = HttpStatusCode.Created;

    /// <summary>How often it was asked.</summary>
    public int Knocks { get; private set; }

    /// <summary>A browser with this key and secret, behind a service on the loopback address.</summary>
    public static async Task<PushService> StartAsync(ECDiffieHellman? key = null, byte[]? secret = null)
    {
        var app = WebApplication.CreateSlimBuilder().Build();
        app.Urls.Add("http://127.0.0.1:0");
        var service = new PushService(app, key ?? ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256), secret ?? RandomNumberGenerator.GetBytes(16));
        app.MapPost("/{**rest}", (Delegate)service.TakeAsync);
        await app.StartAsync();
        return service;
    }

    /// <summary>What the browser hands to the studio's app.</summary>
    public SubscribeDto Subscription => new($"{Address}/browser", new PushKeysDto(WebEncoders.Base64UrlEncode(Point(_key)), WebEncoders.Base64UrlEncode(_secret)));

    private string Address => _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    /// <summary>Opens a message: aes128gcm (RFC 8188) with the keys of RFC 8291.</summary>
    public string Open(byte[] message)
    {
        var (salt, sender) = (message[..16], message[21..86]);
        var size = BinaryPrimitives.ReadInt32BigEndian(message.AsSpan(16, 4));
        using var other = ECDiffieHellman.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = new ECPoint { X = sender[1..33], Y = sender[33..] } });
        var shared = _key.DeriveRawSecretAgreement(other.PublicKey);
        var input = HKDF.DeriveKey(HashAlgorithmName.SHA256, shared, 32, _secret, [.. "WebPush: info\0"u8, .. Point(_key), .. sender]);
        var cipher = message[86..];
        var (content, tag) = (cipher[..^16], cipher[^16..]);
        using var gcm = new AesGcm(HKDF.DeriveKey(HashAlgorithmName.SHA256, input, 16, salt, "Content-Encoding: aes128gcm\0"u8.ToArray()), 16);
        var plain = new byte[content.Length];
        gcm.Decrypt(HKDF.DeriveKey(HashAlgorithmName.SHA256, input, 12, salt, "Content-Encoding: nonce\0"u8.ToArray()), content, tag, plain);
        var end = Array.LastIndexOf(plain, (byte)2); // the last record's mark; zeros behind it are padding
        return end >= 0 && plain.Length <= size ? Encoding.UTF8.GetString(plain, 0, end) : throw new CryptographicException("No last record.");
    }

    private async Task<IResult> TakeAsync(HttpContext http)
    {
        Knocks++;
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body);
        var headers = new HeaderDictionary(http.Request.Headers.ToDictionary(header => header.Key, header => header.Value));
        if (Answer == HttpStatusCode.Created)
        {
            Arrived.Enqueue((headers, Open(body.ToArray())));
        }

        return Results.StatusCode((int)Answer);
    }

    private static byte[] Point(ECDiffieHellman key) => key.ExportParameters(false).Q is { X: { } x, Y: { } y } ? [4, .. x, .. y] : throw new CryptographicException("No point.");
}
