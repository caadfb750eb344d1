using BalletSaaS.Kernel;

namespace BalletSaaS.Schedule;

/// <summary>Days on which the studio is closed: no instances are made (T8).</summary>
public sealed class Closure : AuditedEntity
{
    /// <summary>First closed date, in the studio's zone.</summary>
    public required DateOnly FromDate { get; init; }
    /// <summary>Last closed date.</summary>
    public required DateOnly ToDate { get; init; }
    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>Whether a date lies in it.</summary>
    public bool Covers(DateOnly date) => date >= FromDate && date <= ToDate;
}
