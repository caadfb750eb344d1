-- Ends sessions of somebody: all of them, one (p_session), or all but one (p_but). What their devices are shown ends in the same write.
-- The caller holds the account.
create or replace function end_sessions(p_now timestamptz, p_tenant uuid, p_user uuid, p_session uuid, p_but uuid) returns void
    language sql set enable_seqscan = off as $$
    with ended as (
        update refresh_tokens set revoked_at = p_now where tenant_id = p_tenant and user_id = p_user and revoked_at is null
            and (p_session is null or family_id = p_session) and family_id is distinct from p_but
            returning family_id)
    delete from push_subscriptions where tenant_id = p_tenant and session_id in (select family_id from ended)
$$;
