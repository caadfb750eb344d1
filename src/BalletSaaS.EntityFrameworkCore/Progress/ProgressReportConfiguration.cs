using BalletSaaS.Accounts;
using BalletSaaS.Customers;
using BalletSaaS.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BalletSaaS.Progress;

internal sealed class ProgressReportConfiguration : IEntityTypeConfiguration<ProgressReport>
{
    public void Configure(EntityTypeBuilder<ProgressReport> report)
    {
        report.ToTable("progress_reports").OfStudio()
            .References<ProgressReport, Customer>(row => new { row.TenantId, row.CustomerId })
            .References<ProgressReport, User>(row => new { row.TenantId, row.AuthorId });
        report.Property(row => row.Title).HasMaxLength(ProgressConsts.MaxTitleLength);
        report.Property(row => row.Words).HasMaxLength(ProgressConsts.MaxReportLength);
        report.HasIndex(row => new { row.TenantId, row.CustomerId, row.CreationTime, row.Id }, "ix_progress_reports_customer");
        report.HasIndex(row => new { row.TenantId, row.CustomerId, row.PublishedAt, row.Id }, "ix_progress_reports_read").HasFilter("published_at is not null");
        report.HasIndex(row => new { row.TenantId, row.CreationTime, row.Id }, "ix_progress_reports_list");
        report.HasIndex(row => new { row.TenantId, row.AuthorId });
    }
}

internal sealed class ReportGoalConfiguration : IEntityTypeConfiguration<ReportGoal>
{
    public void Configure(EntityTypeBuilder<ReportGoal> goal)
    {
        goal.ToTable("report_goals").OfStudio()
            .References<ReportGoal, ProgressReport>(row => new { row.TenantId, row.ReportId })
            .References<ReportGoal, Customer>(row => new { row.TenantId, row.CustomerId });
        goal.Property(row => row.Words).HasMaxLength(ProgressConsts.MaxGoalLength);
        goal.HasIndex(row => new { row.TenantId, row.ReportId, row.Position }, "ix_report_goals_report");
        goal.HasIndex(row => new { row.TenantId, row.CustomerId });
    }
}
