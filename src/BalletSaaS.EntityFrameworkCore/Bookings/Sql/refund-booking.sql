-- L3: what a booking took goes back into the lots it came from, in the same split. For lots whose date has passed there is
-- one grace lot, good for 14 days from the studio's today. The caller holds the customer's lock and marks the booking.
create or replace function refund_booking(p_now timestamptz, p_today date, p_booking bookings, p_actor uuid) returns void language plpgsql as $$
declare
    taken record;
    back jsonb := '{}';
    grace int := 0;
begin
    for taken in select key::uuid as lot, value::int as amount from jsonb_each_text(p_booking.lots) loop
        if exists (select from credit_lots where tenant_id = p_booking.tenant_id and id = taken.lot and expires_on < p_today) then
            grace := grace + taken.amount;
        else
            back := back || jsonb_build_object(taken.lot, taken.amount);
        end if;
    end loop;

    if grace > 0 then
        back := back || jsonb_build_object(
            open_lot(p_now, p_booking.tenant_id, p_booking.customer_id, 3 /* grace */, grace, p_today, p_today + 14), grace);
    end if;

    -- A class that was free, or a place in line, took nothing.
    if p_booking.credits_used > 0 then
        perform move_credits(p_now, p_booking.tenant_id, p_booking.customer_id, 2 /* refund */, p_booking.credits_used, back, p_booking.id, p_actor, null);
    end if;
end $$;
