using BalletSaaS.Kernel;

namespace BalletSaaS.Progress;

/// <summary>
/// What a teacher writes about a customer. Before it is published nobody but its author, and those who may change anybody's, knows of it;
/// from then on the customer reads it, or a child's guardians. The audit log knows who changed it, not what it says.
/// </summary>
public sealed class ProgressReport : AuditedEntity
{
    /// <summary>About whom.</summary>
    public required Guid CustomerId { get; init; }
    /// <summary>The account of who writes it.</summary>
    public required Guid AuthorId { get; init; }
    /// <summary>What it is about, in a few words.</summary>
    public required string Title { get; set; }
    /// <summary>What it says.</summary>
    public required string Words { get; set; }
    /// <summary>From when on it is read by whom it is about (UTC); null is a draft.</summary>
    public DateTimeOffset? PublishedAt { get; private set; }

    /// <summary>Publishes it; false when it was before.</summary>
    /// <param name="now">When (UTC).</param>
    public bool Publish(DateTimeOffset now)
    {
        var first = PublishedAt is null;
        PublishedAt ??= now;
        return first;
    }
}

/// <summary>A goal of a report, which a teacher follows on after it is published.</summary>
public sealed class ReportGoal : AuditedEntity
{
    /// <summary>The report.</summary>
    public required Guid ReportId { get; init; }
    /// <summary>Whose goal it is: the one whom the report is about.</summary>
    public required Guid CustomerId { get; init; }
    /// <summary>Its place in the report, from 0.</summary>
    public required int Position { get; set; }
    /// <summary>What is to be reached.</summary>
    public required string Words { get; set; }
    /// <summary>How far it is.</summary>
    public required GoalStatus Status { get; set; }
}
