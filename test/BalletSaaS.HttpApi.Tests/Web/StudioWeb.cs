using Xunit;

namespace BalletSaaS.Web;

/// <summary>A database and a host for the stories of one class.</summary>
public sealed class StudioWeb : IAsyncLifetime
{
    private WebHost? _host;

    /// <summary>The class's database.</summary>
    public TestDatabase Database { get; } = new();

    /// <summary>The class's host.</summary>
    public WebHost Host => _host ?? throw new InvalidOperationException("The host is started by InitializeAsync.");

    /// <inheritdoc />
    public async Task InitializeAsync()
    {
        await Database.InitializeAsync();
        _host = new WebHost(Database);
    }

    /// <inheritdoc />
    public async Task DisposeAsync()
    {
        await Host.DisposeAsync();
        await Books.ShouldBalanceAsync(Database);
        await Database.DisposeAsync();
    }
}
