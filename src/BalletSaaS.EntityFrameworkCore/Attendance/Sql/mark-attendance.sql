-- Says of one booking whether its owner came; the same twice is once (A1). Of several taps the last one stands, by the time of the
-- tap and not of its arrival: a tablet may have been offline. p_today is the studio's date, p_at the time of the tap, p_teacher whose classes it must be (null: anybody's).
create or replace function mark_attendance(
    p_now timestamptz, p_today date, p_tenant uuid, p_instance uuid, p_booking uuid, p_status int, p_method int, p_actor uuid, p_at timestamptz, p_teacher uuid)
    returns jsonb language plpgsql set enable_seqscan = off as $$
declare
    class class_instances;
    booking bookings;
    refusal jsonb;
begin
    select * into class from class_instances where tenant_id = p_tenant and id = p_instance for no key update;
    select * into booking from bookings where tenant_id = p_tenant and id = p_booking and class_instance_id = class.id;
    if not found then
        return refuse('Kernel:NotFound'); -- P1
    elsif class.instructor_id is distinct from coalesce(p_teacher, class.instructor_id) then
        return refuse('Attendance:NotYourClass');
    end if;

    -- Lock order: instance, customers. What was read before may have changed meanwhile.
    perform lock_people(p_tenant, booking.customer_id, booking.payer_id);
    select * into booking from bookings where tenant_id = p_tenant and id = p_booking;
    p_at := least(p_at, p_now);
    -- What closing the roster supposed is no tap: whoever saw the person knows better.
    if p_at >= booking.marked_at or booking.marked_at is null or booking.mark_method = 3 /* automatic */ then
        refusal := case
            when class.status = 3 then refuse('Schedule:InstanceCancelled')
            when booking.status not between 1 and 3 then refuse('Bookings:NotOnRoster')
            when p_status = 3 and class.roster_closed_at is null then refuse('Attendance:RosterOpen') -- C5
            when p_status = 1 and class.roster_closed_at is not null then refuse('Attendance:RosterClosed') -- C5
            when p_at < check_in_opens(class.starts_at) then refuse('Attendance:TooEarly', jsonb_build_object('opensAt', check_in_opens(class.starts_at))) end;
        if refusal is not null then
            return refusal;
        elsif booking.status <> p_status then
            perform set_attendance(p_now, p_today, booking, p_status, p_method, p_actor, p_at);
            if class.roster_closed_at is not null then -- C5: who corrects a closed roster is written down
                perform write_audit(p_now, p_tenant, p_actor, 'Booking', p_booking, 'Modified', 'Status', case p_status when 2 then 'attended' else 'no-show' end);
            end if;
        elsif p_status = 1 then -- taken back before it arrives: an earlier tap that is still on its way must not stand
            update bookings set mark_method = p_method, marked_by = p_actor, marked_at = p_at where tenant_id = p_tenant and id = p_booking;
        end if;
    end if;

    return (select jsonb_build_object('bookingId', b.id, 'status', b.status, 'method', b.mark_method, 'markedAt', b.marked_at)
        from bookings b where b.tenant_id = p_tenant and b.id = p_booking);
end $$;

-- From when on people are checked in: AttendanceConsts.OpensMinutesBefore.
create or replace function check_in_opens(p_starts timestamptz) returns timestamptz language sql immutable as $$
    select p_starts - interval '60 minutes'
$$;

-- Writes down that somebody came or did not, with everything that follows from it. The caller holds the locks of instance and
-- customer, and has seen that the status changes.
create or replace function set_attendance(
    p_now timestamptz, p_today date, p_booking bookings, p_status int, p_method int, p_actor uuid, p_at timestamptz) returns void language plpgsql as $$
declare
    back int := p_booking.credits_used - least(p_booking.no_show_cost, p_booking.credits_used); -- C2: the cost that was promised
begin
    update bookings set status = p_status, mark_method = p_method, marked_by = p_actor, marked_at = p_at
        where tenant_id = p_booking.tenant_id and id = p_booking.id;
    if p_status = 2 then
        perform count_attendance(p_now, p_booking);
    elsif p_booking.status = 2 then
        perform rebuild_progress(p_now, p_booking.tenant_id, p_booking.customer_id);
    end if;

    -- What not coming does not keep goes back, once; it stays with the customer if they turn out to have come.
    if p_status = 3 and back > 0 and p_booking.credits_refunded = 0 then
        update bookings set credits_refunded = back where tenant_id = p_booking.tenant_id and id = p_booking.id;
        perform refund_booking(p_now, p_today, p_booking, p_actor, back);
    end if;

    perform add_news(p_now, p_booking.tenant_id, 'attendance.marked', jsonb_build_object(
        'bookingId', p_booking.id, 'customerId', p_booking.customer_id, 'classInstanceId', p_booking.class_instance_id,
        'status', p_status, 'method', p_method));
end $$;
