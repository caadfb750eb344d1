using Xunit;

namespace BalletSaaS;

/// <summary>
/// A test that tells a story of studios and people on a database of its class's own. Whatever happened in it, the books of every studio
/// balance at its end.
/// </summary>
/// <param name="database">The class's database.</param>
public abstract class StudioStory(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    /// <summary>The class's database.</summary>
    protected TestDatabase Database { get; } = database;

    /// <summary>What the story begins with.</summary>
    public virtual Task InitializeAsync() => Task.CompletedTask;

    /// <summary>The end: clean up in an override, then call this.</summary>
    public virtual Task DisposeAsync() => Books.ShouldBalanceAsync(Database);
}
