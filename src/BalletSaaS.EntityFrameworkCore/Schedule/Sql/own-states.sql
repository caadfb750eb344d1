-- What the timetable shows of those who look at it, for many of them in one call: OwnStates.cs gathers who looks at the same time. Each
-- studio's rows are read with the studio named, behind its wall; a question is (studio, customer) and a period, and n is its number.

-- Functions of the same names answered whole rows once.
drop function if exists live_bookings(uuid[], uuid[], timestamptz[], timestamptz[]);
drop function if exists open_lots(uuid[], uuid[]);

-- Live bookings that touch the period.
create or replace function live_bookings(p_tenants uuid[], p_customers uuid[], p_from timestamptz[], p_to timestamptz[])
returns table (n int, id uuid, class_instance_id uuid, status smallint, starts_at timestamptz, ends_at timestamptz, local_date date)
language plpgsql stable set enable_seqscan = off as $$
declare
    studio record;
begin
    for studio in select * from by_studio(p_tenants) loop
        perform set_config('app.tenant_id', studio.id::text, true);
        return query select q, b.id, b.class_instance_id, b.status, b.starts_at, b.ends_at, b.local_date
            from unnest(studio.questions) q join bookings b on b.tenant_id = studio.id and b.customer_id = p_customers[q]
                and b.status < 4 and b.ends_at > p_from[q] and b.starts_at < p_to[q];
    end loop;
end $$;

-- Lots with something in them.
create or replace function open_lots(p_tenants uuid[], p_customers uuid[])
returns table (n int, id uuid, source smallint, amount int, remaining int, held int, valid_from date, expires_on date, creation_time timestamptz)
language plpgsql stable set enable_seqscan = off as $$
declare
    studio record;
begin
    for studio in select * from by_studio(p_tenants) loop
        perform set_config('app.tenant_id', studio.id::text, true);
        return query select q, l.id, l.source, l.amount, l.remaining, l.held, l.valid_from, l.expires_on, l.creation_time
            from unnest(studio.questions) q join credit_lots l on l.tenant_id = studio.id and l.customer_id = p_customers[q] and l.remaining > 0;
    end loop;
end $$;

-- Pauses that reach into the period or begin after it.
create or replace function pauses_from(p_tenants uuid[], p_customers uuid[], p_from timestamptz[])
returns table (n int, id uuid, membership_id uuid, from_date date, to_date date, creation_time timestamptz)
language plpgsql stable set enable_seqscan = off as $$
declare
    studio record;
begin
    for studio in select * from by_studio(p_tenants) loop
        perform set_config('app.tenant_id', studio.id::text, true);
        return query select q, p.id, p.membership_id, p.from_date, p.to_date, p.creation_time
            from unnest(studio.questions) q join pauses p on p.tenant_id = studio.id and p.customer_id = p_customers[q] and p.to_date >= p_from[q]::date;
    end loop;
end $$;

-- Numbers of the questions, by studio.
create or replace function by_studio(p_tenants uuid[]) returns table (id uuid, questions int[]) language sql immutable as $$
    select tenant, array_agg(n::int) from unnest(p_tenants) with ordinality question (tenant, n) group by 1
$$;
