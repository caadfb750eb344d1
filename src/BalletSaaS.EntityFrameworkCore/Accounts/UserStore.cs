using BalletSaaS.Kernel;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace BalletSaaS.Accounts;

/// <summary>
/// Identity's store on the table <c>users</c> of the current studio. Claims, external log-ins and tokens have no tables
/// and are not asked for. Names are unique by index, which throws: call it inside <c>AtomicAsync</c>.
/// </summary>
public sealed class UserStore(BalletSaaSDbContext context) : UserOnlyStore<User, BalletSaaSDbContext, Guid>(context)
{
    /// <summary>By id; the framework's own look-up knows no key of two columns.</summary>
    public override Task<User?> FindByIdAsync(string userId, CancellationToken cancellationToken = default) =>
        Guid.TryParse(userId, out var id) ? Context.Users.SingleOrDefaultAsync(user => user.Id == id, cancellationToken) : Task.FromResult<User?>(null);

    /// <summary>Saves what was changed and nothing else, so that the audit log tells no more than that.</summary>
    public override async Task<IdentityResult> UpdateAsync(User user, CancellationToken cancellationToken = default)
    {
        user.ConcurrencyStamp = Guid.NewGuid().ToString();
        try
        {
            await SaveChanges(cancellationToken);
            return IdentityResult.Success;
        }
        catch (DbUpdateConcurrencyException)
        {
            return IdentityResult.Failed(ErrorDescriber.ConcurrencyFailure());
        }
    }
}
