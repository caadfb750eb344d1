using BalletSaaS.Accounts;
using BalletSaaS.Kernel;
using BalletSaaS.Settings;
using Microsoft.EntityFrameworkCore;

namespace BalletSaaS.Notifications;

/// <summary>Accounts as recipients of mails.</summary>
public sealed class Recipients(BalletSaaSDbContext context, StudioLanguage language) : IScopedService
{
    /// <summary>Somebody with an account, in the language that they chose as a dancer, or the studio's.</summary>
    public async Task<Recipient> OfAsync(User user) => new(user.Email!, user.FullName)
    {
        Language = await language.OfAsync(await context.Customers.Where(customer => customer.UserId == user.Id).Select(customer => customer.Language).SingleOrDefaultAsync()),
    };
}
