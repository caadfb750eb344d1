-- L2: what is left in lots whose last date has passed ends, by an entry a lot; what a place in line holds does not (L5). A batch of customers a call, in the order of their
-- ids, so that no transaction is long: p_after is the last one of the call before. p_today is the studio's date. Answers with the
-- last customer (null: that was all) and how many lots ended.
create or replace function expire_lots(p_now timestamptz, p_today date, p_tenant uuid, p_after uuid, p_most int) returns jsonb language plpgsql set enable_seqscan = off as $$
declare
    people uuid[];
begin
    people := array(
        select distinct customer_id from credit_lots
        where tenant_id = p_tenant and customer_id > p_after and expires_on < p_today and remaining > held
        order by customer_id limit p_most);
    perform from customers where tenant_id = p_tenant and id = any (people) order by id for no key update;
    return jsonb_build_object('last', people[p_most], 'lots', expire_lots_of(p_now, p_today, p_tenant, people));
end $$;

-- The same for customers whose locks the caller holds; what is left is read under them, so each lot ends once.
create or replace function expire_lots_of(p_now timestamptz, p_today date, p_tenant uuid, p_customers uuid[]) returns int language plpgsql as $$
declare
    lot record;
    ended int := 0;
begin
    for lot in
        select id, customer_id, remaining - held as remaining from credit_lots
        where tenant_id = p_tenant and customer_id = any (p_customers) and expires_on < p_today and remaining > held
        order by customer_id, expires_on, creation_time, id
    loop
        perform move_credits(p_now, p_tenant, lot.customer_id, 3 /* expiration */, -lot.remaining,
            jsonb_build_object(lot.id, lot.remaining), null, null, null);
        ended := ended + 1;
    end loop;

    return ended;
end $$;
