using System.Globalization;
using BalletSaaS.Bookings;
using BalletSaaS.Kernel;

namespace BalletSaaS.Notifications;

/// <summary>
/// What people are told when the studio changes classes that they are booked in or wait for: one mail, whatever it was, with a paragraph
/// for each class (C3, C4).
/// </summary>
public sealed class ClassChangeMails(Mailer mailer) : IEventHandler<ClassChanged>
{
    private static readonly MailTexts One = new("Mail:ClassChanged.Subject", "Mail:ClassChanged.Body", "Mail:ClassChanged.Action");
    private static readonly MailTexts Many = One with { Subject = "Mail:ClassChanged.SubjectMany" };

    /// <inheritdoc />
    public Task HandleAsync(ClassChanged news)
    {
        var changes = news.Changes.OrderBy(change => change.Was.Date).ThenBy(change => change.Was.Time).ToList();
        return mailer.TellAsync(news.CustomerId, changes is [_] ? One : Many, "/app/bookings", new()
        {
            ["class"] = changes[0].Class,
            ["when"] = Words(changes[0].Was),
            ["changes"] = string.Join("\n\n", changes.Select(Paragraph)),
        });
    }

    /// <summary>What changed, then what it means for the reader.</summary>
    private static string Paragraph(InstanceChange change)
    {
        var values = new Dictionary<string, object?>
        {
            ["class"] = change.Class,
            ["was"] = Words(change.Was),
            ["now"] = Words(change.Now),
            ["teacher"] = change.Now.Teacher,
            ["room"] = change.Now.Room,
            ["reason"] = change.Reason,
            ["credits"] = change.CreditsRefunded,
        };
        IEnumerable<string> sentences = change.Reason is not null ? ["Mail:ClassChanged.Removed"] : [.. WhatChanged(change)];
        var meaning = !change.Released ? "Mail:ClassChanged.StayOrLeave" : change.Clashes ? "Mail:ClassChanged.ReleasedByClash" : change.CreditsRefunded > 0 ? "Mail:ClassChanged.Released" : "Mail:ClassChanged.ReleasedFree";
        return string.Join(' ', sentences.Append(meaning).Select(key => Texts.Get(key, values: values)));
    }

    private static IEnumerable<string> WhatChanged(InstanceChange change)
    {
        yield return (change.Was.Date, change.Was.Time) != (change.Now.Date, change.Now.Time) ? "Mail:ClassChanged.Moved" : "Mail:ClassChanged.Named";
        if (change.Was.Teacher != change.Now.Teacher)
        {
            yield return change.Now.Teacher is null ? "Mail:ClassChanged.NoTeacher" : "Mail:ClassChanged.Substitute";
        }

        if (change.Was.Room != change.Now.Room && change.Now.Room is not null)
        {
            yield return "Mail:ClassChanged.Room";
        }
    }

    private static string Words(InstanceWords words) => words.Date.ToDateTime(words.Time).ToString("ddd d MMMM, HH:mm", CultureInfo.InvariantCulture);
}
