-- M2: a customer pauses. What they booked inside ends free, whatever the deadline; renewals and lots are put off (L7). p_today is
-- the studio's date; p_asker is the customer who asked for it, if somebody did. Somebody who books at the same moment makes the answer {"again": true}: the instances to lock are others then.
create or replace function pause_membership(
    p_now timestamptz, p_today date, p_tenant uuid, p_customer uuid, p_pause uuid, p_from date, p_to date, p_actor uuid,
    p_asker uuid default null)
    returns jsonb language plpgsql set enable_seqscan = off as $$
declare
    hurdle jsonb := lock_for_pause(p_now, p_tenant, p_customer, p_from, p_to);
    plan memberships;
    other record;
    booking record;
    ended int := 0;
    refunded int := 0;
begin
    if hurdle is not null then
        return hurdle;
    end if;

    select * into plan from memberships where tenant_id = p_tenant and customer_id = p_customer and is_current;
    if plan.status = 2 or p_from < plan.start_date then
        return refuse('Memberships:NotActive');
    end if;

    select from_date, to_date into other from pauses
        where tenant_id = p_tenant and customer_id = p_customer and from_date <= p_to and to_date >= p_from order by from_date limit 1;
    if found then
        return refuse('Memberships:PauseOverlaps', jsonb_build_object('from', other.from_date, 'to', other.to_date));
    end if;

    insert into pauses (tenant_id, id, customer_id, membership_id, from_date, to_date, actor_id, creation_time)
        values (p_tenant, p_pause, p_customer, plan.id, p_from, p_to, p_actor, p_now);
    for booking in
        select id from bookings_within(p_now, p_tenant, p_customer, p_from, p_to) order by class_instance_id
    loop
        refunded := refunded + (cancel_booking(p_now, p_today, p_tenant, p_customer, booking.id, p_actor, true) ->> 'creditsRefunded')::int;
        ended := ended + 1;
    end loop;

    perform settle_membership(p_today, p_tenant, plan.id);
    perform add_news(p_now, p_tenant, 'memberships.paused', jsonb_build_object(
        'customerId', p_customer, 'from', p_from, 'to', p_to, 'bookingsCancelled', ended, 'creditsRefunded', refunded, 'askerId', p_asker));
    return jsonb_build_object('id', p_pause, 'bookingsCancelled', ended, 'creditsRefunded', refunded);
end $$;

-- Holds what a pause of these days touches, in the lock order: instances, then customers: this one, and who paid for what will be
-- cancelled. Null when it is held, otherwise the answer.
create or replace function lock_for_pause(p_now timestamptz, p_tenant uuid, p_customer uuid, p_from date, p_to date)
    returns jsonb language plpgsql set enable_seqscan = off as $$
declare
    instances uuid[] := array(select class_instance_id from bookings_within(p_now, p_tenant, p_customer, p_from, p_to));
begin
    perform from class_instances where tenant_id = p_tenant and id = any (instances) order by id for no key update;
    perform from customers where tenant_id = p_tenant and id = any (p_customer || array(
        select b.payer_id from bookings_within(p_now, p_tenant, p_customer, p_from, p_to) w join bookings b on b.tenant_id = p_tenant and b.id = w.id)) order by id for no key update;
    return case
        when not exists (select from customers where tenant_id = p_tenant and id = p_customer and not is_deleted) then refuse('Kernel:NotFound') /* P1 */
        when exists (select from bookings_within(p_now, p_tenant, p_customer, p_from, p_to) b where not b.class_instance_id = any (instances))
            then jsonb_build_object('again', true) end;
end $$;

-- What a customer booked, or waits for, on some dates, and has not begun.
create or replace function bookings_within(p_now timestamptz, p_tenant uuid, p_customer uuid, p_from date, p_to date)
    returns table (id uuid, class_instance_id uuid) language sql stable as $$
    select b.id, b.class_instance_id from bookings b
        where b.tenant_id = p_tenant and b.customer_id = p_customer and b.status in (0, 1) and b.local_date between p_from and p_to and b.starts_at > p_now
            -- the same days in any zone, as the index knows them
            and b.ends_at > (p_from - 2)::timestamp at time zone 'UTC' and b.ends_at < (p_to + 4)::timestamp at time zone 'UTC'
$$;

-- The customer is back: the pause ends yesterday, or, when it has not begun, was none. The days it does not take any more are given
-- back to renewals and lots; what it cancelled stays cancelled.
create or replace function end_pause(p_now timestamptz, p_today date, p_tenant uuid, p_customer uuid, p_pause uuid, p_actor uuid)
    returns jsonb language plpgsql set enable_seqscan = off as $$
declare
    pause pauses;
begin
    perform from customers where tenant_id = p_tenant and id = p_customer and not is_deleted for no key update;
    select * into pause from pauses where tenant_id = p_tenant and customer_id = p_customer and id = p_pause;
    if not found then
        return refuse('Kernel:NotFound'); -- P1
    elsif pause.to_date < p_today then
        return refuse('Memberships:PauseOver');
    elsif pause.from_date >= p_today then
        delete from pauses where tenant_id = p_tenant and id = p_pause;
    else
        update pauses set to_date = p_today - 1 where tenant_id = p_tenant and id = p_pause;
    end if;

    update memberships set last_modification_time = p_now, last_modifier_id = p_actor where tenant_id = p_tenant and id = pause.membership_id;
    perform settle_membership(p_today, p_tenant, pause.membership_id);
    perform renew_membership(p_now, p_today, p_tenant, pause.membership_id);
    return jsonb_build_object('id', p_pause);
end $$;
