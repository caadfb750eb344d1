using System.Linq.Expressions;
using BalletSaaS.Kernel;
using BalletSaaS.Memberships;
using Microsoft.EntityFrameworkCore;

namespace BalletSaaS.Customers;

/// <summary>Customers with what they have.</summary>
internal static class CustomerMapping
{
    /// <summary>A membership in the contract's words.</summary>
    public static readonly Expression<Func<Membership, MembershipDto>> MembershipAsDto = membership =>
        new MembershipDto(membership.Type, membership.Status, membership.StartDate, membership.EndDate, membership.RenewalDate);

    /// <summary>One customer with membership and lots (in the order they are spent, L1); the streak is that of today, in the studio's zone. Errors: <c>Kernel:NotFound</c>.</summary>
    public static async Task<CustomerDto> CustomerAsync(this BalletSaaSDbContext context, Guid id, DateOnly today, CancellationToken ct) =>
        await context.FindCustomerAsync(id, today, ct) ?? throw KernelErrors.NotFound.Exception();

    /// <summary>As <see cref="CustomerAsync"/>; null when there is no such customer (any more).</summary>
    public static async Task<CustomerDto?> FindCustomerAsync(this BalletSaaSDbContext context, Guid id, DateOnly today, CancellationToken ct)
    {
        var row = await context.Customers.AsNoTracking().Where(customer => customer.Id == id).Select(customer => new
        {
            customer,
            streak = BalletSaaSDbContext.StreakOn(customer.TenantId, customer.Id, customer.StreakWeeks, customer.LastAttendedOn, today),
            membership = context.Memberships.Where(membership => membership.CustomerId == id && membership.IsCurrent).Select(MembershipAsDto).Single(),
            lots = context.CreditLots.Where(lot => lot.CustomerId == id && lot.Remaining > 0)
                .OrderBy(lot => lot.ExpiresOn ?? DateOnly.MaxValue).ThenBy(lot => lot.CreationTime).ThenBy(lot => lot.Id)
                .Select(lot => new CreditLotDto(lot.Id, lot.Remaining, lot.ExpiresOn)).ToList(),
            held = context.CreditLots.Where(lot => lot.CustomerId == id && lot.Remaining > 0).Sum(lot => lot.Held),
        }).SingleOrDefaultAsync(ct);
        return row is { customer: var found } ? new CustomerDto(
            found.Id, found.Email, found.FirstName, found.LastName, found.Phone, row.membership, found.CreditBalance, row.lots,
            row.streak, found.BestStreakWeeks, found.TotalClassesAttended,
            row.held, found.BirthDate, found.Level) : null;
    }

    /// <summary>Changes names and phone of one customer; the account's name follows. Errors: <c>Kernel:NotFound</c>.</summary>
    public static async Task<CustomerDto> UpdateCustomerAsync(this BalletSaaSDbContext context, Guid id, UpdateCustomerDto input, DateOnly today)
    {
        var customer = await context.Customers.SingleOrDefaultAsync(row => row.Id == id) ?? throw KernelErrors.NotFound.Exception();
        customer.FirstName = input.FirstName.Saying("firstName") ?? customer.FirstName;
        customer.LastName = input.LastName.Saying("lastName") ?? customer.LastName;
        customer.Phone = input.Phone?.Trim() ?? customer.Phone;
        customer.BirthDate = input.BirthDate.Plausible(today) ?? customer.BirthDate;
        if (await context.Users.SingleOrDefaultAsync(row => row.Id == customer.UserId) is { } user)
        {
            (user.FirstName, user.LastName) = (customer.FirstName, customer.LastName);
        }

        await context.AtomicAsync(() => context.SaveChangesAsync());
        return await context.CustomerAsync(id, today, CancellationToken.None);
    }
}
