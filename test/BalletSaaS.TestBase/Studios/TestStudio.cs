using BalletSaaS.Accounts;
using BalletSaaS.Customers;
using BalletSaaS.Kernel;
using BalletSaaS.Tenants;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BalletSaaS;

/// <summary>A studio of a story, and what its people do there.</summary>
public sealed class TestStudio
{
    private TestStudio(TestNode node, Guid id, string slug) => (Node, Id, Slug) = (node, id, slug);

    /// <summary>The node it is seen from.</summary>
    public TestNode Node { get; }

    /// <summary>The studio's id.</summary>
    public Guid Id { get; }

    /// <summary>Its address.</summary>
    public string Slug { get; }

    /// <summary>Its owner, who also teaches.</summary>
    public Person Owner { get; private set; } = null!;

    /// <summary>Opens a studio with an owner.</summary>
    public static async Task<TestStudio> OpenAsync(TestNode node, string timeZone = "Europe/London")
    {
        var tenant = new Tenant
        {
            Slug = $"studio-{Guid.CreateVersion7():N}",
            Name = "Market Town Ballet",
            TimeZone = timeZone,
            Currency = "GBP",
            CreationTime = node.Time.GetUtcNow(),
        };
        var studio = new TestStudio(node, tenant.Id, tenant.Slug);
        await studio.RunAsync(null, async services =>
        {
            var context = services.GetRequiredService<BalletSaaSDbContext>();
            context.Tenants.Add(tenant);
            return await context.SaveChangesAsync();
        });
        studio.Owner = await studio.HiresAsync("Olga", RoleNames.Owner);
        return studio;
    }

    /// <summary>The same studio seen from another node.</summary>
    public TestStudio On(TestNode node) => new(node, Id, Slug) { Owner = Owner };

    /// <summary>Somebody signs up to dance.</summary>
    public Task<Person> JoinsAsync(string name) => RunAsync(null, async services =>
    {
        var user = await AddUserAsync(services, name, RoleNames.Customer);
        var customer = await services.GetRequiredService<CustomerRegistration>().RegisterAsync(user, phone: null);
        return new Person(user.Id, customer.Id, name, user.Roles);
    });

    /// <summary>Somebody works here and does not dance.</summary>
    public Task<Person> HiresAsync(string name, string role) => RunAsync(null, async services =>
    {
        var user = await AddUserAsync(services, name, role);
        return new Person(user.Id, null, name, user.Roles);
    });

    /// <summary>A token as log-in gives it, without the cost of a password.</summary>
    public Task<string> SignsInAsync(Person person) => RunAsync(null, async services => (await services.GetRequiredService<AccessTokens>()
        .IssueAsync(await services.GetRequiredService<BalletSaaSDbContext>().Users.SingleAsync(user => user.Id == person.UserId))).Token);

    /// <summary>Somebody (or a visitor) uses a service of the application.</summary>
    public Task<T> AsAsync<TService, T>(Person? person, Func<TService, Task<T>> act) where TService : notnull =>
        RunAsync(person, services => act(services.GetRequiredService<TService>()));

    /// <summary>Somebody (or nobody) does something in the studio.</summary>
    public Task<T> RunAsync<T>(Person? person, Func<IServiceProvider, Task<T>> act) => Node.RunAsync(Id, person, act);

    /// <summary>Looks into the studio's database.</summary>
    public Task<T> LooksAsync<T>(Func<BalletSaaSDbContext, Task<T>> look) => AsAsync(null, look);

    private async Task<User> AddUserAsync(IServiceProvider services, string name, string role)
    {
        var email = $"{name.ToLowerInvariant()}-{Guid.CreateVersion7():N}@example.org";
        var user = new User
        {
            Id = Guid.CreateVersion7(),
            TenantId = Id,
            Email = email,
            NormalizedEmail = email.ToUpperInvariant(),
            UserName = email,
            NormalizedUserName = email.ToUpperInvariant(),
            FirstName = name,
            LastName = "Dancer",
            Roles = [role],
            CreationTime = Node.Time.GetUtcNow(),
        };
        var context = services.GetRequiredService<BalletSaaSDbContext>();
        context.Users.Add(user);
        await context.SaveChangesAsync();
        return user;
    }
}
