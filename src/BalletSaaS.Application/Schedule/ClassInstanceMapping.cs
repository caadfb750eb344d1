using System.Linq.Expressions;

namespace BalletSaaS.Schedule;

/// <summary>Class instances as staff see them.</summary>
internal static class ClassInstanceMapping
{
    /// <summary>As a projection, so that a list reads what it shows.</summary>
    public static readonly Expression<Func<ClassInstance, ClassInstanceDto>> AsDto = instance => new ClassInstanceDto(
        instance.Id, instance.ClassId, instance.Name, instance.InstructorId, instance.InstructorName, instance.LocalDate, instance.LocalStartTime,
        instance.StartsAt, instance.EndsAt, (int)(instance.EndsAt - instance.StartsAt).TotalMinutes, instance.Status,
        instance.MaxCapacity, instance.BookedCount, instance.WaitlistCount, instance.PriceCredits, instance.Color, instance.Level,
        instance.SeriesDate == null, instance.CancellationReason, instance.SubstituteFor, instance.RoomId, instance.RoomName,
        instance.MovedFrom != null || (instance.SeriesDate != null && (instance.LocalDate != instance.SeriesDate || instance.LocalStartTime != instance.SeriesTime)),
        Array.Empty<ScheduleWarningDto>(), instance.RosterClosedAt);
}
