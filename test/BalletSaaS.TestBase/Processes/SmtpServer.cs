using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using BalletSaaS.Development;
using Shouldly;
using Xunit;

namespace BalletSaaS;

/// <summary>One mail as it arrived.</summary>
/// <param name="From">The envelope's sender.</param>
/// <param name="To">The envelope's recipients.</param>
/// <param name="Subject">The decoded subject.</param>
/// <param name="Text">The plain part.</param>
/// <param name="Html">The HTML part, empty without one.</param>
/// <param name="Headers">Every header line as sent.</param>
public sealed record ReceivedMail(string From, IReadOnlyList<string> To, string Subject, string Text, string Html, IReadOnlyList<string> Headers);

/// <summary>
/// A real SMTP server with a mailbox (<c>etc/smtp/server.mjs</c>). A recipient named <c>reject@</c>, <c>defer@</c>, <c>drop@</c> or
/// <c>hang@</c> is refused, deferred, cut off or never answered; <c>defer-once@</c> and <c>drop-once@</c> are so the first time.
/// </summary>
public sealed class SmtpServer : IAsyncLifetime, IAsyncDisposable
{
    private readonly HttpClient _mailbox = new();
    private Process? _process;

    /// <summary>The SMTP port on 127.0.0.1; no encryption.</summary>
    public int Port { get; private set; }

    /// <summary>Starts a server outside a fixture.</summary>
    public static async Task<SmtpServer> StartAsync()
    {
        var server = new SmtpServer();
        await server.InitializeAsync();
        return server;
    }

    /// <inheritdoc />
    public async Task InitializeAsync()
    {
        var folder = Path.Combine(Checkout.Root, "etc", "smtp");
        Directory.Exists(Path.Combine(folder, "node_modules")).ShouldBeTrue("Run `npm ci --prefix etc/smtp` in the checkout first.");
        _process = Process.Start(new ProcessStartInfo("node", [Path.Combine(folder, "server.mjs")])
        {
            RedirectStandardInput = true, // it ends when this closes, also when we are killed
            RedirectStandardOutput = true,
        })!;
        var line = await _process.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(20));
        var ports = JsonDocument.Parse(line.ShouldNotBeNull("The SMTP server did not start.")).RootElement;
        Port = ports.GetProperty("smtp").GetInt32();
        _mailbox.BaseAddress = new Uri($"http://127.0.0.1:{ports.GetProperty("mailbox").GetInt32()}/");
    }

    /// <summary>Every mail that was accepted, oldest first.</summary>
    public async Task<IReadOnlyList<ReceivedMail>> MailsAsync() => (await _mailbox.GetFromJsonAsync<List<ReceivedMail>>(""))!;

    /// <summary>The newest mail to the address, waiting for it while the outbox works.</summary>
    /// <param name="address">The recipient.</param>
    /// <param name="subject">Words that the subject holds; any subject without them.</param>
    public async Task<ReceivedMail> ShouldReceiveAsync(string address, string subject = "")
    {
        IReadOnlyList<ReceivedMail> mails = [];
        return await Patience.FindAsync(
            async () =>
            {
                mails = await MailsAsync();
                return mails.LastOrDefault(mail => mail.To.Contains(address) && mail.Subject.Contains(subject, StringComparison.Ordinal));
            },
            () => $"No mail “{subject}” to {address} came. There came: {string.Join("; ", mails.Select(mail => $"“{mail.Subject}” to {string.Join(", ", mail.To)}"))}");
    }

    /// <inheritdoc />
    public async Task DisposeAsync()
    {
        _mailbox.Dispose();
        if (_process is not null)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
            _process.Dispose();
        }
    }

    async ValueTask IAsyncDisposable.DisposeAsync() => await DisposeAsync();
}
