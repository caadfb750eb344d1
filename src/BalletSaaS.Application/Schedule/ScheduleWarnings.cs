using BalletSaaS.Classes;
using BalletSaaS.Kernel;
using Microsoft.EntityFrameworkCore;

namespace BalletSaaS.Schedule;

/// <summary>Teachers and rooms that are needed twice at a time, and rooms that are too small: said to staff, never refused.</summary>
public sealed class ScheduleWarnings(BalletSaaSDbContext context) : IScopedService
{
    /// <summary>The instances with what is to be said of each. One query for all instances around them, one for the rooms.</summary>
    public async Task<IReadOnlyList<ClassInstanceDto>> AddAsync(IReadOnlyList<ClassInstanceDto> instances, CancellationToken ct = default)
    {
        var takingPlace = instances.Where(instance => instance.Status != ClassInstanceStatus.Cancelled).ToList();
        if (takingPlace.Count == 0)
        {
            return instances;
        }

        // No class is longer (ck_class_instances_time): few rows to look at.
        var (from, to) = (takingPlace.Min(instance => instance.StartsAt).AddMinutes(-ClassConsts.MaxDuration), takingPlace.Max(instance => instance.EndsAt));
        var around = await context.ClassInstances.AsNoTracking()
            .Where(instance => instance.StartsAt > from && instance.StartsAt < to && instance.Status != ClassInstanceStatus.Cancelled)
            .OrderBy(instance => instance.StartsAt).ThenBy(instance => instance.Id)
            .Select(instance => new Occupied(
                instance.Id, instance.Name, instance.LocalDate, instance.LocalStartTime, instance.StartsAt, instance.EndsAt,
                instance.InstructorId, instance.InstructorName, instance.RoomId))
            .ToListAsync(ct);
        var small = await RoomsAsync(takingPlace, ct);
        var ofTeacher = around.Where(other => other.InstructorName is not null).ToLookup(other => other.InstructorName!, StringComparer.OrdinalIgnoreCase);
        var ofRoom = around.Where(other => other.RoomId is not null).ToLookup(other => other.RoomId!.Value);
        return [.. instances.Select(instance => instance.Status == ClassInstanceStatus.Cancelled ? instance : instance with
        {
            Warnings =
            [
                .. instance.InstructorName is { } teacher ? ofTeacher[teacher].Where(other => other.Meets(instance) && other.MayBeTaughtBy(instance.InstructorId))
                    .Select(other => other.Warning(ScheduleWarningKind.TeacherClash, teacher)) : [],
                .. instance.RoomId is { } room ? ofRoom[room].Where(other => other.Meets(instance))
                    .Select(other => other.Warning(ScheduleWarningKind.RoomClash, instance.RoomName!)) : [],
                .. instance.RoomId is { } place && small.TryGetValue(place, out var holds) && holds < instance.MaxCapacity
                    ? [new ScheduleWarningDto(ScheduleWarningKind.RoomTooSmall, instance.RoomName!)] : Array.Empty<ScheduleWarningDto>(),
            ],
        })];
    }

    private async Task<Dictionary<Guid, int>> RoomsAsync(IEnumerable<ClassInstanceDto> instances, CancellationToken ct)
    {
        var ids = instances.Select(instance => instance.RoomId).OfType<Guid>().Distinct().ToList();
        return ids.Count == 0 ? [] : await context.Rooms.AsNoTracking().Where(room => ids.Contains(room.Id) && room.Capacity != null)
            .ToDictionaryAsync(room => room.Id, room => room.Capacity!.Value, ct);
    }

    /// <summary>A teacher and a room in use.</summary>
    private sealed record Occupied(
        Guid Id, string Name, DateOnly Date, TimeOnly Time, DateTimeOffset StartsAt, DateTimeOffset EndsAt, Guid? InstructorId, string? InstructorName, Guid? RoomId)
    {
        public bool Meets(ClassInstanceDto instance) => Id != instance.Id && StartsAt < instance.EndsAt && EndsAt > instance.StartsAt;

        /// <summary>Two accounts of one name are two people; a name without an account may be anybody of that name.</summary>
        public bool MayBeTaughtBy(Guid? teacher) => InstructorId is null || teacher is null || InstructorId == teacher;

        public ScheduleWarningDto Warning(ScheduleWarningKind kind, string who) => new(kind, who, Id, Name, Date, Time);
    }
}
