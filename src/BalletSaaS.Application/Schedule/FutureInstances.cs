using BalletSaaS.Bookings;
using BalletSaaS.Classes;
using BalletSaaS.Kernel;
using BalletSaaS.Settings;
using Microsoft.EntityFrameworkCore;

namespace BalletSaaS.Schedule;

/// <summary>Lets a class's future instances follow the class; the past never changes (T6), what was changed by hand stays (T7).</summary>
public sealed class FutureInstances(
    BalletSaaSDbContext context, InstanceGeneration generation, InstanceChanges changes, ISettings settings, TimeProvider time) : IScopedService
{
    /// <summary>
    /// Name, colour and level follow. From a date on, times, teacher, room, places and price follow too: instances move, those without a
    /// date any more are taken off, missing ones are made. An inactive class loses the instances of its recurrence that nobody ever
    /// booked; the booked ones stay until the studio calls them off.
    /// </summary>
    /// <param name="dance">The class as it is now, saved.</param>
    /// <param name="before">Its parts before the change.</param>
    /// <param name="from">First date that the change is about, in the class's zone.</param>
    /// <param name="reason">What people read whose class is taken off.</param>
    public async Task<SeriesFollowed> FollowAsync(DanceClass dance, IReadOnlyList<ClassPart> before, DateOnly from, string reason)
    {
        var now = time.GetUtcNow();
        var coming = await context.LockedAsync(dance.Id, now);
        await context.ClassInstances.Where(instance => instance.ClassId == dance.Id && instance.StartsAt > now && instance.Status == ClassInstanceStatus.Scheduled)
            .ExecuteUpdateAsync(set => set
                .SetProperty(instance => instance.Name, dance.Name)
                .SetProperty(instance => instance.Color, dance.Color)
                .SetProperty(instance => instance.Level, dance.Level));
        if (!dance.IsActive)
        {
            await RemoveAsync([.. coming.Where(instance => instance is { Status: ClassInstanceStatus.Scheduled, SeriesDate: not null })]);
            return new SeriesFollowed(0, 0, 0, 0, 0, new PeopleAffected(0, 0, 0, 0, 0));
        }

        var attended = await context.Bookings.Where(booking => booking.Status == BookingStatus.Attended || booking.Status == BookingStatus.NoShow)
            .Where(booking => context.ClassInstances.Any(instance => instance.Id == booking.ClassInstanceId && instance.ClassId == dance.Id && instance.StartsAt > now))
            .Select(booking => booking.ClassInstanceId).ToListAsync();
        coming.RemoveAll(instance => (instance.SeriesDate ?? instance.LocalDate) < from || attended.Contains(instance.Id));
        var plan = await PlanAsync(dance, before, coming, from);
        await FreeDatesAsync(plan);
        var gone = await RemoveAsync(plan.WithoutDate);
        foreach (var booked in plan.WithoutDate.Except(gone))
        {
            booked.TakeOff(reason);
        }

        var changed = plan.Changed.Concat(plan.WithoutDate.Except(gone)).ToList();
        var people = await changes.WriteAsync(changed);
        var staying = coming.Except(plan.WithoutDate).Count(instance => instance.Status == ClassInstanceStatus.Scheduled);
        var movedFar = people.InstancesReleased - plan.WithoutDate.Count + gone.Count;
        return new SeriesFollowed(
            staying - people.InstancesMoved - movedFar, people.InstancesMoved, movedFar, plan.WithoutDate.Count, await generation.ExtendAsync([dance]), people);
    }

    /// <summary>What each instance becomes.</summary>
    private async Task<Plan> PlanAsync(DanceClass dance, IReadOnlyList<ClassPart> before, List<ClassInstance> coming, DateOnly from)
    {
        var (clock, policy) = (WallClock.Of(dance.TimeZone), (await settings.GetBookingPolicyAsync()).For(dance.Rules));
        var series = coming.Where(instance => instance.SeriesDate is not null).ToList();
        var last = series.Count == 0 ? from : series.Max(instance => instance.SeriesDate!.Value);
        // A whole week more: a date may become a later one of its week.
        var dates = SeriesDates.Follow(series.Select(instance => instance.SeriesDate!.Value), dance.DatesBetween(from, last.AddDays(6)).Select(one => one.Date));
        var plan = new Plan([], [], []);
        foreach (var instance in coming)
        {
            var date = instance.SeriesDate is { } old ? dates[old] : null;
            if (instance.Status == ClassInstanceStatus.Cancelled)
            {
                plan.Cancelled.Add((instance, date, date is { } day ? dance.PartOn(day).Recurrence!.StartTime : null));
            }
            else if (instance.SeriesDate is not null && date is null)
            {
                plan.WithoutDate.Add(instance);
            }
            else
            {
                var rowBefore = new[] { instance }.AsRows();
                var was = before.First(part => (instance.SeriesDate ?? instance.LocalDate) <= part.Until);
                instance.Follow(was, dance.PartOn(date ?? instance.LocalDate), date, clock, policy);
                if (new[] { instance }.AsRows() != rowBefore)
                {
                    plan.Changed.Add(instance);
                }
            }
        }

        return plan;
    }

    /// <summary>What was cancelled keeps its date in the series from being made again (T7), and no other.</summary>
    private async Task FreeDatesAsync(Plan plan)
    {
        foreach (var (instance, date, wall) in plan.Cancelled.Where(one => (one.Instance.SeriesDate, one.Instance.SeriesTime) != (one.Date, one.Time)))
        {
            await context.ClassInstances.Where(row => row.Id == instance.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.SeriesDate, date).SetProperty(row => row.SeriesTime, wall));
        }
    }

    /// <summary>Instances that nobody ever booked simply go.</summary>
    /// <returns>Those that went.</returns>
    private async Task<List<ClassInstance>> RemoveAsync(IReadOnlyCollection<ClassInstance> instances)
    {
        var ids = instances.Select(instance => instance.Id).ToList();
        var booked = await context.Bookings.Where(booking => ids.Contains(booking.ClassInstanceId)).Select(booking => booking.ClassInstanceId).Distinct().ToListAsync();
        var gone = instances.Where(instance => !booked.Contains(instance.Id)).ToList();
        var goneIds = gone.Select(instance => instance.Id).ToList();
        await context.ClassInstances.Where(instance => goneIds.Contains(instance.Id)).ExecuteDeleteAsync();
        return gone;
    }

    private sealed record Plan(
        List<ClassInstance> Changed, List<ClassInstance> WithoutDate, List<(ClassInstance Instance, DateOnly? Date, TimeOnly? Time)> Cancelled);
}

/// <summary>What following a class did.</summary>
/// <param name="Kept">Instances that stay when they are.</param>
/// <param name="Moved">Instances that keep their people at a time up to 15 minutes away.</param>
/// <param name="MovedFar">Instances that go on empty: farther away, or in another room (C3).</param>
/// <param name="Removed">Instances taken off.</param>
/// <param name="Added">Instances made.</param>
/// <param name="People">What it means for people.</param>
public sealed record SeriesFollowed(int Kept, int Moved, int MovedFar, int Removed, int Added, PeopleAffected People);
