using System.Text.Json;
using System.Text.Json.Nodes;
using BalletSaaS.Credits;
using BalletSaaS.Notifications;

namespace BalletSaaS.Demo;

/// <summary>What the demo's people were told lately about their credits; what is older than two days they have read.</summary>
internal static class DemoNotifications
{
    private const int Days = 30;
    private const int ReadAfterDays = 2;
    private const int SoonDays = 9;

    public static IEnumerable<JsonNode> Of(StudioLife life) => life.Dancers.Where(dancer => dancer.Customer.UserId is not null)
        .SelectMany(dancer => Granted(dancer, life.Calendar).Concat(Ending(dancer, life.Calendar)))
        .Select(one => Rows.Row(one, new { Facts = JsonSerializer.SerializeToNode(one.Facts, NotificationJson.Options) }));

    private static IEnumerable<Notification> Granted(Dancer dancer, Calendar calendar) => dancer.Ledger.Entries
        .Where(entry => entry.Kind is CreditTransactionKind.Grant or CreditTransactionKind.Adjustment && entry.CreationTime > calendar.Now.AddDays(-Days))
        .Select(entry => Told(dancer, calendar, NotificationKind.CreditsAdjusted, entry.CreationTime, $"demo:{entry.Id:N}",
            new NotificationFacts { Credits = entry.Amount, Balance = entry.BalanceAfter, Reason = entry.Notes }));

    private static IEnumerable<Notification> Ending(Dancer dancer, Calendar calendar) => dancer.Ledger.Lots
        .Where(lot => lot.Remaining > lot.Held && lot.ExpiresOn >= calendar.Today && lot.ExpiresOn <= calendar.Today.AddDays(SoonDays))
        .Select(lot => Told(dancer, calendar, NotificationKind.CreditsExpiring, calendar.Now.AddHours(-1), $"demo:{lot.Id:N}",
            new NotificationFacts { Credits = lot.Remaining - lot.Held, Date = lot.ExpiresOn }));

    private static Notification Told(Dancer dancer, Calendar calendar, NotificationKind kind, DateTimeOffset at, string cause, NotificationFacts facts) => new()
    {
        TenantId = dancer.Customer.TenantId,
        Id = Guid.CreateVersion7(at),
        CustomerId = dancer.Customer.Id,
        Kind = kind,
        Facts = facts,
        Cause = cause,
        IsShown = true,
        CreationTime = at,
        ReadAt = at < calendar.Now.AddDays(-ReadAfterDays) ? at.AddHours(1) : null,
    };
}
