using System.Text.Json;
using BalletSaaS.Histories;
using FsCheck;
using FsCheck.Fluent;
using Npgsql;
using Shouldly;
using Xunit;

namespace BalletSaaS.Credits;

/// <summary>The split that a quote shows (C#) is the split that booking takes (SQL).</summary>
public sealed class LotSplitProperties(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static readonly DateOnly ClassDate = new(2026, 10, 24);
    private static readonly DateTimeOffset Begin = new(2026, 9, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly Guid Tenant = Guid.CreateVersion7();
    private static readonly Guid Customer = Guid.CreateVersion7();

    /// <summary>Few dates and few ages, so that lots often tie.</summary>
    private static readonly Gen<CreditLot> Lots =
        from amount in Gen.Choose(1, 4)
        from remaining in Gen.Choose(0, amount)
        from validFrom in Gen.Choose(-3, 1)
        from expires in Gen.Choose(-1, 3)
        from age in Gen.Choose(0, 2)
        select new CreditLot
        {
            TenantId = Tenant,
            Id = Guid.NewGuid(),
            CustomerId = Customer,
            Source = CreditSource.Grant,
            Amount = amount,
            Remaining = remaining,
            ValidFrom = ClassDate.AddDays(Math.Min(validFrom, expires)),
            ExpiresOn = expires == 3 ? null : ClassDate.AddDays(expires),
            CreationTime = Begin.AddDays(age),
        };

    [Fact]
    public void L1_L2_Sql_and_csharp_split_a_price_over_the_same_lots() => Prop.ForAll(
        Gen.Zip(Lots.ArrayOf().Select(lots => lots.Take(7).ToArray()), Gen.Choose(0, 9)).ToArbitrary(),
        purse =>
        {
            var expected = LotSpending.Split(purse.Item1, ClassDate, purse.Item2)?.ToDictionary(part => part.Lot.Id, part => part.Amount);
            var (lots, missing) = SplitInSql(purse.Item1, purse.Item2);
            (missing == 0).ShouldBe(expected is not null);
            if (expected is not null)
            {
                lots.ShouldBe(expected, ignoreOrder: true);
            }
        }).Check(Samples.Of(100, seed: 20261024));

    /// <summary>Asks in one round trip, whose transaction is never committed.</summary>
    private (Dictionary<Guid, int> Lots, int Missing) SplitInSql(CreditLot[] lots, int price)
    {
        using var connection = new NpgsqlConnection(database.Superuser);
        connection.Open();
        using var transaction = connection.BeginTransaction();
        using var batch = new NpgsqlBatch(connection);
        Add("set local session_replication_role = replica"); // lots without a customer
        foreach (var lot in lots)
        {
            Add("insert into credit_lots (tenant_id, id, customer_id, source, amount, remaining, held, valid_from, expires_on, creation_time) values ($1, $2, $3, 0, $4, $5, $6, $7, $8, $9)",
                Tenant, lot.Id, Customer, lot.Amount, lot.Remaining, lot.Held, lot.ValidFrom, lot.ExpiresOn, lot.CreationTime);
        }

        Add("select lots::text, missing from split_lots($1, $2, $3, $4)", Tenant, Customer, ClassDate, price);
        using var reader = batch.ExecuteReader();
        reader.Read();
        return (JsonSerializer.Deserialize<Dictionary<Guid, int>>(reader.GetString(0))!, reader.GetInt32(1));

        void Add(string sql, params object?[] values)
        {
            var command = batch.CreateBatchCommand();
            command.CommandText = sql;
            foreach (var value in values)
            {
                command.Parameters.Add(new NpgsqlParameter { Value = value ?? DBNull.Value });
            }

            batch.BatchCommands.Add(command);
        }
    }
}
