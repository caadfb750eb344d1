namespace BalletSaaS.Progress;

/// <summary>Limits of checkpoints.</summary>
public static class ProgressConsts
{
    /// <summary>The longest name of a checkpoint, in characters.</summary>
    public const int MaxNameLength = 60;

    /// <summary>The farthest checkpoint, in classes or weeks.</summary>
    public const int MaxGoal = 10_000;
}
