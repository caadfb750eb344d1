using BalletSaaS.Bookings;

namespace BalletSaaS.Notifications;

/// <summary>What a notification is about, as facts: the words are found when somebody reads it, in their language.</summary>
public sealed record NotificationFacts
{
    /// <summary>The booking.</summary>
    public Guid? BookingId { get; init; }
    /// <summary>The class's name.</summary>
    public string? Class { get; init; }
    /// <summary>Date of the class, or of what it is about, in the studio's zone.</summary>
    public DateOnly? Date { get; init; }
    /// <summary>Wall time of the class's start.</summary>
    public TimeOnly? Time { get; init; }
    /// <summary>Until when something can be done: taken, or left free (UTC).</summary>
    public DateTimeOffset? Until { get; init; }
    /// <summary>Credits that came, went, or end.</summary>
    public int? Credits { get; init; }
    /// <summary>The balance after it.</summary>
    public int? Balance { get; init; }
    /// <summary>Why, in the studio's own words.</summary>
    public string? Reason { get; init; }
    /// <summary>Why, as an error code.</summary>
    public string? Code { get; init; }
    /// <summary>Whom it is about, where the page asks whose it is to show.</summary>
    public Guid? WhoseId { get; init; }
    /// <summary>Name of the plan, the checkpoint, the report, or what was signed.</summary>
    public string? Name { get; init; }
    /// <summary>Who did it.</summary>
    public string? By { get; init; }
    /// <summary>First date of a pause.</summary>
    public DateOnly? From { get; init; }
    /// <summary>Last date of a pause.</summary>
    public DateOnly? To { get; init; }
    /// <summary>Bookings that it ended.</summary>
    public int? Bookings { get; init; }
    /// <summary>Whether it is a place in line.</summary>
    public bool Waits { get; init; }
    /// <summary>Classes that were called off, in order of their start.</summary>
    public IReadOnlyList<CalledOffFacts>? CalledOff { get; init; }
    /// <summary>What changed about classes, in order of their start.</summary>
    public IReadOnlyList<InstanceChange>? Changes { get; init; }
}

/// <summary>A class that does not take place.</summary>
/// <param name="Class">Its name.</param>
/// <param name="Date">Date in its zone.</param>
/// <param name="Time">Wall time of its start.</param>
/// <param name="Reason">The studio's words.</param>
public sealed record CalledOffFacts(string Class, DateOnly Date, TimeOnly Time, string Reason);
