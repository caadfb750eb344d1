using BalletSaaS.Bookings;
using BalletSaaS.Credits;
using BalletSaaS.Kernel;
using BalletSaaS.Memberships;
using BalletSaaS.Progress;
using BalletSaaS.Schedule;

namespace BalletSaaS.Notifications;

/// <summary>A notification in words.</summary>
/// <param name="Title">It in a few words.</param>
/// <param name="Text">The rest of it.</param>
/// <param name="Path">The page of the app that it is about.</param>
/// <param name="Mail">The keys of the mail that says it.</param>
/// <param name="Values">What fills the mail's placeholders.</param>
public sealed record NotificationText(string Title, string Text, string Path, MailTexts Mail, Dictionary<string, object?> Values);

/// <summary>Finds the words for facts, when somebody reads them and in their language.</summary>
internal static class NotificationWords
{
    private static readonly MailTexts Plain = new("Mail:Notice.Subject", "Mail:Notice.Body", "Mail:Notice.Action");

    /// <summary>The words of a notification.</summary>
    /// <param name="kind">What happened.</param>
    /// <param name="facts">The facts of it.</param>
    /// <param name="language">Of who reads it.</param>
    /// <param name="wall">The studio's zone.</param>
    public static NotificationText Of(NotificationKind kind, NotificationFacts facts, string language, WallClock wall)
    {
        var values = Values(facts, language, wall);
        var (title, sentences) = Keys(kind, facts);
        values["title"] = Texts.Get(title, language, values);
        values["text"] = kind == NotificationKind.ClassChanged
            ? ChangeWords.Of(facts.Changes!, language)
            : string.Join('\n', sentences.Select(key => Texts.Get(key, language, values)));
        return new NotificationText((string)values["title"]!, (string)values["text"]!, PathOf(kind, facts), MailOf(kind, facts), values);
    }

    private static Dictionary<string, object?> Values(NotificationFacts facts, string language, WallClock wall) => new()
    {
        ["class"] = facts.Class,
        ["when"] = facts.Date is { } date && facts.Time is { } time ? WallWords.When(date, time, language) : null,
        ["day"] = facts.Date is { } day ? WallWords.Day(day, language) : null,
        ["until"] = facts.Until is { } until ? WallWords.When(until, wall, language) : null,
        ["freeUntil"] = facts.Until is { } free ? WallWords.When(free, wall, language) : null,
        ["credits"] = facts.Credits is { } credits ? Math.Abs(credits) : null,
        ["balance"] = facts.Balance,
        ["reason"] = facts.Reason,
        ["why"] = facts.Code is { } code ? Texts.Get(Why(code), language) : null,
        ["what"] = facts.Name is { } name ? CheckpointWords.Of(name, language) : null,
        ["by"] = facts.By,
        ["from"] = facts.From is { } from ? WallWords.Day(from, language) : null,
        ["to"] = facts.To is { } to ? WallWords.Day(to, language) : null,
        ["bookings"] = facts.Bookings,
        ["classes"] = string.Join('\n', (facts.CalledOff ?? []).Select(off => $"{off.Class}, {WallWords.When(off.Date, off.Time, language)}: {off.Reason}")),
        ["changes"] = facts.Changes is { } changes ? ChangeWords.Of(changes, language) : null,
    };

    /// <summary>The keys of the title, and of the sentences that follow it.</summary>
    private static (string Title, IEnumerable<string> Sentences) Keys(NotificationKind kind, NotificationFacts facts)
    {
        IEnumerable<string> back = facts.Credits > 0 ? ["Notice:CreditsBack"] : [];
        return kind switch
        {
            NotificationKind.BookingMade when facts.Waits => ("Notice:BookingMade.TitleWaiting", ["Notice:BookingMade.TextWaiting"]),
            NotificationKind.BookingMade => ("Notice:BookingMade.Title", ["Notice:BookingMade.Text"]),
            NotificationKind.BookingCancelled => ("Notice:BookingCancelled.Title", [facts.Reason is null ? "Notice:BookingCancelled.Text" : "Notice:BookingCancelled.TextWhy", .. back]),
            NotificationKind.PlaceOffered => ("Notice:PlaceOffered.Title", ["Notice:PlaceOffered.Text"]),
            NotificationKind.Promoted => ("Notice:Promoted.Title", ["Notice:Promoted.Text"]),
            NotificationKind.PassedOver => ("Notice:PassedOver.Title", ["Notice:PassedOver.Text"]),
            NotificationKind.LateCancelRefunded => ("Notice:LateCancelRefunded.Title", ["Notice:LateCancelRefunded.Text"]),
            NotificationKind.ClassCalledOff when facts.CalledOff is { Count: > 1 } => ("Notice:ClassCalledOff.TitleMany", ["Notice:ClassCalledOff.TextMany", .. back]),
            NotificationKind.ClassCalledOff => ("Notice:ClassCalledOff.Title", ["Notice:ClassCalledOff.Text", .. back]),
            NotificationKind.ClassChanged => (facts.Changes is { Count: > 1 } ? "Notice:ClassChanged.TitleMany" : "Notice:ClassChanged.Title", []),
            NotificationKind.CreditsExpiring => ("Notice:CreditsExpiring.Title", ["Notice:CreditsExpiring.Text"]),
            NotificationKind.CreditsAdjusted => (facts.Credits < 0 ? "Notice:CreditsAdjusted.TitleTaken" : "Notice:CreditsAdjusted.Title", ["Notice:CreditsAdjusted.Text", "Notice:CreditsAdjusted.Balance"]),
            NotificationKind.MembershipRenewed => (facts.Name is null ? "Notice:MembershipRenewed.TitlePlain" : "Notice:MembershipRenewed.Title",
                ["Notice:MembershipRenewed.Text", .. facts.Date is null ? Array.Empty<string>() : ["Notice:MembershipRenewed.Next"]]),
            NotificationKind.MembershipPaused => ("Notice:MembershipPaused.Title",
                ["Notice:MembershipPaused.Text", .. facts.Bookings > 0 ? ["Notice:MembershipPaused.Bookings"] : Array.Empty<string>(), .. back]),
            NotificationKind.PauseDeclined => ("Notice:PauseDeclined.Title", [facts.Reason is null ? "Notice:PauseDeclined.Text" : "Notice:PauseDeclined.TextWhy"]),
            NotificationKind.CheckpointReached => ("Notice:CheckpointReached.Title", ["Notice:CheckpointReached.Text"]),
            NotificationKind.ApprovalSigned => ("Notice:ApprovalSigned.Title", ["Notice:ApprovalSigned.Text"]),
            NotificationKind.ReportPublished => ("Notice:ReportPublished.Title", ["Notice:ReportPublished.Text"]),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Nobody found words for it."),
        };
    }

    private static string PathOf(NotificationKind kind, NotificationFacts facts) => kind switch
    {
        NotificationKind.LateCancelRefunded or NotificationKind.CreditsExpiring or NotificationKind.CreditsAdjusted => "/app/credits",
        NotificationKind.MembershipRenewed or NotificationKind.MembershipPaused or NotificationKind.PauseDeclined => $"/app/credits?for={facts.WhoseId}",
        NotificationKind.CheckpointReached => "/app/progress",
        NotificationKind.ReportPublished => $"/app/progress?for={facts.WhoseId}",
        NotificationKind.ClassCalledOff => FormattableString.Invariant($"/app/book?day={facts.Date:yyyy-MM-dd}"),
        NotificationKind.ApprovalSigned => "/app/book",
        _ => facts.BookingId is { } booking ? $"/app/classes?booking={booking}" : "/app/classes",
    };

    /// <summary>Kinds with words of their own in the mail say more in it; the others say there what the app says.</summary>
    private static MailTexts MailOf(NotificationKind kind, NotificationFacts facts) => kind switch
    {
        NotificationKind.Promoted => new("Mail:Promoted.Subject", "Mail:Promoted.Body", "Mail:Promoted.Action"),
        NotificationKind.PlaceOffered => new("Mail:Offered.Subject", "Mail:Offered.Body", "Mail:Offered.Action"),
        NotificationKind.PassedOver => new("Mail:PassedOver.Subject", "Mail:PassedOver.Body", "Mail:PassedOver.Action"),
        NotificationKind.LateCancelRefunded => new("Mail:Refilled.Subject", "Mail:Refilled.Body", "Mail:Refilled.Action"),
        NotificationKind.ClassCalledOff when facts.CalledOff is { Count: > 1 } => new("Mail:CalledOff.SubjectMany", "Mail:CalledOff.BodyMany", "Mail:CalledOff.Action"),
        NotificationKind.ClassCalledOff => new("Mail:CalledOff.Subject", "Mail:CalledOff.Body", "Mail:CalledOff.Action"),
        NotificationKind.ClassChanged => new(facts.Changes is { Count: > 1 } ? "Mail:ClassChanged.SubjectMany" : "Mail:ClassChanged.Subject", "Mail:ClassChanged.Body", "Mail:ClassChanged.Action"),
        NotificationKind.MembershipPaused => new("Mail:Paused.Subject", "Mail:Paused.Body", "Mail:Paused.Action"),
        _ => Plain,
    };

    private static string Why(string reason) => ErrorCatalog.All[reason] switch
    {
        var code when code == BookingErrors.OfferExpired => "Mail:PassedOver.Expired",
        var code when code == CreditErrors.NotEnough => "Mail:PassedOver.NotEnough",
        var code when code == BookingErrors.Overlap => "Mail:PassedOver.Overlap",
        var code when code == BookingErrors.DayLimit || code == BookingErrors.WeekLimit => "Mail:PassedOver.Limit",
        var code when code == MembershipErrors.Paused => "Mail:PassedOver.Paused",
        _ => "Mail:PassedOver.Unfit",
    };
}
