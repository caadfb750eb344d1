using BalletSaaS.Customers;
using BalletSaaS.Kernel;
using BalletSaaS.Schedule;
using BalletSaaS.Settings;
using Microsoft.EntityFrameworkCore;

namespace BalletSaaS.Notifications;

/// <inheritdoc />
public sealed class NotificationPreferencesAppService(BalletSaaSDbContext context, Family family, ISettings settings) : INotificationPreferencesAppService
{
    /// <inheritdoc />
    public async Task<NotificationPreferencesDto> GetAsync(CancellationToken ct)
    {
        var me = family.Me;
        return Show(await context.NotificationPreferences.AsNoTracking().SingleOrDefaultAsync(row => row.CustomerId == me, ct));
    }

    /// <inheritdoc />
    public async Task<NotificationPreferencesDto> UpdateAsync(UpdateNotificationPreferencesDto input)
    {
        var me = family.Me;
        return await context.AtomicAsync(async () =>
        {
            // Two changes at once: the second one waits, and finds the first one's choices.
            await family.HoldAsync(me);
            var mine = await context.NotificationPreferences.SingleOrDefaultAsync(row => row.CustomerId == me);
            if (mine is null)
            {
                mine = new NotificationPreferences { TenantId = context.TenantId, CustomerId = me };
                context.Add(mine);
            }

            await ChangeQuietHoursAsync(mine, input);
            mine.Choices = Changed(mine.Choices, input.Kinds ?? []);
            await context.SaveChangesAsync();
            return Show(mine);
        });
    }

    private async Task ChangeQuietHoursAsync(NotificationPreferences mine, UpdateNotificationPreferencesDto input)
    {
        if (input.QuietHours == false)
        {
            (mine.QuietFrom, mine.QuietTo) = (null, null);
        }
        else if (input.QuietHours == true || input.QuietFrom is not null || input.QuietTo is not null)
        {
            // Who says nothing has those of the studio.
            var studio = await settings.GetQuietHoursAsync();
            mine.QuietFrom = input.QuietFrom ?? mine.QuietFrom ?? studio.From;
            mine.QuietTo = input.QuietTo ?? mine.QuietTo ?? studio.To;
        }
    }

    private static Dictionary<NotificationKind, NotificationChannels> Changed(
        Dictionary<NotificationKind, NotificationChannels> choices, IReadOnlyList<UpdateNotificationChoiceDto> changes)
    {
        var changed = new Dictionary<NotificationKind, NotificationChannels>(choices);
        foreach (var change in changes)
        {
            var rule = NotificationRule.Of(change.Kind);
            var ways = changed.TryGetValue(change.Kind, out var chosen) ? chosen : rule.Default;
            ways = With(ways, NotificationChannels.InApp, change.InApp);
            ways = With(ways, NotificationChannels.Email, change.Email);
            ways = With(ways, NotificationChannels.Push, change.Push);
            changed[change.Kind] = ways;
            if (rule.For(ways) == rule.Default)
            {
                changed.Remove(change.Kind); // as everybody has it, also when that changes one day
            }
        }

        return changed;
    }

    private static NotificationChannels With(NotificationChannels ways, NotificationChannels way, bool? on) => on switch
    {
        true => ways | way,
        false => ways & ~way,
        null => ways,
    };

    private static NotificationPreferencesDto Show(NotificationPreferences? mine) => new(mine?.QuietFrom, mine?.QuietTo,
        [.. Enum.GetValues<NotificationKind>().Select(kind =>
        {
            var rule = NotificationRule.Of(kind);
            var ways = rule.For(mine?.Choices.TryGetValue(kind, out var chosen) == true ? chosen : null);
            return new NotificationChoiceDto(kind, ways.HasFlag(NotificationChannels.InApp), ways.HasFlag(NotificationChannels.Email),
                ways.HasFlag(NotificationChannels.Push), rule.MustShow, rule.Urgent);
        })]);
}
