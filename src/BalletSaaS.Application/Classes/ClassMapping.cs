using BalletSaaS.Schedule;

namespace BalletSaaS.Classes;

/// <summary>Classes between domain and contract.</summary>
internal static class ClassMapping
{
    /// <summary>A recurrence as the domain has it. Errors: <c>Classes:DaysMissing</c>, <c>Classes:EndsBeforeStart</c>.</summary>
    public static Recurrence ToRecurrence(this RecurrenceDto dto)
    {
        var days = dto.Frequency == RecurrenceFrequency.Weekly ? (dto.DaysOfWeek ?? []).Distinct().Order().ToArray() : [];
        if (dto.Frequency == RecurrenceFrequency.Weekly && days.Length == 0)
        {
            throw ClassErrors.DaysMissing.Exception();
        }

        return dto.EndDate < dto.StartDate ? throw ClassErrors.EndsBeforeStart.Exception() : new Recurrence
        {
            Frequency = dto.Frequency,
            Interval = dto.Interval ?? 1,
            DaysOfWeek = days,
            StartTime = dto.StartTime,
            StartDate = dto.StartDate,
            EndDate = dto.EndDate,
        };
    }

    /// <summary>Classes with the count of what is to come, in one query.</summary>
    public static IQueryable<ClassRow> WithUpcoming(this IQueryable<DanceClass> classes, IQueryable<ClassInstance> instances, DateTimeOffset now) =>
        classes.Select(dance => new ClassRow(dance, instances.Count(instance =>
            instance.ClassId == dance.Id && instance.Status == ClassInstanceStatus.Scheduled && instance.StartsAt > now)));

    private static RecurrenceDto ToDto(Recurrence recurrence) => new(
        recurrence.Frequency, recurrence.Interval, recurrence.DaysOfWeek, recurrence.StartTime, recurrence.StartDate, recurrence.EndDate);

    /// <summary>A class and how many of its instances are to come.</summary>
    internal sealed record ClassRow(DanceClass Class, int Upcoming)
    {
        public ClassDto ToDto() => new(
            Class.Id, Class.Name, Class.Description, Class.InstructorId, Class.InstructorName,
            Class.DurationMinutes, Class.MaxCapacity, Class.PriceCredits, Class.Color, Class.Level, Class.IsActive,
            Class.TimeZone, Class.Recurrence is null ? null : ClassMapping.ToDto(Class.Recurrence), Upcoming);
    }
}
