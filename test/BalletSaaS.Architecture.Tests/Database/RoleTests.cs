using Npgsql;
using Shouldly;
using Xunit;

namespace BalletSaaS.Database;

/// <summary>What the roles of the application and of the host's doors may do, and nothing beyond.</summary>
public sealed class RoleTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    /// <summary>The host's doors: table, and what may be done there.</summary>
    private static readonly string[] HostDoors =
    [
        // The sweep of the lines sees when and how many, that of the classes begins and ends them; neither sees anything else.
        "class_instances SELECT booked_count", "class_instances SELECT ends_at", "class_instances SELECT id", "class_instances SELECT max_capacity",
        "class_instances SELECT offered_count", "class_instances SELECT promotable_count", "class_instances SELECT starts_at", "class_instances SELECT status",
        "class_instances SELECT tenant_id", "class_instances SELECT waitlist_count", "class_instances UPDATE status",
        "data_protection_keys INSERT", "data_protection_keys SELECT", // the platform's own keys for the links in mails
        "outbox_messages DELETE", "outbox_messages SELECT", "outbox_messages UPDATE", // the dispatcher takes the news of all studios in order
        "tenants SELECT", "tenants UPDATE", // the operator's list of studios
    ];

    private const string Owned =
        """
        select 'table ' || relname as what, relowner as owner from pg_class
        union all select 'function ' || proname, proowner from pg_proc
        union all select 'schema ' || nspname, nspowner from pg_namespace
        union all select 'database ' || datname, datdba from pg_database
        """;

    private string App => Role(database.Connections.App);

    private string Host => Role(database.Connections.Host);

    [Fact]
    public async Task App_and_host_are_plain_roles_that_own_nothing()
    {
        await using var connection = await database.OpenAsSuperuserAsync();
        foreach (var role in new[] { App, Host })
        {
            (await connection.ReadAsync<bool>($"select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication from pg_roles where rolname = '{role}'")).ShouldBe([false]);
            (await connection.ReadAsync<string>($"select what from ({Owned}) o where owner = '{role}'::regrole")).ShouldBeEmpty(role);
            (await connection.ReadAsync<string>($"select r.rolname::text from pg_auth_members m join pg_roles r on r.oid = m.roleid where m.member = '{role}'::regrole")).ShouldBeEmpty(role);
            (await connection.ReadAsync<bool>($"select has_schema_privilege('{role}', 'public', 'create') or has_database_privilege('{role}', current_database(), 'create')")).ShouldBe([false]);
        }
    }

    [Fact]
    public async Task A_planted_table_of_the_application_is_caught()
    {
        await using var connection = await database.OpenAsSuperuserAsync();
        (await connection.ReadPlantedAsync($"create table planted (); alter table planted owner to \"{App}\"", $"select what from ({Owned}) o where owner = '{App}'::regrole and what like 'table%'"))
            .ShouldBe(["table planted"]);
    }

    [Fact]
    public async Task L4_Ledger_and_audit_log_can_only_be_added_to()
    {
        await using var app = await database.OpenAsAppAsync();
        foreach (var table in new[] { "credit_transactions", "audit_logs" })
        {
            foreach (var sql in new[] { $"update {table} set creation_time = now()", $"delete from {table}", $"truncate {table}" })
            {
                (await Should.ThrowAsync<PostgresException>(() => app.ExecuteAsync(sql))).SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege, sql);
            }
        }
    }

    [Fact]
    public async Task The_host_role_stands_at_the_listed_doors_only()
    {
        await using var connection = await database.OpenAsSuperuserAsync();
        (await connection.ReadAsync<string>(Granted(Host))).ShouldBe(HostDoors);
    }

    [Fact]
    public async Task A_planted_door_is_caught()
    {
        await using var connection = await database.OpenAsSuperuserAsync();
        (await connection.ReadPlantedAsync($"grant select on customers to \"{Host}\"", Granted(Host))).ShouldBe(HostDoors.Append("customers SELECT").Order(StringComparer.Ordinal));
        (await connection.ReadPlantedAsync("grant select on customers to public", Granted(Host))).ShouldBe(HostDoors.Append("customers SELECT").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_door_opens_on_its_table_only_to_the_host()
    {
        await using var connection = await database.OpenAsSuperuserAsync();
        (await connection.ReadAsync<string>("select tablename || ' ' || array_to_string(roles, ',') from pg_policies where policyname <> 'studio_wall'"))
            .ShouldBe([$"class_instances {Host}", $"class_instances {Host}", $"outbox_messages {Host}"], ignoreOrder: true);
    }

    [Fact]
    public async Task The_scheduler_is_the_hosts()
    {
        await using var connection = await database.OpenAsSuperuserAsync();
        (await connection.ReadAsync<bool>($"select has_schema_privilege('{App}', 'quartz', 'usage')")).ShouldBe([false]);
        (await connection.ReadAsync<bool>($"select has_schema_privilege('{Host}', 'quartz', 'usage')")).ShouldBe([true]);
    }

    /// <summary>Every right on a table of ours, or on some of its columns, however it was come by.</summary>
    private static string Granted(string role) =>
        $"""
        select c.relname || ' ' || r from pg_class c, unnest(array['DELETE', 'INSERT', 'REFERENCES', 'SELECT', 'TRIGGER', 'TRUNCATE', 'UPDATE']) r
        where c.relkind in ('r', 'p', 'v', 'm') and c.relnamespace = 'public'::regnamespace and has_table_privilege('{role}', c.oid, r)
        union all
        select c.relname || ' ' || r || ' ' || a.attname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped,
            unnest(array['INSERT', 'REFERENCES', 'SELECT', 'UPDATE']) r
        where c.relkind in ('r', 'p', 'v', 'm') and c.relnamespace = 'public'::regnamespace
            and has_column_privilege('{role}', c.oid, a.attnum, r) and not has_table_privilege('{role}', c.oid, r)
        order by 1
        """;

    private static string Role(string connectionString) => new NpgsqlConnectionStringBuilder(connectionString).Username!;
}
