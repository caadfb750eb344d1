-- L4: credits move here and nowhere else: lots, balance and ledger in one step. The caller holds the customer's lock.
-- p_lots says how many in each lot; p_sign is 1 for credits that come and -1 for credits that go.
create or replace function move_credits(
    p_now timestamptz, p_tenant uuid, p_customer uuid, p_kind int, p_sign int, p_lots jsonb,
    p_booking uuid, p_actor uuid, p_notes text) returns credit_transactions language plpgsql as $$
declare
    moved record;
    entry credit_transactions;
begin
    entry.amount := 0;
    entry.lots := '{}';
    for moved in select key::uuid as lot, p_sign * value::int as amount from jsonb_each_text(p_lots) loop
        update credit_lots set remaining = remaining + moved.amount where tenant_id = p_tenant and id = moved.lot;
        entry.amount := entry.amount + moved.amount;
        entry.lots := entry.lots || jsonb_build_object(moved.lot, moved.amount);
    end loop;

    update customers set credit_balance = credit_balance + entry.amount, last_sequence = last_sequence + 1
        where tenant_id = p_tenant and id = p_customer
        returning credit_balance, last_sequence into entry.balance_after, entry.sequence;
    entry.id := uuid_v7(p_now);
    entry.balance_before := entry.balance_after - entry.amount;
    insert into credit_transactions (
        tenant_id, id, customer_id, sequence, kind, amount, balance_before, balance_after, lots, booking_id, notes, actor_id, creation_time)
        values (p_tenant, entry.id, p_customer, entry.sequence, p_kind, entry.amount, entry.balance_before, entry.balance_after,
            entry.lots, p_booking, p_notes, p_actor, p_now);
    return entry;
end $$;
