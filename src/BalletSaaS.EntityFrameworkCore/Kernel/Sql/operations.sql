-- What the atomic operations share.

-- A refusal is an answer: operations raise nothing, so that the rest of a batch stands. AtomicOperation.cs reads it.
create or replace function refuse(p_code text, p_data jsonb default '{}') returns jsonb language sql immutable as $$
    select jsonb_build_object('code', p_code, 'data', p_data)
$$;

-- Puts news into the outbox, in the transaction that makes it true.
create or replace function add_news(p_now timestamptz, p_tenant uuid, p_kind text, p_payload jsonb) returns void language plpgsql as $$
begin
    insert into outbox_messages (tenant_id, kind, payload, creation_time, next_attempt_at, attempts)
        values (p_tenant, p_kind, p_payload, p_now, p_now, 0);
end $$;
