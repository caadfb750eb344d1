using BalletSaaS.Accounts;
using BalletSaaS.Kernel;
using BalletSaaS.Memberships;
using BalletSaaS.Tenants;

namespace BalletSaaS.Customers;

/// <summary>Makes an account a customer of the studio.</summary>
public sealed class CustomerRegistration(BalletSaaSDbContext context, StudioClock clock) : IScopedService
{
    /// <summary>
    /// Adds the customer and a pay-as-you-go membership from today on, in the caller's transaction. The user is saved
    /// already, or with them.
    /// </summary>
    /// <param name="user">The account; one customer each.</param>
    /// <param name="phone">Phone as typed, or null.</param>
    public async Task<Customer> RegisterAsync(User user, string? phone)
    {
        var customer = new Customer
        {
            TenantId = user.TenantId,
            UserId = user.Id,
            Email = user.Email!,
            FirstName = user.FirstName,
            LastName = user.LastName,
            Phone = phone,
        };
        context.Customers.Add(customer);
        context.Memberships.Add(new Membership
        {
            TenantId = user.TenantId,
            CustomerId = customer.Id,
            Type = MembershipType.PayAsYouGo,
            StartDate = await clock.TodayAsync(),
        });
        await context.SaveChangesAsync();
        return customer;
    }
}
