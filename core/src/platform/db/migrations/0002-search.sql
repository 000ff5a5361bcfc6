create table "index_change" ("id" bigserial primary key, "product_id" uuid not null, "at" timestamptz(6) not null);

create table "index_state" ("engine" text not null, "revision" bigint not null, "built_at" timestamptz(6) null, "built_documents" int not null default 0, "built_seconds" double precision not null default 0, primary key ("engine"));

create table "search_miss" ("day" date not null, "storefront_id" uuid not null, "text" text not null, "count" int not null, primary key ("day", "storefront_id", "text"));

-- Triggers that note which products the index no longer tells right. They stand in the database because rows change by many hands (imports,
-- orders, merges, a person with SQL), and each statement costs one insert, however many rows it changed. What the index does not hold (prices,
-- quantities, audiences of a catalog) notes nothing; stock does only when a place runs empty or is filled. The functions act as the platform
-- and then as who they were, because a seller's stock leads to an offer, and an offer to a product. (`create function … set hansa.platform` says the
-- same in a word, and only a superuser may say it, which a PostgreSQL that somebody else keeps does not grant.)

create or replace function index_follows_product_added() returns trigger language plpgsql as $$ declare was text := current_setting('hansa.platform', true); begin
  perform set_config('hansa.platform', 'on', true);
  insert into index_change (product_id, at) select distinct id, now() from (select r.id from after_rows r) as touched(id) where id is not null;
  perform set_config('hansa.platform', coalesce(was, ''), true);
  return null; end $$;
create or replace trigger index_follows_added after insert on product referencing new table as after_rows for each statement execute function index_follows_product_added();

create or replace function index_follows_product_removed() returns trigger language plpgsql as $$ declare was text := current_setting('hansa.platform', true); begin
  perform set_config('hansa.platform', 'on', true);
  insert into index_change (product_id, at) select distinct id, now() from (select r.id from before_rows r) as touched(id) where id is not null;
  perform set_config('hansa.platform', coalesce(was, ''), true);
  return null; end $$;
create or replace trigger index_follows_removed after delete on product referencing old table as before_rows for each statement execute function index_follows_product_removed();

create or replace function index_follows_product_changed() returns trigger language plpgsql as $$ declare was text := current_setting('hansa.platform', true); begin
  perform set_config('hansa.platform', 'on', true);
  insert into index_change (product_id, at) select distinct id, now() from (select r.id from after_rows r) as touched(id) where id is not null;
  perform set_config('hansa.platform', coalesce(was, ''), true);
  return null; end $$;
create or replace trigger index_follows_changed after update on product referencing old table as before_rows new table as after_rows for each statement execute function index_follows_product_changed();

create or replace function index_follows_offer_added() returns trigger language plpgsql as $$ declare was text := current_setting('hansa.platform', true); begin
  perform set_config('hansa.platform', 'on', true);
  insert into index_change (product_id, at) select distinct id, now() from (select r.product_id from after_rows r) as touched(id) where id is not null;
  perform set_config('hansa.platform', coalesce(was, ''), true);
  return null; end $$;
create or replace trigger index_follows_added after insert on offer referencing new table as after_rows for each statement execute function index_follows_offer_added();

create or replace function index_follows_offer_removed() returns trigger language plpgsql as $$ declare was text := current_setting('hansa.platform', true); begin
  perform set_config('hansa.platform', 'on', true);
  insert into index_change (product_id, at) select distinct id, now() from (select r.product_id from before_rows r) as touched(id) where id is not null;
  perform set_config('hansa.platform', coalesce(was, ''), true);
  return null; end $$;
create or replace trigger index_follows_removed after delete on offer referencing old table as before_rows for each statement execute function index_follows_offer_removed();

create or replace function index_follows_offer_changed() returns trigger language plpgsql as $$ declare was text := current_setting('hansa.platform', true); begin
  perform set_config('hansa.platform', 'on', true);
  insert into index_change (product_id, at) select distinct id, now() from (select unnest(array[a.product_id, b.product_id]) from after_rows a join before_rows b on b.id = a.id
      where (a.product_id, a.sku, a.state) is distinct from (b.product_id, b.sku, b.state)) as touched(id) where id is not null;
  perform set_config('hansa.platform', coalesce(was, ''), true);
  return null; end $$;
create or replace trigger index_follows_changed after update on offer referencing old table as before_rows new table as after_rows for each statement execute function index_follows_offer_changed();

create or replace function index_follows_catalog_offer_added() returns trigger language plpgsql as $$ declare was text := current_setting('hansa.platform', true); begin
  perform set_config('hansa.platform', 'on', true);
  insert into index_change (product_id, at) select distinct id, now() from (select o.product_id from after_rows r join offer o on o.id = r.offer_id) as touched(id) where id is not null;
  perform set_config('hansa.platform', coalesce(was, ''), true);
  return null; end $$;
create or replace trigger index_follows_added after insert on catalog_offer referencing new table as after_rows for each statement execute function index_follows_catalog_offer_added();

create or replace function index_follows_catalog_offer_removed() returns trigger language plpgsql as $$ declare was text := current_setting('hansa.platform', true); begin
  perform set_config('hansa.platform', 'on', true);
  insert into index_change (product_id, at) select distinct id, now() from (select o.product_id from before_rows r join offer o on o.id = r.offer_id) as touched(id) where id is not null;
  perform set_config('hansa.platform', coalesce(was, ''), true);
  return null; end $$;
create or replace trigger index_follows_removed after delete on catalog_offer referencing old table as before_rows for each statement execute function index_follows_catalog_offer_removed();

create or replace function index_follows_stock_added() returns trigger language plpgsql as $$ declare was text := current_setting('hansa.platform', true); begin
  perform set_config('hansa.platform', 'on', true);
  insert into index_change (product_id, at) select distinct id, now() from (select o.product_id from after_rows r join offer o on o.id = r.offer_id where r.on_hand > r.reserved) as touched(id) where id is not null;
  perform set_config('hansa.platform', coalesce(was, ''), true);
  return null; end $$;
create or replace trigger index_follows_added after insert on stock referencing new table as after_rows for each statement execute function index_follows_stock_added();

create or replace function index_follows_stock_removed() returns trigger language plpgsql as $$ declare was text := current_setting('hansa.platform', true); begin
  perform set_config('hansa.platform', 'on', true);
  insert into index_change (product_id, at) select distinct id, now() from (select o.product_id from before_rows r join offer o on o.id = r.offer_id where r.on_hand > r.reserved) as touched(id) where id is not null;
  perform set_config('hansa.platform', coalesce(was, ''), true);
  return null; end $$;
create or replace trigger index_follows_removed after delete on stock referencing old table as before_rows for each statement execute function index_follows_stock_removed();

create or replace function index_follows_stock_changed() returns trigger language plpgsql as $$ declare was text := current_setting('hansa.platform', true); begin
  perform set_config('hansa.platform', 'on', true);
  insert into index_change (product_id, at) select distinct id, now() from (select o.product_id from after_rows a join before_rows b on b.offer_id = a.offer_id and b.location_id = a.location_id join offer o on o.id = a.offer_id
      where (a.on_hand > a.reserved) <> (b.on_hand > b.reserved)) as touched(id) where id is not null;
  perform set_config('hansa.platform', coalesce(was, ''), true);
  return null; end $$;
create or replace trigger index_follows_changed after update on stock referencing old table as before_rows new table as after_rows for each statement execute function index_follows_stock_changed();

create or replace function index_follows_stock_location_changed() returns trigger language plpgsql as $$ declare was text := current_setting('hansa.platform', true); begin
  perform set_config('hansa.platform', 'on', true);
  insert into index_change (product_id, at) select distinct id, now() from (select o.product_id from after_rows a join before_rows b on b.id = a.id and b.is_active <> a.is_active join stock k on k.location_id = a.id join offer o on o.id = k.offer_id) as touched(id) where id is not null;
  perform set_config('hansa.platform', coalesce(was, ''), true);
  return null; end $$;
create or replace trigger index_follows_changed after update on stock_location referencing old table as before_rows new table as after_rows for each statement execute function index_follows_stock_location_changed();

create or replace function index_follows_brand_changed() returns trigger language plpgsql as $$ declare was text := current_setting('hansa.platform', true); begin
  perform set_config('hansa.platform', 'on', true);
  insert into index_change (product_id, at) select distinct id, now() from (select p.id from after_rows a join before_rows b on b.id = a.id and b.name <> a.name join product p on p.brand_id = a.id) as touched(id) where id is not null;
  perform set_config('hansa.platform', coalesce(was, ''), true);
  return null; end $$;
create or replace trigger index_follows_changed after update on brand referencing old table as before_rows new table as after_rows for each statement execute function index_follows_brand_changed();

create or replace function index_follows_category_changed() returns trigger language plpgsql as $$ declare was text := current_setting('hansa.platform', true); begin
  perform set_config('hansa.platform', 'on', true);
  insert into index_change (product_id, at) select distinct id, now() from (with recursive below as (
      select a.id from after_rows a join before_rows b on b.id = a.id where (a.name, a.parent_id) is distinct from (b.name, b.parent_id)
      union select c.id from category c join below on below.id = c.parent_id)
      select p.id from below join product p on p.category_id = below.id) as touched(id) where id is not null;
  perform set_config('hansa.platform', coalesce(was, ''), true);
  return null; end $$;
create or replace trigger index_follows_changed after update on category referencing old table as before_rows new table as after_rows for each statement execute function index_follows_category_changed();
alter table "index_change" enable row level security;
alter table "index_change" force row level security;
create policy "all_add" on "index_change" for insert with check (true);
create policy "platform_takes" on "index_change" using ((select hansa_platform())) with check ((select hansa_platform()));

alter table "index_state" enable row level security;
alter table "index_state" force row level security;
create policy "platform" on "index_state" using ((select hansa_platform())) with check ((select hansa_platform()));

alter table "search_miss" enable row level security;
alter table "search_miss" force row level security;
create policy "platform" on "search_miss" using ((select hansa_platform())) with check ((select hansa_platform()));
