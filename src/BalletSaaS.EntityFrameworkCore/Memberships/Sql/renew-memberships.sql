-- M1: every period grants its credits once. A batch of customers a call, in the order of their ids, so that no transaction is
-- long: p_after is the last one of the call before. Answers with the last customer (null: that was all) and how many periods began.
-- Also begins and ends pauses (M2). p_today is the studio's date.
create or replace function renew_memberships(p_now timestamptz, p_today date, p_tenant uuid, p_after uuid, p_most int) returns jsonb language plpgsql set enable_seqscan = off as $$
declare
    people uuid[];
    plan uuid;
    periods int := 0;
begin
    people := array(
        select m.customer_id from memberships m
        where m.tenant_id = p_tenant and m.is_current and m.customer_id > p_after and m.status <> 2 and (m.renewal_date <= p_today
            or (m.status = 1) <> exists (select from pauses p
                where p.tenant_id = p_tenant and p.customer_id = m.customer_id and p.from_date <= p_today and p.to_date >= p_today))
        order by m.customer_id limit p_most);
    perform from customers where tenant_id = p_tenant and id = any (people) order by id for no key update;
    for plan in
        select id from memberships where tenant_id = p_tenant and customer_id = any (people) and is_current order by customer_id
    loop
        perform settle_membership(p_today, p_tenant, plan);
        periods := periods + renew_membership(p_now, p_today, p_tenant, plan);
    end loop;

    return jsonb_build_object('last', people[p_most], 'periods', periods);
end $$;

-- The periods of one membership that have begun and were not granted yet, one by one: a studio that slept for months catches up.
-- What is left of a period that is over ends at once (L2). The caller holds the customer's lock, so what is read is so.
create or replace function renew_membership(p_now timestamptz, p_today date, p_tenant uuid, p_membership uuid) returns int language plpgsql as $$
declare
    plan record;
    ends date;
    periods int := 0;
begin
    loop
        select m.*, p.name into plan from memberships m left join plans p on p.tenant_id = m.tenant_id and p.id = m.plan_id
            where m.tenant_id = p_tenant and m.id = p_membership;
        exit when plan.status = 2 or plan.renewal_date is null or plan.renewal_date > p_today;

        ends := case when plan.type <> 0 and not plan.rollover then
            after_pauses(p_tenant, plan.id, period_start(plan.type, plan.start_date, plan.next_period + 1) - 1) end;
        if plan.credits_per_period > 0 then
            perform move_credits(p_now, p_tenant, plan.customer_id, 5 /* renewal */, plan.credits_per_period, jsonb_build_object(
                open_lot(p_now, p_tenant, plan.customer_id, 1 /* membership */, plan.credits_per_period, plan.renewal_date, ends, plan.id, plan.next_period),
                plan.credits_per_period), null, null, plan.name);
        end if;

        update memberships set next_period = next_period + 1,
            renewal_date = case when type <> 0 then after_pauses(p_tenant, id, period_start(type, start_date, next_period + 1)) end
            where tenant_id = p_tenant and id = plan.id;
        periods := periods + 1;
    end loop;

    if periods > 0 and plan.next_period > 1 then -- to begin is no renewal
        perform add_news(p_now, p_tenant, 'memberships.renewed', jsonb_build_object(
            'customerId', plan.customer_id, 'plan', plan.name, 'credits', plan.credits_per_period, 'renewsOn', plan.renewal_date));
    end if;

    if periods > 1 then
        perform expire_lots_of(p_now, p_today, p_tenant, array[plan.customer_id]);
    end if;

    return periods;
end $$;
