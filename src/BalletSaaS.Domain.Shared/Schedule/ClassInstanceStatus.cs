namespace BalletSaaS.Schedule;

/// <summary>Where a class instance is in its life.</summary>
public enum ClassInstanceStatus : short
{
    /// <summary>Will take place.</summary>
    Scheduled = 0,
    /// <summary>Is running.</summary>
    InProgress = 1,
    /// <summary>Took place; its roster may be open or closed.</summary>
    Completed = 2,
    /// <summary>Called off by the studio (C3).</summary>
    Cancelled = 3,
}
