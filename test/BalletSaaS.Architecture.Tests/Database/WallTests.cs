using BalletSaaS.Kernel;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Shouldly;
using Xunit;

namespace BalletSaaS.Database;

/// <summary>The third wall of tenancy, tried by raw SQL: what a careless or a hostile statement of the application meets.</summary>
public sealed class WallTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private static readonly Guid Maison = Guid.CreateVersion7();
    private static readonly Guid Harbour = Guid.CreateVersion7();

    private List<string> _tables = [];

    /// <summary>One row of each studio in every table; what the row means does not matter here, so nothing else checks it.</summary>
    public async Task InitializeAsync()
    {
        await using var connection = await database.OpenAsSuperuserAsync();
        _tables = await connection.ReadAsync<string>(
            "select table_name::text from information_schema.columns where table_schema = 'public' and column_name = 'tenant_id' order by 1");
        _tables.Count.ShouldBeGreaterThan(10);
        await DropAsync(connection, "drop constraint", "select conrelid::regclass::text || ' %s ' || conname from pg_constraint where connamespace = 'public'::regnamespace and contype in ('f', 'c')");
        foreach (var table in _tables)
        {
            await connection.ExecuteAsync($"delete from {table}");
            await connection.ExecuteAsync(await AnyRowAsync(connection, table, Maison));
            await connection.ExecuteAsync(await AnyRowAsync(connection, table, Harbour));
        }
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public Task Without_a_studio_nothing_is_seen() => EachTableAsync(null, async (app, table) =>
        (await app.ReadAsync<long>($"select count(*) from {table}")).ShouldBe([0], table));

    [Fact]
    public Task A_studio_sees_its_own_rows_only() => EachTableAsync(Harbour, async (app, table) =>
        (await app.ReadAsync<Guid>($"select tenant_id from {table}")).ShouldBe([Harbour], table));

    [Fact]
    public Task A_row_of_another_studio_cannot_be_inserted() => EachTableAsync(Harbour, (app, table) => ShouldBeWalledAsync(app, $"insert into {table} (tenant_id) values ('{Maison}')"));

    [Fact]
    public Task Without_a_studio_nothing_can_be_inserted() => EachTableAsync(null, (app, table) => ShouldBeWalledAsync(app, $"insert into {table} (tenant_id) values ('{Maison}')"));

    [Fact]
    public Task A_row_cannot_be_given_to_another_studio() => EachTableAsync(Harbour, (app, table) => ShouldBeWalledAsync(app, $"update {table} set tenant_id = '{Maison}'"));

    [Fact]
    public Task Another_studios_rows_cannot_be_deleted() => EachTableAsync(Harbour, async (app, table) =>
    {
        if (table is not ("credit_transactions" or "audit_logs"))
        {
            (await app.ExecuteAsync($"delete from {table} where tenant_id = '{Maison}'")).ShouldBe(0, table);
        }
    });

    [Fact]
    public async Task A_planted_table_without_the_wall_shows_them()
    {
        await using var superuser = await database.OpenAsSuperuserAsync();
        await superuser.ExecuteAsync($"create table planted (tenant_id uuid); insert into planted values ('{Maison}'); grant select on planted to public");

        await using var app = await EnterAsync(Harbour);
        (await app.ReadAsync<Guid>("select tenant_id from planted")).ShouldBe([Maison], "the questions above find a missing wall");
        await superuser.ExecuteAsync("drop table planted");
    }

    [Fact]
    public async Task A_session_leaves_its_studio_when_it_goes_back_though_its_statements_stay_planned()
    {
        await using var services = new ServiceCollection()
            .AddEntityFrameworkCore(database.Connections.App + ";Maximum Pool Size=1", database.Connections.Host).BuildServiceProvider();
        var pool = services.GetRequiredService<DataSources>().Studio;
        for (var visit = 0; visit < 10; visit++)
        {
            await using var harbour = await pool.OpenConnectionAsync();
            await harbour.ExecuteAsync($"select set_config('app.tenant_id', '{Harbour}', false)");
            (await harbour.ReadAsync<Guid>("select tenant_id from rooms")).ShouldBe([Harbour]);
        }

        await using var next = await pool.OpenConnectionAsync();
        (await next.ReadAsync<Guid>("select tenant_id from rooms")).ShouldBeEmpty();
        (await next.ReadAsync<string>("select statement from pg_prepared_statements")).ShouldContain("select tenant_id from rooms");
    }

    private async Task EachTableAsync(Guid? studio, Func<NpgsqlConnection, string, Task> question)
    {
        await using var app = await EnterAsync(studio);
        foreach (var table in _tables)
        {
            await question(app, table);
        }
    }

    private async Task<NpgsqlConnection> EnterAsync(Guid? studio)
    {
        var app = await database.OpenAsAppAsync();
        await app.ExecuteAsync($"select set_config('app.tenant_id', '{studio}', false)");
        return app;
    }

    private static async Task ShouldBeWalledAsync(NpgsqlConnection app, string sql)
    {
        var refusal = await Should.ThrowAsync<PostgresException>(() => app.ExecuteAsync(sql));
        refusal.SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege, sql);
    }

    private static async Task DropAsync(NpgsqlConnection connection, string what, string names)
    {
        foreach (var name in await connection.ReadAsync<string>(names.Replace("%s", what, StringComparison.Ordinal)))
        {
            await connection.ExecuteAsync($"alter table {name}");
        }
    }

    /// <summary>An insert that gives every column some value of its type.</summary>
    private static async Task<string> AnyRowAsync(NpgsqlConnection connection, string table, Guid studio)
    {
        var columns = await connection.ReadAsync<string>(
            $$"""
            select column_name || ' ' || case when column_name = 'tenant_id' then '''{{studio}}''' else
                (case data_type when 'uuid' then 'gen_random_uuid()' when 'jsonb' then '''{}''' when 'ARRAY' then '''{}''' when 'boolean' then 'false'
                    when 'date' then 'current_date' when 'time without time zone' then '''10:00''' when 'timestamp with time zone' then 'now()'
                    when 'bytea' then '''x''' else '''1''' end) end
            from information_schema.columns where table_schema = 'public' and table_name = '{{table}}' and is_identity = 'NO' and is_generated = 'NEVER'
            """);
        var pairs = columns.Select(column => column.Split(' ', 2)).ToList();
        return $"insert into {table} ({string.Join(", ", pairs.Select(pair => pair[0]))}) values ({string.Join(", ", pairs.Select(pair => pair[1]))})";
    }
}
