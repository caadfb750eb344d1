using Npgsql;
using Shouldly;
using Xunit;

namespace BalletSaaS.Development;

/// <summary>Books that balance pass; each planted mistake is found.</summary>
public sealed class BooksTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    /// <summary>One studio, one class at a price of 2, Anna with a lot of 10 booked in it and Bea waiting.</summary>
    private const string Balanced =
        """
        -- Columns that these rows do not name are as empty as their type can be, whichever are added.
        do $$ declare c record; begin
            for c in select table_name, column_name, udt_name from information_schema.columns
                where table_schema = 'public' and is_nullable = 'NO' and column_default is null and udt_name in ('int2', 'int4', 'bool', 'jsonb')
            loop
                execute format('alter table %I alter %I set default %L', c.table_name, c.column_name, case c.udt_name when 'bool' then 'false' when 'jsonb' then '{}' else '0' end);
            end loop;
        end $$;
        insert into tenants (id, slug, name, time_zone, currency, status, creation_time) values ('01000000-0000-7000-8000-000000000000', 'books', 'Books', 'UTC', 'EUR', 0, now());
        insert into classes (tenant_id, id, name, duration_minutes, max_capacity, price_credits, level, is_active, time_zone, is_deleted, creation_time)
        values ('01000000-0000-7000-8000-000000000000', '0c000000-0000-7000-8000-000000000000', 'Barre', 60, 1, 2, 0, true, 'UTC', false, now());
        insert into class_instances (tenant_id, id, class_id, name, level, local_date, local_start_time, starts_at, ends_at, status,
            max_capacity, seat_limit, booked_count, waitlist_count, promotable_count, price_credits, booking_opens_at, free_cancel_until, creation_time)
        select '01000000-0000-7000-8000-000000000000', id::uuid, '0c000000-0000-7000-8000-000000000000', 'Barre', 0, '2026-10-24', '10:00', starts_at, starts_at + interval '1 hour', 0,
            1, 1, booked, waiting, waiting, 2, now(), now(), now()
        from (values ('1a000000-0000-7000-8000-000000000000', timestamptz '2026-10-24 10:00Z', 1, 1),
            ('1b000000-0000-7000-8000-000000000000', timestamptz '2026-10-24 11:00Z', 0, 0)) instance (id, starts_at, booked, waiting);
        insert into customers (tenant_id, id, email, first_name, last_name, credit_balance, last_sequence, streak_weeks, best_streak_weeks, total_classes_attended, is_deleted, creation_time)
        values ('01000000-0000-7000-8000-000000000000', 'a0000000-0000-7000-8000-000000000000', 'anna@example.org', 'Anna', 'A', 8, 2, 0, 0, 0, false, now()),
            ('01000000-0000-7000-8000-000000000000', 'b0000000-0000-7000-8000-000000000000', 'bea@example.org', 'Bea', 'B', 0, 0, 0, 0, 0, false, now());
        insert into credit_lots (tenant_id, id, customer_id, source, amount, remaining, valid_from, creation_time)
        values ('01000000-0000-7000-8000-000000000000', '70000000-0000-7000-8000-000000000000', 'a0000000-0000-7000-8000-000000000000', 0, 10, 8, '2026-10-01', now());
        insert into bookings (tenant_id, id, customer_id, class_instance_id, status, starts_at, ends_at, local_date, free_cancel_until, price_credits, credits_used, credits_refunded, lots, creation_time)
        select '01000000-0000-7000-8000-000000000000', id::uuid, customer::uuid, '1a000000-0000-7000-8000-000000000000', status, '2026-10-24 10:00Z', '2026-10-24 11:00Z', '2026-10-24', now(), 2, used, 0, lots::jsonb, now()
        from (values ('ba000000-0000-7000-8000-000000000000', 'a0000000-0000-7000-8000-000000000000', 1, 2, '{"70000000-0000-7000-8000-000000000000": 2}'),
            ('bb000000-0000-7000-8000-000000000000', 'b0000000-0000-7000-8000-000000000000', 0, 0, '{}')) booking (id, customer, status, used, lots);
        insert into credit_transactions (tenant_id, id, customer_id, sequence, kind, amount, balance_before, balance_after, lots, booking_id, notes, creation_time)
        values ('01000000-0000-7000-8000-000000000000', '81000000-0000-7000-8000-000000000000', 'a0000000-0000-7000-8000-000000000000', 1, 0, 10, 0, 10, '{"70000000-0000-7000-8000-000000000000": 10}', null, 'welcome', now()),
            ('01000000-0000-7000-8000-000000000000', '82000000-0000-7000-8000-000000000000', 'a0000000-0000-7000-8000-000000000000', 2, 1, -2, 10, 8, '{"70000000-0000-7000-8000-000000000000": -2}', 'ba000000-0000-7000-8000-000000000000', null, now());
        """;

    /// <summary>Makes the second instance overlap the first, with Anna in both.</summary>
    private const string Overlapping =
        """
        update class_instances set starts_at = '2026-10-24 10:30Z', booked_count = 1 where id = '1b000000-0000-7000-8000-000000000000';
        insert into bookings (tenant_id, id, customer_id, class_instance_id, status, starts_at, ends_at, local_date, free_cancel_until, price_credits, credits_used, credits_refunded, lots, creation_time)
        select tenant_id, 'bc000000-0000-7000-8000-000000000000', customer_id, '1b000000-0000-7000-8000-000000000000', 1, '2026-10-24 10:30Z', '2026-10-24 12:00Z', local_date, free_cancel_until, 0, 0, 0, '{}', now()
        from bookings where id = 'ba000000-0000-7000-8000-000000000000'
        """;

    /// <summary>Makes Anna wait where she already has a seat.</summary>
    private const string Twice =
        """
        drop index ux_bookings_live;
        update class_instances set waitlist_count = 2 where id = '1a000000-0000-7000-8000-000000000000';
        insert into bookings (tenant_id, id, customer_id, class_instance_id, status, starts_at, ends_at, local_date, free_cancel_until, price_credits, credits_used, credits_refunded, lots, creation_time)
        select tenant_id, 'bc000000-0000-7000-8000-000000000000', customer_id, class_instance_id, 0, starts_at, ends_at, local_date, free_cancel_until, 2, 0, 0, '{}', now()
        from bookings where id = 'ba000000-0000-7000-8000-000000000000'
        """;

    [Fact]
    public async Task Books_that_balance_pass()
    {
        await using var connection = await database.OpenAsSuperuserAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await ExecuteAsync(connection, Balanced);

        await Books.ShouldBalanceAsync(connection);
    }

    [Theory]
    [InlineData("(B1)", "update class_instances set booked_count = 0")]
    [InlineData("(W1)", "update class_instances set waitlist_count = 2 where waitlist_count = 1")]
    [InlineData("(W1, W3)", "update bookings set skip_reason = 'Credits:NotEnough' where status = 0")]
    [InlineData("(B3)", Twice)]
    [InlineData("(B4)", Overlapping)]
    [InlineData("the lots (L4)", "update credit_lots set remaining = 9")]
    [InlineData("the ledger, whose", "update customers set last_sequence = 3 where last_sequence = 2")]
    [InlineData("without a gap (L4)", "update credit_transactions set sequence = 3 where sequence = 2")]
    [InlineData("(L3, L4)", "update credit_transactions set lots = '{}' where sequence = 2")]
    [InlineData("(C1, C8)", "update bookings set credits_used = 1 where credits_used = 2")]
    public async Task A_planted_mistake_is_found(string rule, string mistake)
    {
        await using var connection = await database.OpenAsSuperuserAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await ExecuteAsync(connection, Balanced);
        await ExecuteAsync(connection, mistake);

        var found = await Assert.ThrowsAsync<ShouldAssertException>(() => Books.ShouldBalanceAsync(connection));

        found.Message.ShouldContain(rule);
    }

    [Fact]
    public async Task The_books_cannot_be_checked_from_behind_the_wall()
    {
        await using var connection = await database.OpenAsAppAsync();

        await Assert.ThrowsAsync<ShouldAssertException>(() => Books.ShouldBalanceAsync(connection));
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
