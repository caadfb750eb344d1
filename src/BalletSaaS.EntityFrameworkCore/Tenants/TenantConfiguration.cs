using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BalletSaaS.Tenants;

internal sealed class TenantConfiguration : IEntityTypeConfiguration<Tenant>
{
    public void Configure(EntityTypeBuilder<Tenant> tenant)
    {
        tenant.ToTable("tenants").HasKey(row => row.Id);
        tenant.Property(row => row.Slug).HasMaxLength(TenantConsts.MaxSlugLength);
        tenant.Property(row => row.Name).HasMaxLength(TenantConsts.MaxNameLength);
        tenant.Property(row => row.TimeZone).HasMaxLength(64);
        tenant.Property(row => row.Currency).HasMaxLength(3).IsFixedLength();
        tenant.HasIndex(row => row.Slug, "ux_tenants_slug").IsUnique();
        tenant.HasIndex(row => new { row.CreationTime, row.Id });
    }
}
