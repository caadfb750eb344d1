using BalletSaaS.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BalletSaaS.Customers;

internal sealed class CustomerPhotoConfiguration : IEntityTypeConfiguration<CustomerPhoto>
{
    public void Configure(EntityTypeBuilder<CustomerPhoto> photo)
    {
        photo.ToTable("customer_photos").OfStudio().References<CustomerPhoto, Customer>(row => new { row.TenantId, row.CustomerId });
        photo.Property(row => row.MediaType).HasMaxLength(32);
        photo.Check("ck_customer_photos_content", $"media_type in ('image/jpeg', 'image/png') and octet_length(content) between 1 and {PhotoFile.MaxLength}");
        photo.HasIndex(row => new { row.TenantId, row.CustomerId }, "ux_customer_photos_customer_id").IsUnique();
    }
}
