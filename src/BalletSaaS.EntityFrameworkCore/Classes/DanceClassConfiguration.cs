using BalletSaaS.Accounts;
using BalletSaaS.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BalletSaaS.Classes;

internal sealed class DanceClassConfiguration : IEntityTypeConfiguration<DanceClass>
{
    public void Configure(EntityTypeBuilder<DanceClass> dance)
    {
        dance.ToTable("classes").OfStudio().References<DanceClass, User>(row => new { row.TenantId, row.InstructorId })
            .References<DanceClass, Room>(row => new { row.TenantId, row.RoomId });
        dance.Property(row => row.Name).HasMaxLength(ClassConsts.MaxNameLength);
        dance.Property(row => row.Description).HasMaxLength(ClassConsts.MaxDescriptionLength);
        dance.Property(row => row.InstructorName).HasMaxLength(100);
        dance.Property(row => row.RoomName).HasMaxLength(ClassConsts.MaxRoomNameLength);
        dance.Property(row => row.Color).HasMaxLength(7);
        dance.Property(row => row.TimeZone).HasMaxLength(64);
        dance.Property(row => row.ImportKey).HasMaxLength(200);
        dance.OwnsOne(row => row.Recurrence, recurrence =>
        {
            recurrence.Property(part => part.DaysOfWeek).HasConversion(
                days => days.Select(day => (int)day).ToArray(),
                numbers => numbers.Select(number => (DayOfWeek)number).ToArray(),
                new Microsoft.EntityFrameworkCore.ChangeTracking.ValueComparer<IReadOnlyList<DayOfWeek>>(
                    (left, right) => left!.SequenceEqual(right!), days => days.Count, days => days.ToArray()));
        });
        dance.OwnsOne(row => row.Rules, rules => rules.Property(part => part.Discipline).HasMaxLength(ClassRuleConsts.MaxDisciplineLength));
        dance.Navigation(row => row.Rules).IsRequired();
        dance.Check("ck_classes_ages", "max_age is null or min_age is null or max_age >= min_age");
        dance.Check("ck_classes_numbers", "duration_minutes between 5 and 480 and max_capacity between 1 and 1000 and price_credits between 0 and 100");
        dance.HasIndex(row => new { row.TenantId, row.ImportKey }, "ux_classes_import_key").IsUnique();
        dance.HasIndex(row => new { row.TenantId, row.Name });
    }
}
