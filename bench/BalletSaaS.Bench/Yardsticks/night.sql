-- A studio's instances, inserted as they are, in a transaction of their own.
\set t :studio_from + :i * :clients + :client_id
\set i :i + 1
begin;
select set_config('app.tenant_id', bench_id('studio', :t, 0)::text, true);
insert into class_instances select * from bench_nights where tenant_id = bench_id('studio', :t, 0);
commit;
