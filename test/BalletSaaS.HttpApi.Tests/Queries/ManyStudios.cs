using System.Net;
using BalletSaaS.Customers;
using BalletSaaS.Demo;
using BalletSaaS.Kernel;
using BalletSaaS.Web;
using Npgsql;
using Xunit;

namespace BalletSaaS.Queries;

/// <summary>
/// A platform as it is after some years: the demo's lives, many times over. Two hundred studios are like the second one, two
/// thousand have just opened, and the first has six times its people, classes and bookings.
/// </summary>
public sealed class ManyStudios : IAsyncLifetime
{
    /// <summary>Address of the large studio.</summary>
    public const string Large = "maison-ballet";

    private const string Model = "harbour-dance";

    /// <summary>The classes' database and host.</summary>
    public StudioWeb Web { get; } = StudioWeb.InProduction();

    /// <summary>The owner of the large studio, a student of it, and the operator of the platform, signed in.</summary>
    internal IReadOnlyList<Guest> People { get; private set; } = [];

    /// <inheritdoc />
    public async Task InitializeAsync()
    {
        await Web.InitializeAsync();
        await new DemoSeed(Web.Database.Connections, TimeProvider.System).SeedAsync();
        await using var connection = await Web.Database.OpenAsSuperuserAsync();
        // Foreign keys are not asked: what is copied whole holds together.
        await ExecuteAsync(connection, "set session_replication_role = replica");
        await ExecuteAsync(connection, "create temp table studios as select gen_random_uuid() as id, n from generate_series(1, 2200) n");
        await ExecuteAsync(connection, $"""
            insert into tenants ({await ColumnsAsync("tenants")})
            select {await ColumnsAsync("tenants", column => column switch { "id" => "s.id", "slug" => "'studio-' || s.n", "creation_time" => "t.creation_time - s.n * interval '7 hours'", _ => "t." + column })}
            from tenants t cross join studios s where t.slug = '{Model}'
            """);
        await ExecuteAsync(connection, "delete from studios where n > 200");
        foreach (var table in await Web.Database.ReadAsync<string>(
            "select table_name::text from information_schema.columns where table_schema = 'public' and column_name = 'tenant_id' and table_name <> 'outbox_messages'"))
        {
            await ExecuteAsync(connection, $"""
                insert into {table} ({await ColumnsAsync(table)})
                select {await ColumnsAsync(table, column => column == "tenant_id" ? "s.id" : "t." + column)}
                from {table} t cross join studios s where t.tenant_id = (select id from tenants where slug = '{Model}')
                """);
            await ExecuteAsync(connection, $"""
                insert into {table} ({await ColumnsAsync(table)})
                select {await ColumnsAsync(table, Another)}
                from {table} t cross join generate_series(1, 5) n where t.tenant_id = (select id from tenants where slug = '{Large}')
                on conflict do nothing
                """);
        }

        await ExecuteAsync(connection, "analyze");
        People = [await LogsInAsync(Large, "ana@maison.example"), await LogsInAsync(Large, "sofia@maison.example"), await LogsInAsync(null, "operator@balletsaas.example")];
        var child = (await People[1].GetAsync("/api/customers/me/family")).As<PagedResultDto<ChildDto>>().Items.Single().Id;
        foreach (var picture in new[] { "/api/customers/me/photo", $"/api/customers/me/family/{child}/photo" })
        {
            (await People[1].SendAsync(HttpMethod.Put, picture, new ByteArrayContent(Pictures.Png()))).ShouldBe(HttpStatusCode.NoContent);
        }
    }

    /// <inheritdoc />
    /// <remarks>At the end the books of all these studios are checked, too: the copies are whole.</remarks>
    public Task DisposeAsync() => Web.DisposeAsync();

    /// <summary>In another life of the same studio ids are other ids, the same everywhere, and e-mails other e-mails.</summary>
    private static string Another(string column) => column switch
    {
        "tenant_id" => "t.tenant_id",
        "checkpoint_id" => "t.checkpoint_id", // a studio has each checkpoint once
        "email" or "normalized_email" or "user_name" or "normalized_user_name" => $"n || t.{column}",
        "lots" => "coalesce((select jsonb_object_agg(md5(lot.key || n)::uuid, lot.value) from jsonb_each(t.lots) lot), '{}')",
        _ when column == "id" || column.EndsWith("_id", StringComparison.Ordinal) => $"md5(t.{column}::text || n)::uuid",
        _ => "t." + column,
    };

    private async Task<Guest> LogsInAsync(string? slug, string email)
    {
        var guest = Web.Host.Guest(slug);
        (await guest.LogsInAsync(email, DemoSeed.Password)).ShouldBe(HttpStatusCode.OK);
        return guest;
    }

    private async Task<string> ColumnsAsync(string table, Func<string, string>? value = null) => string.Join(", ",
        (await Web.Database.ReadAsync<string>(
            $"""
            select column_name::text from information_schema.columns
            where table_schema = 'public' and table_name = '{table}' and is_identity = 'NO' and is_generated = 'NEVER' order by ordinal_position
            """)).Select(value ?? (column => column)));

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 120 };
        await command.ExecuteNonQueryAsync();
    }
}
