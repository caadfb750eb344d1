-- W2: who waits, or a guardian of theirs, takes the place that is offered, or lets it go on to the next in line. Two clicks make one booking: the second
-- one gets the first one's answer. The offer is good until its last instant, not at it. A place that is anybody's (W4) is theirs, too,
-- without leaving the line first.
create or replace function answer_offer(
    p_now timestamptz, p_tenant uuid, p_customer uuid, p_booking uuid, p_accept boolean, p_actor uuid) returns jsonb language plpgsql set enable_seqscan = off as $$
declare
    booking bookings;
    class class_instances;
    paying record;
    obstacle text;
begin
    select * into booking from bookings where tenant_id = p_tenant and id = p_booking
        and (customer_id = p_customer or is_guardian(p_tenant, p_customer, customer_id));
    if not found then
        return refuse('Kernel:NotFound'); -- P1
    end if;

    select * into class from class_instances where tenant_id = p_tenant and id = booking.class_instance_id for no key update;
    perform lock_people(p_tenant, booking.customer_id, booking.payer_id);
    select * into booking from bookings where tenant_id = p_tenant and id = p_booking;
    if p_accept and not (booking.status = 1 and booking.promoted_at is not null) then
        if exists (select from tenants where id = p_tenant and status = 1) then
            return refuse('Tenants:Suspended'); -- P4
        elsif booking.status <> 0 or class.status <> 0 or not (coalesce(p_now < booking.offered_until, false) or is_public(p_now, class)) then
            return refuse('Bookings:OfferExpired');
        end if;

        paying := pays_with(class, booking);
        obstacle := obstacle_of(class, booking, paying.missing);
        if obstacle is not null then
            return refuse(obstacle, jsonb_build_object('needed', booking.price_credits, 'usable', booking.price_credits - paying.missing));
        end if;

        perform seat_waiter(p_now, class, booking, paying.lots, p_actor);
    elsif not p_accept and booking.status = 0 and booking.offered_until is not null then
        perform pass_over(p_now, class, booking, 'Bookings:OfferDeclined');
        perform add_news(p_now, p_tenant, 'bookings.place-freed', jsonb_build_object('classInstanceId', class.id));
    end if;

    return (select jsonb_build_object(
            'id', b.id, 'status', b.status, 'classInstanceId', b.class_instance_id, 'creditsUsed', b.credits_used,
            'creditsHeld', case when b.status = 0 and b.lots <> '{}' then b.price_credits else 0 end, 'creditsRemaining', c.credit_balance,
            'freeCancelUntil', b.free_cancel_until, 'lateCancelCost', b.late_cancel_cost, 'noShowCost', b.no_show_cost,
            'waitlistPosition', case when b.status = 0 then (select count(*) from bookings o
                where o.tenant_id = p_tenant and o.class_instance_id = b.class_instance_id and o.status = 0 and o.creation_time <= b.creation_time) end)
        from bookings b join customers c on c.tenant_id = b.tenant_id and c.id = purse_seen(b.customer_id, b.payer_id, p_customer) where b.tenant_id = p_tenant and b.id = p_booking);
end $$;

-- Whether anybody may book a place now: one is free, and nobody who could take it waits, or the cut-off is over (W1, W4). book_batch asks the same.
create or replace function is_public(p_now timestamptz, p_class class_instances) returns boolean language sql immutable as $$
    select p_class.booked_count + p_class.offered_count < p_class.max_capacity
        and (p_class.promotable_count = 0 or p_now >= p_class.starts_at - p_class.offer_cut_off_minutes * interval '1 minute')
        and p_now < p_class.starts_at - p_class.closes_minutes_before * interval '1 minute'
$$;
