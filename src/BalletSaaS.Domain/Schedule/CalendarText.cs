using System.Globalization;
using System.Text;

namespace BalletSaaS.Schedule;

/// <summary>An appointment in a calendar feed.</summary>
/// <param name="Id">The same for the same appointment, however often it is moved.</param>
/// <param name="Name">What it is.</param>
/// <param name="StartsAt">Start (UTC).</param>
/// <param name="EndsAt">End (UTC).</param>
/// <param name="Description">More about it, or null.</param>
/// <param name="Location">Where, or null.</param>
/// <param name="IsCalledOff">Whether it does not take place.</param>
/// <param name="IsTentative">Whether it is not sure yet: a place in line.</param>
/// <param name="ChangedAt">When it was last changed (UTC).</param>
public sealed record CalendarEntry(
    Guid Id, string Name, DateTimeOffset StartsAt, DateTimeOffset EndsAt, string? Description, string? Location, bool IsCalledOff, bool IsTentative, DateTimeOffset ChangedAt);

/// <summary>
/// Calendars as phones subscribe to them (iCalendar, RFC 5545). Times are UTC instants, which every calendar shows on its own
/// clock: no zone has to be described, and a change of the clocks moves nothing. An appointment that was moved keeps its name, one that
/// was called off says so.
/// </summary>
public static class CalendarText
{
    /// <summary>Octets of a line; longer ones go on in the next.</summary>
    private const int LineLength = 75;

    /// <summary>A calendar.</summary>
    /// <param name="name">What subscribers see.</param>
    /// <param name="zone">The studio's IANA zone, as a hint.</param>
    /// <param name="host">Where the appointments come from.</param>
    /// <param name="entries">The appointments.</param>
    public static string Write(string name, string zone, string host, IEnumerable<CalendarEntry> entries)
    {
        var text = new StringBuilder();
        Line(text, "BEGIN:VCALENDAR");
        Line(text, "VERSION:2.0");
        Line(text, "PRODID:-//BalletSaaS//Timetable//EN");
        Line(text, "CALSCALE:GREGORIAN");
        Line(text, "METHOD:PUBLISH");
        Line(text, $"X-WR-CALNAME:{Escape(name)}");
        Line(text, $"X-WR-TIMEZONE:{Escape(zone)}");
        Line(text, "REFRESH-INTERVAL;VALUE=DURATION:PT1H");
        Line(text, "X-PUBLISHED-TTL:PT1H");
        foreach (var entry in entries)
        {
            Line(text, "BEGIN:VEVENT");
            Line(text, $"UID:{entry.Id}@{host}");
            Line(text, $"DTSTAMP:{Instant(entry.ChangedAt)}");
            Line(text, $"LAST-MODIFIED:{Instant(entry.ChangedAt)}");
            Line(text, $"DTSTART:{Instant(entry.StartsAt)}");
            Line(text, $"DTEND:{Instant(entry.EndsAt)}");
            Line(text, $"SUMMARY:{Escape(entry.Name)}");
            Line(text, $"STATUS:{(entry.IsCalledOff ? "CANCELLED" : entry.IsTentative ? "TENTATIVE" : "CONFIRMED")}");
            Optional(text, "DESCRIPTION", entry.Description);
            Optional(text, "LOCATION", entry.Location);
            Line(text, "END:VEVENT");
        }

        Line(text, "END:VCALENDAR");
        return text.ToString();
    }

    private static void Optional(StringBuilder text, string name, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value))
        {
            Line(text, $"{name}:{Escape(value)}");
        }
    }

    private static string Instant(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    /// <summary>What a text means may not end its line, nor begin another.</summary>
    private static string Escape(string value) => value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal)
        .Replace(",", "\\,", StringComparison.Ordinal).Replace("\r", "", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    private static void Line(StringBuilder text, string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > LineLength)
            {
                text.Append("\r\n ");
                octets = 1;
            }

            text.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }

        text.Append("\r\n");
    }
}
