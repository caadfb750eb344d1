namespace BalletSaaS.Progress;

/// <summary>How far somebody is with a goal. The numbers are stored: add at the end.</summary>
public enum GoalStatus : short
{
    /// <summary>Agreed, not begun.</summary>
    Open = 0,
    /// <summary>Being worked on.</summary>
    Working = 1,
    /// <summary>Done.</summary>
    Achieved = 2,
}

/// <summary>Whether a report can be read by whom it is about.</summary>
public enum ReportStatus
{
    /// <summary>Being written: nobody but those who write reports reads it.</summary>
    Draft,
    /// <summary>Read by the student, or a child's guardians.</summary>
    Published,
}
