-- Gives a customer another membership, from a plan or (p_plan null) of a type without credits. The one before ends the day before;
-- what it paid for stays. p_today is the studio's date. A start in the past begins with the period that runs today.
create or replace function assign_membership(
    p_now timestamptz, p_today date, p_tenant uuid, p_customer uuid, p_membership uuid, p_plan uuid, p_type int, p_start date, p_actor uuid)
    returns jsonb language plpgsql set enable_seqscan = off as $$
declare
    plan plans;
    period int := 0;
    closed jsonb;
begin
    perform from customers where tenant_id = p_tenant and id = p_customer and not is_deleted for no key update;
    if not found then
        return refuse('Kernel:NotFound'); -- P1
    end if;

    if p_plan is not null then
        select * into plan from plans where tenant_id = p_tenant and id = p_plan for share; -- its numbers hold until they are frozen here
        if not found then
            return refuse('Kernel:NotFound'); -- P1
        elsif plan.is_archived then
            return refuse('Memberships:PlanArchived', jsonb_build_object('plan', plan.name));
        elsif plan.once_per_person and exists (
            select from memberships where tenant_id = p_tenant and customer_id = p_customer and plan_id = p_plan and is_intro) then
            return refuse('Memberships:IntroUsed', jsonb_build_object('name', plan.name));
        end if;

        p_type := plan.type;
    end if;

    closed := paused_on(p_tenant, p_customer, p_start);
    if closed is not null then
        return closed; -- M2
    end if;

    while p_type <> 0 and period_start(p_type, p_start, period + 1) <= p_today loop
        period := period + 1;
    end loop;

    update memberships set is_current = false, renewal_date = null, status = 2,
            end_date = greatest(start_date, least(end_date, p_start - 1)), last_modification_time = p_now, last_modifier_id = p_actor
        where tenant_id = p_tenant and customer_id = p_customer and is_current;
    insert into memberships (
        tenant_id, id, customer_id, plan_id, type, status, start_date, renewal_date, is_current,
        price_minor, credits_per_period, rollover, is_intro, next_period, creation_time, creator_id)
        values (p_tenant, p_membership, p_customer, p_plan, p_type, 0, p_start,
            case when p_plan is not null or p_type <> 0 then period_start(p_type, p_start, period) end, true, coalesce(plan.price_minor, 0),
            coalesce(plan.credits_per_period, 0), coalesce(plan.rollover, false), coalesce(plan.once_per_person, false), period, p_now, p_actor);
    update pauses set membership_id = p_membership where tenant_id = p_tenant and customer_id = p_customer and from_date > p_start;
    update pause_requests set membership_id = p_membership where tenant_id = p_tenant and customer_id = p_customer and status = 0;
    perform settle_membership(p_today, p_tenant, p_membership);
    perform renew_membership(p_now, p_today, p_tenant, p_membership);
    return jsonb_build_object('id', p_membership);
end $$;

-- M3: no further period; what was paid stays until the end of the running one. Twice is once, with the same answer.
create or replace function cancel_membership(p_now timestamptz, p_today date, p_tenant uuid, p_customer uuid, p_reason text, p_actor uuid)
    returns jsonb language plpgsql set enable_seqscan = off as $$
declare
    plan memberships;
begin
    perform from customers where tenant_id = p_tenant and id = p_customer and not is_deleted for no key update;
    if not found then
        return refuse('Kernel:NotFound'); -- P1
    end if;

    select * into plan from memberships where tenant_id = p_tenant and customer_id = p_customer and is_current;
    if plan.status <> 2 then
        update memberships set status = 2 /* cancelled */, renewal_date = null, cancellation_reason = p_reason,
                end_date = greatest(start_date, p_today), last_modification_time = p_now, last_modifier_id = p_actor
            where tenant_id = p_tenant and id = plan.id;
        perform settle_membership(p_today, p_tenant, plan.id);
    end if;

    return (select jsonb_build_object('id', id, 'endDate', end_date) from memberships where tenant_id = p_tenant and id = plan.id);
end $$;
