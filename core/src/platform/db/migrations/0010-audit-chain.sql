create table "audit_link" ("number" bigint not null, primary key ("number"), "event_id" uuid not null, "xid" xid8 not null, "hash" text not null, "sealed_at" timestamptz(6) not null);
alter table "audit_link" add constraint "audit_link_event" unique ("event_id");

-- In two steps, because a default that must be computed would write every row anew while nobody else may write.
alter table "event" add "xid" xid8 not null default '0';
alter table "event" alter column "xid" set default pg_current_xact_id();
create index "event_xid" on "event" ("xid", "id");
create or replace function event_never_emptied() returns trigger language plpgsql as $$ begin raise exception 'events are append-only'; end $$;
create or replace trigger event_never_emptied before truncate on event for each statement execute function event_never_emptied();

create or replace function "audit_link_audit_link_append_only_fn"() returns trigger as $$ begin raise exception 'the audit chain is append-only'; return null; end; $$ language plpgsql;
create trigger "audit_link_append_only" BEFORE UPDATE OR DELETE on "audit_link" for each ROW execute function "audit_link_audit_link_append_only_fn"();
create or replace function audit_link_never_emptied() returns trigger language plpgsql as $$ begin raise exception 'the audit chain is append-only'; end $$;
create or replace trigger audit_link_never_emptied before truncate on audit_link for each statement execute function audit_link_never_emptied();
alter table "audit_link" enable row level security;
alter table "audit_link" force row level security;
create policy "platform_read" on "audit_link" for select using ((select hansa_platform()));
create policy "platform_seal" on "audit_link" for insert with check ((select hansa_platform()));
