-- The third wall. Every table with a tenant_id shows and accepts rows of the session's studio only, also to the owner
-- of the table (FORCE). The application role owns nothing. The host role stands at the listed doors and sees no other table.
do $$
declare
    t text;
begin
    for t in
        select c.table_name from information_schema.columns c
        join information_schema.tables x using (table_schema, table_name)
        where c.table_schema = 'public' and c.column_name = 'tenant_id' and x.table_type = 'BASE TABLE'
    loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('drop policy if exists studio_wall on %I', t);
        execute format($policy$create policy studio_wall on %I
            using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid)
            with check (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid)$policy$, t);
        execute format('grant select, insert, update, delete on %I to {app}', t);
    end loop;

    -- Append-only: what is written in the ledger and the audit log stays (L4).
    revoke update, delete on credit_transactions, audit_logs from {app};

    -- Tables without tenant_id, each with its reason; a test knows this list.
    grant select, insert on tenants to {app};          -- a visitor's studio is looked up before it is entered
    grant select, update on tenants to {host};         -- the operator's list, suspending
    grant select, insert on data_protection_keys to {host}; -- the platform's own keys; no studio's session reads them

    -- Host doors.
    drop policy if exists host_door on outbox_messages; -- the dispatcher takes messages of all studios in order
    create policy host_door on outbox_messages to {host} using (true);
    grant select, update, delete on outbox_messages to {host};
    drop policy if exists host_door on class_instances; -- the sweep finds lines of all studios that time has to move
    create policy host_door on class_instances for select to {host} using (waitlist_count > 0);
    grant select (tenant_id, id, starts_at, max_capacity, booked_count, offered_count, waitlist_count, promotable_count) on class_instances to {host};
    drop policy if exists host_life_door on class_instances; -- one look begins and ends the classes of all studios; it sees no more than when
    create policy host_life_door on class_instances to {host} using (status < 3) with check (status in (1, 2));
    grant select (tenant_id, id, status, starts_at, ends_at), update (status) on class_instances to {host};
end $$;

grant usage on schema public to {app}, {host};
grant usage on all sequences in schema public to {app};
grant execute on all functions in schema public to {app};
