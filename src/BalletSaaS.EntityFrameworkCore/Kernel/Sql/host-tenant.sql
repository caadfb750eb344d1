-- Operators' accounts need a tenant to stand on; no studio lives there, its address is reserved.
insert into tenants (id, slug, name, time_zone, currency, status, creation_time)
values ('00000000-0000-7000-8000-000000000001', 'host', 'BalletSaaS', 'UTC', 'EUR', 0, now())
on conflict do nothing;
