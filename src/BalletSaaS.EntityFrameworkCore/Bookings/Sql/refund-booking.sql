-- L3: what a booking took goes back, or p_amount credits of it; of a place in line, which took nothing, the credits that it held are
-- free again (L5). The caller holds the locks of who dances and who paid, and marks the booking.
create or replace function refund_booking(
    p_now timestamptz, p_today date, p_booking bookings, p_actor uuid, p_amount int default null) returns void language plpgsql as $$
begin
    if p_booking.status = 0 then
        perform hold_credits(p_booking.tenant_id, coalesce(p_booking.payer_id, p_booking.customer_id), p_booking.lots, -1);
    else
        perform give_back(
            p_now, p_today, p_booking.tenant_id, coalesce(p_booking.payer_id, p_booking.customer_id), p_booking.id, p_booking.lots,
            coalesce(p_amount, p_booking.credits_used - p_booking.credits_refunded),
            (p_booking.credits_refunded > 0)::int, p_actor); -- the rest of what was given back in part
    end if;
end $$;

-- L3: credits go back into the lots they came from, first into those that last longest. For lots whose date has passed there is one
-- grace lot, good for 14 days from the studio's today. What the booking may still get back stays in its lots.
create or replace function give_back(
    p_now timestamptz, p_today date, p_tenant uuid, p_payer uuid, p_booking uuid, p_lots jsonb, p_amount int, p_part int, p_actor uuid)
returns void language plpgsql as $$
declare
    taken record;
    due int := p_amount;
    back jsonb := '{}';
    rest jsonb := p_lots;
    grace int := 0;
    part int;
begin
    for taken in
        select id as lot, expires_on, (p_lots ->> id::text)::int as amount from credit_lots
        where tenant_id = p_tenant and customer_id = p_payer and p_lots ? id::text
        order by expires_on desc nulls first, creation_time desc, id desc
    loop
        exit when due = 0;
        part := least(due, taken.amount);
        due := due - part;
        rest := case when part = taken.amount then rest - taken.lot::text else jsonb_set(rest, array[taken.lot::text], to_jsonb(taken.amount - part)) end;
        if taken.expires_on < p_today then
            grace := grace + part;
        else
            back := back || jsonb_build_object(taken.lot, part);
        end if;
    end loop;

    if grace > 0 then
        back := back || jsonb_build_object(open_lot(p_now, p_tenant, p_payer, 3 /* grace */, grace, p_today, p_today + 14), grace);
    end if;

    -- A class that was free took nothing.
    if back <> '{}' then
        perform move_credits(p_now, p_tenant, p_payer, 2 /* refund */, p_amount, back, p_booking, p_actor, null, p_part);
        if rest <> '{}' then
            update bookings set lots = rest where tenant_id = p_tenant and id = p_booking;
        end if;
    end if;
end $$;

-- L5: credits of these lots are held for a place in line (1), or free again (-1). The caller holds the customer's lock.
create or replace function hold_credits(p_tenant uuid, p_customer uuid, p_lots jsonb, p_sign int) returns void language plpgsql as $$
begin
    if p_lots <> '{}' then
        update credit_lots set held = held + p_sign * (p_lots ->> id::text)::int
            where tenant_id = p_tenant and customer_id = p_customer and p_lots ? id::text;
    end if;
end $$;
