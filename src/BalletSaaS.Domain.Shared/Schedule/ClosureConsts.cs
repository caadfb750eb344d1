namespace BalletSaaS.Schedule;

/// <summary>Limits of closures.</summary>
public static class ClosureConsts
{
    /// <summary>The longest reason, in characters.</summary>
    public const int MaxReasonLength = 200;

    /// <summary>A closure calls classes off: one of more days is a slip of the pen.</summary>
    public const int MaxDays = 366;
}
