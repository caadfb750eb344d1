using BalletSaaS.Customers;
using BalletSaaS.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BalletSaaS.Bookings;

internal sealed class CalendarFeedConfiguration : IEntityTypeConfiguration<CalendarFeed>
{
    public void Configure(EntityTypeBuilder<CalendarFeed> feed)
    {
        feed.ToTable("calendar_feeds").OfStudio().References<CalendarFeed, Customer>(row => new { row.TenantId, row.CustomerId });
        feed.HasIndex(row => new { row.TenantId, row.CustomerId }, "ux_calendar_feeds_customer_id").IsUnique();
        feed.HasIndex(row => new { row.TenantId, row.Hash }, "ux_calendar_feeds_hash").IsUnique();
    }
}
