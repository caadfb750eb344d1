-- Opens an empty lot for credits that are about to come; move_credits fills it.
create or replace function open_lot(
    p_now timestamptz, p_tenant uuid, p_customer uuid, p_source int, p_amount int, p_valid_from date, p_expires_on date) returns uuid language plpgsql as $$
declare
    lot uuid := uuid_v7(p_now);
begin
    insert into credit_lots (tenant_id, id, customer_id, source, amount, remaining, held, valid_from, expires_on, creation_time)
        values (p_tenant, lot, p_customer, p_source, p_amount, 0, 0, p_valid_from, p_expires_on, p_now);
    return lot;
end $$;
