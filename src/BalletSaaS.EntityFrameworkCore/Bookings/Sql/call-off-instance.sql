-- C3: the studio calls instances off, each with its reason. Everybody gets everything back, who cancelled late too; the lines are
-- released; each person hears of all of it once. Twice is once, with the same answer. p_today is the studio's date.
create or replace function call_off_instances(
    p_now timestamptz, p_today date, p_tenant uuid, p_instances uuid[], p_reasons text[], p_actor uuid) returns jsonb language plpgsql set enable_seqscan = off as $$
declare
    there int;
    begun boolean;
begin
    -- Lock order over all of them together: instances sorted, then customers sorted.
    select count(*), bool_or(status in (1, 2) or status = 0 and starts_at <= p_now) into there, begun from (
        select status, starts_at from class_instances where tenant_id = p_tenant and id = any (p_instances) order by id for no key update) class;
    if there < cardinality(p_instances) then
        return refuse('Kernel:NotFound'); -- P1
    elsif begun then
        return refuse('Schedule:AlreadyStarted'); -- T6: the past does not change
    end if;

    perform from customers where tenant_id = p_tenant
        and id in (select unnest(array[customer_id, payer_id]) from bookings where tenant_id = p_tenant and class_instance_id = any (p_instances)) order by id for no key update;
    perform add_news(p_now, p_tenant, 'bookings.called-off', jsonb_build_object('customerId', customer, 'classes', jsonb_agg(told)))
        from (
            select back.customer, jsonb_build_object('classInstanceId', class.id, 'creditsRefunded', sum(back.credits), 'reason', off.reason) as told
                from unnest(p_instances, p_reasons) off (instance, reason)
                join class_instances class on class.tenant_id = p_tenant and class.id = off.instance and class.status = 0,
                give_everything_back(p_now, p_today, p_tenant, class.id, p_actor) back
                group by back.customer, class.id, off.reason) one group by customer;
    update class_instances class
        set status = 3 /* cancelled */, cancellation_reason = off.reason, last_modification_time = p_now, last_modifier_id = p_actor
        from unnest(p_instances, p_reasons) off (instance, reason)
        where class.tenant_id = p_tenant and class.id = off.instance and class.status = 0;

    -- Whom an earlier move released stands at another time, and was told then.
    return (select jsonb_build_object('status', 3, 'bookingsCancelled', count(*), 'creditsRefunded', coalesce(sum(b.credits_refunded), 0))
        from bookings b join class_instances class on class.tenant_id = p_tenant and class.id = b.class_instance_id
        where b.tenant_id = p_tenant and b.class_instance_id = any (p_instances) and b.status = 6 and b.starts_at = class.starts_at);
end $$;
