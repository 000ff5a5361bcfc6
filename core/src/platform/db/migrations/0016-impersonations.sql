create table "impersonation" ("id" uuid not null, "member_id" uuid not null, "user_id" uuid not null, "person_name" text not null, "organization_id" uuid not null, "impersonator_id" uuid not null, "impersonator_name" text not null, "sent_by_id" uuid not null, "seller_id" uuid null, "reason" text not null, "started_at" timestamptz(6) not null, "expires_at" timestamptz(6) not null, primary key ("id"));
create index "impersonation_organization" on "impersonation" ("organization_id", "started_at");
create index "impersonation_sent_by" on "impersonation" ("sent_by_id", "started_at");
create index "impersonation_impersonator" on "impersonation" ("impersonator_id", "started_at");

create table "impersonation_end" ("impersonation_id" uuid not null, "ended_by" uuid not null, "ended_by_name" text not null, "ended_at" timestamptz(6) not null, primary key ("impersonation_id"));

alter table "quote_version" add "impersonator_name" text null;

alter table "quote_comment" add "impersonator_name" text null;

alter table "quote_attachment" add "impersonator_name" text null;

alter table "impersonation" add constraint "impersonation_member_id_foreign" foreign key ("member_id") references "member" ("id") on delete restrict;
alter table "impersonation" add constraint "impersonation_organization_id_foreign" foreign key ("organization_id") references "organization" ("id") on delete restrict;
alter table "impersonation" add constraint "impersonation_sent_by_id_foreign" foreign key ("sent_by_id") references "organization" ("id") on delete restrict;
alter table "impersonation" add constraint "impersonation_seller_id_foreign" foreign key ("seller_id") references "organization" ("id") on delete restrict;
alter table "impersonation" add constraint "impersonation_short" check (expires_at > started_at and expires_at <= started_at + '01:00:00'::interval);
alter table "impersonation" add constraint "impersonation_of_another" check (user_id <> impersonator_id);
alter table "impersonation" add constraint "impersonation_own_seller" check (seller_id is null or seller_id = sent_by_id);
create or replace function "impersonation_impersonation_append_only_fn"() returns trigger as $$ begin raise exception 'who acted for whom is append-only'; return null; end; $$ language plpgsql;
create trigger "impersonation_append_only" BEFORE UPDATE OR DELETE on "impersonation" for each ROW execute function "impersonation_impersonation_append_only_fn"();
create or replace function impersonation_never_emptied() returns trigger language plpgsql as $$ begin raise exception 'who acted for whom is append-only'; end $$;
create or replace trigger impersonation_never_emptied before truncate on impersonation for each statement execute function impersonation_never_emptied();
alter table "impersonation" enable row level security;
alter table "impersonation" force row level security;
create policy "concerned_read" on "impersonation" for select using ((select hansa_platform()) or organization_id = any ((select hansa_orgs())::uuid[]) or sent_by_id = any ((select hansa_orgs())::uuid[]) or user_id = (select hansa_user()) or impersonator_id = (select hansa_user()));
create policy "impersonator_starts" on "impersonation" for insert with check ((select hansa_platform()) or (sent_by_id = any ((select hansa_orgs())::uuid[]) and impersonator_id = (select hansa_user())));

alter table "impersonation_end" add constraint "impersonation_end_impersonation_id_foreign" foreign key ("impersonation_id") references "impersonation" ("id") on update cascade on delete restrict;
create or replace function "impersonation_end_impersonation_end_append_only_fn"() returns trigger as $$ begin raise exception 'who acted for whom is append-only'; return null; end; $$ language plpgsql;
create trigger "impersonation_end_append_only" BEFORE UPDATE OR DELETE on "impersonation_end" for each ROW execute function "impersonation_end_impersonation_end_append_only_fn"();
create or replace function impersonation_end_never_emptied() returns trigger language plpgsql as $$ begin raise exception 'who acted for whom is append-only'; end $$;
create or replace trigger impersonation_end_never_emptied before truncate on impersonation_end for each statement execute function impersonation_end_never_emptied();
alter table "impersonation_end" enable row level security;
alter table "impersonation_end" force row level security;
create policy "concerned_read" on "impersonation_end" for select using ((select hansa_platform()) or exists (select 1 from impersonation i where i.id = impersonation_id));
create policy "concerned_end" on "impersonation_end" for insert with check ((select hansa_platform()) or exists (select 1 from impersonation i where i.id = impersonation_id));

-- Who sells may let its people act for customers, and the operator's people for all: the roles that every company starts with say so.
select set_config('hansa.platform', 'on', true);
update "role" set "permissions" = "permissions" || case when "name" in ('operator', 'support') then '{"member.impersonate": "all"}'::jsonb when "name" = 'admin' then '{"member.impersonate": "below"}'::jsonb else '{"member.impersonate": "branch"}'::jsonb end
  where "organization_id" is null and "name" in ('admin', 'sales rep', 'operator', 'support');
select set_config('hansa.platform', '', true);
