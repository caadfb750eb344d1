using BalletSaaS.Accounts;
using BalletSaaS.Bookings;
using BalletSaaS.Kernel;
using BalletSaaS.Memberships;
using BalletSaaS.Progress;
using BalletSaaS.Schedule;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace BalletSaaS.Demo;

public sealed class DemoSeedTests(DemoDatabase demo) : IClassFixture<DemoDatabase>
{
    private static readonly string[] Tables =
    [
        "tenants", "settings", "users", "customers", "guardianships", "plans", "memberships", "pauses", "pause_requests", "rooms", "classes", "closures", "class_instances", "bookings", "credit_lots", "credit_transactions", "outbox_messages",
    ];

    [Fact]
    public Task The_books_balance() => Books.ShouldBalanceAsync(demo.Database);

    [Fact]
    public async Task Seeding_twice_is_seeding_once()
    {
        var before = await RowsAsync();

        (await demo.SeedAsync()).ShouldBe(0);

        (await RowsAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task Two_who_seed_at_once_seed_one_demo()
    {
        await using var empty = await TestDatabase.CreateAsync();
        var seeds = await Task.WhenAll(new DemoSeed(empty.Connections, demo.Time).SeedAsync(), new DemoSeed(empty.Connections, demo.Time).SeedAsync());

        seeds.Sum().ShouldBe(2);
        await Books.ShouldBalanceAsync(empty);
    }

    [Fact]
    public async Task Whoever_takes_a_class_is_of_an_age_for_it_and_not_everybody_reads_English()
    {
        (await demo.CountAsync(
            """
            select count(*) from bookings b
            join class_instances i on i.tenant_id = b.tenant_id and i.id = b.class_instance_id
            join customers c on c.tenant_id = b.tenant_id and c.id = b.customer_id
            where i.min_age is not null and extract(year from age(b.local_date, c.birth_date)) between i.min_age and i.max_age is not true
            """)).ShouldBe(0);
        (await demo.CountAsync("select count(*) from class_instances where min_age is not null")).ShouldBeGreaterThan(50);
        (await demo.CountAsync("select count(distinct language) from customers")).ShouldBe(2);
    }

    [Fact]
    public void It_takes_seconds() => demo.SeedingTook.ShouldBeLessThan(TimeSpan.FromSeconds(30), "about 2 on an idle machine");

    [Theory]
    [InlineData("maison-ballet", "Europe/Lisbon", "EUR", 4, 14, 200)]
    [InlineData("harbour-dance", "Australia/Lord_Howe", "AUD", 2, 6, 40)]
    public async Task Each_studio_has_its_size(string slug, string timeZone, string currency, int teachers, int classes, int customers)
    {
        var studio = $"(select id from tenants where slug = '{slug}' and time_zone = '{timeZone}' and currency = '{currency}')";
        (await demo.CountAsync($"select count(*) from users where tenant_id = {studio} and 'teacher' = any(roles)")).ShouldBe(teachers);
        (await demo.CountAsync($"select count(*) from classes where tenant_id = {studio}")).ShouldBe(classes);
        (await demo.CountAsync($"select count(*) from customers where tenant_id = {studio} and user_id is not null")).ShouldBe(customers);
        (await demo.CountAsync($"select count(distinct date_trunc('week', local_date)) from bookings where tenant_id = {studio} and status = 2")).ShouldBeInRange(16, 17);
        (await demo.CountAsync($"select (max(local_date) - date '2026-11-25')::bigint from class_instances where tenant_id = {studio}")).ShouldBeGreaterThanOrEqualTo(56);
    }

    [Theory]
    [InlineData("a full class to come, with people waiting", "class_instances where status = 0 and booked_count = max_capacity and waitlist_count > 0")]
    [InlineData("a cancelled class to come", "class_instances where status = 3 and starts_at > '2026-11-25T15:00Z' and cancellation_reason is not null")]
    [InlineData("a closure to come", "closures where from_date > '2026-11-26'")]
    [InlineData("a child with classes to come", "guardianships join bookings on customer_id = child_id where status = 1 and starts_at > '2026-11-25T15:00Z'")]
    [InlineData("no-shows", "bookings where status = 3")]
    [InlineData("late cancels that kept the credit", "bookings where status = 5 and credits_used > 0 and credits_refunded = 0 and cancelled_at > free_cancel_until")]
    [InlineData("free cancels that gave it back", "bookings where status = 4 and credits_used > 0 and credits_refunded = credits_used and cancelled_at <= free_cancel_until")]
    [InlineData("people promoted from the waitlist", "bookings where promoted_at is not null")]
    [InlineData("credits that expired", "credit_transactions where kind = 3")]
    [InlineData("credits that staff gave and took", "credit_transactions where kind = 4 and notes is not null and actor_id is not null")]
    [InlineData("paused memberships", "memberships where status = 1")]
    [InlineData("people not seen for two weeks", "customers where last_attended_on < '2026-11-11'")]
    [InlineData("people with a streak", "customers where streak_weeks >= 8")]
    [InlineData("checkpoints reached", "reached_checkpoints where class_instance_id is not null")]
    [InlineData("closed rosters", "class_instances where status = 2 and roster_closed_at is not null")]
    public async Task Every_screen_has_something_to_show(string what, string rows) =>
        (await demo.CountAsync($"select count(*) from {rows}")).ShouldBePositive(what);

    [Theory]
    [InlineData("booked before it opened or after it began (B5)", "bookings b join class_instances i on (i.tenant_id, i.id) = (b.tenant_id, b.class_instance_id) where b.creation_time not between i.booking_opens_at and i.starts_at")]
    [InlineData("what happened lies in the future", "bookings where greatest(creation_time, promoted_at, cancelled_at) > '2026-11-25T15:00Z'")]
    [InlineData("a late cancel in time, or a free one too late (C1)", "bookings where credits_used > 0 and (status = 5 and cancelled_at <= free_cancel_until or status = 4 and cancelled_at > free_cancel_until)")]
    [InlineData("a ledger out of order", "credit_transactions a join credit_transactions b on (a.tenant_id, a.customer_id, a.sequence + 1) = (b.tenant_id, b.customer_id, b.sequence) where a.creation_time > b.creation_time")]
    [InlineData("credits left in an expired lot (L2)", "credit_lots where remaining > 0 and expires_on < '2026-11-25'")]
    [InlineData("spent from a lot that was not good on the date (L2)", "bookings b cross join jsonb_object_keys(b.lots) k join credit_lots l on (l.tenant_id, l.id) = (b.tenant_id, k::uuid) where b.local_date not between l.valid_from and coalesce(l.expires_on, 'infinity')")]
    [InlineData("waiting for a class that began (L5)", "bookings where status = 0 and starts_at <= '2026-11-25T15:00Z'")]
    [InlineData("a free place while somebody waits (W1)", "class_instances where status = 0 and promotable_count > 0 and booked_count < max_capacity")]
    public async Task Nothing_happened_that_could_not_have(string what, string rows) =>
        (await demo.CountAsync($"select count(*) from {rows}")).ShouldBe(0, what);

    [Fact]
    public async Task A2_Totals_and_streaks_are_those_of_the_facts()
    {
        await using var node = new TestNode(demo.Database, demo.Time);
        foreach (var studio in await StudiosAsync(node))
        {
            var reached = await node.RunAsync(studio.Id, null, async services =>
            {
                var context = services.GetRequiredService<BalletSaaSDbContext>();
                var today = WallClock.Of(studio.TimeZone).DateOf(DemoDatabase.Now);
                var bookings = (await context.Bookings.AsNoTracking().ToListAsync()).ToLookup(booking => booking.CustomerId);
                var open = (await context.ClassInstances.Where(instance => instance.Status != ClassInstanceStatus.Cancelled).Select(instance => instance.LocalDate).ToListAsync()).ToHashSet();
                var pauses = (await context.Pauses.AsNoTracking().ToListAsync()).ToLookup(pause => pause.CustomerId);
                foreach (var customer in await context.Customers.ToListAsync())
                {
                    var mine = bookings[customer.Id].ToList();
                    var dates = mine.Where(booking => booking.Status == BookingStatus.Attended).Select(booking => booking.LocalDate).ToList();
                    var shown = await context.Customers.Where(row => row.Id == customer.Id)
                        .Select(row => BalletSaaSDbContext.StreakOn(row.TenantId, row.Id, row.StreakWeeks, row.LastAttendedOn, today)).SingleAsync();
                    new Streak(shown, customer.BestStreakWeeks).ShouldBe(Streak.Of(dates, today, monday => IsNeutral(monday, open, mine, [.. pauses[customer.Id]])));
                    customer.TotalClassesAttended.ShouldBe(dates.Count);
                    customer.LastAttendedOn.ShouldBe(dates.Count == 0 ? null : dates.Max());
                }

                (await services.GetRequiredService<ProgressRebuild>().RunAsync(CancellationToken.None)).Changed.ShouldBe(0);
                return await context.ReachedCheckpoints.CountAsync();
            });
            reached.ShouldBePositive();
        }
    }

    /// <summary>S2: no class took place, most of the week was paused, or the studio called off all that was booked.</summary>
    private static bool IsNeutral(DateOnly monday, HashSet<DateOnly> open, List<Booking> mine, Pause[] pauses)
    {
        var week = mine.Where(booking => booking.LocalDate >= monday && booking.LocalDate < monday.AddDays(7)).ToList();
        var days = Enumerable.Range(0, 7).Select(monday.AddDays).ToList();
        return !days.Exists(open.Contains)
            || days.Count(day => pauses.Any(pause => pause.Covers(day))) >= 4
            || (week.Count > 0 && week.TrueForAll(booking => booking.Status == BookingStatus.CalledOff));
    }

    [Fact]
    public async Task T7_The_nightly_generation_finds_nothing_missing()
    {
        await using var node = new TestNode(demo.Database, demo.Time);
        foreach (var studio in await StudiosAsync(node))
        {
            (await node.RunAsync(studio.Id, null, services => services.GetRequiredService<InstanceGeneration>().ExtendAsync())).ShouldBe(0);
        }
    }

    [Fact]
    public async Task Everybody_of_the_demo_can_log_in_with_its_password()
    {
        (await demo.CountAsync("select count(distinct password_hash) from users")).ShouldBe(1);
        await using var node = new TestNode(demo.Database, demo.Time);
        var studios = await StudiosAsync(node);
        foreach (var (slug, email, role) in DemoSeed.Logins)
        {
            var tenantId = slug is null ? Tenants.TenantConsts.HostId : studios.Single(studio => studio.Slug == slug).Id;
            var user = await node.RunAsync(tenantId, null, services => services.GetRequiredService<BalletSaaSDbContext>().Users.SingleAsync(user => user.Email == email));
            user.EmailConfirmed.ShouldBeTrue();
            user.SecurityStamp.ShouldNotBeNullOrEmpty();
            RoleNames.All.ShouldContain(user.Roles[0], role);
            new PasswordHasher<User>().VerifyHashedPassword(user, user.PasswordHash!, DemoSeed.Password).ShouldBe(PasswordVerificationResult.Success);
        }
    }

    private static Task<List<Tenants.Tenant>> StudiosAsync(TestNode node) => node.RunAsync(Tenants.TenantConsts.HostId, null, services =>
        services.GetRequiredService<BalletSaaSDbContext>().Tenants.Where(tenant => tenant.Id != Tenants.TenantConsts.HostId).ToListAsync());

    private async Task<List<long>> RowsAsync()
    {
        var rows = new List<long>();
        foreach (var table in Tables)
        {
            rows.Add(await demo.CountAsync($"select count(*) from {table}"));
        }

        rows.ShouldNotContain(0);
        return rows;
    }
}
