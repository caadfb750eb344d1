using BalletSaaS.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BalletSaaS.Customers;

internal sealed class GuardianshipConfiguration : IEntityTypeConfiguration<Guardianship>
{
    public void Configure(EntityTypeBuilder<Guardianship> guardianship)
    {
        guardianship.ToTable("guardianships").OfStudio()
            .References<Guardianship, Customer>(row => new { row.TenantId, row.GuardianId })
            .References<Guardianship, Customer>(row => new { row.TenantId, row.ChildId });
        guardianship.Check("ck_guardianships_oneself", "guardian_id <> child_id");
        guardianship.HasIndex(row => new { row.TenantId, row.GuardianId, row.ChildId }, "ux_guardianships_pair").IsUnique();
        guardianship.HasIndex(row => new { row.TenantId, row.ChildId, row.GuardianId }, "ix_guardianships_child");
    }
}
