using System.Globalization;
using System.Text.Json;
using BalletSaaS.Kernel;
using BalletSaaS.Tenants;
using Microsoft.EntityFrameworkCore;

namespace BalletSaaS.Notifications;

/// <summary>Something that somebody is to be told.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="CustomerId">Whom it is about.</param>
/// <param name="Facts">The facts of it.</param>
public sealed record Notice(NotificationKind Kind, Guid CustomerId, NotificationFacts Facts)
{
    /// <summary>From when on a mail or a device says it too late (UTC); null is never.</summary>
    public DateTimeOffset? GoodUntil { get; init; }

    /// <summary>The account that did it: whoever did it knows it.</summary>
    public Guid? ActorId { get; init; }

    /// <summary>The customer who asked for it: a guardian is told the answer, also when the child reads its own mails.</summary>
    public Guid? AskerId { get; init; }

    /// <summary>What caused it; null is the news that is being delivered.</summary>
    public string? Cause { get; init; }
}

/// <summary>
/// Tells people what happened, each on the ways they chose: one row for each reader, and from it a mail, and a message to each of their
/// devices. Those leave by the outbox, each on its own: what fails repeats nothing else. The same cause tells nobody twice.
/// </summary>
public sealed class Notifier(BalletSaaSDbContext context, StudioClock clock, IOutbox outbox, OutboxDispatcher dispatcher, Delivery delivery) : IScopedService
{
    /// <summary>
    /// Tells a customer: themselves, or, who has no e-mail, all their guardians (F3), and the guardian who asked. Nobody is told about
    /// somebody who was erased, or whose guardian they are no more.
    /// </summary>
    public async Task TellAsync(Notice notice)
    {
        await context.AtomicAsync(async () =>
        {
            foreach (var reader in await ReadersAsync(notice))
            {
                await TellAsync(notice, reader);
            }

            return await context.SaveChangesAsync();
        });
        dispatcher.Wake();
    }

    private async Task TellAsync(Notice notice, Reader reader)
    {
        var ways = NotificationRule.Of(notice.Kind).For(reader.Preferences?.Choices.TryGetValue(notice.Kind, out var chosen) == true ? chosen : null);
        var id = Guid.CreateVersion7(clock.Now);
        if (ways == NotificationChannels.None || !await WriteAsync(notice, reader, id, ways.HasFlag(NotificationChannels.InApp)))
        {
            return;
        }

        var goesAt = reader.Preferences?.GoesAt(notice.Kind, clock.Now, await clock.WallAsync());
        if (ways.HasFlag(NotificationChannels.Email))
        {
            outbox.Add(new MailDue(id), goesAt);
        }

        if (ways.HasFlag(NotificationChannels.Push))
        {
            foreach (var device in await context.PushSubscriptions.Where(row => row.CustomerId == reader.Id).Select(row => row.Id).ToListAsync())
            {
                outbox.Add(new PushDue(id, device), goesAt);
            }
        }
    }

    /// <summary>False when this reader was told before: two hosts may deliver the same news.</summary>
    private async Task<bool> WriteAsync(Notice notice, Reader reader, Guid id, bool shown) => await context.Database.ExecuteSqlAsync($"""
        insert into notifications (tenant_id, id, customer_id, about_id, kind, facts, cause, is_shown, good_until, creation_time)
        values ({context.TenantId}, {id}, {reader.Id}, {(reader.Id == notice.CustomerId ? null : notice.CustomerId)}, {(short)notice.Kind},
            {JsonSerializer.Serialize(notice.Facts, NotificationJson.Options)}::jsonb,
            {notice.Cause ?? delivery.NewsId.ToString(CultureInfo.InvariantCulture)}, {shown}, {notice.GoodUntil}, {clock.Now})
        on conflict (tenant_id, customer_id, cause) do nothing
        """) == 1;

    private async Task<List<Reader>> ReadersAsync(Notice notice)
    {
        var about = await context.Customers.Where(row => row.Id == notice.CustomerId).Select(row => new { row.Id, Own = row.Email != null }).SingleOrDefaultAsync();
        return about is null ? [] : await (
            from reader in about.Own
                ? context.Customers.Where(row => row.Id == about.Id
                    || (row.Id == notice.AskerId && context.Guardianships.Any(pair => pair.ChildId == about.Id && pair.GuardianId == row.Id)))
                : context.Customers.Where(row => row.Email != null && context.Guardianships.Any(pair => pair.ChildId == about.Id && pair.GuardianId == row.Id))
            where notice.ActorId == null || reader.UserId != notice.ActorId
            orderby reader.Id
            select new Reader(reader.Id, context.NotificationPreferences.AsNoTracking().FirstOrDefault(row => row.CustomerId == reader.Id))).ToListAsync();
    }

    private sealed record Reader(Guid Id, NotificationPreferences? Preferences);
}
