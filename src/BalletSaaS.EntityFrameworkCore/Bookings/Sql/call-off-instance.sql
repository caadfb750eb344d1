-- C3: the studio calls an instance off. Everybody gets everything back, who cancelled late too; the line is released; each
-- person hears of it once. Twice is once, with the same answer. p_today is the studio's date.
create or replace function call_off_instance(
    p_now timestamptz, p_today date, p_tenant uuid, p_instance uuid, p_reason text, p_actor uuid) returns jsonb language plpgsql set enable_seqscan = off as $$
declare
    class class_instances;
begin
    select * into class from class_instances where tenant_id = p_tenant and id = p_instance for no key update;
    if not found then
        return refuse('Kernel:NotFound'); -- P1
    elsif class.status <> 3 then
        if class.status <> 0 or class.starts_at <= p_now then
            return refuse('Schedule:AlreadyStarted'); -- T6: the past does not change
        end if;

        perform from customers where tenant_id = p_tenant
            and id in (select unnest(array[customer_id, payer_id]) from bookings where tenant_id = p_tenant and class_instance_id = p_instance) order by id for no key update;
        perform add_news(p_now, p_tenant, 'bookings.called-off', jsonb_build_object(
                'classInstanceId', p_instance, 'customerId', customer, 'creditsRefunded', sum(credits), 'reason', p_reason))
            from give_everything_back(p_now, p_today, p_tenant, p_instance, p_actor) group by customer;
        update class_instances set status = 3 /* cancelled */, cancellation_reason = p_reason, last_modification_time = p_now, last_modifier_id = p_actor
            where tenant_id = p_tenant and id = p_instance;
    end if;

    -- Whom an earlier move released stands at another time, and was told then.
    return (select jsonb_build_object('id', p_instance, 'status', 3, 'bookingsCancelled', count(*), 'creditsRefunded', coalesce(sum(credits_refunded), 0))
        from bookings where tenant_id = p_tenant and class_instance_id = p_instance and status = 6 and starts_at = class.starts_at);
end $$;
