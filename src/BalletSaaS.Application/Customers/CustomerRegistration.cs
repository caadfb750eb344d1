using BalletSaaS.Accounts;
using BalletSaaS.Kernel;
using BalletSaaS.Memberships;
using BalletSaaS.Tenants;

namespace BalletSaaS.Customers;

/// <summary>Makes people customers of the studio.</summary>
public sealed class CustomerRegistration(BalletSaaSDbContext context, StudioClock clock) : IScopedService
{
    /// <summary>
    /// Adds the customer and a pay-as-you-go membership from today on, in the caller's transaction. The user is saved
    /// already, or with them.
    /// </summary>
    /// <param name="user">The account; one customer each.</param>
    /// <param name="phone">Phone as typed, or null.</param>
    public Task<Customer> RegisterAsync(User user, string? phone) => AddAsync(new Customer
    {
        TenantId = user.TenantId,
        UserId = user.Id,
        Email = user.Email!,
        FirstName = user.FirstName,
        LastName = user.LastName,
        Phone = phone,
    });

    /// <summary>Adds a child, who has no account, in the caller's transaction.</summary>
    public Task<Customer> RegisterChildAsync(string firstName, string lastName, DateOnly birthDate) =>
        AddAsync(new Customer { TenantId = context.TenantId, FirstName = firstName, LastName = lastName, BirthDate = birthDate });

    /// <summary>Adds somebody who came without an account, in the caller's transaction.</summary>
    /// <param name="firstName">First name.</param>
    /// <param name="lastName">Last name.</param>
    /// <param name="email">As said, or null.</param>
    public Task<Customer> RegisterGuestAsync(string firstName, string lastName, string? email) =>
        AddAsync(new Customer { TenantId = context.TenantId, FirstName = firstName, LastName = lastName, Email = email });

    private async Task<Customer> AddAsync(Customer customer)
    {
        context.Customers.Add(customer);
        context.Memberships.Add(new Membership
        {
            TenantId = customer.TenantId,
            CustomerId = customer.Id,
            Type = MembershipType.PayAsYouGo,
            StartDate = await clock.TodayAsync(),
        });
        await context.SaveChangesAsync();
        return customer;
    }
}
