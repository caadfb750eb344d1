using BalletSaaS.Kernel;

namespace BalletSaaS.Bookings;

/// <summary>A teacher's signed word that a customer may take a class, or all classes of a discipline such as pointe (B6).</summary>
public sealed class ClassApproval : AuditedEntity
{
    /// <summary>For whom.</summary>
    public required Guid CustomerId { get; init; }
    /// <summary>For this class; null is for the discipline.</summary>
    public Guid? ClassId { get; init; }
    /// <summary>For all classes of this discipline; null is for the class.</summary>
    public string? Discipline { get; init; }
    /// <summary>The teacher who signed.</summary>
    public required Guid SignedById { get; init; }
    /// <summary>First class date it is good for.</summary>
    public required DateOnly ValidFrom { get; init; }
    /// <summary>Last class date it is good for; null never ends.</summary>
    public DateOnly? ValidUntil { get; init; }

    /// <summary>Whether it covers a class on its date; <c>is_approved</c> in words of C#.</summary>
    public bool Covers(Guid classId, string? discipline, DateOnly date) =>
        ValidFrom <= date && (ValidUntil is null || date <= ValidUntil)
        && (ClassId == classId || (Discipline is not null && string.Equals(Discipline, discipline, StringComparison.OrdinalIgnoreCase)));
}
