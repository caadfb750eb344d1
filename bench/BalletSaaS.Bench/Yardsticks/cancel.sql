-- What leaving a class in time is, as plain statements in one transaction of the application's role: every question and every write of
-- cancel_booking; nobody waits, so nobody is told. Each client takes every so many-th booking, so that none is cancelled twice.
\set n :i * :clients + :client_id
\set i :i + 1
\set t :studio_from + :n % :studios
\set k :customer_from + :n / :studios % :customers
\set m 1 + (:k + :n / :studios / :customers) % 40
begin;
select bench_id('studio', :t, 0) as studio, bench_id('customer', :t, :k) as customer, bench_id('user', :t, :k) as person, bench_id('booking' || :m, :t, :k) as booking,
    set_config('app.tenant_id', bench_id('studio', :t, 0)::text, true) \gset
select class_instance_id as instance from bookings where tenant_id = :studio and id = :booking and customer_id = :customer \gset
select status as class_status, starts_at from class_instances where tenant_id = :studio and id = :instance for no key update \gset
select credit_balance as balance, last_sequence as sequence from customers where tenant_id = :studio and id = :customer for no key update \gset
select status, credits_used as used, (now() <= free_cancel_until)::int as free, key as lot, value as part from bookings, jsonb_each_text(lots)
    where tenant_id = :studio and id = :booking \gset
update bookings set status = 4, credits_refunded = credits_used, cancelled_at = now(), cancelled_by = :person where tenant_id = :studio and id = :booking and status = 1;
select count(*) as ended from credit_lots where tenant_id = :studio and id = :lot::uuid and expires_on < current_date \gset
update credit_lots set remaining = remaining + :part::int where tenant_id = :studio and id = :lot::uuid;
insert into credit_transactions (tenant_id, id, customer_id, sequence, kind, amount, balance_before, balance_after, lots, booking_id, part, actor_id, creation_time)
    values (:studio, uuid_v7(now()), :customer, :sequence::int + 1, 2, :used, :balance, :balance::int + :used::int, jsonb_build_object(:lot::text, :part::int), :booking, 0, :person, now());
update customers set credit_balance = credit_balance + :used::int, last_sequence = last_sequence + 1 where tenant_id = :studio and id = :customer;
update class_instances set booked_count = booked_count - 1, seat_limit = greatest(max_capacity, booked_count - 1 + offered_count), promotable_count = waitlist_count - offered_count where tenant_id = :studio and id = :instance;
commit;
