-- What many read and few change has names that change with it (docs/decisions/0014): who sees which catalog (`entitlement`), and what companies, brands, categories and attributes are called (`names`).
-- Written by triggers, because these rows change by many hands; never twice the same. A connection writes always the same of sixteen rows, so that two who change audiences seldom wait for each other; all rows
-- of a subject together are its revision. The first is there from the beginning: without it, two databases of which nothing changed since would share a name.
create table "subject_revision" ("subject" text not null, "slot" int not null, "revision" uuid not null, primary key ("subject", "slot"));
insert into subject_revision (subject, slot, revision) values ('entitlement', -1, gen_random_uuid()), ('names', -1, gen_random_uuid());

alter table "subject_revision" enable row level security;
alter table "subject_revision" force row level security;
create policy "all_read" on "subject_revision" for select using (true);
create policy "platform_writes" on "subject_revision" using ((select hansa_platform())) with check ((select hansa_platform()));

-- As the platform, and then as who they were (see 0002-search).
create or replace function subject_is_otherwise() returns trigger language plpgsql as $$ declare was text := current_setting('hansa.platform', true); begin
  perform set_config('hansa.platform', 'on', true);
  insert into subject_revision (subject, slot, revision) values (tg_argv[0], pg_backend_pid() % 16, gen_random_uuid()) on conflict (subject, slot) do update set revision = excluded.revision;
  perform set_config('hansa.platform', coalesce(was, ''), true);
  return null; end $$;
create or replace trigger entitlement_is_otherwise after insert or update or delete or truncate on storefront for each statement execute function subject_is_otherwise('entitlement');
create or replace trigger entitlement_is_otherwise after insert or update or delete or truncate on storefront_seller for each statement execute function subject_is_otherwise('entitlement');
create or replace trigger entitlement_is_otherwise after insert or update or delete or truncate on catalog for each statement execute function subject_is_otherwise('entitlement');
create or replace trigger entitlement_is_otherwise after insert or update or delete or truncate on catalog_audience for each statement execute function subject_is_otherwise('entitlement');
create or replace trigger entitlement_is_otherwise after insert or update or delete or truncate on catalog_storefront for each statement execute function subject_is_otherwise('entitlement');
create or replace trigger entitlement_is_otherwise after insert or update or delete or truncate on customer_group_member for each statement execute function subject_is_otherwise('entitlement');
-- Of a company only whether it is active; one that comes or goes has no catalog yet, or none any more.
create or replace trigger entitlement_is_otherwise after update on organization for each row when (old.state is distinct from new.state) execute function subject_is_otherwise('entitlement');

create or replace trigger names_are_otherwise after insert or update or delete or truncate on brand for each statement execute function subject_is_otherwise('names');
create or replace trigger names_are_otherwise after insert or update or delete or truncate on category for each statement execute function subject_is_otherwise('names');
create or replace trigger names_are_otherwise after insert or update or delete or truncate on category_attribute for each statement execute function subject_is_otherwise('names');
create or replace trigger names_are_more after insert or delete on organization for each statement execute function subject_is_otherwise('names');
create or replace trigger names_are_otherwise after update on organization for each row when (old.name is distinct from new.name) execute function subject_is_otherwise('names');
