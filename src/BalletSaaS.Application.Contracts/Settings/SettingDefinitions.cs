using System.Globalization;
using System.Reflection;
using BalletSaaS.Classes;
using BalletSaaS.Kernel;

namespace BalletSaaS.Settings;

/// <summary>What a setting's value must be.</summary>
public enum SettingType
{
    /// <summary>Any text.</summary>
    Text,
    /// <summary>A whole number, zero or more.</summary>
    Number,
    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean,
    /// <summary>A colour, <c>#rrggbb</c>.</summary>
    Color,
    /// <summary>A wall time, <c>HH:mm</c>.</summary>
    Time,
    /// <summary>One of some words.</summary>
    Choice,
    /// <summary>The address of a page, <c>https://…</c>.</summary>
    Address,
}

/// <summary>A setting that a studio may change.</summary>
/// <param name="Name">Its name: <c>Feature.Setting</c>.</param>
/// <param name="Default">Its value when the studio says nothing, in invariant form; null is none.</param>
/// <param name="Type">What a value must be.</param>
/// <param name="Description">What it does, in words.</param>
/// <param name="Most">The largest number it takes.</param>
public sealed record SettingDefinition(string Name, string? Default, SettingType Type, string Description, int Most = int.MaxValue)
{
    /// <summary>The words it takes; none but for a choice.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>Whether a value fits.</summary>
    public bool Accepts(string value) => Type switch
    {
        SettingType.Number => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= Most,
        SettingType.Boolean => value is "true" or "false",
        SettingType.Color => value.Length == 7 && value[0] == '#' && value.Skip(1).All(char.IsAsciiHexDigit),
        SettingType.Time => TimeOnly.TryParseExact(value, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        SettingType.Choice => Choices.Contains(value),
        SettingType.Address => value.Length <= 500 && Uri.TryCreate(value, UriKind.Absolute, out var page) && page.Scheme == Uri.UriSchemeHttps && page.UserInfo.Length == 0,
        _ => value.Length <= 4000,
    };

    /// <summary>What it takes, in words.</summary>
    public string Expected => Type switch
    {
        SettingType.Number => string.Create(CultureInfo.InvariantCulture, $"a whole number from 0 to {Most}"),
        SettingType.Boolean => "true or false",
        SettingType.Color => "a colour like #ff6b6b",
        SettingType.Time => "a time like 22:00",
        SettingType.Choice => string.Join(" or ", Choices),
        SettingType.Address => "an address that begins with https://",
        _ => "a text of up to 4000 characters",
    };
}

/// <summary>Every setting there is. Defaults are the numbers of the domain rules.</summary>
public static class SettingDefinitions
{
    /// <summary>B5.</summary>
    public static readonly SettingDefinition BookingOpensDaysBefore = new("Bookings.OpensDaysBefore", "28", SettingType.Number,
        "Booking opens at midnight this many days before the class.", Most: 365);
    /// <summary>C1.</summary>
    public static readonly SettingDefinition FreeCancelHours = new("Bookings.FreeCancelHours", "12", SettingType.Number,
        "Cancelling gives the credits back until this many hours before the class.", Most: 720);
    /// <summary>B5.</summary>
    public static readonly SettingDefinition BookingClosesMinutesBefore = new("Bookings.ClosesMinutesBefore", "0", SettingType.Number,
        "Booking closes this many minutes before the class; 0 is at its start.", Most: ClassRuleConsts.MaxMinutes);
    /// <summary>C1.</summary>
    public static readonly SettingDefinition LateCancelKeepsPercent = new("Bookings.LateCancelKeepsPercent", "100", SettingType.Number,
        "Cancelling later keeps this percent of the credits.", Most: 100);
    /// <summary>C5.</summary>
    public static readonly SettingDefinition NoShowKeepsPercent = new("Bookings.NoShowKeepsPercent", "100", SettingType.Number,
        "Not coming keeps this percent of the credits.", Most: 100);
    /// <summary>W2.</summary>
    public static readonly SettingDefinition WaitlistModeSetting = new("Bookings.WaitlistMode", "automatic-then-offers", SettingType.Choice,
        "The first in line gets a freed place by itself until cancelling is no longer free, then an offer; or always by itself, or always an offer; or there is no line.")
    { Choices = [.. Enum.GetValues<WaitlistMode>().Select(mode => mode.ToWord())] };
    /// <summary>W2.</summary>
    public static readonly SettingDefinition OfferMinutes = new("Bookings.OfferMinutes", "30", SettingType.Number,
        "An offer is good for this many minutes, quiet hours not counted.", Most: ClassRuleConsts.MaxOfferMinutes);
    /// <summary>W4.</summary>
    public static readonly SettingDefinition OfferCutOffMinutes = new("Bookings.OfferCutOffMinutes", "60", SettingType.Number,
        "The line is asked until this many minutes before the class; then a free place is anybody's.", Most: ClassRuleConsts.MaxMinutes);
    /// <summary>W5.</summary>
    public static readonly SettingDefinition LeaveFreeMinutes = new("Bookings.LeaveFreeMinutes", "30", SettingType.Number,
        "Who gets a place late from the line may leave free for this many minutes.", Most: ClassRuleConsts.MaxMinutes);
    /// <summary>T5.</summary>
    public static readonly SettingDefinition QuietFrom = new("Notifications.QuietFrom", "22:00", SettingType.Time,
        "From this time on nothing is offered and no offer's clock runs.");
    /// <summary>T5.</summary>
    public static readonly SettingDefinition QuietTo = new("Notifications.QuietTo", "07:00", SettingType.Time,
        "Until this time; the same as the beginning is no quiet at all.");
    /// <summary>L2.</summary>
    public static readonly SettingDefinition CreditsEndDays = new("Notifications.CreditsEndDays", "7", SettingType.Number,
        "People hear this many days before that credits end; 0 is never.", Most: 90);
    /// <summary>How long the app's list goes back.</summary>
    public static readonly SettingDefinition NotificationDays = new("Notifications.KeepDays", "90", SettingType.Number,
        "What people were told is kept for this many days.", Most: 3650);
    /// <summary>B8, by the class's date.</summary>
    public static readonly SettingDefinition MaxPerDay = new("Bookings.MaxPerDay", "0", SettingType.Number,
        "A student books at most this many classes of a day; 0 is no limit.", Most: 50);
    /// <summary>B8, by the ISO week of the class's date.</summary>
    public static readonly SettingDefinition MaxPerWeek = new("Bookings.MaxPerWeek", "0", SettingType.Number,
        "A student books at most this many classes of a week, Monday to Sunday; 0 is no limit.", Most: 200);
    /// <summary>A1.</summary>
    public static readonly SettingDefinition AutomaticCheckIn = new("Attendance.AutomaticCheckIn", "false", SettingType.Boolean,
        "Closing a roster counts everybody as there who was not marked; otherwise they did not come.");
    /// <summary>Whether the studio sells online, and where.</summary>
    public static readonly SettingDefinition PaymentPage = new("Payments.PageAddress", null, SettingType.Address,
        "The page where people pay you, such as a payment link. With it students have a button to buy; without it nothing is sold online.");
    /// <summary>Wrong passwords before an account locks.</summary>
    public static readonly SettingDefinition LockoutAttempts = new("Accounts.LockoutAttempts", "5", SettingType.Number,
        "An account locks after this many wrong passwords; 0 is never.", Most: 100);
    /// <summary>How long it stays locked.</summary>
    public static readonly SettingDefinition LockoutMinutes = new("Accounts.LockoutMinutes", "15", SettingType.Number,
        "A locked account opens again after this many minutes.", Most: 1440);
    /// <summary>Whether booking waits for a confirmed e-mail.</summary>
    public static readonly SettingDefinition RequireConfirmedEmail = new("Accounts.RequireConfirmedEmail", "false", SettingType.Boolean,
        "Students confirm their e-mail before they book.");
    /// <summary>The language of whoever has not chosen one.</summary>
    public static readonly SettingDefinition Language = new("Branding.Language", Texts.DefaultLanguage, SettingType.Choice,
        "The language of your page, your app and your mails, for whoever has not chosen another.")
    { Choices = [.. Texts.Languages.Order(StringComparer.Ordinal)] };
    /// <summary>The hero's words.</summary>
    public static readonly SettingDefinition Headline = new("Branding.Headline", null, SettingType.Text, "The large words of the landing page.");
    /// <summary>The line above the hero.</summary>
    public static readonly SettingDefinition Tagline = new("Branding.Tagline", null, SettingType.Text, "The line above the headline.");
    /// <summary>What the studio is.</summary>
    public static readonly SettingDefinition Description = new("Branding.Description", null, SettingType.Text, "What the studio is, in a sentence or two.");
    /// <summary>The accent colour.</summary>
    public static readonly SettingDefinition Accent = new("Branding.Accent", null, SettingType.Color, "The accent colour.");
    /// <summary>The city.</summary>
    public static readonly SettingDefinition City = new("Branding.City", null, SettingType.Text, "The city, as people call it.");
    /// <summary>The street address.</summary>
    public static readonly SettingDefinition Address = new("Branding.Address", null, SettingType.Text, "The street address.");
    /// <summary>Where to write.</summary>
    public static readonly SettingDefinition Email = new("Branding.Email", null, SettingType.Text, "How to write to the studio.");
    /// <summary>Where to call.</summary>
    public static readonly SettingDefinition Phone = new("Branding.Phone", null, SettingType.Text, "How to call the studio.");
    /// <summary>What to expect; the landing page's own three when there is none.</summary>
    public static readonly SettingDefinition Features = new("Branding.Features", null, SettingType.Text, "What to expect at the studio: one a line, such as “Live piano: in every class.”");
    /// <summary>Who teaches.</summary>
    public static readonly SettingDefinition Teachers = new("Branding.Teachers", null, SettingType.Text, "Who teaches: one a line, such as “Ana Duarte: danced in Lisbon, teaches since 2012.”");
    /// <summary>What students say.</summary>
    public static readonly SettingDefinition Testimonials = new("Branding.Testimonials", null, SettingType.Text, "What students say: one a line, such as “Sofia: I came for one class in March.” Ask them first.");

    /// <summary>All of them by name, in this order.</summary>
    public static IReadOnlyDictionary<string, SettingDefinition> All { get; } = typeof(SettingDefinitions)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Where(field => field.FieldType == typeof(SettingDefinition))
        .Select(field => (SettingDefinition)field.GetValue(null)!)
        .ToDictionary(definition => definition.Name);
}
