-- M2: pauses of one customer do not overlap. A range of ids with one id in it makes an id comparable beside a range of days,
-- without an extension.
do $$
begin
    if to_regtype('id_range') is null then
        create type id_range as range (subtype = uuid);
    end if;

    if not exists (select from pg_constraint where conname = 'ex_pauses_dates') then
        alter table pauses add constraint ex_pauses_dates exclude using gist (
            id_range(tenant_id, tenant_id, '[]') with &&, id_range(customer_id, customer_id, '[]') with &&, daterange(from_date, to_date, '[]') with &&);
    end if;
end $$;

-- M2: the pause that a date lies in, as a refusal; null when it lies in none.
create or replace function paused_on(p_tenant uuid, p_customer uuid, p_date date) returns jsonb language plpgsql as $$
declare
    pause record;
begin
    select from_date, to_date into pause from pauses
        where tenant_id = p_tenant and customer_id = p_customer and from_date <= p_date and to_date >= p_date;
    return case when found then refuse('Memberships:Paused', jsonb_build_object('from', pause.from_date, 'to', pause.to_date)) end;
end $$;

-- A date of a membership's plan, put off by the days of each pause that begins on it or before (M2, L7). Worked out anew each
-- time: a pause that ends sooner gives the rest back by itself.
create or replace function after_pauses(p_tenant uuid, p_membership uuid, p_date date) returns date language plpgsql as $$
declare
    pause record;
begin
    for pause in
        select from_date, to_date from pauses where tenant_id = p_tenant and membership_id = p_membership order by from_date
    loop
        if pause.from_date <= p_date then
            p_date := p_date + (pause.to_date - pause.from_date + 1);
        end if;
    end loop;

    return p_date;
end $$;

-- The first day of a period by the plan: months are counted from the start, so that 31 January leads to 28 February and 31 March.
create or replace function period_start(p_type int, p_start date, p_period int) returns date language sql immutable as $$
    select (p_start + make_interval(months => p_period * case p_type when 1 /* monthly */ then 1 when 2 /* annual */ then 12 else 0 end))::date
$$;
