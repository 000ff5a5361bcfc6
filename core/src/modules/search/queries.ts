import { dayOf } from '../../platform/clock.ts';
import type { Context } from '../../platform/context.ts';
import { askAsPlatform } from '../../platform/db/transact.ts';
import type { Id } from '../../platform/ids.ts';
import { askedColumns, type AskedOffer } from '../pricing/index.ts';

type Ids<Table extends string> = readonly Id<Table>[];
type Text2 = { en: string; vi: string };

/** As many products as one page shows at most. */
const pageful = 100;

export interface EntitledOffer extends AskedOffer {
  productId: Id<'product'>; sellerName: string; sellerKind: 'vendor' | 'distributor' | 'dealer' | null; sku: string; skuKey: string; title: string | null;
  unit: string; packSize: string; quantityMultiple: string; leadTimeDays: number; condition: 'new' | 'used' | 'refurbished'; free: string; isUnderContract: boolean; isMadeToOrder: boolean;
}

/**
 * The active offers of products in the catalogs that the asker may see now, with what is free in stock: one statement for a page. A seller's
 * or the operator's own wider view of offers is cut as well: who searches, buys. So the statement says more than the row policies of offers, and of contracts as much; stock is that of
 * offers which it found. The policies would ask it all once more for each row: of stock, of its offer, and of that one's catalogs.
 */
export function entitledOffers(ctx: Context, catalogIds: Ids<'catalog'>, productIds: Ids<'product'>): Promise<EntitledOffer[]> {
  const day = dayOf(ctx.clock.now());
  // A plan that is kept is made for a page; for the best 500 it would walk index by index.
  return askAsPlatform(ctx, 'offers in the catalogs that the asker may see, and their stock', ({ sql }) => (productIds.length <= pageful ? sql : sql.anew)<EntitledOffer & object>`
    with mine as materialized (
      select o.* from offer o where o.product_id = any (${productIds}::uuid[]) and o.state = 'active'
        and exists (select 1 from catalog_offer c where c.offer_id = o.id and c.catalog_id = any (${catalogIds}::uuid[]))
    ),
    free as materialized (
      select k.offer_id, sum(k.on_hand - k.reserved) as free from stock k join stock_location l on l.id = k.location_id and l.is_active
      where k.offer_id = any (array(select id from mine)) group by k.offer_id
    ),
    bound as materialized (
      select distinct seller_id from contract c where c.state = 'active' and (c.buyer_id = any (${ctx.actor?.line ?? []}::uuid[]) or c.group_id = any (${ctx.actor?.groups ?? []}::uuid[]))
        and (c.valid_from is null or c.valid_from <= ${day}::date) and (c.valid_to is null or c.valid_to >= ${day}::date)
    )
    select ${askedColumns}, o.product_id as "productId", s.name as "sellerName", s.seller_kind as "sellerKind", o.sku, o.sku_key as "skuKey", o.title, o.unit,
           trim_scale(o.pack_size)::text as "packSize", trim_scale(o.quantity_multiple)::text as "quantityMultiple",
           o.lead_time_days as "leadTimeDays", o.condition, trim_scale(coalesce(f.free, 0))::text as free, o.seller_id in (select seller_id from bound) as "isUnderContract",
           exists (select 1 from configuration_live m where m.offer_id = o.id) as "isMadeToOrder"
    from mine o join product p on p.id = o.product_id join organization s on s.id = o.seller_id and s.state = 'active' left join free f on f.offer_id = o.id
    order by o.product_id, o.id`);
}

export interface ProductRow {
  id: Id<'product'>; title: Text2; brandId: Id<'brand'> | null; brandName: string | null; categoryId: Id<'category'> | null; mpn: string | null; gtin: string | null; unit: string; imageId: string | null; createdAt: Date;
}

export function productRows(ctx: Context, productIds: Ids<'product'>): Promise<ProductRow[]> {
  const ask = productIds.length <= pageful ? ctx.sql : ctx.sql.anew;
  return ask<ProductRow>`
    select p.id, p.title, p.brand_id as "brandId", b.name as "brandName", p.category_id as "categoryId", p.mpn, p.gtin, p.unit, p.created_at as "createdAt",
           (select d.id from product_document d where d.product_id = p.id and d.kind = 'image' order by d.added_at, d.id limit 1) as "imageId"
    from product p left join brand b on b.id = p.brand_id where p.id = any (${productIds}::uuid[]) and p.merged_into_id is null`;
}

export interface AttributeRow { key: string; name: Text2; unit: string | null; kind: 'number' | 'text' | 'choice' | 'boolean'; choices: { key: string; name: Text2 }[] | null; isFacet: boolean; position: number }

/** What the attributes of products are called. A key that several categories define is read as the nearest to the root has it, with the choices of all. */
export function attributeRows(ctx: Context, keys: readonly string[]): Promise<AttributeRow[]> {
  return ctx.sql<AttributeRow>`
    with asked as materialized (select a.*, c.level, c.position as shelf from category_attribute a join category c on c.id = a.category_id where a.key = any (${keys}::text[])),
    named as (select distinct on (key) key, name, unit, kind, position from asked order by key, level, shelf),
    facets as (select key, bool_or(is_facet) as is_facet from asked group by key),
    choices as (select key, jsonb_agg(distinct choice) as choices from asked, jsonb_array_elements(choices) choice where jsonb_typeof(choices) = 'array' group by key)
    select n.key, n.name, n.unit, n.kind, n.position, f.is_facet as "isFacet", c.choices from named n join facets f using (key) left join choices c using (key) order by n.key`;
}

/** What this buyer ordered before, newest orders first. `orders` stands above this room; its lines are read, never written. */
export async function boughtProducts(ctx: Context, among: Ids<'product'> | null = null): Promise<Set<Id<'product'>>> {
  if (ctx.actor === null) return new Set();
  const rows = await ctx.sql<{ id: Id<'product'> }>`
    select distinct l.product_id as id from (select id from purchase_order where buyer_id = ${ctx.actor.organizationId} order by placed_at desc limit 200) o
    join order_line l on l.order_id = o.id and l.buyer_id = ${ctx.actor.organizationId} where ${among}::uuid[] is null or l.product_id = any (${among}::uuid[])`;
  return new Set(rows.map((row) => row.id));
}
