-- What the atomic operations share.

-- A refusal is an answer: operations raise nothing, so that the rest of a batch stands. AtomicOperation.cs reads it.
create or replace function refuse(p_code text, p_data jsonb default '{}') returns jsonb language sql immutable as $$
    select jsonb_build_object('code', p_code, 'data', p_data)
$$;

-- Writes down that somebody changed a fact by an operation; what is saved entity by entity is written down by itself.
create or replace function write_audit(
    p_now timestamptz, p_tenant uuid, p_user uuid, p_entity text, p_id uuid, p_change text, p_fact text, p_value text) returns void language plpgsql as $$
begin
    insert into audit_logs (tenant_id, id, user_id, entity_name, entity_id, change_type, changes, creation_time)
        values (p_tenant, uuid_v7(p_now), p_user, p_entity, p_id::text, p_change, jsonb_build_object(p_fact, jsonb_build_array(null, p_value)), p_now);
end $$;

-- Puts news into the outbox, in the transaction that makes it true.
create or replace function add_news(p_now timestamptz, p_tenant uuid, p_kind text, p_payload jsonb) returns void language plpgsql as $$
begin
    insert into outbox_messages (tenant_id, kind, payload, creation_time, next_attempt_at, attempts)
        values (p_tenant, p_kind, p_payload, p_now, p_now, 0);
end $$;
