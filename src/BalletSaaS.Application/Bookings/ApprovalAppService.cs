using BalletSaaS.Classes;
using BalletSaaS.Kernel;
using BalletSaaS.Tenants;
using Microsoft.EntityFrameworkCore;

namespace BalletSaaS.Bookings;

/// <inheritdoc />
public sealed class ApprovalAppService(BalletSaaSDbContext context, ICurrentUser user, StudioClock clock, IOutbox outbox, OutboxDispatcher dispatcher) : IApprovalAppService
{
    /// <inheritdoc />
    public async Task<PagedResultDto<ClassApprovalDto>> GetListAsync(Guid customerId, PageRequest page, CancellationToken ct)
    {
        await RequireAsync(customerId, ct);
        return await Show(context.ClassApprovals.AsNoTracking().Where(row => row.CustomerId == customerId)
            .OrderByDescending(row => row.ValidFrom).ThenByDescending(row => row.Id)).ToPageAsync(page, ct);
    }

    /// <inheritdoc />
    public async Task<ClassApprovalDto> CreateAsync(Guid customerId, CreateClassApprovalDto input)
    {
        await RequireAsync(customerId, CancellationToken.None);
        var discipline = input.Discipline.Saying("discipline");
        var from = input.ValidFrom?.Plausible("validFrom") ?? await clock.TodayAsync();
        if (input.ClassId is null == discipline is null || input.ValidUntil < from)
        {
            throw BookingErrors.ApprovalInvalid.Exception();
        }

        if (input.ClassId is { } classId && !await context.Classes.AnyAsync(row => row.Id == classId))
        {
            throw KernelErrors.NotFound.Exception();
        }

        var approval = new ClassApproval
        {
            TenantId = context.TenantId,
            CustomerId = customerId,
            ClassId = input.ClassId,
            Discipline = discipline,
            SignedById = (await context.TeacherAsync(input.InstructorId ?? user.Id!.Value)).Id,
            ValidFrom = from,
            ValidUntil = input.ValidUntil,
        };
        await context.AtomicAsync(() =>
        {
            context.ClassApprovals.Add(approval);
            outbox.Add(new ApprovalSigned(customerId, approval.Id));
            return context.SaveChangesAsync();
        });
        dispatcher.Wake();
        return await Show(context.ClassApprovals.AsNoTracking().Where(row => row.Id == approval.Id)).SingleAsync();
    }

    /// <inheritdoc />
    public async Task DeleteAsync(Guid customerId, Guid id)
    {
        var approval = await context.ClassApprovals.SingleOrDefaultAsync(row => row.Id == id && row.CustomerId == customerId)
            ?? throw KernelErrors.NotFound.Exception();
        context.ClassApprovals.Remove(approval);
        await context.AtomicAsync(() => context.SaveChangesAsync());
    }

    /// <inheritdoc />
    public async Task SetLevelAsync(Guid customerId, SetLevelDto input)
    {
        var customer = await context.Customers.SingleOrDefaultAsync(row => row.Id == customerId) ?? throw KernelErrors.NotFound.Exception();
        customer.Level = input.Level;
        await context.AtomicAsync(() => context.SaveChangesAsync());
    }

    /// <summary>Another studio's customer has no empty list (P1).</summary>
    private async Task RequireAsync(Guid customerId, CancellationToken ct)
    {
        if (!await context.Customers.AnyAsync(row => row.Id == customerId, ct))
        {
            throw KernelErrors.NotFound.Exception();
        }
    }

    private IQueryable<ClassApprovalDto> Show(IQueryable<ClassApproval> approvals) => approvals.Select(row => new ClassApprovalDto(
        row.Id, row.ClassId, context.Classes.IgnoreQueryFilters(SoftDeleted).Where(dance => dance.Id == row.ClassId).Select(dance => dance.Name).FirstOrDefault(),
        row.Discipline, context.Users.Where(teacher => teacher.Id == row.SignedById).Select(teacher => teacher.FirstName + " " + teacher.LastName).First(),
        row.ValidFrom, row.ValidUntil));

    private static readonly string[] SoftDeleted = ["SoftDelete"];
}
