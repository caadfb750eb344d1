using BalletSaaS.Kernel;
using BalletSaaS.Tenants;
using Microsoft.EntityFrameworkCore;

namespace BalletSaaS.Customers;

/// <inheritdoc />
public sealed class CustomerAppService(BalletSaaSDbContext context, ICurrentUser user, StudioClock clock) : ICustomerAppService
{
    private bool SeesCredits => Permissions.Grants(user.Roles, Permissions.ViewCredits);

    /// <inheritdoc />
    public async Task<PagedResultDto<CustomerListItemDto>> GetListAsync(CustomerFilter filter, PageRequest page, CancellationToken ct)
    {
        var seesCredits = SeesCredits;
        var today = await clock.TodayAsync();
        var customers = context.Customers.AsNoTracking().Matching(filter.Search);
        if (filter.LastActivityBefore is { } date)
        {
            // Who came only now has not stayed away.
            var joinedBefore = (await clock.WallAsync()).StartOf(date);
            customers = customers.Where(customer => customer.CreationTime < joinedBefore && (customer.LastAttendedOn == null || customer.LastAttendedOn < date));
        }

        return await customers
            .Join(context.Memberships.Where(membership => membership.IsCurrent), customer => customer.Id, membership => membership.CustomerId,
                (customer, membership) => new { customer, membership })
            .Where(row => (filter.Status == null || row.membership.Status == filter.Status.Value.Value)
                && (filter.MembershipType == null || row.membership.Type == filter.MembershipType.Value.Value))
            .OrderBy(row => row.customer.LastName).ThenBy(row => row.customer.FirstName).ThenBy(row => row.customer.Id)
            .Select(row => new CustomerListItemDto(
                row.customer.Id, row.customer.Email, row.customer.FirstName, row.customer.LastName,
                new(row.membership.Type, row.membership.Status, row.membership.StartDate, row.membership.EndDate, row.membership.RenewalDate),
                seesCredits ? row.customer.CreditBalance : null,
                BalletSaaSDbContext.StreakOn(row.customer.TenantId, row.customer.Id, row.customer.StreakWeeks, row.customer.LastAttendedOn, today),
                row.customer.TotalClassesAttended, row.customer.LastAttendedOn))
            .ToPageAsync(page, ct);
    }

    /// <inheritdoc />
    public async Task<CustomerDto> GetAsync(Guid id, CancellationToken ct)
    {
        var customer = await context.CustomerAsync(id, await clock.TodayAsync(), ct);
        return SeesCredits ? customer : customer with { CreditsRemaining = null, CreditsHeld = null, CreditLots = [] };
    }

    /// <inheritdoc />
    public async Task<CustomerDto> UpdateAsync(Guid id, UpdateCustomerDto input) => await context.UpdateCustomerAsync(id, input, await clock.TodayAsync());
}
