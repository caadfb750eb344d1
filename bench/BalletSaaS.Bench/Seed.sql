-- Studios $1 to $2 (numbers) with $3 customers and $4 classes each, $5 places a class. Ids are made of numbers, so that the load and
-- pgbench find them without asking: studio t; customer k of studio t; class m of studio t.
-- Classes last 45 minutes, one each hour from tomorrow on: nobody's classes overlap.
set session_replication_role = replica; -- rows that refer to each other come in bulk; they are right by construction

insert into tenants (id, slug, name, time_zone, currency, status, creation_time)
    select bench_id('studio', t, 0), 'bench-' || t, 'Bench ' || t, 'Europe/Lisbon', 'EUR', 0, now() from generate_series($1, $2) t;

insert into customers (tenant_id, id, user_id, email, first_name, last_name, credit_balance, last_sequence,
        streak_weeks, best_streak_weeks, total_classes_attended, level, is_deleted, creation_time)
    select bench_id('studio', t, 0), bench_id('customer', t, k), bench_id('user', t, k), 'c' || k || '@bench.example', 'Cleo', 'Number ' || k, 1009, 4, 0, 0, 0, 0, false, now()
    from generate_series($1, $2) t, generate_series(1, $3) k;

-- Three small lots that a price of two does not divide, and a large one: many bookings take from two lots.
insert into credit_lots (tenant_id, id, customer_id, source, amount, remaining, held, valid_from, expires_on, creation_time)
    select bench_id('studio', t, 0), bench_id('lot' || lot, t, k), bench_id('customer', t, k), 0, case lot when 4 then 1000 else 3 end,
        case lot when 4 then 1000 else 3 end, 0, current_date - 1, current_date + 100 * lot, now()
    from generate_series($1, $2) t, generate_series(1, $3) k, generate_series(1, 4) lot;

insert into credit_transactions (tenant_id, id, customer_id, sequence, kind, amount, balance_before, balance_after, lots, part, notes, creation_time)
    select bench_id('studio', t, 0), bench_id('entry' || lot, t, k), bench_id('customer', t, k), lot, 0, case lot when 4 then 1000 else 3 end,
        3 * (lot - 1), case lot when 4 then 1009 else 3 * lot end,
        jsonb_build_object(bench_id('lot' || lot, t, k), case lot when 4 then 1000 else 3 end), 0, 'bench', now()
    from generate_series($1, $2) t, generate_series(1, $3) k, generate_series(1, 4) lot;

insert into classes (tenant_id, id, name, duration_minutes, max_capacity, price_credits, level, is_active, time_zone, min_level, requires_approval, is_deleted, creation_time)
    select bench_id('studio', t, 0), bench_id('class', t, 0), 'Barre', 45, 1000, 2, 0, true, 'Europe/Lisbon', 0, false, false, now() from generate_series($1, $2) t;

insert into class_instances (tenant_id, id, class_id, name, instructor_name, color, level, local_date, local_start_time, starts_at, ends_at, status, max_capacity,
        seat_limit, booked_count, waitlist_count, promotable_count, price_credits, booking_opens_at, free_cancel_until, creation_time,
        offered_count, late_count, refunds_due, closes_minutes_before, late_cancel_percent, no_show_percent, waitlist_mode, offer_minutes, offer_cut_off_minutes,
        leave_free_minutes, min_level, requires_approval)
    select bench_id('studio', t, 0), bench_id('instance', t, m), bench_id('class', t, 0), 'Barre ' || m, 'Ana', '#6b8cff', 0, begins::date, begins::time,
        begins at time zone 'UTC', begins at time zone 'UTC' + interval '45 minutes', 0, $5, $5, 0, 0, 0, 2, now() - interval '9 days',
        begins at time zone 'UTC' - interval '12 hours', now(),
        0, 0, 0, 0, 100, 100, 0, 30, 60, 30, 0, false
    from generate_series($1, $2) t, generate_series(1, $4) m,
        lateral (select date_trunc('day', now() at time zone 'UTC') + interval '1 day 9 hours' + (m - 1) / 8 * interval '1 day' + (m - 1) % 8 * interval '1 hour') as at (begins);
