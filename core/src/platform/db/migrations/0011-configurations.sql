create table "configuration_version" ("id" uuid not null, "offer_id" uuid not null, "seller_id" uuid not null, "number" int not null, "model" jsonb not null, "hash" varchar(64) not null, "note" text not null default '', "published_by_name" text not null, "published_at" timestamptz(6) not null, primary key ("id"));
alter table "configuration_version" add constraint "configuration_version_number" unique ("offer_id", "number");

create table "configuration_live" ("offer_id" uuid not null, "seller_id" uuid not null, "version_id" uuid not null, "since" timestamptz(6) not null, primary key ("offer_id"));

create table "configuration_draft" ("offer_id" uuid not null, "seller_id" uuid not null, "model" jsonb not null, "hash" varchar(64) not null, "saved_by_name" text not null, "saved_at" timestamptz(6) not null, "version" int not null, primary key ("offer_id"));
create index "configuration_draft_seller" on "configuration_draft" ("seller_id");

alter table "order_line" add "configuration" jsonb null;

alter table "configuration_version" add constraint "configuration_version_offer_id_foreign" foreign key ("offer_id") references "offer" ("id") on delete cascade;
alter table "configuration_version" add constraint "configuration_version_seller_id_foreign" foreign key ("seller_id") references "organization" ("id") on delete restrict;
create or replace function "configuration_version_configuration_version_append_only_fn"() returns trigger as $$ begin raise exception 'configuration_version is append-only'; return null; end; $$ language plpgsql;
create trigger "configuration_version_append_only" BEFORE UPDATE on "configuration_version" for each ROW execute function "configuration_version_configuration_version_append_only_fn"();
alter table "configuration_version" enable row level security;
alter table "configuration_version" force row level security;
create policy "parties" on "configuration_version" using ((select hansa_platform()) or seller_id = any ((select hansa_orgs())::uuid[])) with check ((select hansa_platform()) or seller_id = any ((select hansa_orgs())::uuid[]));

alter table "configuration_live" add constraint "configuration_live_offer_id_foreign" foreign key ("offer_id") references "offer" ("id") on update cascade on delete cascade;
alter table "configuration_live" add constraint "configuration_live_seller_id_foreign" foreign key ("seller_id") references "organization" ("id") on delete restrict;
alter table "configuration_live" add constraint "configuration_live_version_id_foreign" foreign key ("version_id") references "configuration_version" ("id") on delete restrict;
alter table "configuration_live" enable row level security;
alter table "configuration_live" force row level security;
create policy "parties" on "configuration_live" using ((select hansa_platform()) or seller_id = any ((select hansa_orgs())::uuid[])) with check ((select hansa_platform()) or seller_id = any ((select hansa_orgs())::uuid[]));

alter table "configuration_draft" add constraint "configuration_draft_offer_id_foreign" foreign key ("offer_id") references "offer" ("id") on update cascade on delete cascade;
alter table "configuration_draft" add constraint "configuration_draft_seller_id_foreign" foreign key ("seller_id") references "organization" ("id") on delete restrict;
alter table "configuration_draft" enable row level security;
alter table "configuration_draft" force row level security;
create policy "parties" on "configuration_draft" using ((select hansa_platform()) or seller_id = any ((select hansa_orgs())::uuid[])) with check ((select hansa_platform()) or seller_id = any ((select hansa_orgs())::uuid[]));

create or replace function "order_line_order_line_frozen_fn"() returns trigger as $$ begin if (old.unit_price, old.quantity, old.line_minor, old.discount_minor, old.tax_minor, old.commission_minor, old.offer_id, old.buyer_id, old.seller_id, old.configuration)
      is distinct from (new.unit_price, new.quantity, new.line_minor, new.discount_minor, new.tax_minor, new.commission_minor, new.offer_id, new.buyer_id, new.seller_id, new.configuration)
      then raise exception 'what was sold is frozen'; end if; return new; end; $$ language plpgsql;
