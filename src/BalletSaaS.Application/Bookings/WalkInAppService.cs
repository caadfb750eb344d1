using BalletSaaS.Accounts;
using BalletSaaS.Credits;
using BalletSaaS.Customers;
using BalletSaaS.Kernel;
using BalletSaaS.Tenants;

namespace BalletSaaS.Bookings;

/// <inheritdoc />
public sealed class WalkInAppService(
    BalletSaaSDbContext context, UserRegistration accounts, CustomerRegistration customers, ICreditAppService credits, BookingLanes lanes,
    ICurrentUser user, ICurrentTenant currentTenant, StudioDirectory studios, StudioClock clock, IOutbox outbox, OutboxDispatcher dispatcher) : IWalkInAppService
{
    /// <inheritdoc />
    public async Task<WalkedInDto> CreateAsync(Guid instanceId, WalkInDto input)
    {
        var reason = input.OverrideReason.Saying("overrideReason");
        if (input.Credits > 0 && !Permissions.Grants(user.Roles, Permissions.AdjustCredits))
        {
            throw KernelErrors.Forbidden.Exception();
        }

        var done = await context.AtomicAsync(async () =>
        {
            var customer = await RegisterAsync(input);
            if (input.Credits is > 0 and var bought)
            {
                await credits.AdjustAsync(customer.Id, new AdjustCreditsDto(bought, Texts.Get("Bookings.AtTheDoor"))); // L6
            }

            var wish = new BookingWish(context.TenantId, customer.Id, instanceId, JoinWaitlist: false, user.Id, Key: null, RequestHash: [], ByStaff: true, reason);
            return new WalkedInDto(customer.Id, await clock.SayWhenItOpens(lanes.BookAsync(wish, context)));
        });
        dispatcher.Wake();
        return done;
    }

    /// <summary>The new customer, saved; with an e-mail also the account that logs in as them.</summary>
    private async Task<Customer> RegisterAsync(WalkInDto input)
    {
        var (first, last) = (input.FirstName.Saying("firstName")!, input.LastName.Saying("lastName")!);
        if (input.Email is null)
        {
            return await customers.RegisterWithoutAccountAsync(first, last, input.Phone, input.BirthDate);
        }

        var studio = await studios.CurrentAsync(currentTenant);
        var account = await accounts.InviteAsync(context.TenantId, new AccountHolder(first, last, input.Email), studio.Name, RoleNames.Customer);
        outbox.Add(new CustomerInvited(account.Id));
        return await customers.RegisterAsync(account, input.Phone, input.BirthDate);
    }
}
