-- L4: credits move here and nowhere else: lots, balance and ledger in one step. Gives the balance after. The caller holds the
-- customer's lock. p_amount is signed; p_lots says how many in each lot, unsigned. p_part tells several entries
-- of one kind for a booking apart: the same one twice is refused.
create or replace function move_credits(
    p_now timestamptz, p_tenant uuid, p_customer uuid, p_kind int, p_amount int, p_lots jsonb,
    p_booking uuid, p_actor uuid, p_notes text, p_part int default 0) returns int language plpgsql as $$
declare
    balance int;
    number int;
    signed jsonb := p_lots;
begin
    if p_amount < 0 then
        signed := (select jsonb_object_agg(key, -value::int) from jsonb_each_text(p_lots));
    end if;

    update credit_lots set remaining = remaining + sign(p_amount)::int * (p_lots ->> id::text)::int
        where tenant_id = p_tenant and customer_id = p_customer and p_lots ? id::text;
    update customers set credit_balance = credit_balance + p_amount, last_sequence = last_sequence + 1
        where tenant_id = p_tenant and id = p_customer
        returning credit_balance, last_sequence into balance, number;
    insert into credit_transactions (
        tenant_id, id, customer_id, sequence, kind, amount, balance_before, balance_after, lots, booking_id, part, notes, actor_id, creation_time)
        values (p_tenant, uuid_v7(p_now), p_customer, number, p_kind, p_amount, balance - p_amount, balance,
            signed, p_booking, p_part, p_notes, p_actor, p_now);
    return balance;
end $$;
