using BalletSaaS.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BalletSaaS.Classes;

internal sealed class RoomConfiguration : IEntityTypeConfiguration<Room>
{
    public void Configure(EntityTypeBuilder<Room> room)
    {
        room.ToTable("rooms").OfStudio();
        room.Property(row => row.Name).HasMaxLength(ClassConsts.MaxRoomNameLength);
        room.Check("ck_rooms_capacity", $"capacity between 1 and {ClassConsts.MaxCapacity}");
        room.HasIndex(row => new { row.TenantId, row.Name }, "ux_rooms_name").IsUnique();
    }
}
