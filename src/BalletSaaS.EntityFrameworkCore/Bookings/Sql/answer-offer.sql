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
        elsif booking.status <> 0 or class.status <> 0 or not (coalesce(p_now < booking.offered_until, false)
            or is_public(p_now, class.booked_count + class.offered_count, class.max_capacity, class.promotable_count, class.starts_at - class.offer_cut_off_minutes * interval '1 minute')
                and p_now < class.starts_at - class.closes_minutes_before * interval '1 minute') then
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

    select * into booking from bookings where tenant_id = p_tenant and id = p_booking;
    return jsonb_build_object(
        'id', booking.id, 'status', booking.status, 'classInstanceId', booking.class_instance_id, 'creditsUsed', booking.credits_used,
        'creditsHeld', case when booking.status = 0 and booking.lots <> '{}' then booking.price_credits else 0 end,
        'creditsRemaining', balance_of(p_tenant, purse_seen(booking.customer_id, booking.payer_id, p_customer)),
        'freeCancelUntil', booking.free_cancel_until, 'lateCancelCost', booking.late_cancel_cost, 'noShowCost', booking.no_show_cost,
        'waitlistPosition', case when booking.status = 0 then (select count(*) from bookings other
            where other.tenant_id = p_tenant and other.class_instance_id = class.id and other.status = 0 and other.creation_time <= booking.creation_time) end);
end $$;

-- Whether anybody may have a place now: one is free, and nobody who could take it waits, or the line is not asked any more (B1, W1, W4).
create or replace function is_public(p_now timestamptz, p_taken int, p_places int, p_promotable int, p_cut_off timestamptz) returns boolean language sql immutable as $$
    select p_taken < p_places and (p_promotable = 0 or p_now >= p_cut_off)
$$;
