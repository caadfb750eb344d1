-- What a booking is, as plain statements in one transaction of the application's role: every question and every write of book_batch.
\set t random(:studio_from, :studio_to)
\set k random(:customer_from, :customer_to)
\set m random(1, :instances)
begin;
select bench_id('studio', :t, 0) as studio, bench_id('customer', :t, :k) as customer, bench_id('user', :t, :k) as person, bench_id('instance', :t, :m) as instance,
    set_config('app.tenant_id', bench_id('studio', :t, 0)::text, true), uuid_v7(now()) as booking, gen_random_uuid() as key \gset
select status as closed, exists (select from settings where tenant_id = :studio and name = 'Accounts.RequireConfirmedEmail' and value = 'true') as confirmed_only
    from tenants where id = :studio \gset
select starts_at, ends_at, local_date, free_cancel_until, price_credits as price, max_capacity - booked_count as places, promotable_count as promotable
    from class_instances where tenant_id = :studio and id = :instance and status = 0 and starts_at > now() and booking_opens_at <= now() for no key update \gset
select credit_balance as balance, last_sequence as sequence from customers where tenant_id = :studio and id = :customer and not is_deleted for no key update \gset
select count(*) as kept from idempotency_keys where tenant_id = :studio and key = :key \gset
select count(*) as clash from (select from bookings where tenant_id = :studio and customer_id = :customer and status between 1 and 3
    and ends_at > :starts_at::timestamptz and starts_at < :ends_at::timestamptz and ends_at < :ends_at::timestamptz + interval '8 hours' order by ends_at limit 1) busy \gset
select min(id::text) filter (where n = 1) as first_lot, coalesce(min(taken) filter (where n = 1), 0) as first_part, min(id::text) filter (where n = 2) as second_lot
    from (select id, least(remaining, :price::int) as taken, row_number() over (order by expires_on nulls last, creation_time, id) as n from credit_lots
        where tenant_id = :studio and customer_id = :customer and remaining > 0 and valid_from <= :local_date::date and (expires_on is null or expires_on >= :local_date::date)) usable \gset
\set rest :price - :first_part
\if :clash
rollback;
\else
insert into bookings (tenant_id, id, customer_id, class_instance_id, status, starts_at, ends_at, local_date, free_cancel_until, price_credits, late_cancel_cost, no_show_cost, credits_used, credits_refunded, lots, actor_id, creation_time)
    values (:studio, :booking, :customer, :instance, 1, :starts_at, :ends_at, :local_date, :free_cancel_until, :price, :price, :price, :price, 0, jsonb_build_object(:first_lot::text, :first_part::int), :person, now());
update credit_lots set remaining = remaining - :first_part::int where tenant_id = :studio and id = :first_lot::uuid;
\if :rest
update credit_lots set remaining = remaining - :rest::int where tenant_id = :studio and id = :second_lot::uuid;
\endif
insert into credit_transactions (tenant_id, id, customer_id, sequence, kind, amount, balance_before, balance_after, lots, booking_id, part, actor_id, creation_time)
    values (:studio, uuid_v7(now()), :customer, :sequence::int + 1, 1, -(:price::int), :balance, :balance::int - :price::int, jsonb_build_object(:first_lot::text, -(:first_part::int)), :booking, 0, :person, now());
update customers set credit_balance = credit_balance - :price::int, last_sequence = last_sequence + 1 where tenant_id = :studio and id = :customer;
update class_instances set booked_count = booked_count + 1 where tenant_id = :studio and id = :instance;
insert into outbox_messages (tenant_id, kind, payload, creation_time, next_attempt_at, attempts)
    values (:studio, 'bookings.created', jsonb_build_object('bookingId', :booking::uuid, 'customerId', :customer::uuid, 'classInstanceId', :instance::uuid, 'status', 1), now(), now(), 0);
insert into idempotency_keys (tenant_id, key, request_hash, response, creation_time)
    values (:studio, :key, decode(md5(:k::text), 'hex'), jsonb_build_object('id', :booking::uuid, 'status', 1, 'classInstanceId', :instance::uuid, 'creditsUsed', :price::int,
        'creditsRemaining', :balance::int - :price::int, 'freeCancelUntil', :free_cancel_until::timestamptz), now());
commit;
\endif
