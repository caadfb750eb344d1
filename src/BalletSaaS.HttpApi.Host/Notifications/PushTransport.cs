using System.Net;
using System.Net.Sockets;
using BalletSaaS.Kernel;
using BalletSaaS.Tenants;
using Lib.Net.Http.WebPush;
using Lib.Net.Http.WebPush.Authentication;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;

namespace BalletSaaS.Notifications;

/// <summary>
/// Messages to the browsers' push services (RFC 8030), encrypted for the browser (RFC 8291) and signed by the platform (RFC 8292). A
/// push service is whatever a browser named: it is called over the world's network only, and followed nowhere.
/// </summary>
internal sealed class PushTransport : IPushTransport, IDisposable
{
    private readonly PushOptions _options;
    private readonly HttpClient _http;
    private readonly PushServiceClient _client;
    private readonly VapidAuthentication _platform;

    public PushTransport(IOptions<PushOptions> options, IOptions<MailOptions> mail, IOptions<AppOptions> app, PushKeys keys)
    {
        _options = options.Value;
        _http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false, ConnectCallback = ConnectAsync }) { Timeout = _options.Timeout };
        _client = new PushServiceClient(_http) { AutoRetryAfter = false }; // the outbox tries again
        _platform = new VapidAuthentication(keys.PublicKey, keys.PrivateKey) { Subject = $"mailto:{mail.Value.From ?? $"no-reply@{app.Value.BaseHost}"}" };
    }

    public async Task<bool> SendAsync(PushNote note)
    {
        var browser = new Lib.Net.Http.WebPush.PushSubscription { Endpoint = note.To.Endpoint };
        browser.SetKey(PushEncryptionKeyName.P256DH, WebEncoders.Base64UrlEncode(note.To.Key));
        browser.SetKey(PushEncryptionKeyName.Auth, WebEncoders.Base64UrlEncode(note.To.Secret));
        var message = new PushMessage(note.Content)
        {
            TimeToLive = (int)note.LivesFor.TotalSeconds,
            Urgency = note.Urgent ? PushMessageUrgency.High : PushMessageUrgency.Normal,
        };
        try
        {
            await _client.RequestPushMessageDeliveryAsync(browser, message, _platform);
            return true;
        }
        catch (PushServiceClientException gone) when (gone.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Gone)
        {
            return false;
        }
        catch (PushServiceClientException refused) when ((int)refused.StatusCode is >= 300 and < 500 && refused.StatusCode != HttpStatusCode.TooManyRequests)
        {
            throw new UndeliverableException($"The push service answered {(int)refused.StatusCode}.", refused);
        }
        catch (HttpRequestException error) when (error.InnerException is UndeliverableException refused)
        {
            throw refused;
        }
    }

    public void Dispose() => _http.Dispose();

    /// <summary>Connects to what a name means now, if that is in the world; looked up and connected in one step, so that it cannot mean something else between.</summary>
    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext connection, CancellationToken ct)
    {
        var addresses = await Dns.GetHostAddressesAsync(connection.DnsEndPoint.Host, ct);
        var allowed = addresses.Where(address => _options.AllowPrivateEndpoints || address.IsPublic()).ToArray();
        if (allowed.Length == 0)
        {
            throw new UndeliverableException("The push service stands in a private network.");
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, connection.DnsEndPoint.Port, ct);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
