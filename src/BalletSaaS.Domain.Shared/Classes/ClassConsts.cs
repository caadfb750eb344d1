namespace BalletSaaS.Classes;

/// <summary>Limits of a class.</summary>
public static class ClassConsts
{
    /// <summary>The longest class name.</summary>
    public const int MaxNameLength = 100;
    /// <summary>The longest description.</summary>
    public const int MaxDescriptionLength = 2000;
    /// <summary>The longest name of a room.</summary>
    public const int MaxRoomNameLength = 60;
    /// <summary>The shortest class, in minutes.</summary>
    public const int MinDuration = 5;
    /// <summary>The longest class, in minutes.</summary>
    public const int MaxDuration = 480;
    /// <summary>The largest class, in places.</summary>
    public const int MaxCapacity = 1000;
    /// <summary>The dearest class, in credits.</summary>
    public const int MaxPrice = 100;
}

/// <summary>How often a class repeats.</summary>
public enum RecurrenceFrequency : short
{
    /// <summary>On chosen days of each (or each n-th) week.</summary>
    Weekly = 0,
    /// <summary>Each (or each n-th) day.</summary>
    Daily = 1,
}

/// <summary>The level a class is for; ordered (B6).</summary>
public enum ClassLevel : short
{
    /// <summary>For everybody.</summary>
    Open = 0,
    /// <summary>Beginners.</summary>
    Beginner = 1,
    /// <summary>Intermediate.</summary>
    Intermediate = 2,
    /// <summary>Advanced.</summary>
    Advanced = 3,
}
