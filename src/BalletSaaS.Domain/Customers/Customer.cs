using System.Globalization;
using BalletSaaS.Classes;
using BalletSaaS.Kernel;

namespace BalletSaaS.Customers;

/// <summary>
/// Somebody who books and dances. Balance and sequence are moved by the booking and credit operations only, together
/// with lots and ledger; streak and totals are derived from attendance (A2).
/// </summary>
public sealed class Customer : AuditedEntity, ISoftDelete
{
    /// <summary>The account that logs in as this customer; null for people without one.</summary>
    public Guid? UserId { get; init; }
    /// <summary>E-mail, as typed; null for people without an account, whose guardians are told (<see cref="Guardianship"/>).</summary>
    public string? Email { get; set; }
    /// <summary>First name.</summary>
    public required string FirstName { get; set; }
    /// <summary>Last name.</summary>
    public required string LastName { get; set; }
    /// <summary>Phone, as typed.</summary>
    public string? Phone { get; set; }
    /// <summary>BCP 47 tag of the language they read; null is the studio's.</summary>
    public string? Language { get; set; }
    /// <summary>Whether their name stays off leaderboards (P2).</summary>
    public bool LeaderboardOptOut { get; set; }
    /// <summary>Date of birth, or null; ages count on a class's date (B6).</summary>
    public DateOnly? BirthDate { get; set; }
    /// <summary>The level a teacher set; open is none yet (B6).</summary>
    public ClassLevel Level { get; set; }
    /// <summary>Credits: the sum of what is left in the lots, and of the ledger (L4).</summary>
    public int CreditBalance { get; private set; }
    /// <summary>The ledger's last sequence number.</summary>
    public int LastSequence { get; private set; }
    /// <summary>Weeks in a row with an attended class, up to the last one (S1); <c>streak_on</c> says what is left of it on a date.</summary>
    public int StreakWeeks { get; private set; }
    /// <summary>The longest streak.</summary>
    public int BestStreakWeeks { get; private set; }
    /// <summary>Classes attended in all.</summary>
    public int TotalClassesAttended { get; private set; }
    /// <summary>Date of the last attended class, in the studio's zone.</summary>
    public DateOnly? LastAttendedOn { get; private set; }
    /// <summary>The last day of the last pause that is not over; null when there is none. Booking looks at pauses until then only (M2).</summary>
    public DateOnly? PausedUntil { get; private set; }
    /// <inheritdoc />
    public bool IsDeleted { get; private set; }

    /// <summary>First and last name.</summary>
    public string FullName => $"{FirstName} {LastName}";

    /// <summary>Whether they are under age on a date of the studio's zone; a child whose date of birth nobody said is.</summary>
    public bool IsMinor(DateOnly today) => BirthDate is { } born ? Age.On(born, today) < Age.OfAge : UserId is null;

    /// <summary>
    /// The name that others than themselves and staff may read, on leaderboards and in prompts (P2): <c>Mia R.</c> for minors and for
    /// whoever opted out.
    /// </summary>
    public string PublicName(DateOnly today) => !LeaderboardOptOut && !IsMinor(today) ? FullName
        : LastName.Length == 0 ? FirstName : $"{FirstName} {StringInfo.GetNextTextElement(LastName)}.";
}
