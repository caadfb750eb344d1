using BalletSaaS.Accounts;
using BalletSaaS.Bookings;
using BalletSaaS.Classes;
using BalletSaaS.Credits;
using BalletSaaS.Customers;
using BalletSaaS.Memberships;
using BalletSaaS.Notifications;
using BalletSaaS.Progress;
using BalletSaaS.Schedule;
using BalletSaaS.Settings;
using BalletSaaS.Tenants;
using Microsoft.EntityFrameworkCore;

namespace BalletSaaS.Kernel;

/// <summary>
/// The database as one studio sees it. Every query is filtered by the current tenant and throws without one; the
/// tables themselves refuse other studios' rows (row-level security).
/// </summary>
public sealed class BalletSaaSDbContext(DbContextOptions<BalletSaaSDbContext> options, ICurrentTenant currentTenant) : DbContext(options)
{
    /// <summary>The studio of every filter; throws when none was entered.</summary>
    public Guid TenantId => currentTenant.RequiredId;

    /// <summary>All studios: the one table that every studio may read.</summary>
    public DbSet<Tenant> Tenants => Set<Tenant>();
    /// <summary>Log-ins.</summary>
    public DbSet<User> Users => Set<User>();
    /// <summary>One-time secrets.</summary>
    public DbSet<RefreshToken> RefreshTokens => Set<RefreshToken>();
    /// <summary>Codes for whoever lost the authenticator app.</summary>
    public DbSet<RecoveryCode> RecoveryCodes => Set<RecoveryCode>();
    /// <summary>Settings that differ from their default.</summary>
    public DbSet<Setting> Settings => Set<Setting>();
    /// <summary>Customers.</summary>
    public DbSet<Customer> Customers => Set<Customer>();
    /// <summary>Who books, pays and is told for whom.</summary>
    public DbSet<Guardianship> Guardianships => Set<Guardianship>();
    /// <summary>Customers' pictures.</summary>
    public DbSet<CustomerPhoto> CustomerPhotos => Set<CustomerPhoto>();
    /// <summary>Memberships, present and past.</summary>
    public DbSet<Membership> Memberships => Set<Membership>();
    /// <summary>What the studio sells.</summary>
    public DbSet<Plan> Plans => Set<Plan>();
    /// <summary>Pauses of customers.</summary>
    public DbSet<Pause> Pauses => Set<Pause>();
    /// <summary>Requests of customers for a pause.</summary>
    public DbSet<PauseRequest> PauseRequests => Set<PauseRequest>();
    /// <summary>Classes.</summary>
    public DbSet<DanceClass> Classes => Set<DanceClass>();
    /// <summary>Rooms.</summary>
    public DbSet<Room> Rooms => Set<Room>();
    /// <summary>Class instances.</summary>
    public DbSet<ClassInstance> ClassInstances => Set<ClassInstance>();
    /// <summary>Closures.</summary>
    public DbSet<Closure> Closures => Set<Closure>();
    /// <summary>Credit lots.</summary>
    public DbSet<CreditLot> CreditLots => Set<CreditLot>();
    /// <summary>The ledger.</summary>
    public DbSet<CreditTransaction> CreditTransactions => Set<CreditTransaction>();
    /// <summary>Bookings and waitlist.</summary>
    public DbSet<Booking> Bookings => Set<Booking>();
    /// <summary>Secret addresses of students' calendars.</summary>
    public DbSet<CalendarFeed> CalendarFeeds => Set<CalendarFeed>();
    /// <summary>Checkpoints.</summary>
    public DbSet<Checkpoint> Checkpoints => Set<Checkpoint>();
    /// <summary>Checkpoints that customers reached.</summary>
    public DbSet<ReachedCheckpoint> ReachedCheckpoints => Set<ReachedCheckpoint>();
    /// <summary>What teachers write about customers.</summary>
    public DbSet<ProgressReport> ProgressReports => Set<ProgressReport>();
    /// <summary>The goals of those reports.</summary>
    public DbSet<ReportGoal> ReportGoals => Set<ReportGoal>();
    /// <summary>What teachers signed for customers.</summary>
    public DbSet<ClassApproval> ClassApprovals => Set<ClassApproval>();
    /// <summary>What people were told.</summary>
    public DbSet<Notification> Notifications => Set<Notification>();
    /// <summary>How people want to be told.</summary>
    public DbSet<NotificationPreferences> NotificationPreferences => Set<NotificationPreferences>();
    /// <summary>Browsers that show notifications.</summary>
    public DbSet<PushSubscription> PushSubscriptions => Set<PushSubscription>();
    /// <summary>News on its way out.</summary>
    public DbSet<OutboxMessage> OutboxMessages => Set<OutboxMessage>();
    /// <summary>Answers kept for retries.</summary>
    public DbSet<IdempotencyKey> IdempotencyKeys => Set<IdempotencyKey>();
    /// <summary>Who changed what.</summary>
    public DbSet<AuditLog> AuditLogs => Set<AuditLog>();

    /// <summary>
    /// In queries: the row of weeks as it stands on a date (S1). What is stored of it is the row up to the last attended class, so
    /// that no night has to write that a week went by.
    /// </summary>
    /// <param name="tenantId">The studio.</param>
    /// <param name="customerId">Whose.</param>
    /// <param name="weeks">The row as stored.</param>
    /// <param name="lastAttendedOn">Date of the last attended class.</param>
    /// <param name="today">The date, in the studio's zone.</param>
    public static int StreakOn(Guid tenantId, Guid customerId, int weeks, DateOnly? lastAttendedOn, DateOnly today) =>
        throw new NotSupportedException($"{tenantId} {customerId} {weeks} {lastAttendedOn} {today}: only in a query.");

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(BalletSaaSDbContext).Assembly);
        modelBuilder.HasDbFunction(() => StreakOn(default, default, default, default, default)).HasName("streak_on");
        modelBuilder.ApplyTenantFilters(this);
        modelBuilder.DropImpliedReferences();
        modelBuilder.ApplyNames();
    }

    /// <inheritdoc />
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<Enum>().HaveConversion<short>();
        configurationBuilder.Properties<Dictionary<Guid, int>>().HaveConversion<LotsConverter, LotsComparer>().HaveColumnType("jsonb");
    }
}
