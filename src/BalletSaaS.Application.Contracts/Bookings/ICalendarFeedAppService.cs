namespace BalletSaaS.Bookings;

/// <summary>Whether a student's calendar has an address.</summary>
/// <param name="CreatedAt">When it was made (UTC); null when there is none. The address itself is not shown again.</param>
public sealed record CalendarFeedDto(DateTimeOffset? CreatedAt);

/// <summary>The address of a student's calendar, shown once.</summary>
/// <param name="Url">To subscribe to in a calendar; whoever knows it sees the bookings.</param>
public sealed record CalendarFeedLinkDto(string Url);

/// <summary>One booking as a file that calendars open.</summary>
/// <param name="Name">The file's name: the class and its date.</param>
/// <param name="Text">iCalendar with one appointment, the same as in the feeds: whoever has both sees it once.</param>
public sealed record CalendarFileDto(string Name, string Text);

/// <summary>Calendars to subscribe to, and single appointments to keep.</summary>
public interface ICalendarFeedAppService
{
    /// <summary>The studio's timetable as iCalendar: a month back, as far ahead as there are dates. Errors: <c>Tenants:StudioRequired</c>.</summary>
    Task<string> ReadStudioAsync(CancellationToken ct);

    /// <summary>A student's bookings as iCalendar. Errors: <c>Kernel:NotFound</c> for an address that is none (any more), or another studio's.</summary>
    Task<string> ReadAsync(string secret, CancellationToken ct);

    /// <summary>A booking of one's own, or of a child, as a file; one that ended says so. Errors: <c>Kernel:NotFound</c>.</summary>
    Task<CalendarFileDto> ReadBookingAsync(Guid bookingId, CancellationToken ct);

    /// <summary>Whether one's calendar has an address. Errors: <c>Customers:NotACustomer</c>.</summary>
    Task<CalendarFeedDto> GetMineAsync(CancellationToken ct);

    /// <summary>A new address for one's calendar; the old one ends. Errors: <c>Customers:NotACustomer</c>.</summary>
    Task<CalendarFeedLinkDto> CreateAsync();

    /// <summary>One's calendar has no address any more; twice is fine. Errors: <c>Customers:NotACustomer</c>.</summary>
    Task RevokeAsync();
}
