using BalletSaaS.Accounts;
using BalletSaaS.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BalletSaaS.Customers;

internal sealed class CustomerConfiguration : IEntityTypeConfiguration<Customer>
{
    public void Configure(EntityTypeBuilder<Customer> customer)
    {
        customer.ToTable("customers").OfStudio().References<Customer, User>(row => new { row.TenantId, row.UserId });
        customer.Property(row => row.Email).HasMaxLength(254);
        customer.Property(row => row.FirstName).HasMaxLength(64);
        customer.Property(row => row.LastName).HasMaxLength(64);
        customer.Property(row => row.Phone).HasMaxLength(32);
        customer.Property(row => row.Language).HasMaxLength(5);
        customer.Check("ck_customers_credit_balance", "credit_balance >= 0");
        customer.HasIndex(row => new { row.TenantId, row.UserId }, "ux_customers_user_id").IsUnique();
        customer.HasIndex(row => new { row.TenantId, row.LastName, row.FirstName, row.Id }, "ix_customers_name");
        // Bookings update these rows all the time: leave room for updates in place.
        customer.HasStorageParameter("fillfactor", 70);
    }
}
