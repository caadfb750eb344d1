using BalletSaaS.Accounts;
using BalletSaaS.Classes;
using BalletSaaS.Customers;
using BalletSaaS.Kernel;
using BalletSaaS.Schedule;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BalletSaaS.Bookings;

internal sealed class BookingConfiguration : IEntityTypeConfiguration<Booking>
{
    /// <summary>SQL of a live booking: see <see cref="BookingStatus"/>.</summary>
    private const string Live = "status < 4";

    public void Configure(EntityTypeBuilder<Booking> booking)
    {
        booking.ToTable("bookings").OfStudio()
            .References<Booking, Customer>(row => new { row.TenantId, row.CustomerId })
            .References<Booking, Customer>(row => new { row.TenantId, row.PayerId })
            .References<Booking, ClassInstance>(row => new { row.TenantId, row.ClassInstanceId });
        booking.Property(row => row.SkipReason).HasMaxLength(64);
        booking.Property(row => row.OverrideReason).HasMaxLength(BookingConsts.MaxReasonLength);
        booking.Property(row => row.CancelReason).HasMaxLength(BookingConsts.MaxReasonLength);
        booking.Check("ck_bookings_credits", "credits_used between 0 and price_credits and credits_refunded between 0 and credits_used");
        booking.Check("ck_bookings_mark", "status not in (2, 3) or marked_at is not null and mark_method is not null");
        booking.Check("ck_bookings_costs", "late_cancel_cost between 0 and price_credits and no_show_cost between 0 and price_credits");
        booking.HasIndex(row => new { row.TenantId, row.CustomerId, row.ClassInstanceId }, "ux_bookings_live").IsUnique().HasFilter(Live);
        booking.HasIndex(row => new { row.TenantId, row.CustomerId, row.EndsAt }, "ix_bookings_live_time").HasFilter(Live);
        booking.HasIndex(row => new { row.TenantId, row.CustomerId, row.StartsAt, row.Id }, "ix_bookings_customer");
        // Most bookings are paid by who dances: only the others are in it.
        booking.HasIndex(row => new { row.TenantId, row.PayerId, row.Status }, "ix_bookings_payer").HasFilter("payer_id is not null");
        booking.HasIndex(row => new { row.TenantId, row.ClassInstanceId, row.CreationTime, row.Id }, "ix_bookings_instance");
        booking.HasStorageParameter("fillfactor", 85);
    }
}

internal sealed class ClassApprovalConfiguration : IEntityTypeConfiguration<ClassApproval>
{
    public void Configure(EntityTypeBuilder<ClassApproval> approval)
    {
        approval.ToTable("class_approvals").OfStudio()
            .References<ClassApproval, Customer>(row => new { row.TenantId, row.CustomerId })
            .References<ClassApproval, DanceClass>(row => new { row.TenantId, row.ClassId })
            .References<ClassApproval, User>(row => new { row.TenantId, row.SignedById });
        approval.Property(row => row.Discipline).HasMaxLength(ClassRuleConsts.MaxDisciplineLength);
        approval.Check("ck_class_approvals_what", "(class_id is null) <> (discipline is null)");
        approval.Check("ck_class_approvals_dates", "valid_until is null or valid_until >= valid_from");
        approval.HasIndex(row => new { row.TenantId, row.CustomerId, row.ValidFrom, row.Id }, "ix_class_approvals_customer");
    }
}
