using BalletSaaS.Accounts;
using BalletSaaS.Kernel;
using Microsoft.EntityFrameworkCore;

namespace BalletSaaS.Notifications;

/// <summary>Whoever logs out everywhere has lost a device, perhaps: none shows what they are told until it asks again.</summary>
public sealed class LostDevices(BalletSaaSDbContext context) : IEventHandler<SessionsEnded>
{
    /// <inheritdoc />
    public Task HandleAsync(SessionsEnded news) => context.PushSubscriptions
        .Where(row => row.CreationTime <= news.At && context.Customers.Any(customer => customer.Id == row.CustomerId && customer.UserId == news.UserId))
        .ExecuteDeleteAsync();
}
