namespace BalletSaaS.Classes;

/// <summary>What a class's dates are like up to one of them; after a change "this and following" a class has more than one part.</summary>
/// <param name="Until">Last date of the part, in the class's zone.</param>
/// <param name="Recurrence">When it repeats; null for one-offs only.</param>
/// <param name="DurationMinutes">Elapsed minutes (T2).</param>
/// <param name="MaxCapacity">Places.</param>
/// <param name="PriceCredits">Credits a place costs.</param>
/// <param name="InstructorId">The teacher's user id, or null.</param>
/// <param name="InstructorName">The teacher's name, or null.</param>
/// <param name="RoomId">The room, or null.</param>
/// <param name="RoomName">The room's name, or null.</param>
public sealed record ClassPart(
    DateOnly Until, Recurrence? Recurrence, int DurationMinutes, int MaxCapacity, int PriceCredits,
    Guid? InstructorId, string? InstructorName, Guid? RoomId, string? RoomName)
{
    /// <summary>Whether the two are alike but for their dates.</summary>
    public bool IsLike(ClassPart other) =>
        (this with { Until = default, Recurrence = null }) == (other with { Until = default, Recurrence = null })
        && (Recurrence is null ? other.Recurrence is null : other.Recurrence is not null && Recurrence.IsLike(other.Recurrence));
}
