using BalletSaaS.Accounts;
using BalletSaaS.Kernel;
using Microsoft.EntityFrameworkCore;

namespace BalletSaaS.Classes;

/// <summary>The people of a studio who may teach.</summary>
internal static class Instructors
{
    /// <summary>Users with a role that teaches.</summary>
    public static IQueryable<User> WhoTeach(this IQueryable<User> users)
    {
        string[] teaching = [.. RoleNames.Teaching];
        return users.WhoEverTaught().Where(user => user.Roles.Any(role => teaching.Contains(role)));
    }

    /// <summary>Users with a role that teaches or did.</summary>
    public static IQueryable<User> WhoEverTaught(this IQueryable<User> users)
    {
        // As one array it becomes roles && {…}, the condition of ix_users_teaching, which holds these people and nobody else.
        string[] teaching = [.. RoleNames.EverTaught];
        return users.Where(user => user.Roles.Any(role => teaching.Contains(role)));
    }

    /// <summary>One of them. Errors: <c>Classes:TeacherUnknown</c>.</summary>
    public static async Task<User> TeacherAsync(this BalletSaaSDbContext context, Guid id) =>
        await context.Users.AsNoTracking().WhoTeach().SingleOrDefaultAsync(user => user.Id == id) ?? throw ClassErrors.TeacherUnknown.Exception();
}
