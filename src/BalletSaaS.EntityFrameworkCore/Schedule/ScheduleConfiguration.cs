using BalletSaaS.Accounts;
using BalletSaaS.Classes;
using BalletSaaS.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BalletSaaS.Schedule;

internal sealed class ClassInstanceConfiguration : IEntityTypeConfiguration<ClassInstance>
{
    public void Configure(EntityTypeBuilder<ClassInstance> instance)
    {
        instance.ToTable("class_instances").OfStudio()
            .References<ClassInstance, DanceClass>(row => new { row.TenantId, row.ClassId })
            .References<ClassInstance, User>(row => new { row.TenantId, row.InstructorId })
            .References<ClassInstance, Room>(row => new { row.TenantId, row.RoomId });
        instance.Property(row => row.Name).HasMaxLength(ClassConsts.MaxNameLength);
        instance.Property(row => row.InstructorName).HasMaxLength(100);
        instance.Property(row => row.SubstituteFor).HasMaxLength(100);
        instance.Property(row => row.RoomName).HasMaxLength(ClassConsts.MaxRoomNameLength);
        instance.Property(row => row.Color).HasMaxLength(7);
        instance.Property(row => row.CancellationReason).HasMaxLength(300);
        instance.Property(row => row.Discipline).HasMaxLength(ClassRuleConsts.MaxDisciplineLength);
        instance.Check("ck_class_instances_seats", "booked_count >= 0 and offered_count >= 0 and booked_count + offered_count <= seat_limit and seat_limit >= max_capacity");
        instance.Check("ck_class_instances_waiting", "offered_count + promotable_count <= waitlist_count and promotable_count >= 0 and late_count >= 0 and refunds_due >= 0");
        instance.Check("ck_class_instances_time", $"ends_at > starts_at and ends_at <= starts_at + interval '{ClassConsts.MaxDuration} minutes'");
        instance.HasIndex(row => new { row.TenantId, row.ClassId, row.SeriesDate, row.SeriesTime }, "ux_class_instances_series").IsUnique();
        instance.HasIndex(row => new { row.TenantId, row.ClassId, row.StartsAt }, "ux_class_instances_start").IsUnique().HasFilter("status <> 3");
        instance.HasIndex(row => new { row.TenantId, row.LocalDate, row.StartsAt });
        instance.HasIndex(row => new { row.TenantId, row.StartsAt });
        // What begins and ends in all studios is found here, a few rows a minute (InstanceLife).
        instance.HasIndex(row => row.StartsAt, "ix_class_instances_to_begin").HasFilter("status = 0");
        instance.HasIndex(row => row.EndsAt, "ix_class_instances_to_end").HasFilter("status = 1");
        instance.HasIndex(row => new { row.StartsAt, row.TenantId, row.Id }, "ix_class_instances_waiting").HasFilter("waitlist_count > 0");
        // Bookings update the counts all the time: leave room for updates in place.
        instance.HasStorageParameter("fillfactor", 60);
    }
}

internal sealed class ClosureConfiguration : IEntityTypeConfiguration<Closure>
{
    public void Configure(EntityTypeBuilder<Closure> closure)
    {
        closure.ToTable("closures").OfStudio();
        closure.Property(row => row.Reason).HasMaxLength(ClosureConsts.MaxReasonLength);
        closure.Check("ck_closures_dates", "to_date >= from_date");
        closure.HasIndex(row => new { row.TenantId, row.FromDate, row.ToDate }, "ux_closures_dates").IsUnique();
    }
}
