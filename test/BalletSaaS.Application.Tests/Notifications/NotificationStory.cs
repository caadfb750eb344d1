using System.Globalization;
using BalletSaaS.Kernel;
using Microsoft.EntityFrameworkCore;

namespace BalletSaaS.Notifications;

/// <summary>Stories of what people are told, in one studio in London. Mails and devices are the outbox's: what is due to them is looked up there.</summary>
/// <param name="database">The class's database.</param>
public abstract class NotificationStory(TestDatabase database) : AttendanceStory(database)
{
    /// <summary>What somebody reads in the app, newest first.</summary>
    protected static async Task<IReadOnlyList<NotificationDto>> ReadsAsync(Dancer dancer) => (await dancer.Does((INotificationAppService notifications) =>
        notifications.GetListAsync(new PageRequest(0, 100), CancellationToken.None))).Items;

    /// <summary>How many of them are new.</summary>
    protected static async Task<int> NewAsync(Dancer dancer) => (await dancer.Does((INotificationAppService notifications) =>
        notifications.CountUnreadAsync(CancellationToken.None))).Count;

    /// <summary>Somebody chooses how they are told of something.</summary>
    protected static Task<NotificationPreferencesDto> Chooses(Dancer dancer, NotificationKind kind, bool? inApp = null, bool? email = null, bool? push = null) =>
        dancer.Does((INotificationPreferencesAppService preferences) => preferences.UpdateAsync(
            new UpdateNotificationPreferencesDto(Kinds: [new UpdateNotificationChoiceDto(kind, inApp, email, push)])));

    /// <summary>The kinds of what somebody is to get by mail, in order, each with when it goes (UTC).</summary>
    protected Task<List<(NotificationKind Kind, DateTimeOffset At)>> MailsAsync(Dancer dancer) => DueAsync(dancer, "notifications.mail-due");

    /// <summary>The same for devices.</summary>
    protected Task<List<(NotificationKind Kind, DateTimeOffset At)>> PushesAsync(Dancer dancer) => DueAsync(dancer, "notifications.push-due");

    private async Task<List<(NotificationKind, DateTimeOffset)>> DueAsync(Dancer dancer, string kind)
    {
        var rows = await Studio.LooksAsync(context => context.Database.SqlQuery<string>(
            $"""
            select n.kind || ' ' || extract(epoch from m.next_attempt_at)::bigint as "Value" from outbox_messages m
            join notifications n on n.tenant_id = m.tenant_id and n.id = (m.payload ->> 'notificationId')::uuid
            where m.kind = {kind} and n.customer_id = {dancer.CustomerId} order by m.id
            """).ToListAsync());
        return rows.ConvertAll(row => row.Split(' ') is [var number, var seconds]
            ? ((NotificationKind)int.Parse(number, CultureInfo.InvariantCulture), DateTimeOffset.FromUnixTimeSeconds(long.Parse(seconds, CultureInfo.InvariantCulture)))
            : throw new ArgumentException(row));
    }
}
