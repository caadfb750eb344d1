-- Why this customer cannot have a booking in this class now; null when nothing is in the way but, perhaps, seats and credits.
-- Eligibility.cs says the same for showing. The caller holds the locks of instance and customer.
create or replace function booking_refusal(p_now timestamptz, p_class class_instances, p_customer customers) returns jsonb language plpgsql as $$
begin
    if p_class.id is null then
        return refuse('Kernel:NotFound'); -- P1
    elsif p_customer.id is null then
        return refuse('Customers:NotACustomer');
    elsif p_class.status <> 0 or p_class.starts_at <= p_now then
        return refuse('Bookings:Closed'); -- B5
    elsif p_now < p_class.booking_opens_at then
        return refuse('Bookings:NotOpenYet', jsonb_build_object( -- B5
            'opensAt', to_char(p_class.booking_opens_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')));
    elsif exists (
        select from bookings where tenant_id = p_class.tenant_id and customer_id = p_customer.id and class_instance_id = p_class.id and status < 4) then
        return refuse('Bookings:AlreadyBooked'); -- B3
    elsif has_class_at(p_class, p_customer.id) then
        return refuse('Bookings:Overlap'); -- B4
    end if;

    return null;
end $$;

-- B4: whether the customer has a seat in another class during this one; back to back is allowed. Waiting takes no seat:
-- who waits may book something else at that time, and is passed over at promotion (W3).
create or replace function has_class_at(p_class class_instances, p_customer uuid) returns boolean language plpgsql as $$
begin
    return exists (
        select from bookings
        where tenant_id = p_class.tenant_id and customer_id = p_customer and status between 1 and 3
            and ends_at > p_class.starts_at and starts_at < p_class.ends_at);
end $$;

-- A studio may want a confirmed e-mail before the first booking. Customers without an account are booked by staff, who know them.
create or replace function unconfirmed(p_customer customers) returns jsonb language plpgsql as $$
begin
    return (select refuse('Accounts:EmailNotConfirmed') from users
        where tenant_id = p_customer.tenant_id and id = p_customer.user_id and not email_confirmed);
end $$;
