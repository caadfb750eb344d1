-- The week as one customer sees it: the classes with places, the customer's own bookings, and for each class why it cannot be booked (pgbench takes what follows a colon for a variable).
-- As the application's role, which names the studio; then one statement.
\set t random(:studio_from, :studio_to)
\set k random(1, :customers)
select set_config('app.tenant_id', bench_id('studio', :t, 0)::text, false);
select i.id, i.class_id, i.name, i.instructor_name, i.starts_at, i.ends_at, i.local_date, i.local_start_time, i.max_capacity,
    case when i.promotable_count > 0 then 0 else greatest(0, i.max_capacity - i.booked_count) end as spots_left, i.waitlist_count, i.price_credits, i.color, i.level,
    mine.id as booking, mine.status,
    case
        when s.status = 1 then 'Suspended'
        when i.status <> 0 or i.starts_at <= now() then 'Closed'
        when now() < i.booking_opens_at then 'NotOpenYet'
        when mine.id is not null then 'AlreadyBooked'
        when exists (select from bookings b where b.tenant_id = i.tenant_id and b.customer_id = c.id and b.status between 1 and 3 and b.ends_at > i.starts_at and b.starts_at < i.ends_at) then 'Overlap'
        when i.promotable_count > 0 or i.booked_count >= i.max_capacity then 'ClassFull'
        when (select coalesce(sum(l.remaining), 0) from credit_lots l where l.tenant_id = i.tenant_id and l.customer_id = c.id and l.remaining > 0
            and l.valid_from <= i.local_date and (l.expires_on is null or l.expires_on >= i.local_date)) < i.price_credits then 'NotEnough'
    end as refusal
from tenants s
join customers c on c.tenant_id = s.id
join class_instances i on i.tenant_id = s.id and i.local_date between current_date and current_date + 7 and i.status <> 3
left join bookings mine on mine.tenant_id = i.tenant_id and mine.customer_id = c.id and mine.class_instance_id = i.id and mine.status < 4
where s.id = bench_id('studio', :t, 0) and c.id = bench_id('customer', :t, :k)
order by i.local_date, i.starts_at, i.id;
