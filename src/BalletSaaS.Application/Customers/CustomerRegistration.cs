using BalletSaaS.Accounts;
using BalletSaaS.Kernel;
using BalletSaaS.Memberships;
using BalletSaaS.Settings;
using BalletSaaS.Tenants;
using Microsoft.EntityFrameworkCore;

namespace BalletSaaS.Customers;

/// <summary>Makes people customers of the studio.</summary>
public sealed class CustomerRegistration(BalletSaaSDbContext context, StudioClock clock, StudioLanguage language) : IScopedService
{
    /// <summary>
    /// Adds the customer and a pay-as-you-go membership from today on, in the caller's transaction. The user is saved
    /// already, or with them.
    /// </summary>
    /// <param name="user">The account; one customer each.</param>
    /// <param name="phone">Phone as typed, or null.</param>
    /// <param name="reads">The language they came with, which they keep when it is another than the studio's.</param>
    public async Task<Customer> RegisterAsync(User user, string? phone, string? reads = null) => await AddAsync(new Customer
    {
        TenantId = user.TenantId,
        UserId = user.Id,
        Email = user.Email!,
        FirstName = user.FirstName,
        LastName = user.LastName,
        Phone = phone,
        Language = reads == await language.GetAsync() ? null : reads,
    });

    /// <summary>Adds a child, who has no account, in the caller's transaction.</summary>
    public Task<Customer> RegisterChildAsync(string firstName, string lastName, DateOnly? birthDate) =>
        AddAsync(new Customer { TenantId = context.TenantId, FirstName = firstName, LastName = lastName, BirthDate = birthDate });

    /// <summary>Adds somebody who came without an account, in the caller's transaction.</summary>
    /// <param name="firstName">First name.</param>
    /// <param name="lastName">Last name.</param>
    /// <param name="email">As said, or null.</param>
    /// <param name="birthDate">Date of birth, or null.</param>
    public Task<Customer> RegisterGuestAsync(string firstName, string lastName, string? email, DateOnly? birthDate) =>
        AddAsync(new Customer { TenantId = context.TenantId, FirstName = firstName, LastName = lastName, Email = email, BirthDate = birthDate });

    /// <summary>
    /// Gives somebody whose e-mail is proved what the studio wrote down under it before they signed up, in the caller's transaction. Their
    /// tokens name another customer from then on.
    /// </summary>
    public Task ClaimGuestAsync(User user) => context.Database.ExecuteSqlAsync($"select claim_guest({clock.Now}, {user.TenantId}, {user.Id})");

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
