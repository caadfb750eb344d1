-- What a membership's pauses mean for its dates: whether it is paused today, when it renews or ends (M2), when its lots end (L7).
-- The caller holds the customer's lock. p_today is the studio's date.
create or replace function settle_membership(p_today date, p_tenant uuid, p_membership uuid) returns void language plpgsql as $$
declare
    plan memberships;
    next date;
begin
    select * into plan from memberships where tenant_id = p_tenant and id = p_membership;
    next := after_pauses(p_tenant, plan.id, period_start(plan.type, plan.start_date, plan.next_period));
    update memberships set
        status = case when plan.status = 2 then 2 /* cancelled */ else
            (paused_on(p_tenant, plan.customer_id, p_today) is not null)::int /* paused or active */ end,
        renewal_date = case when plan.renewal_date is not null then next end,
        end_date = case when plan.status = 2 and plan.is_current and plan.type <> 0 then greatest(next - 1, plan.start_date) else plan.end_date end
        where tenant_id = p_tenant and id = plan.id
        returning * into plan;
    -- Lots of a membership to pay as you go do not end, those that roll over end with the membership (M3).
    update credit_lots set expires_on = case
            when plan.rollover then plan.end_date
            else after_pauses(p_tenant, plan.id, period_start(plan.type, plan.start_date, period + 1) - 1) end
        where tenant_id = p_tenant and membership_id = plan.id and plan.type <> 0 and (expires_on is null or expires_on >= p_today);
    update customers set paused_until = (
            select max(to_date) from pauses where tenant_id = p_tenant and customer_id = plan.customer_id and to_date >= p_today)
        where tenant_id = p_tenant and id = plan.customer_id;
end $$;
