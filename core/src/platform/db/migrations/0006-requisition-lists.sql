create table "requisition_list" ("id" uuid not null, "buyer_id" uuid not null, "owner_id" uuid not null, "storefront_id" uuid not null, "name" text not null, "note" text null, "share" text not null default 'own', "currency" varchar(3) not null, "every" text null, "day_of_schedule" smallint null, "when_due" text null, "next_on" date null, "due_since" timestamptz(6) null, "created_at" timestamptz(6) not null, "updated_at" timestamptz(6) not null, "version" int not null default 1, primary key ("id"));
create index "requisition_list_buyer" on "requisition_list" ("buyer_id");
create index requisition_list_next on requisition_list (next_on) where next_on is not null;
create index requisition_list_due on requisition_list (due_since) where due_since is not null;
create unique index requisition_list_name on requisition_list (buyer_id, owner_id, lower(name));

create table "requisition_line" ("id" uuid not null, "list_id" uuid not null, "buyer_id" uuid not null, "product_id" uuid not null, "offer_id" uuid null, "quantity" numeric(16,3) not null, "note" text null, "seen_price" numeric(18,6) null, "position" int not null, "added_at" timestamptz(6) not null, primary key ("id"));
create index "requisition_line_list" on "requisition_line" ("list_id", "position");

alter table "requisition_list" add constraint "requisition_list_buyer_id_foreign" foreign key ("buyer_id") references "organization" ("id") on delete restrict;
alter table "requisition_list" add constraint "requisition_list_storefront_id_foreign" foreign key ("storefront_id") references "storefront" ("id") on delete restrict;
alter table "requisition_list" add constraint "requisition_list_share" check (share in ('own', 'organization', 'below'));
alter table "requisition_list" add constraint "requisition_list_schedule" check (num_nonnulls(every, day_of_schedule, when_due, next_on) in (0, 4));
alter table "requisition_list" enable row level security;
alter table "requisition_list" force row level security;
create policy "readers" on "requisition_list" for select using ((select hansa_platform()) or (buyer_id = any ((select hansa_orgs())::uuid[]) and (share <> 'own' or owner_id = (select hansa_user()))) or (share = 'below' and buyer_id = any ((select hansa_line())::uuid[])));
create policy "owners" on "requisition_list" using ((select hansa_platform()) or (buyer_id = any ((select hansa_orgs())::uuid[]) and (share <> 'own' or owner_id = (select hansa_user())))) with check ((select hansa_platform()) or (buyer_id = any ((select hansa_orgs())::uuid[]) and (share <> 'own' or owner_id = (select hansa_user()))));

alter table "requisition_line" add constraint "requisition_line_list_id_foreign" foreign key ("list_id") references "requisition_list" ("id") on delete cascade;
alter table "requisition_line" add constraint "requisition_line_product_id_foreign" foreign key ("product_id") references "product" ("id") on delete restrict;
alter table "requisition_line" add constraint "requisition_line_offer_id_foreign" foreign key ("offer_id") references "offer" ("id") on delete restrict;
alter table "requisition_line" add constraint "requisition_line_quantity" check (quantity > 0);
alter table "requisition_line" enable row level security;
alter table "requisition_line" force row level security;
create policy "readers" on "requisition_line" for select using ((select hansa_platform()) or exists (select 1 from requisition_list l where l.id = list_id));
create policy "owners" on "requisition_line" using ((select hansa_platform()) or (buyer_id = any ((select hansa_orgs())::uuid[]) and exists (select 1 from requisition_list l where l.id = list_id))) with check ((select hansa_platform()) or (buyer_id = any ((select hansa_orgs())::uuid[]) and exists (select 1 from requisition_list l where l.id = list_id)));
