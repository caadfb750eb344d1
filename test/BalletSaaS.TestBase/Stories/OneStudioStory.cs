namespace BalletSaaS;

/// <summary>A story that plays in one studio, on a Monday morning in October.</summary>
/// <param name="database">The class's database.</param>
public abstract class OneStudioStory(TestDatabase database) : StudioStory(database)
{
    private Studio? _studio;

    /// <summary>The studio; each test opens its own.</summary>
    protected Studio Studio => _studio ?? throw new InvalidOperationException("The studio opens in InitializeAsync.");

    /// <inheritdoc />
    public override async Task InitializeAsync() => _studio = await Studio.OpensAsync(Database);

    /// <inheritdoc />
    public override async Task DisposeAsync()
    {
        await Studio.DisposeAsync();
        await base.DisposeAsync();
    }
}
