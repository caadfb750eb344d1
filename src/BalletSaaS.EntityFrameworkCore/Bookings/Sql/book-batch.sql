-- Books a batch of wishes in one transaction; a single booking is a batch of one. docs/booking.md tells the whole path.
-- One answer a wish: the booking, or a refusal. Only a fault raises, and undoes the whole batch.
-- Lock order, here and in every other operation: studios, then instances, then customers, each sorted; then lots.
create or replace function book_batch(
    p_now timestamptz, p_tenants uuid[], p_customers uuid[], p_instances uuid[], p_waits boolean[],
    p_actors uuid[], p_keys uuid[], p_hashes bytea[], p_bookings uuid[], p_staff boolean[], p_reasons text[], p_guardians uuid[])
returns table (n int, answer jsonb) language plpgsql set enable_seqscan = off set plan_cache_mode = force_generic_plan
    set lock_timeout = '3s' as $$ -- a studio in a long operation must not hold up those of its lane
declare
    studio record;
    rules record;
    limited jsonb;
    paused jsonb;
    unfit jsonb;
    class class_instances;
    counted boolean;
    person record;
    kept record;
    busy boolean;
    free_hand boolean;
    full_up boolean;
    price int;
    guardians uuid[];
    payer uuid;
    pays record;
    split record;
    since timestamptz;
begin
    for studio in
        select wish.tenant as id, array_agg(wish.instance) as instances, array_agg(wish.customer) as customers,
            array_agg(wish.guardian) filter (where wish.guardian is not null) as guardians, bool_or(wish.staff) as staff, array_agg(wish.n::int order by wish.instance, wish.n) as wishes
        from unnest(p_tenants, p_instances, p_customers, p_guardians, p_staff) with ordinality wish (tenant, instance, customer, guardian, staff, n) group by 1 order by 1
    loop
        perform set_config('app.tenant_id', studio.id::text, true);
        guardians := studio.guardians;
        if studio.staff then -- any guardian may pay
            guardians := guardians || array(select guardian_id from guardianships where tenant_id = studio.id and child_id = any (studio.customers));
        end if;

        if cardinality(studio.wishes) > 1 or guardians <> '{}' then -- a single wish locks the two below
            perform from class_instances where tenant_id = studio.id and id = any (studio.instances) order by id for no key update;
            perform from customers where tenant_id = studio.id and id = any (studio.customers || guardians) order by id for no key update;
        end if;

        select case status when 1 then refuse('Tenants:Suspended') end as closed, said.* into rules -- P4
            from tenants, booking_rules(studio.id) said where id = studio.id;
        class := null;
        foreach n in array studio.wishes loop
            if class.id is distinct from p_instances[n] then
                counted := write_counts(studio.id, class.id, class.booked_count, class.waitlist_count, class.promotable_count, class.late_count, class.refunds_due);
                select * into class from class_instances where tenant_id = studio.id and id = p_instances[n] for no key update;
            end if;

            select id, user_id, credit_balance, level, birth_date, paused_until into person from customers
                where tenant_id = studio.id and id = p_customers[n] and not is_deleted for no key update;
            select request_hash, response into kept from idempotency_keys where tenant_id = studio.id and key = p_keys[n];
            if found then -- B2
                answer := case when kept.request_hash = p_hashes[n] then kept.response else refuse('Kernel:IdempotencyMismatch') end;
                return next;
                continue;
            end if;

            free_hand := p_reasons[n] is not null; -- staff said why a rule of the studio does not hold here
            busy := is_busy(studio.id, person.id, class.starts_at, class.ends_at);
            limited := case when rules.per_day > 0 or rules.per_week > 0
                then limit_reached(studio.id, person.id, class.local_date, rules.per_day, rules.per_week) end;
            paused := case when class.local_date <= person.paused_until then paused_on(studio.id, person.id, class.local_date) end;
            unfit := case when class.min_level > 0 or class.requires_approval or class.min_age is not null or class.max_age is not null
                then unfit_for(studio.id, person.id, person.level, person.birth_date, class.id) end;
            full_up := not is_public(p_now, class.booked_count + class.offered_count, class.max_capacity, class.promotable_count,
                class.starts_at - class.offer_cut_off_minutes * interval '1 minute'); -- B1, W1, W4
            answer := case
                when rules.closed is not null then rules.closed
                when class.id is null then refuse('Kernel:NotFound') -- P1
                when p_guardians[n] is not null and not is_guardian(studio.id, p_guardians[n], person.id) then refuse('Kernel:NotFound')
                when person.id is null then refuse('Customers:NotACustomer')
                when rules.confirmed_only and not p_staff[n] and is_unconfirmed(studio.id, coalesce(person.user_id, p_actors[n])) then refuse('Accounts:EmailNotConfirmed')
                -- B5; at the door staff let people in until the class ends.
                when class.status > p_staff[n]::int or p_now >= case when p_staff[n] then class.ends_at
                    else class.starts_at - class.closes_minutes_before * interval '1 minute' end then refuse('Bookings:Closed')
                when p_now < class.booking_opens_at and not free_hand then refuse('Bookings:NotOpenYet', jsonb_build_object('opensAt', class.booking_opens_at)) -- B5
                when paused is not null then paused -- M2: staff end the pause first
                -- Who is in this class is busy at its time, or waits: only then is it worth looking.
                when (busy or class.waitlist_count > 0) and is_in(studio.id, person.id, class.id) then refuse('Bookings:AlreadyBooked') -- B3
                when unfit is not null and not free_hand then unfit -- B6
                when busy and not free_hand then refuse('Bookings:Overlap') -- B4
                when limited is not null and not free_hand then limited -- B8
                when full_up and (not p_waits[n] or class.waitlist_mode = 3 /* off */) then refuse('Bookings:ClassFull', jsonb_build_object('waitlistLength', class.waitlist_count))
            end;
            if answer is null then
                price := case when full_up then 0 else class.price_credits end; -- who waits pays nothing yet, and holds the price
                payer := null; -- who dances pays, and for a child whose own lots do not suffice the guardian
                split := split_lots(studio.id, person.id, class.local_date, class.price_credits); -- L1, L2
                if split.missing > 0 and guardians <> '{}' then
                    pays := guardian_who_pays(
                        studio.id, person.id, case when p_staff[n] then guardians else array[p_guardians[n]] end, class.local_date, class.price_credits);
                    if pays.guardian is not null then
                        payer := pays.guardian;
                        split := pays;
                        person.credit_balance := balance_of(studio.id, payer);
                    end if;
                end if;

                if split.missing > 0 then
                    answer := refuse('Credits:NotEnough', jsonb_build_object('needed', class.price_credits, 'usable', class.price_credits - split.missing));
                end if;
            end if;

            if answer is null then
                since := case when full_up then end_of_line(p_now, studio.id, class.id) else p_now end; -- W1
                insert into bookings ( -- C2: what is promised now stays promised
                    tenant_id, id, customer_id, payer_id, class_instance_id, status, starts_at, ends_at, local_date, free_cancel_until,
                    price_credits, late_cancel_cost, no_show_cost, credits_used, credits_refunded, lots, override_reason, actor_id, creation_time)
                    values (studio.id, p_bookings[n], person.id, payer, class.id, (not full_up)::int, class.starts_at, class.ends_at, class.local_date, class.free_cancel_until,
                        class.price_credits, (class.price_credits * class.late_cancel_percent + 50) / 100, (class.price_credits * class.no_show_percent + 50) / 100,
                        price, 0, split.lots, p_reasons[n], p_actors[n], since);
                if price > 0 then
                    person.credit_balance := move_credits(p_now, studio.id, coalesce(payer, person.id), 1 /* booking */, -price, split.lots, p_bookings[n], p_actors[n], null);
                end if;

                if full_up then
                    perform hold_credits(studio.id, coalesce(payer, person.id), split.lots, 1); -- L5
                    class.waitlist_count := class.waitlist_count + 1;
                    class.promotable_count := class.promotable_count + 1;
                else
                    class.booked_count := class.booked_count + 1;
                    if class.late_count > class.max_capacity - class.booked_count and price > 0 then -- C7
                        class.late_count := class.late_count - 1;
                        class.refunds_due := class.refunds_due + 1;
                        perform add_news(p_now, studio.id, 'bookings.place-refilled', jsonb_build_object('classInstanceId', class.id));
                    end if;
                end if;

                if free_hand then
                    perform write_audit(p_now, studio.id, p_actors[n], 'Booking', p_bookings[n], 'Added', 'OverrideReason', p_reasons[n]);
                end if;

                insert into outbox_messages (tenant_id, kind, payload, creation_time, next_attempt_at, attempts)
                    values (studio.id, 'bookings.created', jsonb_build_object(
                        'bookingId', p_bookings[n], 'customerId', person.id, 'classInstanceId', class.id, 'status', (not full_up)::int), p_now, p_now, 0);
                if p_staff[n] or p_guardians[n] is not null then -- who books for themselves knows it
                    perform add_news(p_now, studio.id, 'bookings.made-for', jsonb_build_object('bookingId', p_bookings[n], 'customerId', person.id, 'actorId', p_actors[n]));
                end if;

                answer := jsonb_build_object(
                    'id', p_bookings[n], 'status', (not full_up)::int, 'classInstanceId', class.id,
                    'creditsUsed', price, 'creditsHeld', case when full_up then class.price_credits else 0 end, 'creditsRemaining', person.credit_balance,
                    'freeCancelUntil', class.free_cancel_until, 'lateCancelCost', (class.price_credits * class.late_cancel_percent + 50) / 100,
                    'noShowCost', (class.price_credits * class.no_show_percent + 50) / 100,
                    'waitlistPosition', case when full_up then class.waitlist_count end);
            end if;

            if p_keys[n] is not null then -- B2: refusals are answers too
                insert into idempotency_keys (tenant_id, key, request_hash, response, creation_time)
                    values (studio.id, p_keys[n], p_hashes[n], answer, p_now);
            end if;

            return next;
        end loop;

        counted := write_counts(studio.id, class.id, class.booked_count, class.waitlist_count, class.promotable_count, class.late_count, class.refunds_due);
    end loop;
end $$;
