using BalletSaaS.Accounts;
using BalletSaaS.Kernel;
using Microsoft.EntityFrameworkCore;

namespace BalletSaaS.Classes;

/// <summary>The people of a studio who may teach.</summary>
internal static class Instructors
{
    /// <summary>Users with a role that teaches.</summary>
    public static IQueryable<User> WhoTeach(this IQueryable<User> users) =>
        users.Where(user => user.Roles.Any(role => role == RoleNames.Teacher || role == RoleNames.Owner || role == RoleNames.Admin));

    /// <summary>One of them. Errors: <c>Classes:TeacherUnknown</c>.</summary>
    public static async Task<User> TeacherAsync(this BalletSaaSDbContext context, Guid id) =>
        await context.Users.AsNoTracking().WhoTeach().SingleOrDefaultAsync(user => user.Id == id) ?? throw ClassErrors.TeacherUnknown.Exception();
}
