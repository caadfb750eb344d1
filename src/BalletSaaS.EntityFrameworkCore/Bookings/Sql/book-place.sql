-- One wish, all locks held: a place when one is public, else a place in line when that is wanted. The caller counts the seat.
create or replace function book_place(
    p_now timestamptz, p_class class_instances, p_customer customers, p_wait boolean, p_actor uuid, p_booking uuid) returns jsonb language plpgsql as $$
declare
    refusal jsonb := booking_refusal(p_now, p_class, p_customer);
    new_status int := 1; -- booked
    split record;
    since timestamptz := p_now;
    balance int := p_customer.credit_balance;
begin
    if refusal is not null then
        return refusal;
    elsif p_class.promotable_count > 0 or p_class.booked_count >= p_class.max_capacity then -- W1, B1
        if not p_wait then
            return refuse('Bookings:ClassFull', jsonb_build_object('waitlistLength', p_class.waitlist_count));
        end if;

        -- W1: the line goes by (creation_time, id); a process whose clock lags must not put its people in front of others.
        new_status := 0; -- waitlisted
        select greatest(p_now, max(creation_time) + interval '1 microsecond') into since
            from bookings where tenant_id = p_class.tenant_id and class_instance_id = p_class.id and status = 0;
    end if;

    -- Who waits pays nothing yet.
    split := split_lots(p_class.tenant_id, p_customer.id, p_class.local_date, new_status * p_class.price_credits);
    if split.missing > 0 then
        return refuse('Credits:NotEnough', jsonb_build_object('needed', p_class.price_credits, 'usable', p_class.price_credits - split.missing));
    end if;

    -- C2: what is promised now stays promised.
    insert into bookings (
        tenant_id, id, customer_id, class_instance_id, status, starts_at, ends_at, local_date, free_cancel_until,
        price_credits, credits_used, credits_refunded, lots, actor_id, creation_time)
        values (p_class.tenant_id, p_booking, p_customer.id, p_class.id, new_status, p_class.starts_at, p_class.ends_at, p_class.local_date, p_class.free_cancel_until,
            p_class.price_credits, new_status * p_class.price_credits, 0, split.lots, p_actor, since);
    if split.lots <> '{}' then
        balance := (move_credits(p_now, p_class.tenant_id, p_customer.id, 1 /* booking */, -1, split.lots, p_booking, p_actor, null)).balance_after;
    end if;

    perform add_news(p_now, p_class.tenant_id, 'bookings.created', jsonb_build_object(
        'bookingId', p_booking, 'customerId', p_customer.id, 'classInstanceId', p_class.id, 'status', new_status));
    return jsonb_build_object(
        'id', p_booking, 'status', new_status, 'classInstanceId', p_class.id,
        'creditsUsed', new_status * p_class.price_credits, 'creditsRemaining', balance, 'freeCancelUntil', p_class.free_cancel_until,
        'waitlistPosition', case new_status when 0 then p_class.waitlist_count + 1 end);
end $$;
