-- Gives a freed place to the first in line, offers it to them, or passes over who cannot take it. One waiter a transaction, so that
-- the lock order (instance, customer, lots) holds. True: go on and ask again. Nobody overtakes, only before the cut-off (W1, W4).
-- p_offer_until is when an offer made now would end; null while it is quiet, and then there are no offers (T5).
create or replace function promote_next(
    p_now timestamptz, p_tenant uuid, p_instance uuid, p_offer_until timestamptz) returns boolean language plpgsql set enable_seqscan = off as $$
declare
    class class_instances;
    first bookings;
    paying record;
    cut_off timestamptz;
    offers boolean;
    obstacle text;
begin
    select * into class from class_instances where tenant_id = p_tenant and id = p_instance for no key update;
    cut_off := class.starts_at - class.offer_cut_off_minutes * interval '1 minute';
    offers := class.waitlist_mode = 2 /* offers */ or class.waitlist_mode = 0 /* automatic, then offers */ and p_now > class.free_cancel_until; -- W2
    if class.id is null or class.status <> 0 or p_now >= cut_off or class.promotable_count = 0
        or class.booked_count + class.offered_count >= class.max_capacity or offers and p_offer_until is null
        or exists (select from tenants where id = p_tenant and status = 1 /* suspended, P4 */) then
        return false;
    end if;

    select * into first from bookings
        where tenant_id = p_tenant and class_instance_id = p_instance and status = 0 and skip_reason is null and offered_until is null
        order by creation_time, id limit 1;
    perform lock_people(p_tenant, first.customer_id, first.payer_id);
    select * into first from bookings where tenant_id = p_tenant and id = first.id; -- what it holds may have been taken back (L6)
    paying := pays_with(class, first);
    obstacle := obstacle_of(class, first, paying.missing);
    if obstacle is not null then
        perform pass_over(p_now, class, first, obstacle);
    elsif offers then
        if first.lots = '{}' then
            perform hold_credits(p_tenant, coalesce(first.payer_id, first.customer_id), paying.lots, 1);
        end if;

        p_offer_until := least(p_offer_until, cut_off);
        update bookings set offered_until = p_offer_until, lots = paying.lots where tenant_id = p_tenant and id = first.id;
        update class_instances set offered_count = offered_count + 1, promotable_count = promotable_count - 1 where tenant_id = p_tenant and id = p_instance;
        perform add_news(p_now, p_tenant, 'bookings.offered', place_in_line(first));
        insert into outbox_messages (tenant_id, kind, payload, creation_time, next_attempt_at, attempts)
            values (p_tenant, 'bookings.offer-ended', jsonb_build_object('classInstanceId', p_instance), p_now, p_offer_until, 0);
    else
        perform seat_waiter(p_now, class, first, paying.lots, null);
        perform add_news(p_now, p_tenant, 'bookings.promoted', place_in_line(first));
    end if;

    return true;
end $$;

-- The lots that pay the price promised on joining (C2): those that hold it (L5), or what is usable now. Who pays is promised too.
create or replace function pays_with(p_class class_instances, p_waiter bookings, out lots jsonb, out missing int) language plpgsql as $$
begin
    if p_waiter.lots <> '{}' then
        lots := p_waiter.lots;
        missing := 0;
    else
        select split.lots, split.missing into lots, missing
            from split_lots(p_waiter.tenant_id, coalesce(p_waiter.payer_id, p_waiter.customer_id), p_class.local_date, p_waiter.price_credits) split;
    end if;
end $$;

-- Why somebody who waits cannot take a place now, as a code; null when nothing is in the way (W3).
create or replace function obstacle_of(p_class class_instances, p_waiter bookings, p_missing int) returns text language plpgsql as $$
declare
    code text;
begin
    if p_waiter.override_reason is null then -- staff let them in against these
        select unfit_for(p_waiter.tenant_id, id, level, birth_date, p_class.id) ->> 'code' into code
            from customers where tenant_id = p_waiter.tenant_id and id = p_waiter.customer_id; -- B6
        if code is null and is_busy(p_waiter.tenant_id, p_waiter.customer_id, p_class.starts_at, p_class.ends_at) then
            code := 'Bookings:Overlap'; -- B4
        end if;

        if code is null then
            select limit_reached(p_waiter.tenant_id, p_waiter.customer_id, p_class.local_date, per_day, per_week) ->> 'code' into code
                from booking_rules(p_waiter.tenant_id) where per_day > 0 or per_week > 0; -- B8
        end if;
    end if;

    if code is null then
        code := paused_on(p_waiter.tenant_id, p_waiter.customer_id, p_class.local_date) ->> 'code'; -- M2
    end if;

    return coalesce(code, case when p_missing > 0 then 'Credits:NotEnough' end);
end $$;

-- Somebody who waits takes a seat and pays. Promoted late, they may leave free for a while (W5). The caller holds the locks.
create or replace function seat_waiter(p_now timestamptz, p_class class_instances, p_waiter bookings, p_lots jsonb, p_actor uuid) returns void language plpgsql as $$
begin
    perform hold_credits(p_waiter.tenant_id, coalesce(p_waiter.payer_id, p_waiter.customer_id), p_waiter.lots, -1); -- L5
    update bookings set status = 1 /* booked */, credits_used = price_credits, lots = p_lots, promoted_at = p_now, offered_until = null,
            free_cancel_until = greatest(free_cancel_until, least(p_now + p_class.leave_free_minutes * interval '1 minute', p_class.starts_at))
        where tenant_id = p_waiter.tenant_id and id = p_waiter.id;
    if p_waiter.price_credits > 0 then
        perform move_credits(p_now, p_waiter.tenant_id, coalesce(p_waiter.payer_id, p_waiter.customer_id), 1 /* booking */, -p_waiter.price_credits, p_lots, p_waiter.id, p_actor, null);
    end if;

    update class_instances set booked_count = booked_count + 1, waitlist_count = waitlist_count - 1,
            offered_count = offered_count - (p_waiter.offered_until is not null)::int,
            promotable_count = promotable_count - (p_waiter.offered_until is null and p_waiter.skip_reason is null)::int
        where tenant_id = p_class.tenant_id and id = p_class.id;
    perform count_refilled(p_now, p_class.tenant_id, p_class.id, p_waiter.price_credits);
end $$;

-- W3: passed over, the place in line is kept, and they are told why.
create or replace function pass_over(p_now timestamptz, p_class class_instances, p_waiter bookings, p_reason text) returns void language plpgsql as $$
begin
    update bookings set skip_reason = p_reason, offered_until = null where tenant_id = p_waiter.tenant_id and id = p_waiter.id;
    update class_instances set offered_count = offered_count - (p_waiter.offered_until is not null)::int,
            promotable_count = promotable_count - (p_waiter.offered_until is null)::int,
            seat_limit = greatest(max_capacity, booked_count + offered_count - (p_waiter.offered_until is not null)::int)
        where tenant_id = p_class.tenant_id and id = p_class.id;
    if p_reason <> 'Bookings:OfferDeclined' then -- who declines knows
        perform add_news(p_now, p_waiter.tenant_id, 'bookings.passed-over', place_in_line(p_waiter) || jsonb_build_object('reason', p_reason));
    end if;
end $$;

create or replace function place_in_line(p_booking bookings) returns jsonb language sql immutable as $$
    select jsonb_build_object('bookingId', p_booking.id, 'customerId', p_booking.customer_id, 'classInstanceId', p_booking.class_instance_id)
$$;

-- C7: a place was taken and paid. With fewer places empty than were cancelled too late, one of those is filled again.
-- book_batch does the same for its own.
create or replace function count_refilled(p_now timestamptz, p_tenant uuid, p_instance uuid, p_paid int) returns void language plpgsql as $$
begin
    update class_instances set late_count = late_count - 1, refunds_due = refunds_due + 1
        where tenant_id = p_tenant and id = p_instance and late_count > max_capacity - booked_count and late_count > 0 and p_paid > 0;
    if found then
        perform add_news(p_now, p_tenant, 'bookings.place-refilled', jsonb_build_object('classInstanceId', p_instance));
    end if;
end $$;
