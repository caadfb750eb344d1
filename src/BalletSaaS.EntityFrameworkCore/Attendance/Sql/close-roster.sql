-- C5: the roster is closed. Who is not marked did not come; or came, when the studio chose so (A1). Twice is once, with the same answer;
-- whoever was let in since and not marked is closed with the second time.
create or replace function close_roster(
    p_now timestamptz, p_today date, p_tenant uuid, p_instance uuid, p_automatic boolean, p_actor uuid, p_teacher uuid) returns jsonb language plpgsql set enable_seqscan = off as $$
declare
    class class_instances;
    booking bookings;
begin
    select * into class from class_instances where tenant_id = p_tenant and id = p_instance for no key update;
    if not found then
        return refuse('Kernel:NotFound'); -- P1
    elsif class.instructor_id is distinct from coalesce(p_teacher, class.instructor_id) then
        return refuse('Attendance:NotYourClass');
    elsif class.status = 3 then
        return refuse('Schedule:InstanceCancelled');
    elsif class.starts_at > p_now then
        return refuse('Attendance:NotStarted');
    elsif class.roster_closed_at is null or exists (select from bookings where tenant_id = p_tenant and class_instance_id = p_instance and status = 1) then
        perform from customers where tenant_id = p_tenant
            and id in (select unnest(array[customer_id, payer_id]) from bookings where tenant_id = p_tenant and class_instance_id = p_instance and status = 1) order by id for no key update;
        for booking in
            select * from bookings where tenant_id = p_tenant and class_instance_id = p_instance and status = 1 order by id
        loop
            perform set_attendance(p_now, p_today, booking, case when p_automatic then 2 else 3 end, 3 /* automatic */, p_actor, p_now);
        end loop;

        update class_instances set roster_closed_at = coalesce(roster_closed_at, p_now), roster_closed_by = coalesce(roster_closed_by, p_actor) where tenant_id = p_tenant and id = p_instance;
        perform add_news(p_now, p_tenant, 'attendance.roster-closed', jsonb_build_object('classInstanceId', p_instance));
    end if;

    return (select jsonb_build_object('id', i.id, 'rosterClosedAt', i.roster_closed_at,
            'attended', count(b.id) filter (where b.status = 2), 'noShows', count(b.id) filter (where b.status = 3))
        from class_instances i left join bookings b on b.tenant_id = i.tenant_id and b.class_instance_id = i.id
        where i.tenant_id = p_tenant and i.id = p_instance group by i.tenant_id, i.id);
end $$;
