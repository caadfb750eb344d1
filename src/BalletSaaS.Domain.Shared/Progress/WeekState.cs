namespace BalletSaaS.Progress;

/// <summary>What became of a week (S1, S2).</summary>
public enum WeekState
{
    /// <summary>Before the first attended class.</summary>
    Before,
    /// <summary>It holds an attended class.</summary>
    Danced,
    /// <summary>Four days of it or more are paused: it breaks nothing. Also of a week to come.</summary>
    Paused,
    /// <summary>The studio held nothing in it, or called it off: it breaks nothing.</summary>
    Neutral,
    /// <summary>It went by without a class.</summary>
    Missed,
    /// <summary>It is not over yet.</summary>
    Running,
    /// <summary>It is still to come.</summary>
    Ahead,
}
