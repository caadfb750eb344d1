namespace BalletSaaS.Progress;

/// <summary>What a checkpoint counts (A3). The numbers are used in SQL.</summary>
public enum CheckpointKind : short
{
    /// <summary>Classes attended in all.</summary>
    Classes = 0,
    /// <summary>Weeks in a row with an attended class (S1).</summary>
    Weeks = 1,
}
