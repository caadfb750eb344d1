-- L6: staff grant credits (a new lot) or take credits back (from the lots, in the order they are spent), with actor and reason.
-- p_today is the studio's date. Answers with the ledger entry, or refuses.
create or replace function adjust_credits(
    p_now timestamptz, p_today date, p_tenant uuid, p_customer uuid, p_amount int, p_expires_on date, p_notes text, p_actor uuid) returns jsonb language plpgsql set enable_seqscan = off as $$
declare
    split record;
    balance int;
begin
    perform from customers where tenant_id = p_tenant and id = p_customer and not is_deleted for no key update;
    if not found then
        return refuse('Kernel:NotFound'); -- P1
    end if;

    -- What ended is no balance, also when the night has not yet come by (L2).
    perform expire_lots_of(p_now, p_today, p_tenant, array[p_customer]);

    if p_amount > 0 then
        if p_expires_on < p_today then
            return refuse('Credits:ExpiryInThePast');
        end if;

        balance := move_credits(p_now, p_tenant, p_customer, 0 /* grant */, p_amount,
            jsonb_build_object(open_lot(p_now, p_tenant, p_customer, 0 /* grant */, p_amount, p_today, p_expires_on), p_amount),
            null, p_actor, p_notes);
    else
        split := split_lots(p_tenant, p_customer, null, -p_amount);
        if split.missing > 0 and free_holds(p_tenant, p_customer) > 0 then
            split := split_lots(p_tenant, p_customer, null, -p_amount);
        end if;

        if split.missing > 0 then
            return refuse('Credits:BelowZero', jsonb_build_object('balance', -p_amount - split.missing));
        end if;

        balance := move_credits(p_now, p_tenant, p_customer, 4 /* adjustment */, p_amount, split.lots, null, p_actor, p_notes);
    end if;

    perform add_news(p_now, p_tenant, 'credits.adjusted', jsonb_build_object('customerId', p_customer, 'amount', p_amount, 'balance', balance, 'notes', p_notes));

    return (select jsonb_build_object('transactionId', id, 'balanceBefore', balance_before, 'balanceAfter', balance_after)
        from credit_transactions where tenant_id = p_tenant and customer_id = p_customer order by sequence desc limit 1);
end $$;

-- Credits that are taken back are taken from places in line too: those hold nothing then, and pay with what is there when their turn
-- comes (W3). Says how many were held. The caller holds the customer's lock.
create or replace function free_holds(p_tenant uuid, p_customer uuid) returns int language plpgsql as $$
declare
    freed int := (select sum(held) from credit_lots where tenant_id = p_tenant and customer_id = p_customer);
begin
    if freed > 0 then
        update credit_lots set held = 0 where tenant_id = p_tenant and customer_id = p_customer and held > 0;
        update bookings set lots = '{}' where tenant_id = p_tenant and customer_id = p_customer and payer_id is null and status = 0;
        update bookings set lots = '{}' where tenant_id = p_tenant and payer_id = p_customer and status = 0;
    end if;

    return freed;
end $$;
