-- What the timetable shows of those who look at it, for many of them in one call: OwnStates.cs gathers who looks at the same time. Each
-- studio's rows are read with the studio named, behind its wall; a question is (studio, customer) and, for bookings, a period.

-- Live bookings that touch the period.
create or replace function live_bookings(p_tenants uuid[], p_customers uuid[], p_from timestamptz[], p_to timestamptz[])
returns setof bookings language plpgsql stable set enable_seqscan = off as $$
declare
    studio record;
begin
    for studio in select tenant as id, array_agg(n) as questions from unnest(p_tenants) with ordinality question (tenant, n) group by 1 loop
        perform set_config('app.tenant_id', studio.id::text, true);
        return query select b.* from unnest(studio.questions) n join bookings b on b.tenant_id = studio.id and b.customer_id = p_customers[n]
            and b.status < 4 and b.ends_at > p_from[n] and b.starts_at < p_to[n];
    end loop;
end $$;

-- Lots with something in them.
create or replace function open_lots(p_tenants uuid[], p_customers uuid[])
returns setof credit_lots language plpgsql stable set enable_seqscan = off as $$
declare
    studio record;
begin
    for studio in select tenant as id, array_agg(customer) as customers from unnest(p_tenants, p_customers) question (tenant, customer) group by 1 loop
        perform set_config('app.tenant_id', studio.id::text, true);
        return query select l.* from credit_lots l where l.tenant_id = studio.id and l.customer_id = any (studio.customers) and l.remaining > 0;
    end loop;
end $$;
