using Xunit;

namespace BalletSaaS.Web;

/// <summary>A database and a host for the stories of one class.</summary>
public class StudioWeb : IAsyncLifetime
{
    private readonly Dictionary<string, string> _settings = [];
    private WebHost? _host;

    /// <summary>With the host as in production: without the routes that only developers have.</summary>
    public static StudioWeb InProduction()
    {
        var web = new StudioWeb();
        web._settings["environment"] = "Production";
        return web;
    }

    /// <summary>The class's database.</summary>
    public TestDatabase Database { get; } = new();

    /// <summary>See <see cref="WebHost"/>.</summary>
    protected virtual bool QuickPasswords => true;

    /// <summary>The class's host.</summary>
    public WebHost Host => _host ?? throw new InvalidOperationException("The host is started by InitializeAsync.");

    /// <inheritdoc />
    public async Task InitializeAsync()
    {
        await Database.InitializeAsync();
        _host = new WebHost(Database, _settings, QuickPasswords);
    }

    /// <inheritdoc />
    public async Task DisposeAsync()
    {
        await Host.DisposeAsync();
        await Books.ShouldBalanceAsync(Database);
        await Database.DisposeAsync();
    }
}
