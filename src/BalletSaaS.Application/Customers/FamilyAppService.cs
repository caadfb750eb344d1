using BalletSaaS.Bookings;
using BalletSaaS.Kernel;
using BalletSaaS.Tenants;
using Microsoft.EntityFrameworkCore;

namespace BalletSaaS.Customers;

/// <inheritdoc />
public sealed class FamilyAppService(BalletSaaSDbContext context, Family family, CustomerRegistration registration, StudioClock clock) : IFamilyAppService
{
    /// <inheritdoc />
    public Task<PagedResultDto<ChildDto>> GetMineAsync(PageRequest page, CancellationToken ct)
    {
        var me = family.Me;
        return (from guardianship in context.Guardianships
                join child in context.Customers on guardianship.ChildId equals child.Id
                where guardianship.GuardianId == me
                orderby child.FirstName, child.Id
                select new ChildDto(child.Id, child.FirstName, child.LastName, child.BirthDate, child.Level, child.CreditBalance)).ToPageAsync(page, ct);
    }

    /// <inheritdoc />
    public Task<ChildDto> AddMineAsync(CreateChildDto input) => AddAsync(family.Me, input);

    /// <inheritdoc />
    public async Task<ChildDto> UpdateMineAsync(Guid childId, UpdateChildDto input)
    {
        await ShouldBeMineAsync(childId);
        var child = await context.UpdateCustomerAsync(childId, new UpdateCustomerDto(input.FirstName, input.LastName, null, input.BirthDate), await clock.TodayAsync());
        return new ChildDto(child.Id, child.FirstName, child.LastName, child.BirthDate, child.Level, child.CreditsRemaining ?? 0);
    }

    /// <inheritdoc />
    public Task RemoveMineAsync(Guid childId) => context.AtomicAsync(async () =>
    {
        await ShouldBeMineAsync(childId);
        await family.LockAsync(childId, family.Me); // who books for the child waits
        var (me, now) = (family.Me, clock.Now);
        var ahead = await context.Bookings.CountAsync(booking => booking.CustomerId == childId && booking.Status < BookingStatus.Cancelled && booking.EndsAt > now);
        if (ahead > 0 && !await context.Guardianships.AnyAsync(other => other.ChildId == childId && other.GuardianId != me))
        {
            throw CustomerErrors.StillBooked.Exception().WithData("bookings", ahead);
        }

        return await RemoveAsync(childId, me);
    });

    /// <inheritdoc />
    public async Task<PagedResultDto<RelativeDto>> GetAsync(Guid customerId, PageRequest page, CancellationToken ct)
    {
        await ShouldExistAsync(customerId, ct);
        return await (from guardianship in context.Guardianships
                      where guardianship.GuardianId == customerId || guardianship.ChildId == customerId
                      join other in context.Customers on guardianship.GuardianId == customerId ? guardianship.ChildId : guardianship.GuardianId equals other.Id
                      orderby other.FirstName, other.Id
                      select new RelativeDto(
                          other.Id, guardianship.GuardianId == customerId ? FamilyRole.Child : FamilyRole.Guardian,
                          other.FirstName, other.LastName, other.Email, other.BirthDate)).ToPageAsync(page, ct);
    }

    /// <inheritdoc />
    public async Task<ChildDto> AddAsync(Guid guardianId, CreateChildDto input)
    {
        var (first, last, born) = (input.FirstName.Saying("firstName")!, input.LastName.Saying("lastName")!, ((DateOnly?)input.BirthDate).Plausible(await clock.TodayAsync()));
        return await context.AtomicAsync(async () =>
        {
            await family.LockAsync(guardianId);
            await ShouldHaveRoomAsync(guardianId);
            var child = await registration.RegisterChildAsync(first, last, born);
            await JoinAsync(child.Id, guardianId);
            return new ChildDto(child.Id, child.FirstName, child.LastName, child.BirthDate, child.Level, child.CreditBalance);
        });
    }

    /// <inheritdoc />
    public Task LinkAsync(Guid childId, Guid guardianId) => context.AtomicAsync(async () =>
    {
        await family.LockAsync(childId, guardianId);
        var child = await context.Customers.Where(customer => customer.Id == childId).Select(customer => new { customer.UserId }).SingleOrDefaultAsync()
            ?? throw KernelErrors.NotFound.Exception();
        if (await context.Guardianships.AnyAsync(pair => pair.ChildId == childId && pair.GuardianId == guardianId))
        {
            return 0;
        }

        await ShouldHaveRoomAsync(guardianId);
        return child.UserId is null ? await JoinAsync(childId, guardianId) : throw CustomerErrors.NotAGuardian.Exception();
    });

    /// <inheritdoc />
    public Task UnlinkAsync(Guid childId, Guid guardianId) => context.AtomicAsync(async () =>
    {
        await family.LockAsync(childId, guardianId);
        await ShouldExistAsync(childId, CancellationToken.None);
        await ShouldExistAsync(guardianId, CancellationToken.None);
        return await RemoveAsync(childId, guardianId);
    });

    private Task<int> JoinAsync(Guid childId, Guid guardianId)
    {
        context.Guardianships.Add(new Guardianship { TenantId = context.TenantId, GuardianId = guardianId, ChildId = childId });
        return context.SaveChangesAsync();
    }

    private async Task<int> RemoveAsync(Guid childId, Guid guardianId)
    {
        context.Guardianships.RemoveRange(await context.Guardianships.Where(pair => pair.ChildId == childId && pair.GuardianId == guardianId).ToListAsync());
        return await context.SaveChangesAsync();
    }

    private async Task ShouldBeMineAsync(Guid childId)
    {
        if (await family.MemberAsync(childId, CancellationToken.None) == family.Me)
        {
            throw KernelErrors.NotFound.Exception(); // nobody is their own child
        }
    }

    private async Task ShouldExistAsync(Guid customerId, CancellationToken ct)
    {
        if (!await context.Customers.AnyAsync(customer => customer.Id == customerId, ct))
        {
            throw KernelErrors.NotFound.Exception(); // P1
        }
    }

    /// <summary>Whether somebody can be guardian of one more; the caller holds the lock.</summary>
    private async Task ShouldHaveRoomAsync(Guid guardianId)
    {
        var guardian = await context.Customers.Where(customer => customer.Id == guardianId).Select(customer => new { customer.UserId }).SingleOrDefaultAsync()
            ?? throw KernelErrors.NotFound.Exception();
        if (guardian.UserId is null)
        {
            throw CustomerErrors.NotAGuardian.Exception();
        }

        if (await context.Guardianships.CountAsync(pair => pair.GuardianId == guardianId) >= FamilyConsts.MostChildren)
        {
            throw CustomerErrors.FamilyTooLarge.Exception().WithData("most", FamilyConsts.MostChildren);
        }
    }
}
