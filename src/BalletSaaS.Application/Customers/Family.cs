using BalletSaaS.Kernel;
using Microsoft.EntityFrameworkCore;

namespace BalletSaaS.Customers;

/// <summary>For whom the caller acts: themselves, and the children they are guardian of.</summary>
public sealed class Family(Lazy<BalletSaaSDbContext> database, ICurrentUser user) : IScopedService
{
    private BalletSaaSDbContext Context => database.Value; // mostly it is only asked who asks

    /// <summary>The caller. Errors: <c>Customers:NotACustomer</c>.</summary>
    public Guid Me => user.CustomerId ?? throw CustomerErrors.NotACustomer.Exception();

    /// <summary>Somebody of the caller's family. Errors: <c>Kernel:NotFound</c> for anybody else, as if there were no such customer (P1).</summary>
    public async Task<Guid> MemberAsync(Guid customerId, CancellationToken ct) =>
        user.CustomerId is { } me && (me == customerId
            || await Context.Guardianships.AnyAsync(guardianship => guardianship.GuardianId == me && guardianship.ChildId == customerId, ct))
            ? customerId : throw KernelErrors.NotFound.Exception();

    /// <summary>The one who is asked for, or the caller with all their children. Errors: as <see cref="MemberAsync"/>.</summary>
    public async Task<IReadOnlyList<Guid>> MembersAsync(Guid? customerId, CancellationToken ct) =>
        customerId is { } one ? [await MemberAsync(one, ct)] : [Me, .. await ChildrenOfAsync(Me, ct)];

    /// <summary>The children of a guardian.</summary>
    public Task<List<Guid>> ChildrenOfAsync(Guid guardianId, CancellationToken ct) =>
        Context.Guardianships.Where(guardianship => guardianship.GuardianId == guardianId).Select(guardianship => guardianship.ChildId).ToListAsync(ct);

    /// <summary>The children whom nobody else is guardian of.</summary>
    public Task<List<Guid>> OnlyChildrenOfAsync(Guid guardianId, CancellationToken ct) => Context.Guardianships
        .Where(guardianship => guardianship.GuardianId == guardianId
            && !Context.Guardianships.Any(other => other.ChildId == guardianship.ChildId && other.GuardianId != guardianId))
        .Select(guardianship => guardianship.ChildId).ToListAsync(ct);

    /// <summary>Locks customers, in the order of their ids, in the caller's transaction.</summary>
    public Task LockAsync(params Guid[] customers) => Context.Database.ExecuteSqlAsync(
        $"select from customers where tenant_id = {Context.TenantId} and id = any ({customers}) order by id for no key update");

    /// <summary>
    /// Holds a customer to the end of the caller's transaction, so that nothing is written about somebody while they are erased (P3).
    /// Errors: <c>Kernel:NotFound</c> for somebody who is gone, and for another studio's (P1).
    /// </summary>
    public async Task HoldAsync(Guid customerId)
    {
        await LockAsync(customerId);
        if (!await Context.Customers.AnyAsync(customer => customer.Id == customerId))
        {
            throw KernelErrors.NotFound.Exception();
        }
    }
}
