namespace BalletSaaS.Classes;

/// <summary>In what booking a class differs from the studio's settings; null is as the studio has it. And whom the class is for (B6).</summary>
public sealed record ClassRules
{
    /// <summary>As the studio has it, for everybody.</summary>
    public static ClassRules None => new();

    /// <summary>Booking opens at 00:00 of the date this many days before (B5).</summary>
    public int? OpensDaysBefore { get; init; }
    /// <summary>Booking closes this many minutes before the start (B5).</summary>
    public int? ClosesMinutesBefore { get; init; }
    /// <summary>Cancelling is free until this many hours before the start (C1).</summary>
    public int? FreeCancelHours { get; init; }
    /// <summary>Percent of the price that a late cancel costs (C1).</summary>
    public int? LateCancelKeepsPercent { get; init; }
    /// <summary>Percent of the price that not coming costs (C5).</summary>
    public int? NoShowKeepsPercent { get; init; }
    /// <summary>How a freed place goes to the line (W2).</summary>
    public WaitlistMode? WaitlistMode { get; init; }
    /// <summary>How long an offer is good, in minutes (W2).</summary>
    public int? OfferMinutes { get; init; }
    /// <summary>The line is asked until this many minutes before the start (W4).</summary>
    public int? OfferCutOffMinutes { get; init; }
    /// <summary>Promoted late, one may leave free for this many minutes (W5).</summary>
    public int? LeaveFreeMinutes { get; init; }
    /// <summary>The lowest level it is for; open is for everybody (B6).</summary>
    public ClassLevel MinLevel { get; init; }
    /// <summary>The lowest age on the class's date, or null (B6).</summary>
    public int? MinAge { get; init; }
    /// <summary>The highest age on the class's date, or null (B6).</summary>
    public int? MaxAge { get; init; }
    /// <summary>Whether a teacher's signed approval is needed, good on the class's date (B6).</summary>
    public bool RequiresApproval { get; init; }
    /// <summary>What it teaches, such as pointe: an approval of it counts for all classes of it.</summary>
    public string? Discipline { get; init; }
}
