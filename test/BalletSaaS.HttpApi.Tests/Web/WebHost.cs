using System.Net;
using System.Net.Sockets;
using BalletSaaS.Accounts;
using BalletSaaS.Development;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace BalletSaaS.Web;

/// <summary>The real host inside the test's process, on Kestrel and a real PostgreSQL; only its clock is the test's.</summary>
/// <remarks>The type argument only names the host's assembly: the migrator's has a <c>Program</c> too.</remarks>
public sealed class WebHost : WebApplicationFactory<RateLimitOptions>
{
    /// <summary>The platform's own name; studios live on its subdomains. No resolver is asked.</summary>
    public const string Domain = "ballet.test";

    private readonly TestDatabase _database;
    private readonly IReadOnlyDictionary<string, string> _settings;
    private readonly bool _quickPasswords;

    /// <summary>Starts a host.</summary>
    /// <param name="database">Its database.</param>
    /// <param name="settings">Configuration beyond the usual of tests, such as <c>Mail:Smtp:Host</c>.</param>
    /// <param name="quickPasswords">Whether passwords are hashed a hundred times quicker than a studio's: a tenth of these tests' time.</param>
    public WebHost(TestDatabase database, IReadOnlyDictionary<string, string>? settings = null, bool quickPasswords = true)
    {
        (_database, _settings, _quickPasswords) = (database, settings ?? new Dictionary<string, string>(), quickPasswords);
        UseKestrel(0);
        StartServer();
        Port = new Uri(Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()).Port;
    }

    /// <summary>The clock of the host: the real one, which a test can put forward.</summary>
    public ShiftedTime Clock { get; } = new();

    /// <summary>The port on the loopback address.</summary>
    public int Port { get; }

    /// <summary>Where mails lie when no server is set.</summary>
    public string MailFolder { get; } = Path.Combine(Checkout.RunFolder, "test-mail", Guid.CreateVersion7().ToString("N"));

    /// <summary>A client of the platform, or of a studio.</summary>
    /// <param name="slug">The studio, or null.</param>
    /// <param name="cookies">A browser's; other clients have none.</param>
    public HttpClient Client(string? slug = null, CookieContainer? cookies = null) => Client(Port, slug, cookies);

    /// <inheritdoc cref="Client(string?, CookieContainer?)"/>
    /// <param name="port">The port of a host on the loopback address.</param>
    /// <param name="slug">The studio, or null.</param>
    /// <param name="cookies">A browser's; other clients have none.</param>
    public static HttpClient Client(int port, string? slug, CookieContainer? cookies = null)
    {
        var handler = new SocketsHttpHandler { ConnectCallback = (_, ct) => ConnectAsync(port, ct), UseCookies = cookies is not null };
        if (cookies is not null)
        {
            handler.CookieContainer = cookies;
        }

        return new HttpClient(handler) { BaseAddress = new Uri($"http://{(slug is null ? "" : slug + ".")}{Domain}:{port}") };
    }

    /// <inheritdoc />
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        builder.UseSetting("ConnectionStrings:App", _database.Connections.App);
        builder.UseSetting("ConnectionStrings:Host", _database.Connections.Host);
        builder.UseSetting("Jwt:SigningKey", HostProcess.JwtSigningKey);
        builder.UseSetting("App:BaseUrl", $"http://{Domain}");
        builder.UseSetting("Mail:PickupFolder", MailFolder);
        builder.UseSetting("RateLimits:Enabled", "false");
        foreach (var (name, value) in _settings)
        {
            builder.UseSetting(name, value);
        }

        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<TimeProvider>(Clock);
            if (_quickPasswords)
            {
                services.Configure<PasswordHasherOptions>(options => options.IterationCount = 1_000);
            }
        });
    }

    /// <inheritdoc />
    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (Directory.Exists(MailFolder))
        {
            Directory.Delete(MailFolder, recursive: true);
        }
    }

    private static async ValueTask<Stream> ConnectAsync(int port, CancellationToken ct)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(IPAddress.Loopback, port, ct);
        return new NetworkStream(socket, ownsSocket: true);
    }
}

/// <summary>The real clock, put forward.</summary>
public sealed class ShiftedTime : TimeProvider
{
    private long _ticks;

    /// <summary>Lets time pass.</summary>
    public void Pass(TimeSpan time) => Interlocked.Add(ref _ticks, time.Ticks);

    /// <inheritdoc />
    public override DateTimeOffset GetUtcNow() => base.GetUtcNow().AddTicks(Interlocked.Read(ref _ticks));
}
