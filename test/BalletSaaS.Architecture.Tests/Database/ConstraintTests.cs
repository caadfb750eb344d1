using BalletSaaS.Kernel;
using Shouldly;
using Xunit;

namespace BalletSaaS.Database;

/// <summary>The last wall speaks: each named constraint has an error code, and no code waits for a constraint that is gone.</summary>
public sealed class ConstraintTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    /// <summary>Everything that can refuse a row, but for keys and references: those are known by the beginning of their name.</summary>
    private const string Named =
        """
        select conname::text from pg_constraint
        where connamespace = 'public'::regnamespace and contype in ('c', 'u', 'x')
        union
        select i.relname::text from pg_index x join pg_class i on i.oid = x.indexrelid
        where i.relnamespace = 'public'::regnamespace and x.indisunique and not x.indisprimary
            and not exists (select from pg_constraint k where k.conindid = x.indexrelid and k.contype <> 'f' and k.conname = i.relname)
        order by 1
        """;

    private const string KeysAndReferences =
        "select conname::text from pg_constraint where connamespace = 'public'::regnamespace and contype in ('p', 'f') and conname <> 'PK___ef_migrations_history'";

    [Fact]
    public async Task Each_constraint_has_an_error_code_and_each_code_its_constraint()
    {
        await using var connection = await database.OpenAsSuperuserAsync();
        (await connection.ReadAsync<string>(Named)).ShouldBe(DatabaseErrors.Names, ignoreOrder: true);
    }

    [Fact]
    public async Task Keys_and_references_are_known_by_their_names()
    {
        await using var connection = await database.OpenAsSuperuserAsync();
        (await connection.ReadAsync<string>(KeysAndReferences)).Where(name => DatabaseErrors.For(name) is null).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("alter table customers add constraint ck_planted check (credit_balance < 1000)", "ck_planted")]
    [InlineData("create unique index ux_planted on customers (tenant_id, phone)", "ux_planted")]
    [InlineData("alter table customers add constraint uq_planted unique (tenant_id, phone)", "uq_planted")]
    public async Task A_planted_constraint_is_caught(string plant, string name)
    {
        await using var connection = await database.OpenAsSuperuserAsync();
        (await connection.ReadPlantedAsync(plant, Named)).Except(DatabaseErrors.Names).ShouldBe([name]);
    }

    [Fact]
    public async Task A_planted_loss_is_caught()
    {
        await using var connection = await database.OpenAsSuperuserAsync();
        var left = await connection.ReadPlantedAsync("alter table customers drop constraint ck_customers_credit_balance", Named);
        DatabaseErrors.Names.Except(left).ShouldBe(["ck_customers_credit_balance"]);
    }
}
