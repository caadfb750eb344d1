using Npgsql;
using Shouldly;

namespace BalletSaaS;

/// <summary>
/// The books of every studio: seats against bookings, balances against lots and ledger. Every integration test ends by checking them.
/// </summary>
public static class Books
{
    /// <summary>Reading stops after so many offending rows of one rule.</summary>
    private const int MostRows = 20;

    /// <summary>Each rule, and the query for the rows that break it.</summary>
    private static readonly IReadOnlyDictionary<string, string> Violations = new Dictionary<string, string>
    {
        ["booked_count is the number of bookings with a seat (B1)"] =
            """
            select i.tenant_id, i.id, i.booked_count, count(b.id) as bookings
            from class_instances i
            left join bookings b on b.tenant_id = i.tenant_id and b.class_instance_id = i.id and b.status between 1 and 3
            group by i.tenant_id, i.id having i.booked_count <> count(b.id)
            """,
        ["waitlist_count is the number of waitlisted bookings (W1)"] =
            """
            select i.tenant_id, i.id, i.waitlist_count, count(b.id) as waitlisted
            from class_instances i
            left join bookings b on b.tenant_id = i.tenant_id and b.class_instance_id = i.id and b.status = 0
            group by i.tenant_id, i.id having i.waitlist_count <> count(b.id)
            """,
        ["promotable_count is the number of those who wait and were not passed over (W1, W3)"] =
            """
            select i.tenant_id, i.id, i.promotable_count, count(b.id) as promotable
            from class_instances i
            left join bookings b on b.tenant_id = i.tenant_id and b.class_instance_id = i.id and b.status = 0 and b.skip_reason is null and b.offered_until is null
            group by i.tenant_id, i.id having i.promotable_count <> count(b.id)
            """,
        ["offered_count is the number of offers that may be taken (W2)"] =
            """
            select i.tenant_id, i.id, i.offered_count, count(b.id) as offered
            from class_instances i
            left join bookings b on b.tenant_id = i.tenant_id and b.class_instance_id = i.id and b.status = 0 and b.offered_until is not null
            group by i.tenant_id, i.id having i.offered_count <> count(b.id)
            """,
        ["late_count and refunds_due are the late cancels that were not given back (C7)"] =
            """
            select i.tenant_id, i.id, i.late_count, i.refunds_due, count(b.id) as kept
            from class_instances i
            left join bookings b on b.tenant_id = i.tenant_id and b.class_instance_id = i.id and b.status = 5 and b.credits_refunded < b.credits_used
            where  i.late_count + i.refunds_due > 0
            group by i.tenant_id, i.id having i.late_count + i.refunds_due <> count(b.id)
            """,
        ["a lot holds what places in line hold in it (L5)"] =
            """
            select l.tenant_id, l.customer_id, l.id, l.held, coalesce(line.credits, 0) as line
            from credit_lots l
            left join (
                select b.tenant_id, lot.key::uuid as id, sum(lot.value::int) as credits
                from bookings b, jsonb_each_text(b.lots) lot where b.status = 0
                group by b.tenant_id, lot.key) line on line.tenant_id = l.tenant_id and line.id = l.id
            where l.held <> coalesce(line.credits, 0)
            """,
        ["a customer has one live booking of an instance (B3)"] =
            """
            select tenant_id, customer_id, class_instance_id, count(*) as live
            from bookings where status < 4
            group by tenant_id, customer_id, class_instance_id having count(*) > 1
            """,
        ["a customer's seats do not overlap in time (B4)"] =
            """
            select a.tenant_id, a.customer_id, a.id as one, b.id as other
            from bookings a
            join bookings b on b.tenant_id = a.tenant_id and b.customer_id = a.customer_id and b.id > a.id
                and b.starts_at < a.ends_at and b.ends_at > a.starts_at and b.status between 1 and 3
            where a.status between 1 and 3 and a.override_reason is null and b.override_reason is null
            """,
        ["the balance is the sum of the lots (L4)"] =
            """
            select c.tenant_id, c.id, c.credit_balance, coalesce(sum(l.remaining), 0) as lots
            from customers c
            left join credit_lots l on l.tenant_id = c.tenant_id and l.customer_id = c.id
            group by c.tenant_id, c.id having c.credit_balance <> coalesce(sum(l.remaining), 0)
            """,
        ["the balance is the sum of the ledger, whose last number it knows (L4)"] =
            """
            select c.tenant_id, c.id, c.credit_balance, c.last_sequence, coalesce(sum(t.amount), 0) as ledger, count(t.id) as entries
            from customers c
            left join credit_transactions t on t.tenant_id = c.tenant_id and t.customer_id = c.id
            group by c.tenant_id, c.id
            having c.credit_balance <> coalesce(sum(t.amount), 0) or c.last_sequence <> count(t.id)
            """,
        ["each ledger entry begins where the one before it ended, without a gap (L4)"] =
            """
            select * from (
                select tenant_id, customer_id, id, sequence, balance_before,
                    row_number() over chain as place, lag(balance_after, 1, 0) over chain as before
                from credit_transactions window chain as (partition by tenant_id, customer_id order by sequence)) entry
            where sequence <> place or balance_before <> before
            """,
        ["a lot holds what the ledger moved in and out of it (L3, L4)"] =
            """
            select l.tenant_id, l.customer_id, l.id, l.remaining, coalesce(moved.credits, 0) as ledger
            from credit_lots l
            left join (
                select t.tenant_id, lot.key::uuid as id, sum(lot.value::int) as credits
                from credit_transactions t, jsonb_each_text(t.lots) lot
                group by t.tenant_id, lot.key) moved on moved.tenant_id = l.tenant_id and moved.id = l.id
            where l.remaining <> coalesce(moved.credits, 0)
            """,
        ["a booking took and gave back what the ledger says (C1, C8)"] =
            """
            select b.tenant_id, b.id, b.status, b.credits_used, b.credits_refunded,
                -coalesce(sum(t.amount) filter (where t.kind = 1), 0) as debited, coalesce(sum(t.amount) filter (where t.kind = 2), 0) as refunded
            from bookings b
            left join credit_transactions t on t.tenant_id = b.tenant_id and t.booking_id = b.id
            group by b.tenant_id, b.id
            having b.credits_used <> -coalesce(sum(t.amount) filter (where t.kind = 1), 0)
                or b.credits_refunded <> coalesce(sum(t.amount) filter (where t.kind = 2), 0)
            """,
        ["who dances pays, or a guardian whom the booking names (C2)"] =
            """
            select b.tenant_id, b.id, b.customer_id, b.payer_id, t.customer_id as paid
            from bookings b join credit_transactions t on t.tenant_id = b.tenant_id and t.booking_id = b.id
            where t.customer_id <> coalesce(b.payer_id, b.customer_id)
            """,
        ["totals and streaks are those of the attended classes (A2, S1, S2)"] =
            """
            select c.tenant_id, c.id, c.total_classes_attended, c.streak_weeks, c.best_streak_weeks, c.last_attended_on, f.*
            from customers c cross join lateral (
                select count(*) as total, coalesce((array_agg(streak order by n desc))[1], 0) as streak, coalesce(max(streak), 0) as best, max(on_date) as last
                from progress_steps(c.tenant_id, c.id)) f
            where (c.total_classes_attended, c.streak_weeks, c.best_streak_weeks, c.last_attended_on) is distinct from (f.total, f.streak, f.best, f.last)
            """,
        ["checkpoints are reached by the classes that reach them (A3)"] =
            """
            select coalesce(r.tenant_id, f.tenant_id) as tenant_id, coalesce(r.customer_id, f.customer_id) as customer_id, r.checkpoint_id, r.class_instance_id, f.checkpoint, f.instance
            from reached_checkpoints r
            full join (
                select c.tenant_id, c.id as customer_id, f.* from customers c cross join lateral checkpoints_of(c.tenant_id, c.id) f
                where c.total_classes_attended > 0) f
                on f.tenant_id = r.tenant_id and f.customer_id = r.customer_id and f.checkpoint = r.checkpoint_id
            where r.class_instance_id is distinct from f.instance
            """,
    };

    /// <summary>Fails with every row that breaks a rule.</summary>
    public static async Task ShouldBalanceAsync(TestDatabase database)
    {
        await using var connection = await database.OpenAsSuperuserAsync();
        await ShouldBalanceAsync(connection);
    }

    /// <inheritdoc cref="ShouldBalanceAsync(TestDatabase)"/>
    /// <param name="connection">An open connection that row-level security does not hold: it must see every studio.</param>
    public static async Task ShouldBalanceAsync(NpgsqlConnection connection)
    {
        var seesAll = await ReadAsync(connection, "select 1 from pg_roles where rolname = current_user and (rolsuper or rolbypassrls)");
        seesAll.ShouldNotBeEmpty("The books are checked over every studio: connect as the superuser.");
        List<string> broken = [];
        foreach (var (rule, query) in Violations)
        {
            var rows = await ReadAsync(connection, $"select to_json(violation)::text from ({query}) violation limit {MostRows}");
            broken.AddRange(rows.Select(row => $"{rule}: {row}"));
        }

        broken.ShouldBeEmpty("The books do not balance:\n" + string.Join('\n', broken));
    }

    private static async Task<List<string>> ReadAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync();
        List<string> rows = [];
        while (await reader.ReadAsync())
        {
            rows.Add(reader.GetValue(0).ToString()!);
        }

        return rows;
    }
}
