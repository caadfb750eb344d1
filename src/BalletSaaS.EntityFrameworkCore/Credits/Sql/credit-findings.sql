-- L4: replays the chain of a customer, or with null of everybody in the studio, in one glance at the books (one statement, one
-- snapshot), and tells every place where they do not balance. Nothing found: they do. What lots hold is what places in line hold in
-- them (L5). The kinds are those of CreditFlaw.
create or replace function credit_findings(p_tenant uuid, p_customer uuid)
returns table (customer_id uuid, kind smallint, sequence int, lot_id uuid, expected int, found int) language sql stable as $$
    with entries as (
        select t.customer_id, t.sequence, t.amount, t.balance_before, t.balance_after, t.lots,
            lag(t.sequence, 1, 0) over chain + 1 as place, lag(t.balance_after, 1, 0) over chain as before
        from credit_transactions t
        where t.tenant_id = p_tenant and (p_customer is null or t.customer_id = p_customer)
        window chain as (partition by t.customer_id order by t.sequence)
    ), moves as (
        select e.customer_id, e.sequence, lot.key::uuid as lot_id, lot.value::int as amount
        from entries e cross join jsonb_each_text(e.lots) lot
    ), lots as (
        select l.customer_id, l.id, l.remaining, l.held from credit_lots l
        where l.tenant_id = p_tenant and (p_customer is null or l.customer_id = p_customer)
    ), line as (
        select coalesce(b.payer_id, b.customer_id) as customer_id, b.price_credits, b.lots, coalesce((select sum(value::int) from jsonb_each_text(b.lots)), 0)::int as held from bookings b
        where b.tenant_id = p_tenant and b.status = 0 and (p_customer is null or b.customer_id = p_customer and b.payer_id is null or b.payer_id = p_customer)
    ), holds as (
        select line.customer_id, lot.key::uuid as id, sum(lot.value::int)::int as total from line cross join jsonb_each_text(line.lots) lot group by 1, 2
    ), ledgers as (
        select e.customer_id, sum(e.amount)::int as total, max(e.sequence) as last from entries e group by 1
    ), purses as (
        select l.customer_id, sum(l.remaining)::int as total from lots l group by 1
    ), people as (
        select c.id as customer_id, c.credit_balance, c.last_sequence,
            coalesce(ledger.total, 0) as ledger, coalesce(ledger.last, 0) as last, coalesce(purse.total, 0) as purse
        from customers c
        left join ledgers ledger on ledger.customer_id = c.id
        left join purses purse on purse.customer_id = c.id
        where c.tenant_id = p_tenant and (p_customer is null or c.id = p_customer)
    )
    -- Entry by entry.
    select e.customer_id, 0::smallint /* missing entry */, e.sequence, null::uuid, e.place, e.sequence from entries e where e.sequence <> e.place
    union all select e.customer_id, 1 /* wrong before */, e.sequence, null, e.before, e.balance_before from entries e where e.balance_before <> e.before
    union all select e.customer_id, 2 /* wrong after */, e.sequence, null, e.balance_before + e.amount, e.balance_after
        from entries e where e.balance_after <> e.balance_before + e.amount
    union all select e.customer_id, 3 /* below zero */, e.sequence, null, 0, e.balance_after from entries e where e.balance_after < 0
    union all select e.customer_id, 4 /* wrong split */, e.sequence, null, e.amount, coalesce(sum(m.amount), 0)::int
        from entries e left join moves m on m.customer_id = e.customer_id and m.sequence = e.sequence
        group by e.customer_id, e.sequence, e.amount having e.amount <> coalesce(sum(m.amount), 0)
    -- The customer's sums.
    union all select p.customer_id, 0 /* missing entry: the last */, null, null, p.last_sequence, p.last from people p where p.last_sequence <> p.last
    union all select p.customer_id, 5 /* wrong balance */, null, null, p.ledger, p.credit_balance from people p where p.credit_balance <> p.ledger
    union all select p.customer_id, 6 /* wrong lots */, null, null, p.ledger, p.purse from people p where p.purse <> p.ledger
    -- Lot by lot; an entry may also name a lot that is not there.
    union all select customer_id, 7 /* wrong lot */, null, id, coalesce(moved.total, 0), coalesce(lots.remaining, 0)
        from lots full join (select m.customer_id, m.lot_id as id, sum(m.amount)::int as total from moves m group by 1, 2) moved using (customer_id, id)
        where coalesce(lots.remaining, 0) <> coalesce(moved.total, 0)
    union all select l.customer_id, 3 /* below zero */, null, l.id, 0, least(l.remaining, l.held) from lots l where least(l.remaining, l.held) < 0
    -- What is held (L5): by lots for the line, and by the line in lots.
    union all select customer_id, 8 /* wrong hold */, null, id, coalesce(holds.total, 0), coalesce(lots.held, 0)
        from lots full join holds using (customer_id, id) where coalesce(lots.held, 0) <> coalesce(holds.total, 0)
    union all select l.customer_id, 9 /* held beyond what is left */, null, l.id, l.remaining, l.held from lots l where l.held > greatest(l.remaining, 0)
    union all select line.customer_id, 10 /* wrong place in line */, null, null, line.price_credits, line.held
        from line where line.lots <> '{}' and line.held <> line.price_credits
$$;
