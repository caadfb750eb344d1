using BalletSaaS.Bookings;
using BalletSaaS.Kernel;

namespace BalletSaaS.Notifications;

/// <summary>What changed about classes, in words: a paragraph for each class (C3, C4).</summary>
internal static class ChangeWords
{
    /// <summary>The paragraphs.</summary>
    public static string Of(IEnumerable<InstanceChange> changes, string language) => string.Join("\n\n", changes.Select(change => Paragraph(change, language)));

    /// <summary>What changed, then what it means for the reader.</summary>
    private static string Paragraph(InstanceChange change, string language)
    {
        var values = new Dictionary<string, object?>
        {
            ["class"] = change.Class,
            ["was"] = WallWords.When(change.Was.Date, change.Was.Time, language),
            ["now"] = WallWords.When(change.Now.Date, change.Now.Time, language),
            ["teacher"] = change.Now.Teacher,
            ["room"] = change.Now.Room,
            ["reason"] = change.Reason,
            ["credits"] = change.CreditsRefunded,
        };
        IEnumerable<string> sentences = change.Reason is not null ? ["Mail:ClassChanged.Removed"] : [.. WhatChanged(change)];
        var meaning = !change.Released ? "Mail:ClassChanged.StayOrLeave" : change.Clashes ? "Mail:ClassChanged.ReleasedByClash" : change.CreditsRefunded > 0 ? "Mail:ClassChanged.Released" : "Mail:ClassChanged.ReleasedFree";
        return string.Join(' ', sentences.Append(meaning).Select(key => Texts.Get(key, language, values)));
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
}
