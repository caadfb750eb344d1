using BalletSaaS.Accounts;
using BalletSaaS.Customers;
using BalletSaaS.Kernel;
using BalletSaaS.Tenants;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace BalletSaaS.Classes;

/// <inheritdoc />
public sealed class TeacherAppService(
    BalletSaaSDbContext context, UserRegistration registration, CustomerRegistration customers, Sessions sessions, ILookupNormalizer normalizer,
    StudioDirectory studios, ICurrentTenant currentTenant, IOutbox outbox) : ITeacherAppService
{
    /// <inheritdoc />
    public Task<PagedResultDto<TeacherDto>> GetListAsync(PageRequest page, CancellationToken ct) =>
        Show(context.Users.AsNoTracking().WhoEverTaught().OrderBy(user => user.LastName).ThenBy(user => user.FirstName).ThenBy(user => user.Id)).ToPageAsync(page, ct);

    /// <inheritdoc />
    public async Task<TeacherDto> InviteAsync(InviteTeacherDto input)
    {
        var studio = await studios.CurrentAsync(currentTenant);
        var name = normalizer.NormalizeEmail(input.Email.Trim());
        return await context.AtomicAsync(async () =>
        {
            var user = await context.Users.SingleOrDefaultAsync(row => row.NormalizedEmail == name);
            if (user is null)
            {
                var holder = new AccountHolder(input.FirstName, input.LastName, input.Email);
                string[] roles = input.AlsoDances ? [RoleNames.Teacher, RoleNames.Customer] : [RoleNames.Teacher];
                user = await registration.InviteAsync(context.TenantId, holder, studio.Name, roles);
                if (input.AlsoDances)
                {
                    await customers.RegisterAsync(user, phone: null);
                }
            }
            else if (user.Roles.Intersect(RoleNames.Teaching).Any())
            {
                throw AccountErrors.EmailTaken.Exception();
            }
            else
            {
                user.Roles = [RoleNames.Teacher, .. user.Roles.Where(role => role != RoleNames.FormerTeacher)];
            }

            outbox.Add(new TeacherInvited(user.Id));
            await context.SaveChangesAsync();
            return await GetAsync(user.Id);
        });
    }

    /// <inheritdoc />
    public Task ResendAsync(Guid id) => context.AtomicAsync(async () =>
    {
        var user = await context.Users.AsNoTracking().WhoTeach().SingleOrDefaultAsync(row => row.Id == id) ?? throw KernelErrors.NotFound.Exception();
        outbox.Add(new TeacherInvited(user.Id));
        return await context.SaveChangesAsync();
    });

    /// <inheritdoc />
    public Task<TeacherDto> UpdateAsync(Guid id, UpdateTeacherDto input) => context.AtomicAsync(async () =>
    {
        var user = await context.Users.WhoEverTaught().SingleOrDefaultAsync(row => row.Id == id) ?? throw KernelErrors.NotFound.Exception();
        if (input.IsArchived == true && (user.Roles.Contains(RoleNames.Owner) || user.Roles.Contains(RoleNames.Admin)))
        {
            throw ClassErrors.TeacherRunsStudio.Exception();
        }

        if (input.IsArchived is { } archived && archived == user.Roles.Contains(RoleNames.Teacher))
        {
            user.Roles = [archived ? RoleNames.FormerTeacher : RoleNames.Teacher, .. user.Roles.Where(role => role is not (RoleNames.Teacher or RoleNames.FormerTeacher))];
            await context.SaveChangesAsync();
            await sessions.EndAllAsync(id);
        }

        return await GetAsync(id);
    });

    private Task<TeacherDto> GetAsync(Guid id) => Show(context.Users.AsNoTracking().Where(user => user.Id == id)).SingleAsync();

    private IQueryable<TeacherDto> Show(IQueryable<User> users) => users.Select(user => new TeacherDto(
        user.Id, user.FirstName, user.LastName, user.Email!, user.EmailConfirmed,
        user.Roles.Contains(RoleNames.FormerTeacher), user.Roles.Contains(RoleNames.Owner) || user.Roles.Contains(RoleNames.Admin),
        context.Customers.Where(customer => customer.UserId == user.Id).Select(customer => (Guid?)customer.Id).FirstOrDefault()));
}
