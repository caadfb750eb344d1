using BalletSaaS.Classes;
using BalletSaaS.Kernel;
using Microsoft.EntityFrameworkCore;

namespace BalletSaaS.Schedule;

/// <summary>Lets a class's future instances follow the class; the past never changes (T6).</summary>
public sealed class FutureInstances(BalletSaaSDbContext context, InstanceGeneration generation, TimeProvider time) : IScopedService
{
    /// <summary>
    /// Name, colour and level follow; the teacher follows where no substitute stands in. An inactive class loses the
    /// instances of its recurrence that nobody ever booked, the booked ones stay until the studio calls them off; an
    /// active one gets what is missing.
    /// </summary>
    /// <param name="dance">The class as it is now, saved.</param>
    /// <param name="teacherBefore">Who taught before the change.</param>
    /// <returns>How many instances were made.</returns>
    public async Task<int> FollowAsync(DanceClass dance, (Guid? Id, string? Name) teacherBefore)
    {
        var now = time.GetUtcNow();
        // Lock order of all operations: instances sorted.
        await context.Database.ExecuteSqlAsync($"""
            select from class_instances where tenant_id = {context.TenantId} and class_id = {dance.Id} and starts_at > {now} and status = 0
            order by id for no key update
            """);
        var coming = context.ClassInstances.Where(instance =>
            instance.ClassId == dance.Id && instance.StartsAt > now && instance.Status == ClassInstanceStatus.Scheduled);
        if (!dance.IsActive)
        {
            await coming.Where(instance => instance.SeriesDate != null && instance.BookedCount == 0 && instance.WaitlistCount == 0
                && !context.Bookings.Any(booking => booking.ClassInstanceId == instance.Id)).ExecuteDeleteAsync();
        }

        await coming.ExecuteUpdateAsync(set => set
            .SetProperty(instance => instance.Name, dance.Name)
            .SetProperty(instance => instance.Color, dance.Color)
            .SetProperty(instance => instance.Level, dance.Level));
        if (teacherBefore != (dance.InstructorId, dance.InstructorName))
        {
            await coming.Where(instance => instance.InstructorId == teacherBefore.Id && instance.InstructorName == teacherBefore.Name)
                .ExecuteUpdateAsync(set => set
                    .SetProperty(instance => instance.InstructorId, dance.InstructorId)
                    .SetProperty(instance => instance.InstructorName, dance.InstructorName));
        }

        return dance.IsActive ? await generation.ExtendAsync([dance]) : 0;
    }
}
