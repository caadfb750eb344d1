using BalletSaaS.Accounts;
using BalletSaaS.Bookings;
using BalletSaaS.Kernel;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace BalletSaaS;

/// <summary>The application's own services on a test database, as one process of a cluster has them; only time is the test's.</summary>
public sealed class TestNode : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    /// <summary>Starts a node; several on one database are a cluster.</summary>
    /// <param name="database">The database.</param>
    /// <param name="time">The clock; nodes of one cluster share it.</param>
    public TestNode(TestDatabase database, FakeTimeProvider time)
    {
        Time = time;
        _services = new ServiceCollection()
            .AddSingleton<TimeProvider>(time)
            .AddScoped<Caller>().AddScoped<ICurrentUser>(services => services.GetRequiredService<Caller>())
            .AddLogging(logging => logging.AddProvider(Log))
            .AddEntityFrameworkCore(database.Connections.App, database.Connections.Host)
            .AddApplication()
            .Configure<JwtOptions>(options => options.SigningKey = HostProcess.JwtSigningKey) // its tokens count at the hosts under test
            .BuildServiceProvider(validateScopes: true);
    }

    /// <summary>The clock.</summary>
    public FakeTimeProvider Time { get; }

    /// <summary>What it wrote into its log.</summary>
    public TestLog Log { get; } = new();

    /// <summary>Does something in a studio as somebody, in a scope of its own, as a request does.</summary>
    /// <param name="tenantId">The studio.</param>
    /// <param name="person">Who, or null for a visitor or a job.</param>
    /// <param name="act">What.</param>
    public async Task<T> RunAsync<T>(Guid tenantId, Person? person, Func<IServiceProvider, Task<T>> act)
    {
        using (_services.GetRequiredService<ICurrentTenant>().Change(tenantId))
        {
            await using var scope = _services.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<Caller>().Is(tenantId, person);
            return await act(scope.ServiceProvider);
        }
    }

    /// <summary>Everything in the outbox reaches its handlers, of every studio.</summary>
    public Task DeliverNewsAsync() => _services.GetRequiredService<OutboxDispatcher>().DrainAsync();

    /// <summary>The minute's sweep comes by the lines of every studio.</summary>
    public Task SweepsLinesAsync() => ActivatorUtilities.CreateInstance<SweepLinesJob>(_services).RunAsync();

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private sealed class Caller : ICurrentUser
    {
        private Person? _person;

        public Guid? Id => _person?.UserId;
        public Guid? CustomerId => _person?.CustomerId;
        public Guid? TenantId { get; private set; }
        public IReadOnlyCollection<string> Roles => _person?.Roles ?? [];

        public void Is(Guid tenantId, Person? person) => (TenantId, _person) = (person is null ? null : tenantId, person);
    }
}

/// <summary>Somebody with an account in a studio.</summary>
/// <param name="UserId">The account.</param>
/// <param name="CustomerId">The customer, or null for staff who do not dance.</param>
/// <param name="Name">First name.</param>
/// <param name="Roles">What they may.</param>
public sealed record Person(Guid UserId, Guid? CustomerId, string Name, IReadOnlyCollection<string> Roles);
