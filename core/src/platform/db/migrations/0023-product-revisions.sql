-- What a page of search shows of a product and of its offers, but for stock and prices, has a name that changes with it (docs/decisions/0015): all rows of a product together, whose revisions are never
-- the same twice. Written by triggers, because these rows change by many hands. Each change adds a row and takes those away that nobody else holds, so two who list offers of the same product
-- never wait for each other here; what one of them left, the next takes. Products of before have no row until their first change, and share one more name, so that two databases do not.
create table "product_revision" ("product_id" uuid not null, "revision" uuid not null, primary key ("product_id", "revision"));
-- The owner is no superuser everywhere, and the row policies stand for it, too.
select set_config('hansa.platform', 'on', true);
insert into subject_revision (subject, slot, revision) values ('products', -1, gen_random_uuid());
select set_config('hansa.platform', '', true);

alter table "product_revision" enable row level security;
alter table "product_revision" force row level security;
create policy "all_read" on "product_revision" for select using (true);
create policy "platform_writes" on "product_revision" using ((select hansa_platform())) with check ((select hansa_platform()));

-- As the platform, and then as who they were (see 0002-search). `former`: what rows were before they were changed.
create or replace function products_are_otherwise() returns trigger language plpgsql as $$ declare was text := current_setting('hansa.platform', true); ids uuid[]; begin
  perform set_config('hansa.platform', 'on', true);
  if tg_table_name = 'product' then ids := array(select id from touched);
  elsif tg_table_name in ('offer', 'product_document') then
    ids := array(select product_id from touched);
    if tg_op = 'UPDATE' then ids := ids || array(select product_id from former); end if;
  else
    ids := array(select o.product_id from touched t join offer o on o.id = t.offer_id);
    if tg_op = 'UPDATE' then ids := ids || array(select o.product_id from former t join offer o on o.id = t.offer_id); end if;
  end if;
  if cardinality(ids) > 0 then
    delete from product_revision where (product_id, revision) in (select product_id, revision from product_revision where product_id = any (ids) for update skip locked);
    insert into product_revision (product_id, revision) select id, gen_random_uuid() from (select distinct unnest(ids) as id) as touched_products;
  end if;
  perform set_config('hansa.platform', coalesce(was, ''), true);
  return null; end $$;
create or replace trigger products_are_changed after update on product referencing old table as former new table as touched for each statement execute function products_are_otherwise();
create or replace trigger products_are_fewer after delete on product referencing old table as touched for each statement execute function products_are_otherwise();
create or replace trigger products_are_more after insert on offer referencing new table as touched for each statement execute function products_are_otherwise();
create or replace trigger products_are_changed after update on offer referencing old table as former new table as touched for each statement execute function products_are_otherwise();
create or replace trigger products_are_fewer after delete on offer referencing old table as touched for each statement execute function products_are_otherwise();
create or replace trigger products_are_more after insert on catalog_offer referencing new table as touched for each statement execute function products_are_otherwise();
create or replace trigger products_are_changed after update on catalog_offer referencing old table as former new table as touched for each statement execute function products_are_otherwise();
create or replace trigger products_are_fewer after delete on catalog_offer referencing old table as touched for each statement execute function products_are_otherwise();
create or replace trigger products_are_more after insert on product_document referencing new table as touched for each statement execute function products_are_otherwise();
create or replace trigger products_are_changed after update on product_document referencing old table as former new table as touched for each statement execute function products_are_otherwise();
create or replace trigger products_are_fewer after delete on product_document referencing old table as touched for each statement execute function products_are_otherwise();
create or replace trigger products_are_more after insert on configuration_live referencing new table as touched for each statement execute function products_are_otherwise();
create or replace trigger products_are_changed after update on configuration_live referencing old table as former new table as touched for each statement execute function products_are_otherwise();
create or replace trigger products_are_fewer after delete on configuration_live referencing old table as touched for each statement execute function products_are_otherwise();

-- An emptied table names no rows.
create or replace trigger products_are_otherwise after truncate on product for each statement execute function subject_is_otherwise('products');
create or replace trigger products_are_otherwise after truncate on offer for each statement execute function subject_is_otherwise('products');
create or replace trigger products_are_otherwise after truncate on catalog_offer for each statement execute function subject_is_otherwise('products');
create or replace trigger products_are_otherwise after truncate on product_document for each statement execute function subject_is_otherwise('products');
create or replace trigger products_are_otherwise after truncate on configuration_live for each statement execute function subject_is_otherwise('products');
-- What a seller is, is told beside its name.
create or replace trigger names_are_of_others after update on organization for each row when (old.seller_kind is distinct from new.seller_kind) execute function subject_is_otherwise('names');
