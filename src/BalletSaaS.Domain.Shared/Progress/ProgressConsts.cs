namespace BalletSaaS.Progress;

/// <summary>Limits of checkpoints and reports.</summary>
public static class ProgressConsts
{
    /// <summary>The longest name of a checkpoint, in characters.</summary>
    public const int MaxNameLength = 60;

    /// <summary>The farthest checkpoint, in classes or weeks.</summary>
    public const int MaxGoal = 10_000;

    /// <summary>The first year that a calendar can show.</summary>
    public const int FirstYear = 2000;

    /// <summary>The last year that a calendar can show.</summary>
    public const int LastYear = 2999;

    /// <summary>The longest title of a report, in characters.</summary>
    public const int MaxTitleLength = 100;

    /// <summary>The longest report, in characters.</summary>
    public const int MaxReportLength = 4_000;

    /// <summary>The longest goal, in characters.</summary>
    public const int MaxGoalLength = 200;

    /// <summary>The most goals of one report.</summary>
    public const int MostGoals = 10;
}
