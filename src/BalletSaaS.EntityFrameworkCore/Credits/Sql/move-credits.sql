-- L4: credits move here and nowhere else: lots, balance and ledger in one step. Gives the balance after. The caller holds the
-- customer's lock. p_amount is signed; p_lots says how many in each lot, unsigned. p_part tells several entries
-- of one kind for a booking apart: the same one twice is refused.
create or replace function move_credits(
    p_now timestamptz, p_tenant uuid, p_customer uuid, p_kind int, p_amount int, p_lots jsonb,
    p_booking uuid, p_actor uuid, p_notes text, p_part int default 0) returns int language plpgsql as $$
declare
    balance int;
begin
    with lots as (
        update credit_lots set remaining = remaining + sign(p_amount)::int * (p_lots ->> id::text)::int
            where tenant_id = p_tenant and customer_id = p_customer and p_lots ? id::text
    ), purse as (
        update customers set credit_balance = credit_balance + p_amount, last_sequence = last_sequence + 1
            where tenant_id = p_tenant and id = p_customer
            returning credit_balance, last_sequence
    )
    insert into credit_transactions (
        tenant_id, id, customer_id, sequence, kind, amount, balance_before, balance_after, lots, booking_id, part, notes, actor_id, creation_time)
        select p_tenant, uuid_v7(p_now), p_customer, last_sequence, p_kind, p_amount, credit_balance - p_amount, credit_balance,
            case when p_amount < 0 then (select jsonb_object_agg(key, -value::int) from jsonb_each_text(p_lots)) else p_lots end,
            p_booking, p_part, p_notes, p_actor, p_now
        from purse returning balance_after into balance;
    return balance;
end $$;
