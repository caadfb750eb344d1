-- A2: totals, streak and checkpoints follow from the attended bookings. count_attendance adds one class; rebuild_progress works
-- everything out anew. Both give the same numbers (a property). The caller holds the customer's lock.

-- One more class. In order of dates it is added to what is known; a class before the last one changes what came after it.
create or replace function count_attendance(p_now timestamptz, p_booking bookings) returns void language plpgsql as $$
declare
    person record;
    week date := week_of(p_booking.local_date);
    new_week boolean;
begin
    select total_classes_attended as total, streak_weeks as streak, last_attended_on as last into person
        from customers where tenant_id = p_booking.tenant_id and id = p_booking.customer_id;
    if p_booking.local_date <= person.last then
        perform rebuild_progress(p_now, p_booking.tenant_id, p_booking.customer_id);
        return;
    end if;

    new_week := week is distinct from week_of(person.last);
    if new_week then
        person.streak := case when weeks_are_neutral(p_booking.tenant_id, p_booking.customer_id, week_of(person.last), week) then person.streak + 1 else 1 end; -- S1, S2
    end if;

    update customers set total_classes_attended = person.total + 1, streak_weeks = person.streak,
            best_streak_weeks = greatest(best_streak_weeks, person.streak), last_attended_on = p_booking.local_date
        where tenant_id = p_booking.tenant_id and id = p_booking.customer_id;
    perform standard_checkpoints(p_now, p_booking.tenant_id);
    with reached as (
        insert into reached_checkpoints (tenant_id, id, customer_id, checkpoint_id, class_instance_id, reached_on, creation_time)
            select c.tenant_id, uuid_v7(p_now), p_booking.customer_id, c.id, p_booking.class_instance_id, p_booking.local_date, p_now
            from checkpoints c where c.tenant_id = p_booking.tenant_id and (c.archived_on is null or p_booking.local_date <= c.archived_on)
                and (c.kind = 0 and c.goal = person.total + 1 or c.kind = 1 and c.goal = person.streak and new_week)
            on conflict (tenant_id, customer_id, checkpoint_id) do nothing -- A3: once
            returning checkpoint_id)
    select count(add_news(p_now, p_booking.tenant_id, 'progress.checkpoint-reached', jsonb_build_object(
            'customerId', p_booking.customer_id, 'checkpointId', checkpoint_id, 'classInstanceId', p_booking.class_instance_id))) from reached into person;
end $$;

-- Everything from the facts. True when something was otherwise.
create or replace function rebuild_progress(p_now timestamptz, p_tenant uuid, p_customer uuid) returns boolean language plpgsql as $$
declare
    facts record;
    changes int;
    changed int;
begin
    perform standard_checkpoints(p_now, p_tenant);
    select coalesce(max(n), 0) as total, coalesce((array_agg(streak order by n desc))[1], 0) as streak, coalesce(max(streak), 0) as best, max(on_date) as last
        into facts from progress_steps(p_tenant, p_customer);
    update customers set total_classes_attended = facts.total, streak_weeks = facts.streak, best_streak_weeks = facts.best, last_attended_on = facts.last
        where tenant_id = p_tenant and id = p_customer
            and (total_classes_attended, streak_weeks, best_streak_weeks, last_attended_on) is distinct from (facts.total, facts.streak, facts.best, facts.last);
    get diagnostics changes = row_count;
    delete from reached_checkpoints r where r.tenant_id = p_tenant and r.customer_id = p_customer
        and not exists (select from checkpoints_of(p_tenant, p_customer) f where f.checkpoint = r.checkpoint_id);
    get diagnostics changed = row_count;
    changes := changes + changed;
    insert into reached_checkpoints as r (tenant_id, id, customer_id, checkpoint_id, class_instance_id, reached_on, creation_time)
        select p_tenant, uuid_v7(p_now), p_customer, f.checkpoint, f.instance, f.on_date, p_now from checkpoints_of(p_tenant, p_customer) f
        on conflict (tenant_id, customer_id, checkpoint_id) do update set class_instance_id = excluded.class_instance_id, reached_on = excluded.reached_on
            where r.class_instance_id <> excluded.class_instance_id;
    get diagnostics changed = row_count;
    return changes + changed > 0;
end $$;

-- The attended classes in order: the how-manieth, and the row of weeks with it.
create or replace function progress_steps(p_tenant uuid, p_customer uuid)
    returns table (n int, streak int, instance uuid, on_date date) language plpgsql stable as $$
declare
    last date;
begin
    n := 0;
    streak := 0;
    for instance, on_date in
        select class_instance_id, local_date from bookings where tenant_id = p_tenant and customer_id = p_customer and status = 2 order by starts_at, id
    loop
        n := n + 1;
        if week_of(on_date) is distinct from last then
            streak := case when weeks_are_neutral(p_tenant, p_customer, last, week_of(on_date)) then streak + 1 else 1 end; -- S1, S2
            last := week_of(on_date);
        end if;

        return next;
    end loop;
end $$;

-- A3: what the facts reach, each with the first class that did. One that the studio archived is reached by nobody after that date.
create or replace function checkpoints_of(p_tenant uuid, p_customer uuid)
    returns table (checkpoint uuid, instance uuid, on_date date) language sql stable as $$
    select distinct on (c.id) c.id, s.instance, s.on_date
        from progress_steps(p_tenant, p_customer) s
        join checkpoints c on c.tenant_id = p_tenant and (c.kind = 0 and c.goal = s.n or c.kind = 1 and c.goal = s.streak)
            and (c.archived_on is null or s.on_date <= c.archived_on)
        order by c.id, s.n
$$;

-- S1: the row as it stands on a date: weeks that went by without a class end it, but for neutral ones and the running one.
create or replace function streak_on(p_tenant uuid, p_customer uuid, p_weeks int, p_last date, p_today date) returns int language plpgsql stable as $$
begin
    return case when p_weeks > 0 and weeks_are_neutral(p_tenant, p_customer, week_of(p_last), week_of(p_today)) then p_weeks else 0 end;
end $$;

-- Whether all weeks between two, by their Mondays, are neutral; also when there are none. Lists ask it for each customer: planning the
-- question anew would take longer than answering it.
create or replace function weeks_are_neutral(p_tenant uuid, p_customer uuid, p_after date, p_before date) returns boolean
    language plpgsql stable set plan_cache_mode = force_generic_plan as $$
begin
    -- One after the other: mostly the first one is not.
    for week in 1 .. coalesce((p_before - p_after) / 7 - 1, 0) loop
        perform from rests_of(p_tenant, p_customer, p_after + 7 * week, p_after + 7 * week) r where not r.neutral;
        if found then
            return false;
        end if;
    end loop;

    return true;
end $$;

-- The Monday of a date's ISO week.
create or replace function week_of(p_date date) returns date language sql immutable as $$
    select date_trunc('week', p_date::timestamp)::date
$$;

-- S2: weeks from one Monday to another, and whether the customer rests in each: paused 4 days of it or more, also of one that is still to
-- come. A week is neutral, it neither adds nor breaks, when it is such a one, when the studio held no class, or when the studio called off
-- everything that they had booked; to wait is no booking.
create or replace function rests_of(p_tenant uuid, p_customer uuid, p_first date, p_last date)
    returns table (monday date, paused boolean, neutral boolean) language sql stable as $$
    with booked as (
        select week_of(local_date) as monday, count(*) filter (where status = 6) as called_off, count(*) filter (where status not in (0, 6, 7)) as others
            from bookings where tenant_id = p_tenant and customer_id = p_customer and local_date between p_first and p_last + 6
                -- the same weeks in any zone, as the index knows them
                and starts_at > (p_first - 2)::timestamp at time zone 'UTC' and starts_at < (p_last + 9)::timestamp at time zone 'UTC'
            group by week_of(local_date))
    select w.monday, p.days >= 4, p.days >= 4
            or not exists (select from class_instances i where i.tenant_id = p_tenant and i.local_date between w.monday and w.monday + 6 and i.status <> 3)
            or coalesce(b.called_off > 0 and b.others = 0, false)
        from (select p_first + 7 * n as monday from generate_series(0, (p_last - p_first) / 7) n) w
        cross join lateral (select coalesce(sum(least(to_date, w.monday + 6) - greatest(from_date, w.monday) + 1), 0) as days from pauses
            where tenant_id = p_tenant and customer_id = p_customer and from_date <= w.monday + 6 and to_date >= w.monday) p
        left join booked b on b.monday = w.monday
$$;

-- A3: what every studio begins with. A studio may rename these; its own come beside them.
create or replace function standard_checkpoints(p_now timestamptz, p_tenant uuid) returns void language plpgsql as $$
begin
    perform from checkpoints where tenant_id = p_tenant and is_standard limit 1;
    if not found then
        insert into checkpoints (tenant_id, id, kind, goal, name, is_standard, creation_time)
            select p_tenant, uuid_v7(p_now), kind, goal, name, true, p_now
            from (values (0, 1, 'First class'), (0, 3, 'Third class'), (0, 10, 'Tenth class'), (0, 25, 'Twenty-fifth class'),
                (0, 50, 'Fiftieth class'), (0, 100, 'Hundredth class'), (1, 4, 'Month streak')) as standard (kind, goal, name)
            on conflict (tenant_id, kind, goal) do nothing;
    end if;
end $$;

-- Works out some customers anew, in the order of their ids so that no transaction is long: p_after is the last one of the call before.
-- Answers with the last customer (null: that was all), how many were looked at, and for how many something was otherwise.
create or replace function rebuild_progress_batch(p_now timestamptz, p_tenant uuid, p_after uuid, p_most int) returns jsonb language plpgsql set enable_seqscan = off as $$
declare
    people uuid[];
    changed int;
begin
    people := array(select id from customers where tenant_id = p_tenant and id > p_after order by id limit p_most for no key update);
    select count(*) into changed from unnest(people) person where rebuild_progress(p_now, p_tenant, person);
    return jsonb_build_object('last', people[p_most], 'customers', cardinality(people), 'changed', changed);
end $$;
