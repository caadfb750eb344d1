using BalletSaaS.Bookings;
using BalletSaaS.Customers;
using BalletSaaS.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BalletSaaS.Credits;

internal sealed class CreditLotConfiguration : IEntityTypeConfiguration<CreditLot>
{
    public void Configure(EntityTypeBuilder<CreditLot> lot)
    {
        lot.ToTable("credit_lots").OfStudio().References<CreditLot, Customer>(row => new { row.TenantId, row.CustomerId });
        lot.Check("ck_credit_lots_remaining", "remaining between 0 and amount");
        lot.Check("ck_credit_lots_held", "held between 0 and greatest(remaining, 0)");
        lot.Check("ck_credit_lots_dates", "expires_on is null or expires_on >= valid_from");
        lot.HasIndex(row => new { row.TenantId, row.CustomerId, row.ExpiresOn, row.CreationTime, row.Id }, "ix_credit_lots_spending");
        lot.HasStorageParameter("fillfactor", 70);
    }
}

internal sealed class CreditTransactionConfiguration : IEntityTypeConfiguration<CreditTransaction>
{
    public void Configure(EntityTypeBuilder<CreditTransaction> transaction)
    {
        transaction.ToTable("credit_transactions").OfStudio()
            .References<CreditTransaction, Customer>(row => new { row.TenantId, row.CustomerId })
            .References<CreditTransaction, Booking>(row => new { row.TenantId, row.BookingId });
        transaction.Property(row => row.Notes).HasMaxLength(CreditConsts.MaxNotesLength);
        transaction.Check("ck_credit_transactions_chain", "balance_after = balance_before + amount and balance_before >= 0 and balance_after >= 0");
        transaction.Check("ck_credit_transactions_notes", "kind not in (0, 4) or notes is not null");
        transaction.HasIndex(row => new { row.TenantId, row.CustomerId, row.Sequence }, "ux_credit_transactions_sequence").IsUnique();
        transaction.HasIndex(row => new { row.TenantId, row.BookingId, row.Kind, row.Part }, "ux_credit_transactions_cause").IsUnique();
    }
}
