-- The studio changes instances that are to come: when, where, with whom, for how many, at what price; or takes them off the timetable
-- (status 3). One transaction, whatever happens to bookings meanwhile; each person hears once of everything that concerns them.
-- p_changes has whole instances, as they are to be. What applies to each is in change_instance.
create or replace function change_instances(
    p_now timestamptz, p_today date, p_tenant uuid, p_changes jsonb, p_actor uuid) returns jsonb language plpgsql set enable_seqscan = off as $$
declare
    ids uuid[] := array(select id from jsonb_populate_recordset(null::class_instances, p_changes) order by id);
    moving uuid[];
    leaving uuid[];
    refusal jsonb;
    changed jsonb;
begin
    perform from class_instances where tenant_id = p_tenant and id = any (ids) order by id for no key update;
    perform from customers where tenant_id = p_tenant
        and id in (select unnest(array[customer_id, payer_id]) from bookings where tenant_id = p_tenant and class_instance_id = any (ids)) order by id for no key update;
    select case status when 3 then refuse('Schedule:InstanceCancelled') else refuse('Schedule:AlreadyStarted') end into refusal -- T6
        from class_instances class where tenant_id = p_tenant and id = any (ids) and (status <> 0 or starts_at <= p_now
            or exists (select from bookings where tenant_id = p_tenant and class_instance_id = class.id and status in (2, 3))) limit 1;
    if found then
        return refusal;
    end if;

    moving := array(select class.id from class_instances class join jsonb_populate_recordset(null::class_instances, p_changes) wish on wish.id = class.id
        where class.tenant_id = p_tenant and wish.status = 0 and (wish.starts_at, wish.ends_at) <> (class.starts_at, class.ends_at));
    leaving := array(select class.id from class_instances class join jsonb_populate_recordset(null::class_instances, p_changes) wish on wish.id = class.id
        where class.tenant_id = p_tenant and breaks_promise(class, wish));
    select jsonb_agg(jsonb_build_object('customer', one.customer, 'told', one.told)) into changed
        from jsonb_populate_recordset(null::class_instances, p_changes) wish, change_instance(p_now, p_today, p_tenant, wish, p_actor) one;
    -- B4, now that all have their new times: whose other class one would overlap gets this one back.
    with clash as materialized (select * from release_overlapping(p_now, p_today, p_tenant, moving, p_actor))
    select jsonb_agg(case when clash.customer is null then item else jsonb_set(item, '{told}', item -> 'told' || jsonb_build_object(
            'released', true, 'clashes', true, 'creditsRefunded', clash.credits)) end) into changed
        from jsonb_array_elements(changed) item left join clash
            on clash.customer = (item ->> 'customer')::uuid and clash.instance = (item -> 'told' ->> 'classInstanceId')::uuid;

    perform add_news(p_now, p_tenant, 'bookings.class-changed', jsonb_build_object('customerId', item -> 'customer', 'changes', jsonb_agg(item -> 'told')))
        from jsonb_array_elements(changed) item group by item -> 'customer';
    return (select jsonb_build_object(
            'people', count(distinct item -> 'customer'),
            'peopleReleased', count(distinct item -> 'customer') filter (where (item -> 'told' ->> 'released')::boolean),
            'creditsRefunded', coalesce(sum((item -> 'told' ->> 'creditsRefunded')::int), 0),
            'instancesMoved', cardinality(array(select unnest(moving) except select unnest(leaving))), 'instancesReleased', cardinality(leaving))
        from jsonb_array_elements(changed) item);
end $$;

-- One instance becomes what it is to be; says who is told what. A start moved by more than 15 minutes, or another room, is C3: everybody
-- gets everything back, and it goes on empty, to be booked anew. A smaller move, or another teacher (C4), keeps everybody, who may leave
-- free until the start. Lower places remove nobody (C6); the price of who is in stays (C2). The caller holds the locks.
create or replace function change_instance(p_now timestamptz, p_today date, p_tenant uuid, p_wish class_instances, p_actor uuid)
returns table (customer uuid, told jsonb) language plpgsql as $$
declare
    class class_instances;
    known timestamptz;
    far boolean;
    news jsonb;
begin
    select * into class from class_instances where tenant_id = p_tenant and id = p_wish.id;
    known := coalesce(class.moved_from, class.starts_at);
    far := breaks_promise(class, p_wish);
    news := jsonb_build_object('classInstanceId', class.id, 'class', class.name, 'was', in_words(class), 'now', in_words(p_wish),
        'reason', p_wish.cancellation_reason, 'released', far, 'clashes', false, 'creditsRefunded', 0);
    if far then
        return query select back.customer, news || jsonb_build_object('creditsRefunded', sum(back.credits))
            from give_everything_back(p_now, p_today, p_tenant, class.id, p_actor) back group by back.customer;
    elsif (p_wish.starts_at, p_wish.ends_at) <> (class.starts_at, class.ends_at) or is_substituted(class, p_wish) then
        update bookings set starts_at = p_wish.starts_at, ends_at = p_wish.ends_at, local_date = p_wish.local_date,
            free_cancel_until = case when status < 4 then p_wish.starts_at else free_cancel_until end
            where tenant_id = p_tenant and class_instance_id = class.id and status in (0, 1, 5);
        return query select customer_id, news from bookings
            where tenant_id = p_tenant and class_instance_id = class.id and status in (0, 1);
    end if;

    update class_instances set
        starts_at = p_wish.starts_at, ends_at = p_wish.ends_at, local_date = p_wish.local_date, local_start_time = p_wish.local_start_time,
        moved_from = case when not far and p_wish.starts_at <> known then known end,
        series_date = p_wish.series_date, series_time = p_wish.series_time,
        booking_opens_at = p_wish.booking_opens_at, free_cancel_until = p_wish.free_cancel_until,
        instructor_id = p_wish.instructor_id, instructor_name = p_wish.instructor_name, substitute_for = p_wish.substitute_for,
        room_id = p_wish.room_id, room_name = p_wish.room_name, price_credits = p_wish.price_credits,
        status = p_wish.status, cancellation_reason = p_wish.cancellation_reason, last_modification_time = p_now, last_modifier_id = p_actor
        where tenant_id = p_tenant and id = class.id;
    perform set_places(p_now, p_tenant, class.id, p_wish.max_capacity);
end $$;

-- C3: whether this is another class than people booked; small moves add up. A first room breaks no promise.
create or replace function breaks_promise(p_class class_instances, p_wish class_instances) returns boolean language sql immutable as $$
    select p_wish.status = 3 or abs(extract(epoch from p_wish.starts_at - coalesce(p_class.moved_from, p_class.starts_at))) > 15 * 60
        or coalesce(p_wish.room_id <> p_class.room_id, false)
$$;

create or replace function in_words(p_class class_instances) returns jsonb language sql immutable as $$
    select jsonb_build_object('date', p_class.local_date, 'time', p_class.local_start_time, 'teacher', p_class.instructor_name, 'room', p_class.room_name)
$$;

-- C4: whether somebody else teaches than people were told; a class without a teacher promised none.
create or replace function is_substituted(p_class class_instances, p_wish class_instances) returns boolean language sql immutable as $$
    select p_class.instructor_name is not null and (p_class.instructor_name is distinct from p_wish.instructor_name or p_class.instructor_id <> p_wish.instructor_id) is true
$$;

-- B4: seats in these instances that overlap another seat of the same person end as called off; the place goes to the line.
create or replace function release_overlapping(p_now timestamptz, p_today date, p_tenant uuid, p_instances uuid[], p_actor uuid)
returns table (customer uuid, instance uuid, credits int) language plpgsql as $$
declare
    booking bookings;
begin
    for booking in select * from bookings where tenant_id = p_tenant and class_instance_id = any (p_instances) and status = 1 order by id loop
        if exists (select from bookings other where other.tenant_id = p_tenant and other.customer_id = booking.customer_id and other.id <> booking.id
                and other.status between 1 and 3 and other.ends_at > booking.starts_at and other.starts_at < booking.ends_at
                and other.ends_at < booking.ends_at + interval '8 hours') then
            credits := call_off_booking(p_now, p_today, booking, p_actor);
            perform free_place(p_now, p_tenant, booking.class_instance_id);
            customer := booking.customer_id;
            instance := booking.class_instance_id;
            return next;
        end if;
    end loop;
end $$;
