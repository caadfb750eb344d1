-- C7: a place cancelled too late was taken again and paid: who had it gets the credits back that were kept, the first who left
-- first, once. One a transaction; true: go on and ask again. p_today is the studio's date.
create or replace function refund_refilled(p_now timestamptz, p_today date, p_tenant uuid, p_instance uuid) returns boolean language plpgsql set enable_seqscan = off as $$
declare
    due int;
    booking bookings;
begin
    select refunds_due into due from class_instances where tenant_id = p_tenant and id = p_instance for no key update;
    if coalesce(due, 0) = 0 then
        return false;
    end if;

    update class_instances set refunds_due = refunds_due - 1 where tenant_id = p_tenant and id = p_instance;
    select * into booking from bookings
        where tenant_id = p_tenant and class_instance_id = p_instance and status = 5 and credits_refunded < credits_used
        order by cancelled_at, id limit 1;
    if found then
        perform lock_people(p_tenant, booking.customer_id, booking.payer_id);
        perform refund_booking(p_now, p_today, booking, null);
        update bookings set credits_refunded = credits_used where tenant_id = p_tenant and id = booking.id;
        perform add_news(p_now, p_tenant, 'bookings.refilled', place_in_line(booking) || jsonb_build_object('credits', booking.credits_used - booking.credits_refunded));
    end if;

    return due > 1;
end $$;
