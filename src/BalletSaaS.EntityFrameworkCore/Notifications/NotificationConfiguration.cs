using BalletSaaS.Customers;
using BalletSaaS.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BalletSaaS.Notifications;

internal sealed class NotificationConfiguration : IEntityTypeConfiguration<Notification>
{
    /// <summary>SQL of what the app's list counts as new.</summary>
    private const string Unread = "is_shown and read_at is null";

    public void Configure(EntityTypeBuilder<Notification> notification)
    {
        notification.ToTable("notifications").OfStudio()
            .References<Notification, Customer>(row => new { row.TenantId, row.CustomerId })
            .References<Notification, Customer>(row => new { row.TenantId, row.AboutId });
        notification.Property(row => row.Facts).HasConversion<FactsConverter>().HasColumnType("jsonb");
        notification.Property(row => row.Cause).HasMaxLength(64);
        notification.HasIndex(row => new { row.TenantId, row.CustomerId, row.Cause }, "ux_notifications_cause").IsUnique();
        notification.HasIndex(row => new { row.TenantId, row.CustomerId, row.CreationTime, row.Id }, "ix_notifications_list").HasFilter("is_shown");
        notification.HasIndex(row => new { row.TenantId, row.CustomerId, row.CreationTime }, "ix_notifications_unread").HasFilter(Unread);
        notification.HasIndex(row => new { row.TenantId, row.AboutId }).HasFilter("about_id is not null");
        notification.HasIndex(row => new { row.TenantId, row.CreationTime });
    }
}

internal sealed class NotificationPreferencesConfiguration : IEntityTypeConfiguration<NotificationPreferences>
{
    public void Configure(EntityTypeBuilder<NotificationPreferences> preferences)
    {
        preferences.ToTable("notification_preferences").OfStudio().References<NotificationPreferences, Customer>(row => new { row.TenantId, row.CustomerId });
        preferences.Property(row => row.Choices).HasConversion<ChoicesConverter, ChoicesComparer>().HasColumnType("jsonb");
        preferences.Check("ck_notification_preferences_quiet", "(quiet_from is null) = (quiet_to is null)");
        preferences.HasIndex(row => new { row.TenantId, row.CustomerId }, "ux_notification_preferences_customer_id").IsUnique();
    }
}

internal sealed class PushSubscriptionConfiguration : IEntityTypeConfiguration<PushSubscription>
{
    public void Configure(EntityTypeBuilder<PushSubscription> subscription)
    {
        subscription.ToTable("push_subscriptions").OfStudio().References<PushSubscription, Customer>(row => new { row.TenantId, row.CustomerId });
        subscription.Property(row => row.Endpoint).HasMaxLength(PushSubscription.MaxEndpointLength);
        subscription.Check("ck_push_subscriptions_keys", "octet_length(key) = 65 and octet_length(secret) = 16");
        // A browser is one person's: whoever subscribes with it last.
        subscription.HasIndex(row => new { row.TenantId, row.Endpoint }, "ux_push_subscriptions_endpoint").IsUnique();
        subscription.HasIndex(row => new { row.TenantId, row.CustomerId, row.CreationTime }, "ix_push_subscriptions_customer");
        subscription.HasIndex(row => new { row.TenantId, row.SessionId }, "ix_push_subscriptions_session");
    }
}
