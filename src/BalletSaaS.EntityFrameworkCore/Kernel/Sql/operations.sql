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

-- B2: the answer kept under a client's key; null when there is none, or no key. The same key with another request is a mistake.
create or replace function kept_answer(p_tenant uuid, p_key uuid, p_hash bytea) returns jsonb language plpgsql strict as $$
declare
    kept idempotency_keys;
begin
    select * into kept from idempotency_keys where tenant_id = p_tenant and key = p_key;
    return case
        when not found then null
        when kept.request_hash <> p_hash then refuse('Kernel:IdempotencyMismatch')
        else kept.response end;
end $$;

-- B2: keeps an answer, refusals too, when there is a key. It is looked up and written under the lock of the customer whose key it is.
create or replace function keep_answer(p_now timestamptz, p_tenant uuid, p_key uuid, p_hash bytea, p_answer jsonb) returns void language plpgsql strict as $$
begin
    insert into idempotency_keys (tenant_id, key, request_hash, response, creation_time)
        values (p_tenant, p_key, p_hash, p_answer, p_now);
end $$;
