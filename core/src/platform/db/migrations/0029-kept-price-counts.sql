-- How much each list says, as it was counted last, under the name that its prices had then (0019-price-revisions): a process that begins, or another one, goes through millions of prices no second time. Written by whoever
-- counts a list of its own, so of no list before it is asked for.
create table "price_list_count" ("price_list_id" uuid not null, "seller_id" uuid not null, "revision" uuid not null, "offers" int not null, "prices" int not null, "breaks" text[] not null, primary key ("price_list_id"));
alter table "price_list_count" add constraint "price_list_count_price_list_id_foreign" foreign key ("price_list_id") references "price_list" ("id") on update cascade on delete cascade;
alter table "price_list_count" enable row level security;
alter table "price_list_count" force row level security;
create policy "readers" on "price_list_count" for select using ((select hansa_platform()) or seller_id = any ((select hansa_orgs())::uuid[]) or exists (select 1 from price_list l where l.id = price_list_id));
create policy "owner" on "price_list_count" using ((select hansa_platform()) or seller_id = any ((select hansa_orgs())::uuid[])) with check ((select hansa_platform()) or seller_id = any ((select hansa_orgs())::uuid[]));
create policy "within_seller" on "price_list_count" as restrictive using ((select hansa_unconfined()) or seller_id = (select hansa_seller())) with check ((select hansa_unconfined()) or seller_id = (select hansa_seller()));
