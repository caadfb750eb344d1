-- M2: a customer asks for a pause, or a guardian for a child (F1). One open request a membership (ux_pause_requests_open), and p_most of
-- them in p_days days, however they ended: the studio is told of each. Everything about it is done under the customer's lock. p_today is
-- the studio's date.
create or replace function request_pause(
    p_now timestamptz, p_today date, p_tenant uuid, p_asker uuid, p_customer uuid, p_request uuid, p_from date, p_to date, p_words text, p_most int, p_days int)
    returns jsonb language plpgsql set enable_seqscan = off as $$
declare
    plan memberships;
    other record;
    earliest timestamptz; -- of the last p_most
begin
    if not hold_for_request(p_tenant, p_asker, p_customer) then
        return refuse('Kernel:NotFound'); -- P1
    end if;

    select * into plan from memberships where tenant_id = p_tenant and customer_id = p_customer and is_current;
    if plan.status = 2 or p_from < plan.start_date then
        return refuse('Memberships:NotActive');
    end if;

    perform lapse_pause_requests(p_today, p_tenant, p_customer); -- what nobody answered in time is in nobody's way
    select from_date, to_date into other from pause_requests where tenant_id = p_tenant and membership_id = plan.id and status = 0;
    if found then
        return refuse('Memberships:PauseRequested', jsonb_build_object('from', other.from_date, 'to', other.to_date));
    end if;

    select from_date, to_date into other from pauses
        where tenant_id = p_tenant and customer_id = p_customer and from_date <= p_to and to_date >= p_from order by from_date limit 1;
    if found then
        return refuse('Memberships:PauseOverlaps', jsonb_build_object('from', other.from_date, 'to', other.to_date));
    end if;

    select creation_time into earliest from pause_requests
        where tenant_id = p_tenant and customer_id = p_customer and creation_time > p_now - make_interval(days => p_days)
        order by creation_time desc offset p_most - 1 limit 1;
    if found then
        return refuse('Memberships:PauseRequestsSpent', jsonb_build_object('most', p_most, 'days', p_days,
            'on', p_today + extract(day from earliest + make_interval(days => p_days) - p_now)::int + 1)); -- the whole day
    end if;

    insert into pause_requests (tenant_id, id, customer_id, asker_id, membership_id, from_date, to_date, words, status, creation_time)
        values (p_tenant, p_request, p_customer, p_asker, plan.id, p_from, p_to, p_words, 0, p_now);
    perform add_news(p_now, p_tenant, 'memberships.pause-requested', jsonb_build_object('requestId', p_request));
    return jsonb_build_object('id', p_request);
end $$;

-- Holds the customer whom a request is about. False when there is none, or when neither they nor a guardian of theirs asks; p_asker null
-- is the studio.
create or replace function hold_for_request(p_tenant uuid, p_asker uuid, p_customer uuid) returns boolean language plpgsql set enable_seqscan = off as $$
begin
    perform from customers where tenant_id = p_tenant and id = p_customer and not is_deleted for no key update;
    return found and (p_asker is null or p_asker = p_customer or is_guardian(p_tenant, p_asker, p_customer));
end $$;

-- Closes what waited until its days went by. The caller holds the customer.
create or replace function lapse_pause_requests(p_today date, p_tenant uuid, p_customer uuid) returns void language sql set enable_seqscan = off as $$
    update pause_requests set status = 4 /* lapsed */ where tenant_id = p_tenant and customer_id = p_customer and status = 0 and to_date < p_today;
$$;

-- The studio pauses as it was asked. Days that went by while the request waited are left out; a request of which none is left is
-- closed, and refused. Like pause_membership it answers {"again": true} to somebody who books at the same moment.
create or replace function grant_pause_request(p_now timestamptz, p_today date, p_tenant uuid, p_customer uuid, p_request uuid, p_pause uuid, p_actor uuid)
    returns jsonb language plpgsql set enable_seqscan = off as $$
declare
    request pause_requests;
    done jsonb;
begin
    -- Its days and whose it is never change; whether it is open is asked again below, when the locks are held.
    select * into request from pause_requests where tenant_id = p_tenant and customer_id = p_customer and id = p_request;
    if not found then
        return refuse('Kernel:NotFound'); -- P1
    elsif request.to_date < p_today then
        perform from customers where tenant_id = p_tenant and id = p_customer and not is_deleted for no key update;
        perform lapse_pause_requests(p_today, p_tenant, p_customer);
        return refuse('Memberships:PauseRequestClosed');
    end if;

    request.from_date := greatest(request.from_date, p_today);
    done := lock_for_pause(p_now, p_tenant, p_customer, request.from_date, request.to_date);
    if done is not null then
        return done;
    elsif not exists (select from pause_requests where tenant_id = p_tenant and id = p_request and status = 0) then
        return refuse('Memberships:PauseRequestClosed');
    end if;

    done := pause_membership(p_now, p_today, p_tenant, p_customer, p_pause, request.from_date, request.to_date, p_actor, request.asker_id);
    if done ->> 'id' is not null then
        update pause_requests set status = 1 /* granted */, answerer_id = p_actor, answer_time = p_now where tenant_id = p_tenant and id = p_request;
    end if;

    return done;
end $$;

-- Ends a request without a pause: the studio says no (p_asker null), or the customer takes it back, or a guardian.
create or replace function close_pause_request(
    p_now timestamptz, p_tenant uuid, p_asker uuid, p_customer uuid, p_request uuid, p_status int, p_answer text, p_actor uuid)
    returns jsonb language plpgsql set enable_seqscan = off as $$
declare
    request pause_requests;
begin
    if not hold_for_request(p_tenant, p_asker, p_customer) then
        return refuse('Kernel:NotFound'); -- P1
    end if;

    select * into request from pause_requests where tenant_id = p_tenant and customer_id = p_customer and id = p_request;
    if not found then
        return refuse('Kernel:NotFound'); -- P1
    elsif request.status <> 0 then
        return refuse('Memberships:PauseRequestClosed');
    end if;

    update pause_requests set status = p_status, answer = p_answer, answerer_id = p_actor, answer_time = p_now where tenant_id = p_tenant and id = p_request;
    if p_status = 2 /* declined */ then
        perform add_news(p_now, p_tenant, 'memberships.pause-declined', jsonb_build_object(
            'customerId', p_customer, 'from', request.from_date, 'to', request.to_date, 'reason', p_answer, 'askerId', request.asker_id));
    end if;

    return jsonb_build_object('id', p_request);
end $$;
