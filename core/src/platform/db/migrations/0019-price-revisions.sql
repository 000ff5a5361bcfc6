-- What a list says of prices, and a contract of discounts, has a name of its own that changes with it (docs/decisions/0013). Whoever has read prices under
-- such a name may use them again for as long as it stands. Written by triggers, because prices change by many hands (grids, copies, seeds, an offer that is
-- removed, a person with SQL); never twice the same, a restored database's included.
alter table "contract" add "discounts_revision" uuid not null default '00000000-0000-0000-0000-000000000000';
alter table "price_list" add "prices_revision" uuid not null default '00000000-0000-0000-0000-000000000000';

-- As the platform, and then as who they were (see 0002-search).
create or replace function price_list_revised() returns trigger language plpgsql as $$ declare was text := current_setting('hansa.platform', true); begin
  perform set_config('hansa.platform', 'on', true);
  update price_list set prices_revision = gen_random_uuid() where id in (select distinct price_list_id from touched);
  perform set_config('hansa.platform', coalesce(was, ''), true);
  return null; end $$;
create or replace trigger price_list_revised_added after insert on price referencing new table as touched for each statement execute function price_list_revised();
create or replace trigger price_list_revised_removed after delete on price referencing old table as touched for each statement execute function price_list_revised();
create or replace trigger price_list_revised_changed after update on price referencing new table as touched for each statement execute function price_list_revised();
create or replace trigger price_list_revised_left after update on price referencing old table as touched for each statement execute function price_list_revised();

create or replace function contract_revised() returns trigger language plpgsql as $$ declare was text := current_setting('hansa.platform', true); begin
  perform set_config('hansa.platform', 'on', true);
  update contract set discounts_revision = gen_random_uuid() where id in (select distinct contract_id from touched);
  perform set_config('hansa.platform', coalesce(was, ''), true);
  return null; end $$;
create or replace trigger contract_revised_added after insert on contract_discount referencing new table as touched for each statement execute function contract_revised();
create or replace trigger contract_revised_removed after delete on contract_discount referencing old table as touched for each statement execute function contract_revised();
create or replace trigger contract_revised_changed after update on contract_discount referencing new table as touched for each statement execute function contract_revised();
create or replace trigger contract_revised_left after update on contract_discount referencing old table as touched for each statement execute function contract_revised();

-- An emptied table names no rows.
create or replace function all_prices_revised() returns trigger language plpgsql as $$ declare was text := current_setting('hansa.platform', true); begin
  perform set_config('hansa.platform', 'on', true);
  update price_list set prices_revision = gen_random_uuid();
  update contract set discounts_revision = gen_random_uuid();
  perform set_config('hansa.platform', coalesce(was, ''), true);
  return null; end $$;
create or replace trigger all_prices_revised after truncate on price for each statement execute function all_prices_revised();
create or replace trigger all_prices_revised after truncate on contract_discount for each statement execute function all_prices_revised();
