using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using BalletSaaS.Development;
using Shouldly;

namespace BalletSaaS;

/// <summary>
/// The real host as a process of its own, on a port of its own: for what happens between processes (two nodes, kill -9, start and stop).
/// </summary>
public sealed class HostProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);

    /// <summary>Signs tokens in tests; the same for all hosts, as in a cluster.</summary>
    public const string JwtSigningKey = "dGVzdHMtb25seS10ZXN0cy1vbmx5LXRlc3RzLW9ubHktdGVzdHMtb25seS10ZXN0cw==";

    private readonly Dictionary<string, string> _environment;
    private readonly string _log;
    private Process _process;

    private HostProcess(int port, Dictionary<string, string> environment)
    {
        Port = port;
        BaseAddress = new Uri($"http://localhost:{port.ToString(CultureInfo.InvariantCulture)}");
        _environment = environment;
        var logs = Directory.CreateDirectory(Path.Combine(Checkout.RunFolder, "test-logs"));
        _log = Path.Combine(logs.FullName, $"host-{port.ToString(CultureInfo.InvariantCulture)}.log");
        File.Delete(_log);
        _process = Launch();
    }

    /// <summary>The port on the loopback address.</summary>
    public int Port { get; }

    /// <summary>The platform's own address; studios live on its subdomains.</summary>
    public Uri BaseAddress { get; }

    /// <summary>Starts a host on a free port against the database and waits until it is ready.</summary>
    /// <param name="database">The database.</param>
    /// <param name="environment">Settings beyond the database and a signing key, as environment variables (<c>Section__Name</c>).</param>
    public static Task<HostProcess> StartAsync(TestDatabase database, IReadOnlyDictionary<string, string>? environment = null) =>
        StartAsync(database.Connections, environment);

    /// <summary>Starts a host on a free port against a database that is not of the tests, and waits until it is ready.</summary>
    /// <param name="connections">The database.</param>
    /// <param name="environment">Settings beyond the database and a signing key, as environment variables (<c>Section__Name</c>).</param>
    public static async Task<HostProcess> StartAsync(DatabaseConnections connections, IReadOnlyDictionary<string, string>? environment = null)
    {
        var settings = new Dictionary<string, string>(environment ?? new Dictionary<string, string>())
        {
            ["ConnectionStrings__App"] = connections.App,
            ["ConnectionStrings__Host"] = connections.Host,
        };
        var host = new HostProcess(FreePort(), settings);
        await host.WaitUntilReadyAsync();
        return host;
    }

    /// <summary>
    /// A client of this host; of one of its studios when its <paramref name="slug"/> is given. Names under localhost need no resolver here.
    /// </summary>
    public HttpClient CreateClient(string? slug = null)
    {
        var handler = new SocketsHttpHandler { ConnectCallback = ConnectAsync, PooledConnectionLifetime = TimeSpan.FromMinutes(1) };
        var address = slug is null ? BaseAddress : new UriBuilder(BaseAddress) { Host = $"{slug}.{BaseAddress.Host}" }.Uri;
        return new HttpClient(handler) { BaseAddress = address };
    }

    /// <summary>Kills the process at once, as kill -9 does: nothing is finished, nothing said goodbye to.</summary>
    public void Kill9()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    /// <summary>Stops its clock: it neither works nor ends (SIGSTOP) until <see cref="Resume"/>.</summary>
    public void Pause() => Signal("STOP");

    /// <summary>Lets it go on after <see cref="Pause"/>.</summary>
    public void Resume() => Signal("CONT");

    /// <summary>Starts it again on the same port, after <see cref="Kill9"/>.</summary>
    public async Task RestartAsync()
    {
        _process.HasExited.ShouldBeTrue("Kill the host before starting it again.");
        _process.Dispose();
        _process = Launch();
        await WaitUntilReadyAsync();
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    private void Signal(string name)
    {
        using var kill = Process.Start("kill", [$"-{name}", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
        kill.ExitCode.ShouldBe(0, "The host is to be there.");
    }

    private Process Launch()
    {
        var assembly = BuiltHost();
        var start = new ProcessStartInfo("/bin/sh", ["-c", "exec dotnet \"$0\" >>\"$1\" 2>&1", assembly, _log])
        {
            WorkingDirectory = Path.GetDirectoryName(assembly)!,
        };
        start.Environment["ASPNETCORE_URLS"] = BaseAddress.ToString();
        start.Environment["App__BaseUrl"] = BaseAddress.GetLeftPart(UriPartial.Authority);
        start.Environment["Jwt__SigningKey"] = JwtSigningKey;
        start.Environment["Mail__PickupFolder"] = Path.Combine(Checkout.RunFolder, "test-mail", Port.ToString(CultureInfo.InvariantCulture));
        foreach (var (name, value) in _environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    private async Task WaitUntilReadyAsync()
    {
        using var client = CreateClient();
        var waiting = Stopwatch.StartNew();
        while (!await IsReadyAsync(client))
        {
            _process.HasExited.ShouldBeFalse($"The host ended while starting. Its log, {_log}, ends:\n{LastWords()}");
            waiting.Elapsed.ShouldBeLessThan(StartLimit, $"The host is not ready. Its log, {_log}, ends:\n{LastWords()}");
            await Task.Delay(50);
        }
    }

    private static async Task<bool> IsReadyAsync(HttpClient client)
    {
        try
        {
            return (await client.GetAsync("/health/ready")).IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private string LastWords() => File.Exists(_log) ? string.Join('\n', File.ReadLines(_log).TakeLast(30)) : "(there is none)";

    /// <summary>The host as the solution's build made it, in the configuration of the running tests.</summary>
    private static string BuiltHost()
    {
        var output = new DirectoryInfo(AppContext.BaseDirectory); // …/bin/{configuration}/net10.0/
        var path = Path.Combine(
            Checkout.Root, "src", "BalletSaaS.HttpApi.Host", "bin", output.Parent!.Name, output.Name, "BalletSaaS.HttpApi.Host.dll");
        File.Exists(path).ShouldBeTrue($"The host is not built: {path} is missing. Build the solution first.");
        return path;
    }

    private static async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(IPAddress.Loopback, context.DnsEndPoint.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static int FreePort()
    {
        const int lowest = 10_000, highest = 15_000; // below the embedded PostgreSQL's, and below the outgoing connections'
        var taken = IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Select(listener => listener.Port).ToHashSet();
        return Enumerable.Repeat(0, 1000).Select(_ => Random.Shared.Next(lowest, highest)).First(port => !taken.Contains(port));
    }
}
