using Npgsql;
using Shouldly;
using Xunit;

namespace BalletSaaS.Development;

public sealed class TestDatabaseTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task Each_test_database_is_migrated_and_its_own()
    {
        await using var other = await TestDatabase.CreateAsync();
        other.Name.ShouldNotBe(database.Name);

        await InsertTenantAsync(other, "only-in-the-other");

        (await CountTenantsAsync(other, "only-in-the-other")).ShouldBe(1);
        (await CountTenantsAsync(database, "only-in-the-other")).ShouldBe(0);
    }

    [Fact]
    public async Task A_dropped_test_database_is_gone()
    {
        var dropped = await TestDatabase.CreateAsync();
        var name = dropped.Name;
        await dropped.DisposeAsync();

        await using var connection = await database.OpenAsSuperuserAsync();
        await using var question = new NpgsqlCommand("select count(*) from pg_database where datname = $1", connection);
        question.Parameters.Add(new NpgsqlParameter { Value = name });
        (await question.ExecuteScalarAsync()).ShouldBe(0L);
    }

    [Fact]
    public async Task Migrating_again_changes_nothing_and_two_migrators_wait_for_each_other()
    {
        await using var again = await TestDatabase.CreateAsync();
        await InsertTenantAsync(again, "still-here");

        var migrator = new DatabaseMigrator(again.Connections);
        await Task.WhenAll(migrator.MigrateAsync(), migrator.MigrateAsync());

        (await CountTenantsAsync(again, "still-here")).ShouldBe(1);
    }

    [Fact]
    public async Task The_application_is_refused_as_the_owner()
    {
        var careless = new DatabaseMigrator(database.Connections with { App = database.Connections.Owner });

        var refusal = await Should.ThrowAsync<InvalidOperationException>(() => careless.MigrateAsync());

        refusal.Message.ShouldContain("roles of their own");
    }

    [Fact]
    public async Task A_wrong_password_is_one_clear_sentence()
    {
        var wrong = new NpgsqlConnectionStringBuilder(database.Connections.App) { Password = "wrong" }.ConnectionString;
        var migrator = new DatabaseMigrator(database.Connections with { App = wrong });

        var refusal = await Should.ThrowAsync<InvalidOperationException>(() => migrator.MigrateAsync());

        refusal.Message.ShouldContain("ConnectionStrings__App does not open");
        refusal.Message.ShouldContain("password authentication failed");
    }

    [Fact]
    public async Task A_database_of_a_newer_version_is_left_alone()
    {
        await using var newer = await TestDatabase.CreateAsync();
        await using (var connection = await newer.OpenAsSuperuserAsync())
        await using (var insert = new NpgsqlCommand("insert into __ef_migrations_history values ('29990101000000_Tomorrow', '99.0.0')", connection))
        {
            await insert.ExecuteNonQueryAsync();
        }

        var refusal = await Should.ThrowAsync<InvalidOperationException>(() => new DatabaseMigrator(newer.Connections).MigrateAsync());

        refusal.Message.ShouldContain("29990101000000_Tomorrow");
    }

    private static async Task InsertTenantAsync(TestDatabase database, string slug)
    {
        await using var connection = await database.OpenAsSuperuserAsync();
        await using var insert = new NpgsqlCommand(
            "insert into tenants (id, slug, name, time_zone, currency, status, creation_time) values ($1, $2, $2, 'UTC', 'EUR', 0, now())", connection);
        insert.Parameters.Add(new NpgsqlParameter { Value = Guid.CreateVersion7() });
        insert.Parameters.Add(new NpgsqlParameter { Value = slug });
        await insert.ExecuteNonQueryAsync();
    }

    private static async Task<long> CountTenantsAsync(TestDatabase database, string slug)
    {
        await using var connection = await database.OpenAsSuperuserAsync();
        await using var question = new NpgsqlCommand("select count(*) from tenants where slug = $1", connection);
        question.Parameters.Add(new NpgsqlParameter { Value = slug });
        return (long)(await question.ExecuteScalarAsync())!;
    }
}
