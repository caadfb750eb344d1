using System.Globalization;
using BalletSaaS.Accounts;
using BalletSaaS.Bookings;
using BalletSaaS.Classes;
using BalletSaaS.Customers;
using BalletSaaS.Kernel;
using BalletSaaS.Schedule;
using BalletSaaS.Tenants;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace BalletSaaS;

/// <summary>
/// A studio in a story: the application's own services, as a host composes them, over the class's database. Its clock stands still until
/// the story moves it.
/// </summary>
public sealed class Studio : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private int _people;

    private Studio(Tenant tenant, TestDatabase database, FakeTimeProvider clock)
    {
        Tenant = tenant;
        Clock = clock;
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<TimeProvider>(clock);
        services.AddEntityFrameworkCore(database.Connections.App, database.Connections.Host);
        services.AddApplication();
        services.AddScoped<ICurrentUser, StoryUser>();
        _services = services.BuildServiceProvider();
    }

    /// <summary>The studio's row.</summary>
    public Tenant Tenant { get; }

    /// <summary>The studio's clock.</summary>
    public FakeTimeProvider Clock { get; }

    /// <summary>The owner's user id.</summary>
    public Guid OwnerId { get; } = Guid.CreateVersion7();

    /// <summary>A studio opens.</summary>
    /// <param name="database">The class's database.</param>
    /// <param name="now">What time it is (UTC).</param>
    /// <param name="timeZone">Where it stands.</param>
    public static async Task<Studio> OpensAsync(TestDatabase database, string now = "2026-10-05T09:00:00Z", string timeZone = "Europe/London")
    {
        var clock = new FakeTimeProvider(Instant(now));
        var name = "story-" + Guid.CreateVersion7().ToString("n");
        var studio = new Studio(
            new Tenant { Slug = name, Name = name, TimeZone = timeZone, Currency = "EUR", CreationTime = clock.GetUtcNow() }, database, clock);
        await studio.DoAsync((BalletSaaSDbContext context) =>
        {
            context.Tenants.Add(studio.Tenant);
            context.Users.Add(studio.NewUser(studio.OwnerId, "Olga Owner", RoleNames.Owner));
            return context.SaveChangesAsync();
        });
        return studio;
    }

    /// <summary>Somebody signs up, and gets credits that never end.</summary>
    public async Task<Dancer> Welcomes(string firstName, int credits = 10)
    {
        var user = NewUser(Guid.CreateVersion7(), $"{firstName} Dancer", RoleNames.Customer);
        var customer = await DoAsync(async (IServiceProvider services) =>
        {
            var context = services.GetRequiredService<BalletSaaSDbContext>();
            return await context.AtomicAsync(async () =>
            {
                context.Users.Add(user);
                await context.SaveChangesAsync();
                return await services.GetRequiredService<CustomerRegistration>().RegisterAsync(user, null);
            });
        });
        var dancer = new Dancer(this, user.Id, customer.Id, firstName);
        if (credits > 0)
        {
            await dancer.Receives(credits);
        }

        return dancer;
    }

    /// <summary>A class takes place once.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="at">Wall time, such as <c>2026-10-24 18:00</c>.</param>
    /// <param name="places">Places.</param>
    /// <param name="credits">Credits a place costs.</param>
    /// <param name="minutes">Elapsed minutes.</param>
    /// <param name="policy">When it may be booked and left.</param>
    public async Task<ClassInstance> Schedules(string name, string at, int places = 10, int credits = 1, int minutes = 60, BookingPolicy? policy = null)
    {
        var wall = DateTime.ParseExact(at, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        var dance = new DanceClass
        {
            TenantId = Tenant.Id,
            Name = name,
            DurationMinutes = minutes,
            MaxCapacity = places,
            PriceCredits = credits,
            TimeZone = Tenant.TimeZone,
        };
        var instance = InstanceGenerator.At(dance, policy ?? BookingPolicy.Default, DateOnly.FromDateTime(wall), TimeOnly.FromDateTime(wall));
        await DoAsync((BalletSaaSDbContext context) =>
        {
            context.Add(dance);
            context.Add(instance);
            return context.SaveChangesAsync();
        });
        return instance;
    }

    /// <summary>The studio calls a class instance off.</summary>
    public Task<InstanceCancelledDto> CallsOff(ClassInstance instance, string reason) =>
        DoAsync((InstanceCancellation cancellation) => cancellation.CallOffAsync(instance.Id, reason), OwnerId);

    /// <summary>A class instance as it is now.</summary>
    public Task<ClassInstance> LooksAt(ClassInstance instance) =>
        DoAsync((BalletSaaSDbContext context) => context.ClassInstances.AsNoTracking().SingleAsync(row => row.Id == instance.Id));

    /// <summary>Everything in the outbox reaches its handlers.</summary>
    public Task NewsArrives() => _services.GetRequiredService<OutboxDispatcher>().DrainAsync();

    /// <summary>The clock moves on to an instant (UTC).</summary>
    public void TimeIs(string instant) => Clock.SetUtcNow(Instant(instant));

    /// <summary>Uses a service as somebody, in a scope of its own, as a request does.</summary>
    public async Task<T> DoAsync<TService, T>(Func<TService, Task<T>> work, Guid? userId = null, Guid? customerId = null) where TService : notnull
    {
        var tenant = _services.GetRequiredService<ICurrentTenant>();
        using (tenant.Change(Tenant.Id))
        {
            await using var scope = _services.CreateAsyncScope();
            var user = (StoryUser)scope.ServiceProvider.GetRequiredService<ICurrentUser>();
            (user.Id, user.CustomerId, user.TenantId) = (userId, customerId, Tenant.Id);
            return await work(scope.ServiceProvider.GetRequiredService<TService>());
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        var sources = _services.GetRequiredService<DataSources>();
        await _services.DisposeAsync();
        await sources.DisposeAsync();
    }

    /// <summary>An instant as stories write it.</summary>
    public static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    private User NewUser(Guid id, string name, string role)
    {
        var email = $"{name.Split(' ')[0]}{Interlocked.Increment(ref _people)}@example.org";
        return new User
        {
            TenantId = Tenant.Id,
            Id = id,
            Email = email,
            NormalizedEmail = email.ToUpperInvariant(),
            UserName = email,
            NormalizedUserName = email.ToUpperInvariant(),
            FirstName = name.Split(' ')[0],
            LastName = name.Split(' ')[1],
            Roles = [role],
            CreationTime = Clock.GetUtcNow(),
        };
    }

    private sealed class StoryUser : ICurrentUser
    {
        public Guid? Id { get; set; }
        public Guid? CustomerId { get; set; }
        public Guid? TenantId { get; set; }
        public IReadOnlyCollection<string> Roles => [];
    }
}
