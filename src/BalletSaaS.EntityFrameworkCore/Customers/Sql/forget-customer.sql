-- The person goes, the sums stay (P3): ledger, bookings and attendance keep their rows, and nobody's name. It runs with the owner's
-- rights, because the audit log can only be added to by the application; row security holds it to the session's studio all the same.
-- The caller holds the account, and then whom it forgets, in the order of claim_guest.
-- A test knows every column with words about a customer: what is erased here, and what stays and why.
create or replace function forget_customer(
    p_now timestamptz, p_tenant uuid, p_customer uuid, p_user uuid, p_first_name text, p_last_name text) returns jsonb
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    address text := 'erased-' || p_user || '@erased.invalid'; -- a child has no account, and no address
begin
    perform from customers where tenant_id = p_tenant and id = p_customer and user_id is not distinct from p_user and not is_deleted for no key update;
    if not found then
        return refuse('Kernel:NotFound'); -- P1
    end if;

    if exists (select from bookings where tenant_id = p_tenant and customer_id = p_customer and status < 4 and starts_at > p_now) then
        return refuse('Kernel:Concurrency'); -- booked meanwhile
    end if;

    update customers set email = address, first_name = p_first_name, last_name = p_last_name, phone = null, birth_date = null, language = null,
        leaderboard_opt_out = true, is_deleted = true
        where tenant_id = p_tenant and id = p_customer;
    update users set email = address, normalized_email = upper(address), user_name = address, normalized_user_name = upper(address),
        first_name = p_first_name, last_name = p_last_name, phone_number = null, password_hash = null, security_stamp = gen_random_uuid(),
        concurrency_stamp = gen_random_uuid(), roles = '{}', two_factor_enabled = false, authenticator_key = null
        where tenant_id = p_tenant and id = p_user;
    delete from refresh_tokens where tenant_id = p_tenant and user_id = p_user;
    delete from class_approvals where tenant_id = p_tenant and customer_id = p_customer;
    delete from pause_requests where tenant_id = p_tenant and customer_id = p_customer;
    update pause_requests set asker_id = null where tenant_id = p_tenant and asker_id = p_customer; -- a child's, who has another guardian
    delete from customer_photos where tenant_id = p_tenant and customer_id = p_customer;
    delete from guardianships where tenant_id = p_tenant and (guardian_id = p_customer or child_id = p_customer);
    delete from report_goals where tenant_id = p_tenant and customer_id = p_customer;
    delete from progress_reports where tenant_id = p_tenant and customer_id = p_customer;
    delete from calendar_feeds where tenant_id = p_tenant and customer_id = p_customer;
    delete from notifications where tenant_id = p_tenant and (customer_id = p_customer or about_id = p_customer);
    delete from notification_preferences where tenant_id = p_tenant and customer_id = p_customer;
    delete from push_subscriptions where tenant_id = p_tenant and customer_id = p_customer;
    delete from recovery_codes where tenant_id = p_tenant and user_id = p_user;
    update audit_logs set changes = '{}' where tenant_id = p_tenant
        and ((entity_name = 'Customer' and entity_id = p_customer::text) or (entity_name = 'User' and entity_id = p_user::text));
    return '{}';
end $$;
