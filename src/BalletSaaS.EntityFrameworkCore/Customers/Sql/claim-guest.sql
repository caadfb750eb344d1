-- Somebody came to the door before they signed up: whoever proves that an e-mail is theirs has what the studio wrote down under it and their
-- name, classes, credits and all. The record that sign-up made is gone then, as long as nothing has happened on it; else both stay, for the
-- studio to see. So does a guest of another name or age, a child that came with a parent's e-mail, and so do several with one e-mail.
-- The caller holds the account; customers come after it, wherever both are held.
-- It runs with the owner's rights because the audit log keeps what it has; row security holds it to the session's studio all the same.
create or replace function claim_guest(p_now timestamptz, p_tenant uuid, p_user uuid) returns void
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    own customers;
    guest customers;
begin
    select * into own from customers where tenant_id = p_tenant and user_id = p_user and not is_deleted;
    perform from customers where tenant_id = p_tenant and (id = own.id or user_id is null and lower(email) = lower(own.email)) order by id for update;
    select * into own from customers where tenant_id = p_tenant and user_id = p_user and not is_deleted; -- as it is now that nobody else writes
    select * into guest from customers where tenant_id = p_tenant and user_id is null and not is_deleted and lower(email) = lower(own.email)
        and (select count(*) from customers where tenant_id = p_tenant and user_id is null and not is_deleted and lower(email) = lower(own.email)) = 1;
    if guest.id is null or lower(guest.first_name) <> lower(own.first_name) or guest.birth_date <> own.birth_date
        or own.last_sequence > 0
        or exists (select from bookings where tenant_id = p_tenant and customer_id = own.id)
        or exists (select from guardianships where tenant_id = p_tenant and own.id in (guardian_id, child_id))
        or exists (select from memberships where tenant_id = p_tenant and customer_id = own.id and plan_id is not null)
        or exists (select from pauses where tenant_id = p_tenant and customer_id = own.id)
        or exists (select from pause_requests where tenant_id = p_tenant and customer_id = own.id)
        or exists (select from progress_reports where tenant_id = p_tenant and customer_id = own.id) then
        return;
    end if;

    -- What belongs to whoever logs in comes along; what is left is a membership in which nothing was bought. Whoever still writes to the
    -- record with an older token is refused, for it is no more.
    update notifications set customer_id = guest.id where tenant_id = p_tenant and customer_id = own.id;
    update notifications set about_id = guest.id where tenant_id = p_tenant and about_id = own.id;
    update pause_requests set asker_id = guest.id where tenant_id = p_tenant and asker_id = own.id; -- for a child of whom they are guardian no more
    update notification_preferences set customer_id = guest.id where tenant_id = p_tenant and customer_id = own.id;
    update push_subscriptions set customer_id = guest.id where tenant_id = p_tenant and customer_id = own.id;
    update calendar_feeds set customer_id = guest.id where tenant_id = p_tenant and customer_id = own.id;
    update customer_photos set customer_id = guest.id where tenant_id = p_tenant and customer_id = own.id;
    update class_approvals set customer_id = guest.id where tenant_id = p_tenant and customer_id = own.id;
    delete from memberships where tenant_id = p_tenant and customer_id = own.id;
    delete from customers where tenant_id = p_tenant and id = own.id;
    update customers set user_id = p_user, email = own.email, first_name = own.first_name, last_name = own.last_name, phone = coalesce(own.phone, phone),
        language = own.language, birth_date = coalesce(own.birth_date, birth_date), level = greatest(own.level, level), leaderboard_opt_out = own.leaderboard_opt_out
        where tenant_id = p_tenant and id = guest.id;
    update audit_logs set entity_id = guest.id::text where tenant_id = p_tenant and entity_name = 'Customer' and entity_id = own.id::text;
    perform write_audit(p_now, p_tenant, p_user, 'Customer', guest.id, 'Modified', 'UserId', p_user::text);
    perform write_audit(p_now, p_tenant, p_user, 'Customer', guest.id, 'Modified', 'FormerName', guest.first_name || ' ' || guest.last_name);
end $$;
