-- A UUID v7 (RFC 9562) for rows that an operation makes by itself; like those made in the application, it sorts by time.
create or replace function uuid_v7(p_now timestamptz) returns uuid language sql volatile as $$
    select encode(set_bit(set_bit(overlay(uuid_send(gen_random_uuid())
        placing substring(int8send((extract(epoch from p_now) * 1000)::bigint) from 3) from 1 for 6), 52, 1), 53, 1), 'hex')::uuid
$$;
