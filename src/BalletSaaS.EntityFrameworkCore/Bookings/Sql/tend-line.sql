-- What time does to a line: an offer whose time is over goes on to the next (W2); when the class has begun, who still waits is
-- released and the credits they held are free again (L5). Twice changes nothing more.
create or replace function tend_line(p_now timestamptz, p_tenant uuid, p_instance uuid) returns void language plpgsql set enable_seqscan = off as $$
declare
    class class_instances;
    waiter bookings;
begin
    select * into class from class_instances where tenant_id = p_tenant and id = p_instance for no key update;
    if not found or class.waitlist_count = 0 then
        return;
    end if;

    perform from customers where tenant_id = p_tenant
        and id in (select unnest(array[customer_id, payer_id]) from bookings where tenant_id = p_tenant and class_instance_id = p_instance and status = 0) order by id for no key update;
    if class.starts_at <= p_now then
        for waiter in select * from bookings where tenant_id = p_tenant and class_instance_id = p_instance and status = 0 loop
            perform hold_credits(p_tenant, coalesce(waiter.payer_id, waiter.customer_id), waiter.lots, -1);
        end loop;

        update bookings set status = 7 /* lapsed */, offered_until = null, cancelled_at = p_now
            where tenant_id = p_tenant and class_instance_id = p_instance and status = 0;
        update class_instances set waitlist_count = 0, promotable_count = 0, offered_count = 0, seat_limit = greatest(max_capacity, booked_count)
            where tenant_id = p_tenant and id = p_instance;
        return;
    end if;

    for waiter in select * from bookings where tenant_id = p_tenant and class_instance_id = p_instance and status = 0 and offered_until <= p_now loop
        perform pass_over(p_now, class, waiter, 'Bookings:OfferExpired');
    end loop;
end $$;

-- C6: places of an instance. Lowered, nobody is removed and nobody promoted until seats are below them; raised, the line is asked.
create or replace function set_places(p_now timestamptz, p_tenant uuid, p_instance uuid, p_places int) returns void language plpgsql as $$
declare
    class class_instances;
begin
    select * into class from class_instances where tenant_id = p_tenant and id = p_instance for no key update;
    update class_instances set max_capacity = p_places, seat_limit = greatest(p_places, class.booked_count + class.offered_count)
        where tenant_id = p_tenant and id = p_instance;
    if p_places > class.max_capacity and p_places > class.booked_count + class.offered_count and class.waitlist_count > 0 then
        update class_instances set promotable_count = waitlist_count - offered_count where tenant_id = p_tenant and id = p_instance;
        perform ask_line_again(p_now, p_tenant, p_instance);
    end if;
end $$;
