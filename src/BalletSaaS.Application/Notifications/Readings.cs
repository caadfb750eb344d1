using BalletSaaS.Customers;
using BalletSaaS.Kernel;
using BalletSaaS.Settings;
using BalletSaaS.Tenants;
using Microsoft.EntityFrameworkCore;

namespace BalletSaaS.Notifications;

/// <summary>A notification with who reads it.</summary>
/// <param name="Notification">What.</param>
/// <param name="Reader">Who.</param>
/// <param name="Child">First name of the child it is about, or null.</param>
/// <param name="Language">The reader's language.</param>
/// <param name="Words">It in that language.</param>
public sealed record Reading(Notification Notification, Customer Reader, string? Child, string Language, NotificationText Words);

/// <summary>Finds what is to be said to whom, when it is about to leave.</summary>
public sealed class Readings(BalletSaaSDbContext context, StudioLanguage languages, StudioClock clock) : IScopedService
{
    /// <summary>A notification as its reader reads it now; null when one of them is gone.</summary>
    public async Task<Reading?> FindAsync(Guid notificationId)
    {
        var found = await (
            from notification in context.Notifications.AsNoTracking()
            join reader in context.Customers.AsNoTracking() on notification.CustomerId equals reader.Id
            where notification.Id == notificationId
            select new { notification, reader, Child = context.Customers.Where(row => row.Id == notification.AboutId).Select(row => row.FirstName).FirstOrDefault() })
            .SingleOrDefaultAsync();
        if (found is null)
        {
            return null;
        }

        var language = await languages.OfAsync(found.reader.Language);
        return new Reading(found.notification, found.reader, found.Child, language,
            NotificationWords.Of(found.notification.Kind, found.notification.Facts, language, await clock.WallAsync()));
    }
}
