-- Gives a freed place to the first in line, or passes over who cannot take it. One waiter a transaction, so that the lock
-- order (instance, customer, lots) holds. True: go on and ask again. Nobody overtakes, only before the start (W1).
create or replace function promote_next(p_now timestamptz, p_tenant uuid, p_instance uuid) returns boolean language plpgsql set enable_seqscan = off as $$
declare
    class class_instances;
    first bookings;
    split record;
    limited text;
    obstacle text;
begin
    select * into class from class_instances where tenant_id = p_tenant and id = p_instance for no key update;
    if not found or class.status <> 0 or class.starts_at <= p_now or class.promotable_count = 0 or class.booked_count >= class.max_capacity
        or exists (select from tenants where id = p_tenant and status = 1 /* suspended, P4 */) then
        return false;
    end if;

    select * into first from bookings
        where tenant_id = p_tenant and class_instance_id = p_instance and status = 0 and skip_reason is null
        order by creation_time, id limit 1;
    perform from customers where tenant_id = p_tenant and id = first.customer_id for no key update;
    -- The price is the one promised on joining (C2).
    split := split_lots(p_tenant, first.customer_id, class.local_date, first.price_credits);
    select limit_reached(p_tenant, first.customer_id, class.local_date, per_day, per_week) ->> 'code' into limited from booking_rules(p_tenant);
    obstacle := case
        when is_busy(p_tenant, first.customer_id, class.starts_at, class.ends_at) then 'Bookings:Overlap' -- B4
        when paused_on(p_tenant, first.customer_id, class.local_date) is not null then 'Memberships:Paused' -- M2
        when limited is not null then limited -- B8
        when split.missing > 0 then 'Credits:NotEnough' end;
    if obstacle is not null then
        -- W3: passed over, the place in line is kept.
        update bookings set skip_reason = obstacle where tenant_id = p_tenant and id = first.id;
        update class_instances set promotable_count = promotable_count - 1 where tenant_id = p_tenant and id = p_instance;
        return true;
    end if;

    update bookings set status = 1 /* booked */, credits_used = price_credits, lots = split.lots, promoted_at = p_now,
            free_cancel_until = greatest(free_cancel_until, least(p_now + interval '30 minutes', class.starts_at)) -- W5
        where tenant_id = p_tenant and id = first.id;
    if first.price_credits > 0 then
        perform move_credits(p_now, p_tenant, first.customer_id, 1 /* booking */, -first.price_credits, split.lots, first.id, null, null);
    end if;

    update class_instances set booked_count = booked_count + 1, waitlist_count = waitlist_count - 1, promotable_count = promotable_count - 1
        where tenant_id = p_tenant and id = p_instance;
    perform add_news(p_now, p_tenant, 'bookings.promoted', jsonb_build_object(
        'bookingId', first.id, 'customerId', first.customer_id, 'classInstanceId', p_instance));
    return true;
end $$;
