-- Books a batch of wishes in one transaction; a single booking is a batch of one. docs/booking.md tells the whole path.
-- One answer a wish: the booking, or a refusal. Only a fault raises, and undoes the whole batch.
-- Lock order, here and in every other operation: studios, then instances, then customers, each sorted; then lots.
create or replace function book_batch(
    p_now timestamptz, p_tenants uuid[], p_customers uuid[], p_instances uuid[], p_waits boolean[],
    p_actors uuid[], p_keys uuid[], p_hashes bytea[], p_bookings uuid[])
returns table (n int, answer jsonb) language plpgsql as $$
declare
    studio record;
    wishes record;
    class class_instances;
    customer customers;
    closed jsonb;
    confirmed_only boolean;
begin
    for studio in
        select wish.tenant, array_agg(wish.instance) as instances, array_agg(wish.customer) as customers
        from unnest(p_tenants, p_instances, p_customers) wish (tenant, instance, customer) group by 1 order by 1
    loop
        perform set_config('app.tenant_id', studio.tenant::text, true);
        perform from class_instances where tenant_id = studio.tenant and id = any (studio.instances) order by id for no key update;
        perform from customers where tenant_id = studio.tenant and id = any (studio.customers) order by id for no key update;
        select case status when 1 then refuse('Tenants:Suspended') end into closed from tenants where id = studio.tenant; -- P4
        confirmed_only := exists (
            select from settings where tenant_id = studio.tenant and name = 'Accounts.RequireConfirmedEmail' and value = 'true');

        for wishes in
            select wish.instance, array_agg(wish.n::int order by wish.n) as numbers
            from unnest(p_tenants, p_instances) with ordinality wish (tenant, instance, n) where wish.tenant = studio.tenant group by 1
        loop
            select * into class from class_instances where tenant_id = studio.tenant and id = wishes.instance;
            foreach n in array wishes.numbers loop
                answer := kept_answer(studio.tenant, p_keys[n], p_hashes[n]); -- B2
                if answer is null then
                    select * into customer from customers where tenant_id = studio.tenant and id = p_customers[n] and not is_deleted;
                    answer := coalesce(closed, case when confirmed_only then unconfirmed(customer) end,
                        book_place(p_now, class, customer, p_waits[n], p_actors[n], p_bookings[n]));
                    case answer ->> 'status'
                        when '1' then class.booked_count := class.booked_count + 1;
                        when '0' then
                            class.waitlist_count := class.waitlist_count + 1;
                            class.promotable_count := class.promotable_count + 1;
                        else null;
                    end case;
                    perform keep_answer(p_now, studio.tenant, p_keys[n], p_hashes[n], answer);
                end if;

                return next;
            end loop;

            -- Once for the instance, however many booked: each further update of a row in a transaction checks its foreign keys again.
            update class_instances set booked_count = class.booked_count, waitlist_count = class.waitlist_count, promotable_count = class.promotable_count
                where tenant_id = class.tenant_id and id = class.id
                    and (booked_count, waitlist_count) <> (class.booked_count, class.waitlist_count);
        end loop;
    end loop;
end $$;
