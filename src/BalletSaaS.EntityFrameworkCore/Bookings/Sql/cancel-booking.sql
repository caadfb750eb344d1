-- Ends one's own booking or that of a child one is guardian of, or leaves the line. Twice is once (C8). p_today is the studio's date.
-- What comes back goes to who paid. Staff (p_customer is null) end anybody's until the class is over, and may give everything back late, with a reason.
create or replace function cancel_booking(
    p_now timestamptz, p_today date, p_tenant uuid, p_customer uuid, p_booking uuid, p_actor uuid,
    p_refund boolean default false, p_reason text default null) returns jsonb language plpgsql set enable_seqscan = off as $$
declare
    booking record;
    class record;
    free boolean;
    back int;
begin
    select customer_id, payer_id, class_instance_id into booking from bookings where tenant_id = p_tenant and id = p_booking
        and (p_customer is null or customer_id = p_customer or is_guardian(p_tenant, p_customer, customer_id));
    if not found then
        return refuse('Kernel:NotFound'); -- P1
    end if;

    -- Lock order: instance, customers. What was read before may have changed meanwhile.
    select id, status, starts_at, ends_at into class from class_instances where tenant_id = p_tenant and id = booking.class_instance_id for no key update;
    perform lock_people(p_tenant, booking.customer_id, booking.payer_id);
    select customer_id, payer_id, coalesce(payer_id, customer_id) as purse, status, free_cancel_until, credits_used, credits_refunded, late_cancel_cost, lots, skip_reason, offered_until
        into booking from bookings where tenant_id = p_tenant and id = p_booking;
    back := booking.credits_refunded;
    if booking.status < 4 then
        if booking.status > 1 or class.status > (p_customer is null)::int or p_now >= (case when p_customer is null then class.ends_at else class.starts_at end) then
            return refuse('Bookings:Closed'); -- B5
        end if;

        free := booking.status = 0 or p_now <= booking.free_cancel_until or p_refund; -- C1, T4: at the very instant it is free
        back := booking.credits_used - case when free then 0 else least(booking.late_cancel_cost, booking.credits_used) end;
        update bookings set
            status = case when free then 4 /* cancelled */ else 5 /* late-cancelled */ end, offered_until = null,
            credits_refunded = back, cancelled_at = p_now, cancelled_by = p_actor, cancel_reason = p_reason
            where tenant_id = p_tenant and id = p_booking;
        if booking.status = 0 then
            perform hold_credits(p_tenant, booking.purse, booking.lots, -1); -- L5
            perform leave_line(p_now, p_tenant, class.id, booking.offered_until is not null, booking.skip_reason is not null);
        else
            perform give_back(p_now, p_today, p_tenant, booking.purse, p_booking, booking.lots, back, 0, p_actor);
            perform free_place(p_now, p_tenant, class.id, (back < booking.credits_used)::int);
        end if;

        if p_customer is distinct from booking.customer_id then -- who cancels for themselves knows it
            perform add_news(p_now, p_tenant, 'bookings.cancelled-for', jsonb_build_object('bookingId', p_booking, 'customerId', booking.customer_id, 'actorId', p_actor));
        end if;

        if p_reason is not null then
            perform write_audit(p_now, p_tenant, p_actor, 'Booking', p_booking, 'Modified', 'CancelReason', p_reason);
        end if;

        booking.status := case when free then 4 else 5 end;
    end if;

    return jsonb_build_object('id', p_booking, 'status', booking.status, 'creditsRefunded', back,
        'creditsRemaining', balance_of(p_tenant, purse_seen(booking.customer_id, booking.payer_id, p_customer)));
end $$;

-- Whose balance somebody is told about a booking (null: staff): that of who pays; but a guardian hears nothing of another guardian's.
create or replace function purse_seen(p_customer uuid, p_payer uuid, p_who uuid) returns uuid language sql immutable as $$
    select case when p_payer is null then p_customer else coalesce(p_who, p_payer) end
$$;

-- A seat is given back; p_late is 1 when it was for credits that were kept (C7). Everybody who waits may be promoted again, also
-- those passed over before (W3); until the last of them was asked the place is not public (W1). With the places lowered, the seat
-- goes with the booking (C6). The caller holds the instance's lock.
create or replace function free_place(p_now timestamptz, p_tenant uuid, p_instance uuid, p_late int default 0) returns void language plpgsql as $$
declare
    waiting int;
begin
    update class_instances set
        booked_count = booked_count - 1, seat_limit = greatest(max_capacity, booked_count - 1 + offered_count),
        promotable_count = waitlist_count - offered_count, late_count = late_count + p_late
        where tenant_id = p_tenant and id = p_instance returning waitlist_count into waiting;
    if waiting > 0 then -- whoever joins later finds the place public
        perform ask_line_again(p_now, p_tenant, p_instance);
    end if;
end $$;

-- Whoever was passed over is asked again, in order (W3). The caller counts them.
create or replace function ask_line_again(p_now timestamptz, p_tenant uuid, p_instance uuid) returns void language plpgsql as $$
begin
    update bookings set skip_reason = null
        where tenant_id = p_tenant and class_instance_id = p_instance and status = 0 and skip_reason is not null;
    perform add_news(p_now, p_tenant, 'bookings.place-freed', jsonb_build_object('classInstanceId', p_instance));
end $$;

-- Somebody leaves the line; a place that was kept for them goes on to the next.
create or replace function leave_line(p_now timestamptz, p_tenant uuid, p_instance uuid, p_offered boolean, p_passed_over boolean) returns void language plpgsql as $$
begin
    update class_instances set
        waitlist_count = waitlist_count - 1, promotable_count = promotable_count - (not p_offered and not p_passed_over)::int,
        offered_count = offered_count - p_offered::int, seat_limit = greatest(max_capacity, booked_count + offered_count - p_offered::int)
        where tenant_id = p_tenant and id = p_instance;
    if p_offered then
        perform add_news(p_now, p_tenant, 'bookings.place-freed', jsonb_build_object('classInstanceId', p_instance));
    end if;
end $$;
