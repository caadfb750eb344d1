-- A class begins or ends by hand; by itself it does so within a minute (InstanceLife). It goes forward only; the same twice is once.
create or replace function move_instance_on(
    p_now timestamptz, p_tenant uuid, p_instance uuid, p_status int, p_actor uuid, p_teacher uuid) returns jsonb language plpgsql set enable_seqscan = off as $$
declare
    class class_instances;
begin
    select * into class from class_instances where tenant_id = p_tenant and id = p_instance for no key update;
    if not found then
        return refuse('Kernel:NotFound'); -- P1
    elsif class.instructor_id is distinct from coalesce(p_teacher, class.instructor_id) then
        return refuse('Attendance:NotYourClass');
    elsif class.status = 3 then
        return refuse('Schedule:InstanceCancelled');
    elsif class.status > p_status then
        return refuse('Schedule:AlreadyStarted'); -- T6: the past does not change
    elsif p_status = 1 and p_now < check_in_opens(class.starts_at) then
        return refuse('Attendance:TooEarly', jsonb_build_object('opensAt', check_in_opens(class.starts_at)));
    elsif p_status = 2 and p_now < class.starts_at then
        return refuse('Attendance:NotStarted');
    elsif class.status < p_status then
        update class_instances set status = p_status, last_modification_time = p_now, last_modifier_id = p_actor
            where tenant_id = p_tenant and id = p_instance;
    end if;

    return jsonb_build_object('id', p_instance, 'status', p_status);
end $$;
