using BalletSaaS.Classes;
using BalletSaaS.Customers;
using BalletSaaS.Memberships;
using BalletSaaS.Settings;

namespace BalletSaaS.Demo;

/// <summary>A studio of the demo, before its life is played.</summary>
internal sealed record StudioPlan
{
    public required string Slug { get; init; }
    public required string Name { get; init; }
    public required string TimeZone { get; init; }
    public required string Currency { get; init; }
    /// <summary>Of all its chances: the same seed and date make the same studio.</summary>
    public required int Seed { get; init; }
    /// <summary>How many people dance here.</summary>
    public required int Customers { get; init; }
    /// <summary>Where the demo people's mail goes; a domain that no mail reaches (RFC 2606).</summary>
    public required string MailDomain { get; init; }
    /// <summary>The country's part of phone numbers.</summary>
    public required string Dialling { get; init; }
    /// <summary>What it says of itself.</summary>
    public required IReadOnlyDictionary<SettingDefinition, string> Words { get; init; }
    /// <summary>Who works here; the first owns it.</summary>
    public required IReadOnlyList<StaffPlan> Staff { get; init; }
    /// <summary>Where it dances, the largest first.</summary>
    public required IReadOnlyList<RoomPlan> Rooms { get; init; }
    public required IReadOnlyList<ClassPlan> Classes { get; init; }
    /// <summary>What it sells: by the month, by the year, and for those who come now and then.</summary>
    public required IReadOnlyList<OfferPlan> Offers { get; init; }
    /// <summary>Why it was closed for three days in the past, and for a day soon.</summary>
    public required (string Past, string Coming) Closures { get; init; }
    /// <summary>A dancer whose story is told, not played; or null.</summary>
    public StarPlan? Star { get; init; }
}

/// <summary>Somebody who works in a studio.</summary>
internal sealed record StaffPlan(string FirstName, string LastName, string Email, params string[] Roles);

/// <summary>A room, and how many people fit in.</summary>
internal sealed record RoomPlan(string Name, int Capacity);

/// <summary>Something it sells.</summary>
/// <param name="Price">Price of a period in minor units.</param>
/// <param name="Credits">Credits of a period.</param>
internal sealed record OfferPlan(string Name, string Description, MembershipType Type, long Price, int Credits, bool Intro = false, bool Rollover = false);

/// <summary>The dancer whose screens the demo shows.</summary>
internal sealed record StarPlan(string FirstName, string LastName, string Email, string Phone);

/// <summary>A class of the timetable.</summary>
/// <param name="Teacher">The teacher's first name.</param>
/// <param name="For">Who comes.</param>
/// <param name="Popular">Always full, with people waiting.</param>
/// <param name="Small">In the last of the rooms; otherwise in the first.</param>
/// <param name="Teaches">Its discipline, where several classes are of one.</param>
/// <param name="Ages">For whom it is, from the first age to the last; null is everybody (B6).</param>
internal sealed record ClassPlan(
    string Name, string Description, string Teacher, DayOfWeek[] Days, TimeOnly Start, int Minutes, int Places,
    string Color, ClassLevel Level, Crowd For, int Credits = 1, bool Popular = false, bool Small = false, string? Teaches = null, (int From, int To)? Ages = null)
{
    /// <summary>Whether somebody takes it on a date.</summary>
    public bool Suits(Dancer dancer, DateOnly date) => For.HasFlag(dancer.Crowd)
        && (Ages is not { } ages || (dancer.Customer.BirthDate is { } born && Age.On(born, date) is var age && age >= ages.From && age <= ages.To));
}

/// <summary>Who comes to a class.</summary>
[Flags]
internal enum Crowd
{
    Children = 1,
    Beginners = 2,
    Improvers = 4,
    Advanced = 8,
    Mornings = 16,
}

/// <summary>Class colours of the design.</summary>
internal static class LevelColors
{
    public const string Blue = "#6c8ae4";
    public const string Green = "#00b894";
    public const string Orange = "#e08e45";
    public const string Purple = "#a55eea";
}
