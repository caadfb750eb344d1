using System.Globalization;
using System.Net;
using System.Reflection;
using BalletSaaS.Classes;
using BalletSaaS.Credits;
using BalletSaaS.Schedule;
using BalletSaaS.Web;
using Microsoft.Extensions.DependencyInjection;
using Quartz;
using Shouldly;
using Xunit;

namespace BalletSaaS.Kernel;

/// <summary>Stories of the night, with the real scheduler over the real database.</summary>
public sealed class NightlyJobStories(TestDatabase database) : IClassFixture<TestDatabase>
{
    /// <summary>How long the scheduler may take.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(40);

    private static readonly int NightlyJobs = typeof(TenantJob).Assembly.GetTypes().Count(type => type.IsDefined(typeof(NightlyAttribute), false));

    [Fact]
    public async Task T7_P4_The_nightly_trigger_fires_and_makes_what_is_missing_but_not_for_a_suspended_studio()
    {
        await using var host = new WebHost(database);
        var olga = await host.OpensAsync("nightly", "Asia/Kathmandu");
        (await olga.PostAsync("/api/admin/classes", new CreateClassDto("Barre", null, null, null, 60, 12, 1, null, null, Recurrence: new RecurrenceDto(
            RecurrenceFrequency.Daily, null, null, new TimeOnly(18, 0), DateOnly.FromDateTime(DateTime.UtcNow))))).ShouldBe(HttpStatusCode.Created);
        var made = await CountAsync("class_instances");
        made.ShouldBeGreaterThan(50);
        await JobsAreScheduledAsync();

        await ForgetInstancesAsync();
        await NightComesAsync(host);
        (await CountAsync("class_instances")).ShouldBe(made);

        await ForgetInstancesAsync();
        await database.ReadAsync<int>("update tenants set status = 1 where slug = 'nightly' returning 1");
        await NightComesAsync(host);
        (await CountAsync("class_instances")).ShouldBe(0, "a suspended studio's job does not run");

        await database.ReadAsync<int>("update tenants set status = 0 where slug = 'nightly' returning 1");
        await NightComesAsync(host);
        (await CountAsync("class_instances")).ShouldBe(made);
    }

    [Fact]
    public async Task A_studio_that_came_without_its_jobs_gets_them_when_hosts_start_each_once()
    {
        await using (var first = new WebHost(database))
        {
            await first.OpensAsync("seeded", "America/Sao_Paulo");
            await JobsAreScheduledAsync("seeded");
        }

        var expected = await TriggersAsync();
        expected.Count.ShouldBe(NightlyJobs);
        expected.Select(TurnOf).Distinct().ShouldHaveSingleItem("a studio has its own seconds").ShouldBeInRange(TimeSpan.Zero, StudioJobs.Spread);
        foreach (var (table, group) in new[] { ("cron_triggers", "trigger_group"), ("triggers", "trigger_group"), ("job_details", "job_group") })
        {
            await database.ReadAsync<int>($"with gone as (delete from quartz.qrtz_{table} where {group} = (select id::text from tenants where slug = 'seeded')) select 1");
        }

        var hosts = await Task.WhenAll(Task.Run(() => new WebHost(database)), Task.Run(() => new WebHost(database)));
        await Patience.UntilAsync(async () => (await TriggersAsync()).Count == expected.Count, "The studio's jobs are not scheduled.", Longest);

        (await TriggersAsync()).ShouldBe(expected);
        foreach (var host in hosts)
        {
            await host.DisposeAsync();
        }
    }

    [Fact]
    public async Task Delivered_news_and_kept_answers_are_cleared_away_after_a_week_and_no_sooner()
    {
        await using var host = new WebHost(database);
        await host.OpensAsync("tidy", "Asia/Kathmandu");
        await JobsAreScheduledAsync("tidy");
        await database.ReadAsync<int>("""
            with messages as (insert into outbox_messages (tenant_id, kind, payload, creation_time, next_attempt_at, attempts, last_error, processed_at)
                select id, 'test.' || word, '{}', now() - interval '9 days', 'infinity', 0, null, at
                from tenants, (values ('old', now() - interval '8 days'), ('young', now() - interval '6 days'), ('resting', null)) as news (word, at) where slug = 'tidy'),
            keys as (insert into idempotency_keys (tenant_id, key, request_hash, response, creation_time)
                select id, gen_random_uuid(), decode(word, 'hex'), '{}', at
                from tenants, (values ('01', now() - interval '8 days'), ('02', now() - interval '6 days')) as kept (word, at) where slug = 'tidy')
            select 1
            """);

        await NightComesAsync(host, nameof(OldNewsJob), "tidy");

        (await database.ReadAsync<string>("select kind from outbox_messages where kind like 'test.%' order by 1")).ShouldBe(["test.resting", "test.young"]);
        (await database.ReadAsync<string>("select encode(request_hash, 'hex') from idempotency_keys where length(request_hash) = 1")).ShouldBe(["02"]);
    }

    [Fact]
    public async Task L2_L4_The_night_ends_credits_and_then_replays_the_books_where_the_operator_sees_it()
    {
        await using var host = new WebHost(database);
        await host.OpensAsync("ledger", "Asia/Kathmandu");
        await JobsAreScheduledAsync("ledger");
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(DateTimeOffset.UtcNow, TimeZoneInfo.FindSystemTimeZoneById("Asia/Kathmandu")).Date);
        (await host.Guest("ledger").SignsUpAsync("anna@example.org")).ShouldBe(HttpStatusCode.Created);
        await database.ReadAsync<Guid>($"select open_lot(now(), tenant_id, id, 0, 3, '2026-01-01', '{today.AddDays(-1):O}') from customers where email = 'anna@example.org'");
        await database.ReadAsync<int>("select move_credits(now(), tenant_id, customer_id, 0, 3, jsonb_build_object(id, 3), null, null, 'story') from credit_lots");

        await NightComesAsync(host, nameof(ExpireCreditsJob), "ledger");
        (await database.ReadAsync<int>("select credit_balance from customers where email = 'anna@example.org'")).ShouldBe([0]);
        (await database.ReadAsync<short>("select kind from credit_transactions order by sequence")).ShouldBe([0, 3]);

        await NightComesAsync(host, nameof(VerifyCreditsJob), "ledger");
        (await UnbalancedAsync()).ShouldBe([0]);
        await database.ReadAsync<int>("update customers set credit_balance = 1 where email = 'anna@example.org' returning 1");
        await NightComesAsync(host, nameof(VerifyCreditsJob), "ledger");
        (await UnbalancedAsync()).ShouldBe([1]);

        Task<List<int>> UnbalancedAsync() => database.ReadAsync<int>("select unbalanced_customers from tenants where slug = 'ledger' and books_checked_at > now() - interval '5 minutes'");
    }

    /// <summary>Which job of the studio fires when on which clock.</summary>
    private Task<List<string>> TriggersAsync() => database.ReadAsync<string>("""
        select t.trigger_group || ' ' || t.job_name || ' ' || c.cron_expression || ' ' || c.time_zone_id
        from quartz.qrtz_triggers t join quartz.qrtz_cron_triggers c using (sched_name, trigger_name, trigger_group)
        join quartz.qrtz_job_details j using (sched_name, job_name, job_group)
        where t.trigger_group = (select id::text from tenants where slug = 'seeded') order by 1
        """);

    /// <summary>How long after the job's time the studio's turn comes; the trigger as <see cref="TriggersAsync"/> has it.</summary>
    private static TimeSpan TurnOf(string trigger)
    {
        var words = trigger.Split(' ');
        var nightly = typeof(TenantJob).Assembly.GetTypes().Single(type => type.Name == words[1]).GetCustomAttribute<NightlyAttribute>()!;
        var (second, minute, hour) = (int.Parse(words[2], CultureInfo.InvariantCulture), int.Parse(words[3], CultureInfo.InvariantCulture), int.Parse(words[4], CultureInfo.InvariantCulture));
        return new TimeOnly(hour, minute, second) - new TimeOnly(nightly.Hour, nightly.Minute);
    }

    private async Task<long> CountAsync(string table) => (await database.ReadAsync<long>(
        $"select count(*) from {table} where tenant_id = (select id from tenants where slug = 'nightly')"))[0];

    private Task ForgetInstancesAsync() => database.ReadAsync<int>(
        "with gone as (delete from class_instances where tenant_id = (select id from tenants where slug = 'nightly') returning 1) select 1 from gone");

    /// <summary>All of them: a host that is stopped half-way through leaves the rest to the next one.</summary>
    private Task JobsAreScheduledAsync(string slug = "nightly") => Patience.UntilAsync(
        async () => (await database.ReadAsync<long>($"select count(*) from quartz.qrtz_triggers where trigger_group = (select id::text from tenants where slug = '{slug}')"))[0] == NightlyJobs,
        "The studio's jobs are not scheduled.", Longest);

    /// <summary>The studio's own trigger is put two seconds ahead on its wall, fires, and the job comes to its end.</summary>
    private async Task NightComesAsync(WebHost host, string job = nameof(GenerateInstancesJob), string slug = "nightly")
    {
        var group = (await database.ReadAsync<Guid>($"select id from tenants where slug = '{slug}'"))[0].ToString();
        var zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Kathmandu");
        var soon = TimeZoneInfo.ConvertTime(DateTimeOffset.UtcNow.AddSeconds(2), zone);
        var scheduler = await host.Services.GetRequiredService<ISchedulerFactory>().GetScheduler();
        var key = new TriggerKey(job, group);
        await scheduler.RescheduleJob(key, TriggerBuilder.Create().WithIdentity(key)
            .WithCronSchedule($"{soon.Second} {soon.Minute} {soon.Hour} * * ?", cron => cron.InTimeZone(zone)).Build());

        await Patience.UntilAsync(async () => (await database.ReadAsync<bool>(
            $"""
            select coalesce(t.prev_fire_time, 0) > 0 and not exists (select from quartz.qrtz_fired_triggers f where f.job_group = t.job_group and f.job_name = t.job_name)
            from quartz.qrtz_triggers t where t.trigger_group = '{group}' and t.trigger_name = '{key.Name}'
            """))[0], "The trigger did not fire.", Longest);
    }
}
