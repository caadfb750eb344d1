using Shouldly;
using Xunit;

namespace BalletSaaS.Database;

/// <summary>What every table of the migrated database is, so that no studio can reach another's rows and no query walks a whole table.</summary>
public sealed class TableTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    /// <summary>Tables without <c>tenant_id</c>, each with its reason.</summary>
    private static readonly Dictionary<string, string> NoStudios = new()
    {
        ["public.tenants"] = "It is the list of the studios: one is looked up in it before it is entered.",
        ["public.data_protection_keys"] = "The platform's keys for the links in mails, one ring for all studios; encrypted, and read by the host role only.",
        ["public.__ef_migrations_history"] = "It is about the schema; only the migrator reads it.",
        ["quartz.*"] = "The scheduler's own tables; a job carries its studio in its data, and only the host role sees them.",
    };

    private const string StudioTables =
        "(select c.oid, c.relname, c.relrowsecurity, c.relforcerowsecurity, a.attnum as tenant from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id' where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace)";

    /// <summary>A rule, the query for what breaks it, and the statements that plant such a thing.</summary>
    private static readonly Dictionary<string, (string Query, string Plant, string Violation)> Rules = new()
    {
        ["has tenant_id"] = (
            """
            select format('%I.%I', n.nspname, c.relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p') and n.nspname not like 'pg\_%' and n.nspname <> 'information_schema'
                and not exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id')
            order by 1
            """,
            "create table planted (id uuid primary key)", "public.planted"),
        ["is walled by row security, also for its owner"] = (
            $"""
            select t.relname from {StudioTables} t
            left join pg_policies p on p.schemaname = 'public' and p.tablename = t.relname and p.policyname = 'studio_wall' and p.cmd = 'ALL' and p.roles = array['public'::name]
            where not t.relrowsecurity or not t.relforcerowsecurity or p.qual is null or p.qual <> p.with_check
                or p.qual <> '(tenant_id = (NULLIF(current_setting(''app.tenant_id''::text, true), ''''::text))::uuid)'
            """,
            "create table planted (tenant_id uuid, id uuid, primary key (tenant_id, id)); alter table planted enable row level security; create policy studio_wall on planted using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid)",
            "planted"),
        ["has a key that starts with the studio"] = (
            $"""
            select t.relname from {StudioTables} t
            where not exists (select from pg_constraint p where p.conrelid = t.oid and p.contype = 'p' and p.conkey[1] = t.tenant)
            """,
            "create table planted (id uuid primary key, tenant_id uuid)", "planted"),
        ["refers to rows of the same studio only"] = (
            $"""
            select f.conname from {StudioTables} t join pg_constraint f on f.conrelid = t.oid and f.contype = 'f'
            left join pg_attribute other on other.attrelid = f.confrelid and other.attname = 'tenant_id'
            where t.tenant <> f.conkey[1] or (f.confkey[1] <> other.attnum and f.confrelid <> 'tenants'::regclass)
            """,
            "create table first (tenant_id uuid, id uuid unique, primary key (tenant_id, id)); create table planted (tenant_id uuid, id uuid, first_id uuid constraint fk_planted references first (id), primary key (tenant_id, id))",
            "fk_planted"),
        ["is unique within its studio, not among all"] = (
            $"""
            select i.relname from {StudioTables} t join pg_index x on x.indrelid = t.oid and x.indisunique join pg_class i on i.oid = x.indexrelid
            where x.indkey[0] <> t.tenant
            """,
            "create table planted (tenant_id uuid, id uuid, email text constraint ux_planted unique, primary key (tenant_id, id))", "ux_planted"),
        ["has an index for each of its references"] = (
            """
            select f.conname from pg_constraint f
            where f.contype = 'f' and f.connamespace = 'public'::regnamespace and not exists (
                select from pg_index x where x.indrelid = f.conrelid and (x.indpred is null
                        -- a reference that is rarely made has the rows with one in it
                        or pg_get_expr(x.indpred, x.indrelid) = (select format('(%I IS NOT NULL)', a.attname) from pg_attribute a
                            where a.attrelid = f.conrelid and a.attnum = f.conkey[2]))
                    and (select array_agg(k order by k) from unnest(f.conkey) k)
                        = (select array_agg(k order by k) from unnest((x.indkey::smallint[])[0:cardinality(f.conkey) - 1]) k))
            """,
            "create table first (tenant_id uuid, id uuid, primary key (tenant_id, id)); create table planted (tenant_id uuid, id uuid, first_id uuid, primary key (tenant_id, id), constraint fk_planted foreign key (tenant_id, first_id) references first)",
            "fk_planted"),
    };

    public static TheoryData<string> Names => [.. Rules.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Every_table(string rule)
    {
        await using var connection = await database.OpenAsSuperuserAsync();
        (await connection.ReadAsync<string>(Rules[rule].Query)).Where(table => !IsListed(table)).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_planted_table_is_caught(string rule)
    {
        var (query, plant, violation) = Rules[rule];
        await using var connection = await database.OpenAsSuperuserAsync();

        (await connection.ReadPlantedAsync(plant, query)).Where(table => !IsListed(table)).ShouldBe([violation]);
    }

    [Fact]
    public async Task A_table_that_belongs_to_no_studio_exists()
    {
        await using var connection = await database.OpenAsSuperuserAsync();
        var tables = await connection.ReadAsync<string>(Rules["has tenant_id"].Query);

        NoStudios.Keys.Where(listed => !tables.Exists(table => Matches(listed, table))).ShouldBeEmpty("a reason for a table that is not there");
    }

    private static bool IsListed(string table) => NoStudios.Keys.Any(listed => Matches(listed, table));

    private static bool Matches(string listed, string table) =>
        listed == table || (listed.EndsWith('*') && table.StartsWith(listed[..^1], StringComparison.Ordinal));
}
