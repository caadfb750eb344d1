-- Ends a batch of bookings in one transaction, each as cancel_booking does. Lock order as everywhere: studios, then instances, then
-- customers, each sorted. p_todays are the studios' dates,
-- p_customers who asks: whose booking it is, or a guardian of theirs.
create or replace function cancel_batch(
    p_now timestamptz, p_tenants uuid[], p_todays date[], p_customers uuid[], p_bookings uuid[], p_actors uuid[])
returns table (n int, answer jsonb) language plpgsql set enable_seqscan = off set plan_cache_mode = force_generic_plan
    set lock_timeout = '3s' as $$ -- a studio in a long operation must not hold up those of its lane
declare
    studio record;
begin
    for studio in
        select wish.tenant as id, array_agg(wish.booking) as bookings, array_agg(wish.n::int order by wish.n) as wishes
        from unnest(p_tenants, p_bookings) with ordinality wish (tenant, booking, n) group by 1 order by 1
    loop
        perform set_config('app.tenant_id', studio.id::text, true);
        if cardinality(studio.wishes) > 1 then -- a single wish locks the two below
            perform from class_instances where tenant_id = studio.id and id in (
                select class_instance_id from bookings where tenant_id = studio.id and id = any (studio.bookings)) order by id for no key update;
            perform from customers where tenant_id = studio.id and id in (
                select unnest(array[customer_id, payer_id]) from bookings where tenant_id = studio.id and id = any (studio.bookings)) order by id for no key update;
        end if;

        foreach n in array studio.wishes loop
            answer := cancel_booking(p_now, p_todays[n], studio.id, p_customers[n], p_bookings[n], p_actors[n]);
            return next;
        end loop;
    end loop;
end $$;
