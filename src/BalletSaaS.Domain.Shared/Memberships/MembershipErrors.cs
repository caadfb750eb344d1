using BalletSaaS.Kernel;

namespace BalletSaaS.Memberships;

/// <summary>Limits of plans and memberships.</summary>
public static class MembershipConsts
{
    /// <summary>The longest name of a plan, in characters.</summary>
    public const int MaxNameLength = 80;
    /// <summary>The longest description of a plan, in characters.</summary>
    public const int MaxDescriptionLength = 300;
    /// <summary>The longest reason of a cancellation, in characters.</summary>
    public const int MaxReasonLength = 300;
    /// <summary>The longest words to a request for a pause, and to its answer, in characters.</summary>
    public const int MaxWordsLength = 300;
    /// <summary>The highest price, in minor units.</summary>
    public const long MaxPriceMinor = 100_000_000;
    /// <summary>The most credits of a period.</summary>
    public const int MaxCredits = 1_000;
    /// <summary>So many times a pause is asked for within <see cref="PauseRequestDays"/>; the studio hears of each.</summary>
    public const int MostPauseRequests = 5;
    /// <summary>The days in which requests for a pause are counted.</summary>
    public const int PauseRequestDays = 30;
    /// <summary>The longest pause, in days.</summary>
    public const int MaxPauseDays = 366;
    /// <summary>How far from today a membership may start, in days either way.</summary>
    public const int MaxStartDays = 366;
}

/// <summary>Refusals around plans and memberships.</summary>
public static class MembershipErrors
{
    /// <summary>The plan <c>plan</c> is not sold any more.</summary>
    public static readonly ErrorCode PlanArchived = new("Memberships:PlanArchived", ErrorKind.Rule);
    /// <summary>The studio has a plan of this name.</summary>
    public static readonly ErrorCode PlanNameTaken = new("Memberships:PlanNameTaken", ErrorKind.Conflict);
    /// <summary>The intro offer <c>name</c> was taken by this person before.</summary>
    public static readonly ErrorCode IntroUsed = new("Memberships:IntroUsed", ErrorKind.Rule);
    /// <summary>The customer pauses <c>from</c> … <c>to</c>; nothing is booked inside (M2).</summary>
    public static readonly ErrorCode Paused = new("Memberships:Paused", ErrorKind.Rule);
    /// <summary>There is a pause <c>from</c> … <c>to</c>; pauses do not overlap (M2).</summary>
    public static readonly ErrorCode PauseOverlaps = new("Memberships:PauseOverlaps", ErrorKind.Conflict);
    /// <summary>A pause begins today or later, ends after it begins, and lasts <c>days</c> days at most.</summary>
    public static readonly ErrorCode PauseInvalid = new("Memberships:PauseInvalid", ErrorKind.Rule);
    /// <summary>The pause is over; it cannot be ended any more.</summary>
    public static readonly ErrorCode PauseOver = new("Memberships:PauseOver", ErrorKind.Rule);
    /// <summary>A pause <c>from</c> … <c>to</c> was asked for; the studio has not answered yet.</summary>
    public static readonly ErrorCode PauseRequested = new("Memberships:PauseRequested", ErrorKind.Conflict);
    /// <summary>A pause was asked for <c>most</c> times in <c>days</c> days; it can be again from <c>on</c>.</summary>
    public static readonly ErrorCode PauseRequestsSpent = new("Memberships:PauseRequestsSpent", ErrorKind.Rule);
    /// <summary>The request for a pause was answered or withdrawn, or its days are over.</summary>
    public static readonly ErrorCode PauseRequestClosed = new("Memberships:PauseRequestClosed", ErrorKind.Rule);
    /// <summary>The membership is cancelled, or has not begun by then.</summary>
    public static readonly ErrorCode NotActive = new("Memberships:NotActive", ErrorKind.Rule);
    /// <summary>A membership starts within a year from today.</summary>
    public static readonly ErrorCode StartInvalid = new("Memberships:StartInvalid", ErrorKind.Rule);
    /// <summary>The period's credits were granted before (M1).</summary>
    public static readonly ErrorCode AlreadyRenewed = new("Memberships:AlreadyRenewed", ErrorKind.Conflict);
}
