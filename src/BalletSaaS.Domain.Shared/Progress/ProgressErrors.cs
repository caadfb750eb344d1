using BalletSaaS.Kernel;

namespace BalletSaaS.Progress;

/// <summary>Refusals around checkpoints and reports.</summary>
public static class ProgressErrors
{
    /// <summary>The studio has a checkpoint for that many classes or weeks already.</summary>
    public static readonly ErrorCode CheckpointExists = new("Progress:CheckpointExists", ErrorKind.Conflict);
    /// <summary>The checkpoints that every studio has can be renamed, not removed.</summary>
    public static readonly ErrorCode StandardCheckpoint = new("Progress:StandardCheckpoint", ErrorKind.Rule);
    /// <summary>Teachers change the reports that they wrote.</summary>
    public static readonly ErrorCode NotYourReport = new("Progress:NotYourReport", ErrorKind.Forbidden);
}
