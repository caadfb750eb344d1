-- Ends one's own booking, or leaves the line. Twice is once (C8). p_today is the studio's date.
create or replace function cancel_booking(
    p_now timestamptz, p_today date, p_tenant uuid, p_customer uuid, p_booking uuid, p_actor uuid) returns jsonb language plpgsql set enable_seqscan = off as $$
declare
    booking bookings;
    class class_instances;
    free boolean;
begin
    select * into booking from bookings where tenant_id = p_tenant and id = p_booking and customer_id = p_customer;
    if not found then
        return refuse('Kernel:NotFound'); -- P1
    end if;

    -- Lock order: instance, customer. What was read before may have changed meanwhile.
    select * into class from class_instances where tenant_id = p_tenant and id = booking.class_instance_id for no key update;
    perform from customers where tenant_id = p_tenant and id = p_customer for no key update;
    select * into booking from bookings where tenant_id = p_tenant and id = p_booking;
    if booking.status < 4 then
        if class.status <> 0 or class.starts_at <= p_now or booking.status in (2, 3) then
            return refuse('Bookings:Closed'); -- B5; who is checked in is there
        end if;

        free := booking.status = 0 or p_now <= booking.free_cancel_until; -- C1, T4: at the very instant it is free
        update bookings set
            status = case when free then 4 /* cancelled */ else 5 /* late-cancelled */ end,
            credits_refunded = case when free then credits_used else 0 end, cancelled_at = p_now, cancelled_by = p_actor
            where tenant_id = p_tenant and id = p_booking;
        if free then
            perform refund_booking(p_now, p_today, booking, p_actor);
        end if;

        if booking.status = 0 then
            update class_instances set waitlist_count = waitlist_count - 1, promotable_count = promotable_count - (booking.skip_reason is null)::int
                where tenant_id = p_tenant and id = class.id;
        else
            perform free_place(p_now, class);
        end if;
    end if;

    return (select jsonb_build_object('id', b.id, 'status', b.status, 'creditsRefunded', b.credits_refunded, 'creditsRemaining', c.credit_balance)
        from bookings b join customers c on c.tenant_id = b.tenant_id and c.id = b.customer_id where b.tenant_id = p_tenant and b.id = p_booking);
end $$;

-- A seat is given back. Everybody who waits may be promoted again, also those passed over before (W3); until the last of
-- them was asked the place is not public (W1). With the places lowered, the seat goes with the booking (C6).
create or replace function free_place(p_now timestamptz, p_class class_instances) returns void language plpgsql as $$
begin
    update class_instances set
        booked_count = booked_count - 1, seat_limit = greatest(max_capacity, booked_count - 1), promotable_count = waitlist_count
        where tenant_id = p_class.tenant_id and id = p_class.id;
    update bookings set skip_reason = null
        where tenant_id = p_class.tenant_id and class_instance_id = p_class.id and status = 0 and skip_reason is not null;
    perform add_news(p_now, p_class.tenant_id, 'bookings.place-freed', jsonb_build_object('classInstanceId', p_class.id));
end $$;
