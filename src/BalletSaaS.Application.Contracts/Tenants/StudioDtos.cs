using System.ComponentModel.DataAnnotations;
using BalletSaaS.Kernel;
using BalletSaaS.Memberships;

namespace BalletSaaS.Tenants;

/// <summary>A studio that opens on the platform, with its owner.</summary>
/// <param name="StudioName">The name on the door.</param>
/// <param name="Slug">The address: lower-case letters, digits and hyphens, 3 to 63.</param>
/// <param name="TimeZone">IANA zone in which the studio lives, such as <c>Europe/London</c>.</param>
/// <param name="Currency">ISO 4217 code; EUR when left out.</param>
/// <param name="OwnerFirstName">The owner's first name.</param>
/// <param name="OwnerLastName">The owner's last name.</param>
/// <param name="OwnerEmail">The owner's log-in.</param>
/// <param name="Password">The owner's password, 8 characters or more.</param>
public sealed record RegisterStudioDto(
    [Required, StringLength(TenantConsts.MaxNameLength, MinimumLength = 1), PlainName] string StudioName,
    [Required, StringLength(TenantConsts.MaxSlugLength)] string Slug,
    [Required, StringLength(64)] string TimeZone,
    [StringLength(3, MinimumLength = 3)] string? Currency,
    [Required, StringLength(64, MinimumLength = 1), PlainName] string OwnerFirstName,
    [Required, StringLength(64, MinimumLength = 1), PlainName] string OwnerLastName,
    [Required, EmailAddress, StringLength(254)] string OwnerEmail,
    [Required, StringLength(128, MinimumLength = 8)] string Password);

/// <summary>The studio that was opened.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Slug">Its address.</param>
/// <param name="Url">Where it lives, such as <c>http://maison.localhost:5000</c>.</param>
/// <param name="SignInCode">A one-time code, good for two minutes, that signs the owner in at the new address (<c>POST /api/auth/exchange</c>).</param>
public sealed record StudioRegisteredDto(Guid Id, string Slug, string Url, string SignInCode);

/// <summary>Whether an address can be had.</summary>
/// <param name="Slug">The address asked for.</param>
/// <param name="Available">Whether it can be had.</param>
/// <param name="Code">The error code that signing up with it would give, or null.</param>
/// <param name="Reason">The same in words.</param>
/// <param name="Suggestion">A free address close to it, when it cannot be had.</param>
public sealed record SlugAvailabilityDto(string Slug, bool Available, string? Code, string? Reason, string? Suggestion);

/// <summary>What everybody may know of a studio.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">The name on the door.</param>
/// <param name="Slug">Its address.</param>
/// <param name="TimeZone">IANA zone of all its wall times.</param>
/// <param name="Currency">ISO 4217 code of its prices.</param>
/// <param name="Status">Open or suspended.</param>
/// <param name="Language">The language of whoever has not chosen one, as a two-letter code.</param>
/// <param name="Branding">Words and looks, from its settings.</param>
/// <param name="Plans">What it sells; empty until it defines plans.</param>
/// <param name="PaymentPage">Where one buys it, an address with <c>https</c>; null where nothing is sold online.</param>
public sealed record StudioProfileDto(
    Guid Id, string Name, string Slug, string TimeZone, string Currency, TenantStatus Status, string Language,
    StudioBrandingDto Branding, IReadOnlyList<PlanDto> Plans, string? PaymentPage);

/// <summary>A studio's words and looks; null where it has not said.</summary>
/// <param name="Headline">The hero's words.</param>
/// <param name="Tagline">The line above them.</param>
/// <param name="Description">What it is, in a sentence or two.</param>
/// <param name="Accent">The accent colour, <c>#rrggbb</c>.</param>
/// <param name="City">The city, for people.</param>
/// <param name="Address">The street address.</param>
/// <param name="Email">How to write to it.</param>
/// <param name="Phone">How to call it.</param>
/// <param name="Features">What to expect there.</param>
/// <param name="Teachers">Who teaches.</param>
/// <param name="Testimonials">What students say, by name.</param>
public sealed record StudioBrandingDto(
    string? Headline, string? Tagline, string? Description, string? Accent,
    string? City, string? Address, string? Email, string? Phone,
    IReadOnlyList<TitledWordsDto> Features, IReadOnlyList<TitledWordsDto> Teachers, IReadOnlyList<TitledWordsDto> Testimonials);

/// <summary>Words with a title: a feature, a person and what they do or say.</summary>
/// <param name="Title">The title or name.</param>
/// <param name="Words">The words; empty where there is only a title.</param>
public sealed record TitledWordsDto(string Title, string Words);

/// <summary>Something the studio sells.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Description">A sentence about it, or null.</param>
/// <param name="Type">Each month, each year, or once.</param>
/// <param name="PriceMinor">Price of a period in minor units.</param>
/// <param name="Currency">ISO 4217 code: the studio's.</param>
/// <param name="Credits">Credits it gives each period.</param>
/// <param name="Rollover">Whether credits outlive their period.</param>
/// <param name="OncePerPerson">An intro offer: each person once.</param>
public sealed record PlanDto(
    Guid Id, string Name, string? Description, MembershipType Type, long PriceMinor, string Currency, int Credits, bool Rollover, bool OncePerPerson);

/// <summary>A studio as the platform operator sees it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">The name on the door.</param>
/// <param name="Slug">Its address.</param>
/// <param name="TimeZone">IANA zone.</param>
/// <param name="Status">Open or suspended.</param>
/// <param name="CreatedAt">When it opened (UTC).</param>
/// <param name="BooksCheckedAt">When its credit books were last replayed (UTC), as every night; null when they never were.</param>
/// <param name="UnbalancedCustomers">How many customers' books did not balance then; any number but 0 is an alarm.</param>
public sealed record HostStudioDto(
    Guid Id, string Name, string Slug, string TimeZone, TenantStatus Status, DateTimeOffset CreatedAt, DateTimeOffset? BooksCheckedAt, int? UnbalancedCustomers);
