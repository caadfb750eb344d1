using BalletSaaS.Kernel;

namespace BalletSaaS.Progress;

/// <summary>Something to reach: so many classes, or so many weeks in a row (A3). The standard ones are made by <c>standard_checkpoints</c>.</summary>
public sealed class Checkpoint : AuditedEntity
{
    /// <summary>What it counts.</summary>
    public required CheckpointKind Kind { get; init; }
    /// <summary>How many; a studio has one checkpoint for each number.</summary>
    public required int Goal { get; init; }
    /// <summary>Its name, as students read it.</summary>
    public required string Name { get; set; }
    /// <summary>Whether every studio has it; a studio's own can be removed.</summary>
    public bool IsStandard { get; init; }
    /// <summary>The last date, in the studio's zone, whose classes reach it; null while it is in use. Who reached it keeps it.</summary>
    public DateOnly? ArchivedOn { get; set; }
}

/// <summary>A checkpoint that a customer reached, once (A3). Written by the operations in <c>Progress/Sql</c> only.</summary>
public sealed class ReachedCheckpoint : Entity
{
    /// <summary>Who.</summary>
    public required Guid CustomerId { get; init; }
    /// <summary>Which.</summary>
    public required Guid CheckpointId { get; init; }
    /// <summary>The class instance that reached it.</summary>
    public required Guid ClassInstanceId { get; init; }
    /// <summary>Date of that class in its zone.</summary>
    public required DateOnly ReachedOn { get; init; }
    /// <summary>When it became known (UTC).</summary>
    public required DateTimeOffset CreationTime { get; init; }
}
