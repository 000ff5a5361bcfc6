/**
 * Triggers that note which products the index no longer tells right. They stand in the database because rows change by many hands (imports,
 * orders, merges, a person with SQL), and each statement costs one insert, however many rows it changed. What the index does not hold
 * (prices, quantities, audiences of a catalog) notes nothing; stock does only when a place runs empty or is filled.
 */
interface Followed { readonly table: string; readonly name: string; readonly on: 'insert' | 'update' | 'delete'; readonly products: string }

const each = (table: string, products: (rows: string) => string): Followed[] => [
  { table, name: 'added', on: 'insert', products: products('after_rows') },
  { table, name: 'removed', on: 'delete', products: products('before_rows') },
];

const followed: readonly Followed[] = [
  ...each('product', (rows) => `select r.id from ${rows} r`),
  { table: 'product', name: 'changed', on: 'update', products: 'select r.id from after_rows r' },
  ...each('offer', (rows) => `select r.product_id from ${rows} r`),
  {
    table: 'offer', name: 'changed', on: 'update',
    products: `select unnest(array[a.product_id, b.product_id]) from after_rows a join before_rows b on b.id = a.id
      where (a.product_id, a.sku, a.state) is distinct from (b.product_id, b.sku, b.state)`,
  },
  ...each('catalog_offer', (rows) => `select o.product_id from ${rows} r join offer o on o.id = r.offer_id`),
  ...each('stock', (rows) => `select o.product_id from ${rows} r join offer o on o.id = r.offer_id where r.on_hand > r.reserved`),
  {
    table: 'stock', name: 'changed', on: 'update',
    products: `select o.product_id from after_rows a join before_rows b on b.offer_id = a.offer_id and b.location_id = a.location_id join offer o on o.id = a.offer_id
      where (a.on_hand > a.reserved) <> (b.on_hand > b.reserved)`,
  },
  {
    table: 'stock_location', name: 'changed', on: 'update',
    products: `select o.product_id from after_rows a join before_rows b on b.id = a.id and b.is_active <> a.is_active join stock k on k.location_id = a.id join offer o on o.id = k.offer_id`,
  },
  { table: 'brand', name: 'changed', on: 'update', products: `select p.id from after_rows a join before_rows b on b.id = a.id and b.name <> a.name join product p on p.brand_id = a.id` },
  {
    table: 'category', name: 'changed', on: 'update',
    products: `with recursive below as (
      select a.id from after_rows a join before_rows b on b.id = a.id where (a.name, a.parent_id) is distinct from (b.name, b.parent_id)
      union select c.id from category c join below on below.id = c.parent_id)
      select p.id from below join product p on p.category_id = below.id`,
  },
];

const rowsOf = { insert: 'new table as after_rows', delete: 'old table as before_rows', update: 'old table as before_rows new table as after_rows' };

/** The functions act as the platform, because a seller's stock leads to an offer and an offer to a product. */
export const followTables = followed.map(({ table, name, on, products }) => `
create or replace function index_follows_${table}_${name}() returns trigger language plpgsql set hansa.platform = 'on' as $$ begin
  insert into index_change (product_id, at) select distinct id, now() from (${products}) as touched(id) where id is not null;
  return null;
end $$;
create or replace trigger index_follows_${name} after ${on} on ${table} referencing ${rowsOf[on]} for each statement execute function index_follows_${table}_${name}();`).join('\n');
