-- How a price is split over a customer's lots, as {"lot": credits}, and how many credits are missing.
-- Without a date every lot counts (a balance is taken back, nothing is attended). LotSpending.Split says the same in C#.
create or replace function split_lots(p_tenant uuid, p_customer uuid, p_date date, p_price int, out lots jsonb, out missing int) language plpgsql as $$
declare
    lot record;
begin
    lots := '{}';
    missing := p_price;
    for lot in
        select id, remaining - held as usable from credit_lots -- L5
        where tenant_id = p_tenant and customer_id = p_customer and remaining > held
            and (p_date is null or valid_from <= p_date and (expires_on is null or p_date <= expires_on)) -- L2
        order by expires_on nulls last, creation_time, id                                                -- L1
    loop
        exit when missing = 0;
        lots := lots || jsonb_build_object(lot.id, least(missing, lot.usable));
        missing := missing - least(missing, lot.usable);
    end loop;
end $$;
