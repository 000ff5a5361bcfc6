-- All that a seller's contracts and price lists say has a name of its own that changes with it (docs/decisions/0013). Prices and discounts change it too, through the revisions
-- of their list and contract (0019-price-revisions). Written by triggers, because these rows change by many hands; never twice the same.
-- Sellers of before have no row until the first change: then it is that they have none which names what they say.
create table "pricing_revision" ("seller_id" uuid not null, "revision" uuid not null, primary key ("seller_id"));

alter table "pricing_revision" enable row level security;
alter table "pricing_revision" force row level security;
create policy "all_read" on "pricing_revision" for select using (true);
create policy "platform_writes" on "pricing_revision" using ((select hansa_platform())) with check ((select hansa_platform()));

-- As the platform, and then as who they were (see 0002-search). In the order of their ids, so that two who touch several sellers do not wait for each other.
create or replace function seller_says_otherwise() returns trigger language plpgsql as $$ declare was text := current_setting('hansa.platform', true); begin
  perform set_config('hansa.platform', 'on', true);
  insert into pricing_revision (seller_id, revision) select seller_id, gen_random_uuid() from (select distinct seller_id from touched order by seller_id) as sellers
    on conflict (seller_id) do update set revision = excluded.revision;
  perform set_config('hansa.platform', coalesce(was, ''), true);
  return null; end $$;
create or replace trigger contract_says_added after insert on contract referencing new table as touched for each statement execute function seller_says_otherwise();
create or replace trigger contract_says_removed after delete on contract referencing old table as touched for each statement execute function seller_says_otherwise();
create or replace trigger contract_says_changed after update on contract referencing new table as touched for each statement execute function seller_says_otherwise();
create or replace trigger contract_says_left after update on contract referencing old table as touched for each statement execute function seller_says_otherwise();
create or replace trigger price_list_says_added after insert on price_list referencing new table as touched for each statement execute function seller_says_otherwise();
create or replace trigger price_list_says_removed after delete on price_list referencing old table as touched for each statement execute function seller_says_otherwise();
create or replace trigger price_list_says_changed after update on price_list referencing new table as touched for each statement execute function seller_says_otherwise();
create or replace trigger price_list_says_left after update on price_list referencing old table as touched for each statement execute function seller_says_otherwise();

-- An emptied table names no rows.
create or replace function all_say_otherwise() returns trigger language plpgsql as $$ declare was text := current_setting('hansa.platform', true); begin
  perform set_config('hansa.platform', 'on', true);
  update pricing_revision set revision = gen_random_uuid();
  perform set_config('hansa.platform', coalesce(was, ''), true);
  return null; end $$;
create or replace trigger all_say_otherwise after truncate on contract for each statement execute function all_say_otherwise();
create or replace trigger all_say_otherwise after truncate on price_list for each statement execute function all_say_otherwise();
