-- What the booking operations ask. They pass no whole rows: that costs as much as a query.

-- B4: whether the customer has a seat somewhere between two instants; back to back is fine. Waiting takes no seat: who waits
-- may book something else at that time, and is passed over at promotion (W3).
create or replace function is_busy(p_tenant uuid, p_customer uuid, p_from timestamptz, p_to timestamptz) returns boolean language plpgsql as $$
begin
    perform from bookings
        where tenant_id = p_tenant and customer_id = p_customer and status between 1 and 3 and ends_at > p_from and starts_at < p_to
            and ends_at < p_to + interval '8 hours' -- no class is longer (ck_class_instances_time): few rows to look at
        order by ends_at limit 1; -- says which index
    return found;
end $$;

-- What the studio's settings say of booking; 0 is no limit.
create or replace function booking_rules(p_tenant uuid) returns table (confirmed_only boolean, per_day int, per_week int) language sql stable as $$
    select coalesce(bool_or(value = 'true') filter (where name = 'Accounts.RequireConfirmedEmail'), false),
        coalesce(max(value::int) filter (where name = 'Bookings.MaxPerDay'), 0),
        coalesce(max(value::int) filter (where name = 'Bookings.MaxPerWeek'), 0)
        from settings where tenant_id = p_tenant and name in ('Accounts.RequireConfirmedEmail', 'Bookings.MaxPerDay', 'Bookings.MaxPerWeek')
$$;

-- B8: the limit that one more seat on a date would pass, as a refusal; null when there is none. Weeks are ISO weeks, and both
-- count by the class's date.
create or replace function limit_reached(p_tenant uuid, p_customer uuid, p_date date, p_per_day int, p_per_week int) returns jsonb language plpgsql as $$
declare
    monday date := date_trunc('week', p_date::timestamp)::date;
    on_day int;
    in_week int;
begin
    select count(*) filter (where local_date = p_date), count(*) into on_day, in_week from bookings
        where tenant_id = p_tenant and customer_id = p_customer and status between 1 and 3 and local_date between monday and monday + 6
            -- the same week in any zone, as the index knows it
            and ends_at > (monday - 2)::timestamp at time zone 'UTC' and ends_at < (monday + 10)::timestamp at time zone 'UTC';
    return case
        when p_per_day > 0 and on_day >= p_per_day then refuse('Bookings:DayLimit', jsonb_build_object('limit', p_per_day))
        when p_per_week > 0 and in_week >= p_per_week then refuse('Bookings:WeekLimit', jsonb_build_object('limit', p_per_week)) end;
end $$;

-- B3: whether the customer has a place, or waits for one, in an instance.
create or replace function is_in(p_tenant uuid, p_customer uuid, p_instance uuid) returns boolean language plpgsql as $$
begin
    perform from bookings where tenant_id = p_tenant and customer_id = p_customer and class_instance_id = p_instance and status < 4;
    return found;
end $$;

-- B6: why a customer may not take a class, as a refusal; null when nothing is in the way. Fitness says the same in C#.
create or replace function unfit_for(p_tenant uuid, p_customer uuid, p_level int, p_birth_date date, p_instance uuid) returns jsonb language plpgsql as $$
declare
    class record;
    age int;
    ages jsonb;
begin
    select class_id, local_date, min_level, requires_approval, discipline, name, min_age, max_age into class
        from class_instances where tenant_id = p_tenant and id = p_instance;
    age := extract(year from age(class.local_date, p_birth_date));
    ages := jsonb_build_object('ages', case when class.max_age is null then class.min_age || '+' else concat(coalesce(class.min_age, 0), '–', class.max_age) end);
    return case
        when class.min_level > p_level then refuse('Bookings:LevelTooLow', jsonb_build_object('level', (array['beginner', 'intermediate', 'advanced'])[class.min_level]))
        when class.requires_approval and not exists (select from class_approvals
                where tenant_id = p_tenant and customer_id = p_customer and valid_from <= class.local_date and (valid_until is null or class.local_date <= valid_until)
                    and (class_id = class.class_id or lower(discipline) = lower(class.discipline)))
            then refuse('Bookings:ApprovalMissing', jsonb_build_object('what', coalesce(class.discipline, class.name)))
        when class.min_age is null and class.max_age is null then null
        when age is null then refuse('Bookings:BirthDateMissing', ages)
        when age < class.min_age or age > class.max_age then refuse('Bookings:AgeOutside', ages) end;
end $$;

-- A studio may want a confirmed e-mail before the first booking; for a child it is the guardian's. Staff know whom they book.
create or replace function is_unconfirmed(p_tenant uuid, p_user uuid) returns boolean language plpgsql as $$
begin
    perform from users where tenant_id = p_tenant and id = p_user and not email_confirmed;
    return found;
end $$;

-- What a customer has.
create or replace function balance_of(p_tenant uuid, p_customer uuid) returns int language plpgsql as $$
begin
    return (select credit_balance from customers where tenant_id = p_tenant and id = p_customer);
end $$;

-- F2: who pays for a child whose own lots do not suffice: the first of these guardians who can, and from which lots. When none can, what is
-- missing is the last one's. Null: none of them is the child's. The caller holds their locks.
create or replace function guardian_who_pays(
    p_tenant uuid, p_child uuid, p_guardians uuid[], p_date date, p_price int, out guardian uuid, out lots jsonb, out missing int) language plpgsql as $$
begin
    for guardian in
        select guardian_id from guardianships where tenant_id = p_tenant and child_id = p_child and guardian_id = any (p_guardians) order by creation_time, id
    loop
        select split.lots, split.missing into lots, missing from split_lots(p_tenant, guardian, p_date, p_price) split;
        exit when missing = 0;
    end loop;
end $$;

-- Locks who dances and who pays, in the order of their ids. p_payer is null when who dances pays.
create or replace function lock_people(p_tenant uuid, p_customer uuid, p_payer uuid) returns void language plpgsql as $$
begin
    if p_payer is null then
        perform from customers where tenant_id = p_tenant and id = p_customer for no key update;
    else
        perform from customers where tenant_id = p_tenant and id in (p_customer, p_payer) order by id for no key update;
    end if;
end $$;

-- W1: the line goes by (creation_time, id). A process whose clock lags must not put its people in front of others.
create or replace function end_of_line(p_now timestamptz, p_tenant uuid, p_instance uuid) returns timestamptz language plpgsql as $$
begin
    return (select greatest(p_now, max(creation_time) + interval '1 microsecond') from bookings
        where tenant_id = p_tenant and class_instance_id = p_instance and status = 0);
end $$;

-- Writes down what a batch booked in an instance: once, however many booked, because each further update of a row in a
-- transaction checks its foreign keys again. It says whether anything changed: a call that is an expression is cheaper than
-- one that is a statement.
drop function if exists count_seats(uuid, uuid, int, int, int, int, int); -- its name before it had an answer
create or replace function write_counts(p_tenant uuid, p_instance uuid, p_booked int, p_waiting int, p_promotable int, p_late int, p_due int)
returns boolean language plpgsql strict as $$
begin
    update class_instances set booked_count = p_booked, waitlist_count = p_waiting, promotable_count = p_promotable, late_count = p_late, refunds_due = p_due
        where tenant_id = p_tenant and id = p_instance and (booked_count, waitlist_count) <> (p_booked, p_waiting);
    return found;
end $$;
