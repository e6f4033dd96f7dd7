-- The program runs as a role that owns no table: it may not drop, alter or disable a trigger.
do $$ begin
  if not exists (select from pg_roles where rolname = 'longgang_app') then create role longgang_app nologin; end if;
exception when duplicate_object or unique_violation then null;
end $$;

-- Lets the login role of this migration act as the program's role (`options=-c role=longgang_app`).
do $$ begin
  execute format('grant longgang_app to %I', current_user);
exception when others then null; -- a superuser needs no grant, and may not grant itself
end $$;

grant usage on schema public to longgang_app;
grant select, insert, update, delete on all tables in schema public to longgang_app;
grant usage, select on all sequences in schema public to longgang_app;
revoke update, delete, truncate on audit, audit_seals from longgang_app;
revoke update, truncate on case_events from longgang_app;
alter default privileges in schema public grant select, insert, update, delete on tables to longgang_app;
alter default privileges in schema public grant usage, select on sequences to longgang_app;
