-- What a seller of hundreds of thousands of offers, and whoever keeps a million products, opens and types. On a database that is large already it takes its time: products, offers, stock and catalogs can be read meanwhile, and
-- what writes them waits until it is done (at 440,000 products and a million offers see docs/performance.md).

-- What a product is found by, in small letters and a row of a fifth of its size, and looked into by its letters: `ilike` over products read them with their descriptions and attributes. Open to all, as products are. By triggers.
create table "product_words" ("product_id" uuid not null, "brand_id" uuid null, "words" text not null, primary key ("product_id"));
alter table "product_words" add constraint "product_words_product_id_foreign" foreign key ("product_id") references "product" ("id") on update cascade on delete cascade;
alter table "product_words" enable row level security;
alter table "product_words" force row level security;
create policy "all_read" on "product_words" for select using (true);
create policy "platform_writes" on "product_words" using ((select hansa_platform())) with check ((select hansa_platform()));

-- With what nobody types between them, so that nothing is found across two of them.
create or replace function words_of_product(title jsonb, mpn text, gtin text) returns text language sql immutable parallel safe as
  $$ select lower(coalesce(title->>'en', '') || E'\x1f' || coalesce(title->>'vi', '') || E'\x1f' || coalesce(mpn, '') || E'\x1f' || coalesce(gtin, '')) $$;
-- As the platform, and then as who they were (see 0002-search).
create or replace function product_words_follow() returns trigger language plpgsql as $$ declare was text := current_setting('hansa.platform', true); begin
  perform set_config('hansa.platform', 'on', true);
  if tg_op = 'INSERT' then
    insert into product_words (product_id, brand_id, words) select id, brand_id, words_of_product(title, mpn, gtin) from touched;
  else
    update product_words w set brand_id = t.brand_id, words = words_of_product(t.title, t.mpn, t.gtin) from touched t join former f on f.id = t.id
      where w.product_id = t.id and (t.brand_id, t.title, t.mpn, t.gtin) is distinct from (f.brand_id, f.title, f.mpn, f.gtin);
  end if;
  perform set_config('hansa.platform', coalesce(was, ''), true);
  return null; end $$;
create or replace trigger product_words_added after insert on product referencing new table as touched for each statement execute function product_words_follow();
create or replace trigger product_words_changed after update on product referencing old table as former new table as touched for each statement execute function product_words_follow();
-- The owner is no superuser everywhere, and the row policies stand for it, too.
select set_config('hansa.platform', 'on', true);
insert into product_words (product_id, brand_id, words) select id, brand_id, words_of_product(title, mpn, gtin) from product;
create index product_words_letters on product_words using gin (words gin_trgm_ops);
create index product_words_brand on product_words (brand_id, product_id);

-- A seller's offers in the order of their numbers, with what a page, a count or a search of them looks at first: read from the index alone, 90 bytes an offer instead of its row.
create index offer_of_seller on offer (seller_id, sku) include (id, product_id, state);
-- All products by title in either language, and how many each category has.
create index product_by_title_en on product ((title->>'en'), id) where merged_into_id is null;
create index product_by_title_vi on product ((title->>'vi'), id) where merged_into_id is null;
create index product_of_category on product (category_id) where merged_into_id is null;

-- How many offers a seller has in which state, and how many without a price; and a name for all that is told of them together (which products, what lies in a catalog, what has anything free), which changes with it. As those of
-- products (0023-product-revisions) each change adds a row, which takes up those that nobody else holds, so nobody waits; all rows of a seller together are the sum. What orders take changes the name only where it was the last there is.
create table "assortment" ("seller_id" uuid not null, "revision" uuid not null, "active" int not null, "paused" int not null, "ended" int not null, "unpriced" int not null, primary key ("seller_id", "revision"));
alter table "assortment" enable row level security;
alter table "assortment" force row level security;
create policy "parties" on "assortment" using ((select hansa_platform()) or seller_id = any ((select hansa_orgs())::uuid[])) with check ((select hansa_platform()) or seller_id = any ((select hansa_orgs())::uuid[]));
create policy "within_seller" on "assortment" as restrictive using ((select hansa_unconfined()) or seller_id = (select hansa_seller())) with check ((select hansa_unconfined()) or seller_id = (select hansa_seller()));

-- As the platform, and then as who they were (see 0002-search). Without counts: only the name.
create or replace function assortment_is_otherwise(sellers uuid[], more_active int[] default null, more_paused int[] default null, more_ended int[] default null, more_unpriced int[] default null) returns void language plpgsql as $$
declare was text := current_setting('hansa.platform', true); begin
  if coalesce(cardinality(sellers), 0) = 0 then return; end if;
  perform set_config('hansa.platform', 'on', true);
  with taken as (delete from assortment where (seller_id, revision) in (select seller_id, revision from assortment where seller_id = any (sellers) for update skip locked) returning seller_id, active, paused, ended, unpriced),
  more as (select m.seller_id, coalesce(m.active, 0) as active, coalesce(m.paused, 0) as paused, coalesce(m.ended, 0) as ended, coalesce(m.unpriced, 0) as unpriced
    from unnest(sellers, more_active, more_paused, more_ended, more_unpriced) as m(seller_id, active, paused, ended, unpriced))
  insert into assortment (seller_id, revision, active, paused, ended, unpriced)
    select seller_id, gen_random_uuid(), sum(active), sum(paused), sum(ended), sum(unpriced) from (select * from taken union all select * from more) as together group by seller_id;
  perform set_config('hansa.platform', coalesce(was, ''), true);
end $$;
create or replace function assortment_follows_offers() returns trigger language plpgsql as $$ declare d record; begin
  if tg_op = 'INSERT' then
    select array_agg(seller_id) as sellers, array_agg(active) as active, array_agg(paused) as paused, array_agg(ended) as ended, array_agg(unpriced) as unpriced into d from (
      select seller_id, count(*) filter (where state = 'active') as active, count(*) filter (where state = 'paused') as paused, count(*) filter (where state = 'ended') as ended, count(*) filter (where list_price is null and state <> 'ended') as unpriced
      from touched group by seller_id) as counted;
  elsif tg_op = 'DELETE' then
    select array_agg(seller_id) as sellers, array_agg(active) as active, array_agg(paused) as paused, array_agg(ended) as ended, array_agg(unpriced) as unpriced into d from (
      select seller_id, -count(*) filter (where state = 'active') as active, -count(*) filter (where state = 'paused') as paused, -count(*) filter (where state = 'ended') as ended, -count(*) filter (where list_price is null and state <> 'ended') as unpriced
      from touched group by seller_id) as counted;
  else
    select array_agg(seller_id) as sellers, array_agg(active) as active, array_agg(paused) as paused, array_agg(ended) as ended, array_agg(unpriced) as unpriced into d from (
      select seller_id, sum(sign) filter (where state = 'active') as active, sum(sign) filter (where state = 'paused') as paused, sum(sign) filter (where state = 'ended') as ended, sum(sign) filter (where is_unpriced and state <> 'ended') as unpriced
      from (select t.id, f.seller_id as was_of, t.seller_id as is_of, f.state as was, t.state as now, f.list_price is null as was_unpriced, t.list_price is null as now_unpriced from touched t join former f on f.id = t.id
        where (t.seller_id, t.product_id, t.state, t.list_price is null) is distinct from (f.seller_id, f.product_id, f.state, f.list_price is null)) as changed,
      lateral (values (was_of, was, was_unpriced, -1), (is_of, now, now_unpriced, 1)) as side(seller_id, state, is_unpriced, sign)
      group by seller_id) as counted;
  end if;
  perform assortment_is_otherwise(d.sellers, d.active::int[], d.paused::int[], d.ended::int[], d.unpriced::int[]);
  return null; end $$;
create or replace trigger assortment_follows_added after insert on offer referencing new table as touched for each statement execute function assortment_follows_offers();
create or replace trigger assortment_follows_removed after delete on offer referencing old table as touched for each statement execute function assortment_follows_offers();
create or replace trigger assortment_follows_changed after update on offer referencing old table as former new table as touched for each statement execute function assortment_follows_offers();
create or replace function assortment_follows_catalogs() returns trigger language plpgsql as $$ begin
  perform assortment_is_otherwise(array(select distinct seller_id from touched));
  return null; end $$;
create or replace trigger assortment_follows_added after insert on catalog_offer referencing new table as touched for each statement execute function assortment_follows_catalogs();
create or replace trigger assortment_follows_removed after delete on catalog_offer referencing old table as touched for each statement execute function assortment_follows_catalogs();
create or replace trigger assortment_follows_changed after update on catalog_offer referencing new table as touched for each statement execute function assortment_follows_catalogs();
-- What stock the index hears of (0002-search) is what these counts hear of, so that an order pays for looking once.
create or replace function index_follows_stock_added() returns trigger language plpgsql as $$ declare was text := current_setting('hansa.platform', true); begin
  perform set_config('hansa.platform', 'on', true);
  insert into index_change (product_id, at) select distinct id, now() from (select o.product_id from after_rows r join offer o on o.id = r.offer_id where r.on_hand > r.reserved) as touched(id) where id is not null;
  perform assortment_is_otherwise(array(select distinct seller_id from after_rows where on_hand > reserved));
  perform set_config('hansa.platform', coalesce(was, ''), true);
  return null; end $$;
create or replace function index_follows_stock_removed() returns trigger language plpgsql as $$ declare was text := current_setting('hansa.platform', true); begin
  perform set_config('hansa.platform', 'on', true);
  insert into index_change (product_id, at) select distinct id, now() from (select o.product_id from before_rows r join offer o on o.id = r.offer_id where r.on_hand > r.reserved) as touched(id) where id is not null;
  perform assortment_is_otherwise(array(select distinct seller_id from before_rows where on_hand > reserved));
  perform set_config('hansa.platform', coalesce(was, ''), true);
  return null; end $$;
create or replace function index_follows_stock_changed() returns trigger language plpgsql as $$ declare was text := current_setting('hansa.platform', true); turned uuid[]; begin
  perform set_config('hansa.platform', 'on', true);
  turned := array(select a.offer_id from after_rows a join before_rows b on b.offer_id = a.offer_id and b.location_id = a.location_id where (a.on_hand > a.reserved) <> (b.on_hand > b.reserved));
  if cardinality(turned) > 0 then
    insert into index_change (product_id, at) select distinct id, now() from (select o.product_id from offer o where o.id = any (turned)) as touched(id) where id is not null;
    perform assortment_is_otherwise(array(select distinct o.seller_id from offer o where o.id = any (turned)));
  end if;
  perform set_config('hansa.platform', coalesce(was, ''), true);
  return null; end $$;

-- An emptied table names no rows. Without offers there is nothing to count.
create or replace function all_assortments_are_otherwise() returns trigger language plpgsql as $$ declare was text := current_setting('hansa.platform', true); begin
  perform set_config('hansa.platform', 'on', true);
  if tg_table_name = 'offer' then delete from assortment; else update assortment set revision = gen_random_uuid(); end if;
  perform set_config('hansa.platform', coalesce(was, ''), true);
  return null; end $$;
create or replace trigger assortments_are_otherwise after truncate on offer for each statement execute function all_assortments_are_otherwise();
create or replace trigger assortments_are_otherwise after truncate on catalog_offer for each statement execute function all_assortments_are_otherwise();
create or replace trigger assortments_are_otherwise after truncate on stock for each statement execute function all_assortments_are_otherwise();

-- What there is. The triggers hold whoever writes offers back until the end, so none is counted twice or missed.
insert into assortment (seller_id, revision, active, paused, ended, unpriced)
  select seller_id, gen_random_uuid(), count(*) filter (where state = 'active'), count(*) filter (where state = 'paused'), count(*) filter (where state = 'ended'), count(*) filter (where list_price is null and state <> 'ended') from offer group by seller_id;
select set_config('hansa.platform', '', true);
