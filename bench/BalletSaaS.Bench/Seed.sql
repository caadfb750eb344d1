-- Studios $1 to $2 (numbers) with $3 customers and $4 classes each, $5 places a class, $6 lots a customer; each customer is booked in
-- one of $7 classes (0: in none). Ids are made of numbers, so that the load and pgbench find them without asking: studio t; customer k
-- of studio t; class m of studio t; the booking of customer k in class m. Classes last 45 minutes, one each hour from tomorrow on:
-- nobody's classes overlap. A class costs two credits.
set session_replication_role = replica; -- rows that refer to each other come in bulk; they are right by construction

create temp table made on commit drop as -- who is booked where, and the how manieth booking of the customer it is
    select t, k, m, row_number() over (partition by t, k order by m)::int as n
    from generate_series($1, $2) t, generate_series(1, $3) k, generate_series(1, $4) m where $7 > 0 and (m + k) % greatest($7, 1) = 0;

insert into tenants (id, slug, name, time_zone, currency, status, creation_time)
    select bench_id('studio', t, 0), 'bench-' || t, 'Bench ' || t, bench_zone(), 'EUR', 0, now() from generate_series($1, $2) t;

-- Small lots that a price of two does not divide, and a large one that came last: many bookings take from two lots.
create temp table purse on commit drop as
    select t, k, lot, case lot when $6 then 1000 else 3 end as credits, 3 * (lot - 1) as before
    from generate_series($1, $2) t, generate_series(1, $3) k, generate_series(1, $6) lot;

insert into customers (tenant_id, id, user_id, email, first_name, last_name, credit_balance, last_sequence,
        streak_weeks, best_streak_weeks, total_classes_attended, level, leaderboard_opt_out, is_deleted, creation_time)
    select bench_id('studio', t, 0), bench_id('customer', t, k), bench_id('user', t, k), 'c' || k || '@bench.example', 'Cleo', 'Number ' || k,
        1000 + 3 * ($6 - 1) - 2 * booked, $6 + booked, 0, 0, 0, 0, false, false, now()
    from generate_series($1, $2) t, generate_series(1, $3) k, lateral (select count(*)::int from generate_series(1, $4) m where $7 > 0 and (m + k) % greatest($7, 1) = 0) as had (booked);

insert into credit_lots (tenant_id, id, customer_id, source, amount, remaining, held, valid_from, expires_on, creation_time)
    select bench_id('studio', t, 0), bench_id('lot' || lot, t, k), bench_id('customer', t, k), 0, credits,
        credits - case lot when $6 then (select 2 * count(*)::int from generate_series(1, $4) m where $7 > 0 and (m + k) % greatest($7, 1) = 0) else 0 end,
        0, current_date - 1, current_date + 100 * lot, now()
    from purse;

insert into credit_transactions (tenant_id, id, customer_id, sequence, kind, amount, balance_before, balance_after, lots, part, notes, creation_time)
    select bench_id('studio', t, 0), bench_id('entry' || lot, t, k), bench_id('customer', t, k), lot, 0, credits, before, before + credits,
        jsonb_build_object(bench_id('lot' || lot, t, k), credits), 0, 'bench', now()
    from purse;

insert into classes (tenant_id, id, name, duration_minutes, max_capacity, price_credits, level, is_active, time_zone, min_level, requires_approval, earlier, is_deleted, creation_time)
    select bench_id('studio', t, 0), bench_id('class', t, 0), 'Barre', 45, 1000, 2, 0, true, bench_zone(), 0, false, '[]', false, now() from generate_series($1, $2) t;

insert into class_instances (tenant_id, id, class_id, name, instructor_name, color, level, local_date, local_start_time, starts_at, ends_at, status, max_capacity,
        seat_limit, booked_count, waitlist_count, promotable_count, price_credits, booking_opens_at, free_cancel_until, creation_time,
        offered_count, late_count, refunds_due, closes_minutes_before, late_cancel_percent, no_show_percent, waitlist_mode, offer_minutes, offer_cut_off_minutes,
        leave_free_minutes, min_level, requires_approval)
    select bench_id('studio', t, 0), bench_id('instance', t, m), bench_id('class', t, 0), 'Barre ' || m, 'Ana', '#6b8cff', 0, begins::date, begins::time,
        begins at time zone bench_zone(), begins at time zone bench_zone() + interval '45 minutes', 0, $5, $5,
        (select count(*) from generate_series(1, $3) k where $7 > 0 and (m + k) % greatest($7, 1) = 0), 0, 0, 2, now() - interval '9 days',
        begins at time zone bench_zone() - interval '12 hours', now(),
        0, 0, 0, 0, 100, 100, 0, 30, 60, 30, 0, false
    from generate_series($1, $2) t, generate_series(1, $4) m, lateral (select bench_start(m)) as at (begins);

insert into bookings (tenant_id, id, customer_id, class_instance_id, status, starts_at, ends_at, local_date, free_cancel_until,
        price_credits, late_cancel_cost, no_show_cost, credits_used, credits_refunded, lots, actor_id, creation_time)
    select bench_id('studio', t, 0), bench_id('booking' || m, t, k), bench_id('customer', t, k), bench_id('instance', t, m), 1,
        begins at time zone bench_zone(), begins at time zone bench_zone() + interval '45 minutes', begins::date, begins at time zone bench_zone() - interval '12 hours',
        2, 2, 2, 2, 0, jsonb_build_object(bench_id('lot$6', t, k), 2), bench_id('user', t, k), now()
    from made, lateral (select bench_start(m)) as at (begins);

insert into credit_transactions (tenant_id, id, customer_id, sequence, kind, amount, balance_before, balance_after, lots, booking_id, part, actor_id, creation_time)
    select bench_id('studio', t, 0), bench_id('debit' || m, t, k), bench_id('customer', t, k), $6 + n, 1, -2, 1000 + 3 * ($6 - 1) - 2 * (n - 1), 1000 + 3 * ($6 - 1) - 2 * n,
        jsonb_build_object(bench_id('lot$6', t, k), -2), bench_id('booking' || m, t, k), 0, bench_id('user', t, k), now()
    from made;
