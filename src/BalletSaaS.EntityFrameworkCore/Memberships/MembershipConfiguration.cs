using BalletSaaS.Customers;
using BalletSaaS.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BalletSaaS.Memberships;

internal sealed class MembershipConfiguration : IEntityTypeConfiguration<Membership>
{
    public void Configure(EntityTypeBuilder<Membership> membership)
    {
        membership.ToTable("memberships").OfStudio()
            .References<Membership, Customer>(row => new { row.TenantId, row.CustomerId })
            .References<Membership, Plan>(row => new { row.TenantId, row.PlanId });
        membership.Property(row => row.CancellationReason).HasMaxLength(MembershipConsts.MaxReasonLength);
        membership.Check("ck_memberships_dates", "end_date is null or end_date >= start_date");
        membership.HasIndex(row => new { row.TenantId, row.CustomerId }, "ux_memberships_current").IsUnique().HasFilter("is_current");
        membership.HasIndex(row => new { row.TenantId, row.CustomerId, row.PlanId }, "ux_memberships_intro").IsUnique().HasFilter("is_intro");
        membership.HasIndex(row => new { row.TenantId, row.PlanId }, "ix_memberships_plan");
        membership.HasIndex(row => new { row.TenantId, row.CustomerId, row.StartDate });
        membership.HasIndex(row => new { row.TenantId, row.Status, row.CustomerId }, "ix_memberships_status").HasFilter("is_current");
        membership.HasIndex(row => new { row.TenantId, row.Type, row.CustomerId }, "ix_memberships_type").HasFilter("is_current");
    }
}

internal sealed class PlanConfiguration : IEntityTypeConfiguration<Plan>
{
    public void Configure(EntityTypeBuilder<Plan> plan)
    {
        plan.ToTable("plans").OfStudio();
        plan.Property(row => row.Name).HasMaxLength(MembershipConsts.MaxNameLength);
        plan.Property(row => row.Description).HasMaxLength(MembershipConsts.MaxDescriptionLength);
        plan.Check("ck_plans_numbers", $"price_minor between 0 and {MembershipConsts.MaxPriceMinor} and credits_per_period between 0 and {MembershipConsts.MaxCredits}");
        plan.HasIndex(row => new { row.TenantId, row.Name }, "ux_plans_name").IsUnique().HasFilter("not is_archived");
        plan.HasIndex(row => new { row.TenantId, row.PriceMinor, row.Id });
    }
}

/// <remarks>That pauses do not overlap is <c>ex_pauses_dates</c>, in <c>Memberships/Sql</c>.</remarks>
internal sealed class PauseConfiguration : IEntityTypeConfiguration<Pause>
{
    public void Configure(EntityTypeBuilder<Pause> pause)
    {
        pause.ToTable("pauses").OfStudio()
            .References<Pause, Customer>(row => new { row.TenantId, row.CustomerId })
            .References<Pause, Membership>(row => new { row.TenantId, row.MembershipId });
        pause.Check("ck_pauses_dates", "to_date >= from_date");
        pause.HasIndex(row => new { row.TenantId, row.CustomerId, row.FromDate }, "ix_pauses_customer");
        pause.HasIndex(row => new { row.TenantId, row.ToDate }, "ix_pauses_end");
        pause.HasIndex(row => new { row.TenantId, row.MembershipId, row.FromDate }, "ix_pauses_membership");
    }
}

internal sealed class PauseRequestConfiguration : IEntityTypeConfiguration<PauseRequest>
{
    public void Configure(EntityTypeBuilder<PauseRequest> request)
    {
        request.ToTable("pause_requests").OfStudio()
            .References<PauseRequest, Customer>(row => new { row.TenantId, row.CustomerId })
            .References<PauseRequest, Customer>(row => new { row.TenantId, row.AskerId })
            .References<PauseRequest, Membership>(row => new { row.TenantId, row.MembershipId });
        request.Property(row => row.Words).HasMaxLength(MembershipConsts.MaxWordsLength);
        request.Property(row => row.Answer).HasMaxLength(MembershipConsts.MaxWordsLength);
        request.Check("ck_pause_requests_dates", "to_date >= from_date");
        request.HasIndex(row => new { row.TenantId, row.MembershipId }, "ux_pause_requests_open").IsUnique().HasFilter("status = 0");
        request.HasIndex(row => new { row.TenantId, row.CreationTime, row.Id }, "ix_pause_requests_waiting").HasFilter("status = 0");
        request.HasIndex(row => new { row.TenantId, row.MembershipId, row.CreationTime }, "ix_pause_requests_membership");
        request.HasIndex(row => new { row.TenantId, row.CustomerId, row.CreationTime }, "ix_pause_requests_customer");
        request.HasIndex(row => new { row.TenantId, row.AskerId }, "ix_pause_requests_asker");
    }
}
