-- C3: everybody who is in an instance, waits for it or cancelled it too late gets everything back; the bookings end as called off and
-- the instance is empty. Says who they were and what they got. The caller holds the locks of the instance and of these customers.
create or replace function give_everything_back(p_now timestamptz, p_today date, p_tenant uuid, p_instance uuid, p_actor uuid)
returns table (customer uuid, credits int) language plpgsql as $$
declare
    booking bookings;
begin
    for booking in
        select * from bookings where tenant_id = p_tenant and class_instance_id = p_instance
            and (status between 0 and 2 or status = 5 and credits_refunded < credits_used)
    loop
        credits := call_off_booking(p_now, p_today, booking, p_actor);
        customer := booking.customer_id;
        return next;
    end loop;

    update class_instances set booked_count = 0, seat_limit = max_capacity, waitlist_count = 0, promotable_count = 0,
            offered_count = 0, late_count = 0, refunds_due = 0
        where tenant_id = p_tenant and id = p_instance;
end $$;

-- One booking ends because of the studio; gives the credits that came back. The caller holds the locks and counts the seats.
create or replace function call_off_booking(p_now timestamptz, p_today date, p_booking bookings, p_actor uuid) returns int language plpgsql as $$
begin
    perform refund_booking(p_now, p_today, p_booking, p_actor);
    update bookings set status = 6 /* called off */, offered_until = null, credits_refunded = credits_used,
        cancelled_at = coalesce(cancelled_at, p_now), cancelled_by = coalesce(cancelled_by, p_actor)
        where tenant_id = p_booking.tenant_id and id = p_booking.id;
    if p_booking.status = 2 then -- checked in already
        perform rebuild_progress(p_now, p_booking.tenant_id, p_booking.customer_id);
    end if;

    return p_booking.credits_used - p_booking.credits_refunded;
end $$;
