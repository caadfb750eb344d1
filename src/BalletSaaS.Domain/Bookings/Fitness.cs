using BalletSaaS.Classes;
using BalletSaaS.Customers;
using BalletSaaS.Kernel;
using BalletSaaS.Schedule;

namespace BalletSaaS.Bookings;

/// <summary>What a student brings to a class: level, age and what teachers signed (B6).</summary>
/// <param name="Level">The level a teacher set.</param>
/// <param name="BirthDate">Date of birth, or null.</param>
/// <param name="Approvals">What teachers signed.</param>
public sealed record Fitness(ClassLevel Level, DateOnly? BirthDate, IReadOnlyCollection<ClassApproval> Approvals)
{
    /// <summary>Why the student may not take the class, or null; <c>unfit_for</c> in words of C#.</summary>
    public ErrorCode? Refusal(ClassInstance instance)
    {
        if (instance.MinLevel > Level)
        {
            return BookingErrors.LevelTooLow;
        }

        if (instance.RequiresApproval && !Approvals.Any(approval => approval.Covers(instance.ClassId, instance.Discipline, instance.LocalDate)))
        {
            return BookingErrors.ApprovalMissing;
        }

        if (instance.MinAge is null && instance.MaxAge is null)
        {
            return null;
        }

        return BirthDate is not { } born ? BookingErrors.BirthDateMissing
            : Age.On(born, instance.LocalDate) is var age && (age < instance.MinAge || age > instance.MaxAge) ? BookingErrors.AgeOutside
            : null;
    }
}
