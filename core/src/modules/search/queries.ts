import type { Context } from '../../platform/context.ts';
import { fragment, nothing } from '../../platform/db/sql.ts';
import type { Id } from '../../platform/ids.ts';
import { productRevisionsOf, revisionOf } from '../../platform/revisions/revision-of.ts';
import { type AskedOffer, offerColumns, pricingRevisionsOf } from '../pricing/index.ts';

type Ids<Table extends string> = readonly Id<Table>[];
type Text2 = { en: string; vi: string };

/** As many products as one page shows at most. */
const pageful = 100;
/** Of a group of searches, and their offers: so many are looked at by a plan that is kept. */
const [groupful, offersOfGroup] = [400, 1_600];

/**
 * Of an offer, and of its place in a product, what changes with a revision of the product and not otherwise (migration
 * 0023-product-revisions).
 */
export interface ListedOffer extends Omit<AskedOffer, 'pricingRevision'> {
  readonly productId: Id<'product'>;
  readonly sellerName: string;
  readonly sellerKind: 'vendor' | 'distributor' | 'dealer' | null;
  readonly sku: string;
  readonly skuKey: string;
  readonly title: string | null;
  readonly unit: string;
  readonly packSize: string;
  readonly quantityMultiple: string;
  readonly leadTimeDays: number;
  readonly condition: 'new' | 'used' | 'refurbished';
  readonly isMadeToOrder: boolean;
  /** All that it stands in, whoever may see them. */
  readonly catalogIds: readonly Id<'catalog'>[];
}

/**
 * The active offers of products that stand in any catalog. Asked past the row policies, which would ask for each row
 * once more what it stands in: who may see which, the caller knows. A seller that is not active has no catalog that
 * anybody may see.
 */
export async function listedOffers(ctx: Context, productIds: Ids<'product'>): Promise<ListedOffer[]> {
  const rows = await asking(ctx, productIds)<Omit<ListedOffer, 'catalogIds'> & { catalogs: string }>`
    select ${offerColumns}, o.product_id as "productId", s.name as "sellerName", s.seller_kind as "sellerKind", o.sku, o.sku_key as "skuKey", o.title, o.unit,
           trim_scale(o.pack_size)::text as "packSize", trim_scale(o.quantity_multiple)::text as "quantityMultiple", o.lead_time_days as "leadTimeDays", o.condition,
           exists (select 1 from configuration_live m where m.offer_id = o.id) as "isMadeToOrder", k.ids as catalogs
    from offer o join product p on p.id = o.product_id join organization s on s.id = o.seller_id
    cross join lateral (select string_agg(k.catalog_id::text, ' ' order by k.catalog_id) as ids from catalog_offer k where k.offer_id = o.id) k
    where o.product_id = any (${productIds}::uuid[]) and o.state = 'active' and k.ids is not null order by o.product_id, o.id`;
  return rows.map(({ catalogs, ...offer }) => ({ ...offer, catalogIds: catalogs.split(' ') as Id<'catalog'>[] }));
}

/**
 * What is so at the moment, and never kept: names of what is known of products, what is free of offers, and names of
 * what sellers say of prices.
 */
export interface Moment {
  readonly names: string | null;
  readonly products: string | null;
  readonly revisions: Readonly<Record<string, string>> | null;
  readonly free: Readonly<Record<string, string>> | null;
  readonly pricing: Readonly<Record<string, string>> | null;
}

/** In one statement, so that a page of which all is known asks nothing else. */
export async function momentOf(
  ctx: Context,
  productIds: Ids<'product'>,
  offerIds: Ids<'offer'>,
  sellerIds: Ids<'organization'>,
): Promise<Moment> {
  const isGroupful = productIds.length <= groupful && offerIds.length <= offersOfGroup;
  const [moment] = await (isGroupful ? ctx.sql : ctx.sql.anew)<Moment & object>`
    select ${revisionOf('names')} as names, ${revisionOf('products')} as products,
      ${productRevisionsOf(productIds)} as revisions,
      (select json_object_agg(sum.offer_id, sum.free) from (
        select k.offer_id, trim_scale(sum(k.on_hand - k.reserved))::text as free from stock k join stock_location l on l.id = k.location_id and l.is_active
        where k.offer_id = any (${offerIds}::uuid[]) group by k.offer_id) sum) as free,
      ${pricingRevisionsOf(sellerIds)} as pricing`;
  return moment!;
}

/** A plan that is kept is made for a page; for the best 500 it would walk index by index. */
const asking = ({ sql }: Context, ids: readonly string[]) => (ids.length <= pageful ? sql : sql.anew);

export interface ProductRow {
  id: Id<'product'>;
  title: Text2;
  brandId: Id<'brand'> | null;
  brandName: string | null;
  categoryId: Id<'category'> | null;
  mpn: string | null;
  gtin: string | null;
  unit: string;
  imageId: string | null;
  createdAt: Date;
}

export function productRows(ctx: Context, productIds: Ids<'product'>): Promise<ProductRow[]> {
  return asking(ctx, productIds)<ProductRow>`
    select p.id, p.title, p.brand_id as "brandId", b.name as "brandName", p.category_id as "categoryId", p.mpn, p.gtin, p.unit, p.created_at as "createdAt",
           (select d.id from product_document d where d.product_id = p.id and d.kind = 'image' order by d.added_at, d.id limit 1) as "imageId"
    from product p left join brand b on b.id = p.brand_id where p.id = any (${productIds}::uuid[]) and p.merged_into_id is null`;
}

export interface AttributeRow {
  key: string;
  name: Text2;
  unit: string | null;
  kind: 'number' | 'text' | 'choice' | 'boolean';
  choices: { key: string; name: Text2 }[] | null;
  isFacet: boolean;
  position: number;
}

/**
 * What the attributes of products are called. A key that several categories define is read as the nearest to the root
 * has it, with the choices of all.
 */
export function attributeRows(ctx: Context, keys: readonly string[]): Promise<AttributeRow[]> {
  return ctx.sql<AttributeRow>`
    with asked as materialized (select a.*, c.level, c.position as shelf from category_attribute a join category c on c.id = a.category_id where a.key = any (${keys}::text[])),
    named as (select distinct on (key) key, name, unit, kind, position from asked order by key, level, shelf),
    facets as (select key, bool_or(is_facet) as is_facet from asked group by key),
    choices as (select key, jsonb_agg(distinct choice) as choices from asked, jsonb_array_elements(choices) choice where jsonb_typeof(choices) = 'array' group by key)
    select n.key, n.name, n.unit, n.kind, n.position, f.is_facet as "isFacet", c.choices from named n join facets f using (key) left join choices c using (key) order by n.key`;
}

/**
 * What this buyer ordered before, newest orders first. `orders` stands above this room; its lines are read, never
 * written.
 */
export async function boughtProducts(ctx: Context, among: Ids<'product'> | null = null): Promise<Set<Id<'product'>>> {
  return (await boughtByEach(ctx, [ctx], among))[0]!;
}

/**
 * The same for each of several, where the platform asks for them. A visitor bought nothing. (Nothing in it depends on
 * how many there are, or PostgreSQL would plan it anew each time, for three times what it takes to answer: so they are
 * rows of JSON, and what is not asked for is not said.)
 */
export async function boughtByEach(
  asker: Context,
  members: readonly Pick<Context, 'actor'>[],
  among: Ids<'product'> | null = null,
): Promise<Set<Id<'product'>>[]> {
  const buyers = [...new Set(members.flatMap(({ actor }) => actor?.organizationId ?? []))];
  const rows =
    buyers.length === 0
      ? []
      : await asker.sql<{ buyerId: Id<'organization'>; id: Id<'product'> }>`
        select b.id as "buyerId", bought.id from jsonb_to_recordset(${JSON.stringify(buyers.map((id) => ({ id })))}::jsonb) as b(id uuid) cross join lateral (
          select distinct l.product_id as id from (select o.id from purchase_order o where o.buyer_id = b.id order by o.placed_at desc limit 200) o
          join order_line l on l.order_id = o.id and l.buyer_id = b.id ${among === null ? nothing : fragment`where l.product_id = any (${among}::uuid[])`}) bought`;
  const own = Map.groupBy(rows, (row) => row.buyerId);
  return members.map(({ actor }) => new Set((actor && own.get(actor.organizationId)?.map((row) => row.id)) ?? []));
}
