using BalletSaaS.Customers;
using BalletSaaS.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BalletSaaS.Memberships;

internal sealed class MembershipConfiguration : IEntityTypeConfiguration<Membership>
{
    public void Configure(EntityTypeBuilder<Membership> membership)
    {
        membership.ToTable("memberships").OfStudio().References<Membership, Customer>(row => new { row.TenantId, row.CustomerId });
        membership.HasIndex(row => new { row.TenantId, row.CustomerId }, "ux_memberships_current").IsUnique().HasFilter("is_current");
        membership.HasIndex(row => new { row.TenantId, row.CustomerId, row.StartDate });
        membership.HasIndex(row => new { row.TenantId, row.Status, row.CustomerId }, "ix_memberships_status").HasFilter("is_current");
        membership.HasIndex(row => new { row.TenantId, row.Type, row.CustomerId }, "ix_memberships_type").HasFilter("is_current");
    }
}
