-- Whether somebody books, pays and is told for a child.
create or replace function is_guardian(p_tenant uuid, p_guardian uuid, p_child uuid) returns boolean language plpgsql as $$
begin
    perform from guardianships where tenant_id = p_tenant and guardian_id = p_guardian and child_id = p_child;
    return found;
end $$;
