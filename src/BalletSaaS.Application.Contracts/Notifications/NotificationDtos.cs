using System.ComponentModel.DataAnnotations;

namespace BalletSaaS.Notifications;

/// <summary>Something that somebody was told.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">What happened.</param>
/// <param name="Title">It in a few words, in the reader's language.</param>
/// <param name="Text">The rest of it; empty when the title says all.</param>
/// <param name="Path">The page of the app that it is about.</param>
/// <param name="CreatedAt">When it became known (UTC).</param>
/// <param name="ReadAt">When it was read (UTC), or null.</param>
/// <param name="Child">First name of the child it is about; null is about the reader.</param>
public sealed record NotificationDto(
    Guid Id, NotificationKind Kind, string Title, string Text, string Path, DateTimeOffset CreatedAt, DateTimeOffset? ReadAt, string? Child);

/// <summary>How many notifications are new.</summary>
/// <param name="Count">Their number, counted up to <see cref="Most"/>.</param>
public sealed record UnreadDto(int Count)
{
    /// <summary>More than so many are not counted.</summary>
    public const int Most = 100;
}

/// <summary>What has been read.</summary>
/// <param name="Until">All that became known until then (UTC); all of them when left out.</param>
public sealed record ReadAllDto(DateTimeOffset? Until = null);

/// <summary>How somebody is told.</summary>
/// <param name="QuietFrom">The first minute of their quiet hours on the studio's wall, <c>HH:mm</c>; null is none.</param>
/// <param name="QuietTo">The first minute after them.</param>
/// <param name="Kinds">The ways for each kind.</param>
public sealed record NotificationPreferencesDto(TimeOnly? QuietFrom, TimeOnly? QuietTo, IReadOnlyList<NotificationChoiceDto> Kinds);

/// <summary>The ways on which a kind goes.</summary>
/// <param name="Kind">What happens.</param>
/// <param name="InApp">Whether the app's list shows it.</param>
/// <param name="Email">Whether a mail says it.</param>
/// <param name="Push">Whether one's devices say it.</param>
/// <param name="MustShow">Whether the app's list shows it whatever one chooses.</param>
/// <param name="Urgent">Whether it goes in quiet hours, too.</param>
public sealed record NotificationChoiceDto(NotificationKind Kind, bool InApp, bool Email, bool Push, bool MustShow, bool Urgent);

/// <summary>Changed choices; kinds and ways that are left out stay.</summary>
/// <param name="Kind">What happens.</param>
/// <param name="InApp">Whether the app's list shows it; what must be seen is shown all the same.</param>
/// <param name="Email">Whether a mail says it.</param>
/// <param name="Push">Whether one's devices say it.</param>
public sealed record UpdateNotificationChoiceDto(
    [EnumDataType(typeof(NotificationKind))] NotificationKind Kind, bool? InApp = null, bool? Email = null, bool? Push = null);

/// <summary>Changed preferences; what is left out stays.</summary>
/// <param name="QuietHours">Whether there are quiet hours; false is none any more.</param>
/// <param name="QuietFrom">Their first minute, <c>HH:mm</c>.</param>
/// <param name="QuietTo">The first minute after them.</param>
/// <param name="Kinds">Choices that change.</param>
public sealed record UpdateNotificationPreferencesDto(
    bool? QuietHours = null, TimeOnly? QuietFrom = null, TimeOnly? QuietTo = null,
    [MaxLength(50)] IReadOnlyList<UpdateNotificationChoiceDto>? Kinds = null);

/// <summary>What a browser needs to subscribe.</summary>
/// <param name="PublicKey">The platform's public key (VAPID, RFC 8292), base64url.</param>
public sealed record PushKeyDto(string PublicKey);

/// <summary>What a browser gives when it subscribes (<c>PushSubscription.toJSON()</c>).</summary>
/// <param name="Endpoint">The address at its push service.</param>
/// <param name="Keys">Its keys.</param>
public sealed record SubscribeDto([Required, StringLength(1000)] string Endpoint, [Required] PushKeysDto Keys);

/// <summary>A browser's keys.</summary>
/// <param name="P256dh">Its public key, base64url.</param>
/// <param name="Auth">Its authentication secret, base64url.</param>
public sealed record PushKeysDto([Required, StringLength(100)] string P256dh, [Required, StringLength(40)] string Auth);

/// <summary>A browser that shows notifications.</summary>
/// <param name="Id">Its id.</param>
/// <param name="CreatedAt">When it asked for it last (UTC).</param>
/// <param name="IsCurrent">Whether it asked for it in the session that asks now; it is told nothing any more when that ends.</param>
public sealed record PushSubscriptionDto(Guid Id, DateTimeOffset CreatedAt, bool IsCurrent);
