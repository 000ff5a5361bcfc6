import type { Identifier, ProductDocument } from '@hansa/search';
import type { Context } from '../../platform/context.ts';
import type { Id } from '../../platform/ids.ts';
import { labelOf } from './name-facets.ts';
import { attributeRows } from './queries.ts';

type Text2 = { en: string; vi: string };
interface Row {
  id: Id<'product'>;
  title: Text2;
  description: Text2;
  designation: string | null;
  mpn: string | null;
  gtin: string | null;
  brand: string | null;
  brandNumber: number | null;
  attributes: Record<string, string | number | boolean>;
  categories: { number: number; name: Text2 }[];
  offers: { sku: string; seller: number; audiences: number[]; inStock: boolean }[];
}

/**
 * Documents of the index from the truth, in two statements for any number of products. A product that no active offer
 * in a catalog holds has none. What stands in a seller's offer names the catalogs that hold it; what stands in the
 * product is for all who see the product.
 */
export async function indexDocuments(
  ctx: Context,
  productIds: readonly Id<'product'>[],
  revision: number,
  popularity: ReadonlyMap<string, number>,
): Promise<ProductDocument[]> {
  const rows = await documentRows(ctx, productIds);
  const names = new Map(
    (await attributeRows(ctx, [...new Set(rows.flatMap((row) => Object.keys(row.attributes)))])).map((row) => [
      row.key,
      row,
    ]),
  );
  return rows.map((row): ProductDocument => {
    const labels = Object.entries(row.attributes).flatMap(([key, value]) =>
      names.has(key) ? [labelOf(names.get(key)!, value)] : [],
    );
    const said = (language: 'en' | 'vi') =>
      [
        row.designation ?? '',
        ...row.categories.map((one) => one.name[language]),
        row.description[language],
        ...labels.map((label) => label[language]),
      ]
        .filter(Boolean)
        .join('. ');
    return {
      id: row.id,
      revision,
      audiences: [...new Set(row.offers.flatMap((offer) => offer.audiences))],
      title: row.title,
      text: { en: said('en'), vi: said('vi') },
      ...(row.brand === null ? {} : { brand: row.brand, brandId: row.brandNumber! }),
      identifiers: identifiersOf(row),
      categoryIds: row.categories.map((one) => one.number),
      sellers: row.offers.map((offer) => ({ id: offer.seller, audiences: offer.audiences, inStock: offer.inStock })),
      attributes: Object.entries(row.attributes).map(([key, value]) => ({
        key,
        value: typeof value === 'boolean' ? String(value) : value,
      })),
      popularity: popularity.get(row.id) ?? 0,
    };
  });
}

function identifiersOf({ gtin, mpn, offers }: Row): Identifier[] {
  // A GTIN is kept with 14 digits and printed with as many as the pack has room for.
  const gtins = gtin === null ? [] : [...new Set([gtin, gtin.replace(/^0+/, '')])];
  return [
    ...gtins.map((value) => ({ kind: 'gtin' as const, value })),
    ...(mpn === null ? [] : [{ kind: 'mpn' as const, value: mpn }]),
    ...offers.map(({ sku, audiences }) => ({ kind: 'sku' as const, value: sku, audiences })),
  ];
}

function documentRows(ctx: Context, productIds: readonly Id<'product'>[]): Promise<Row[]> {
  return ctx.sql<Row>`
    with recursive asked as materialized (select p.* from product p where p.id = any (${productIds}::uuid[]) and p.merged_into_id is null),
    path as (select id as leaf, id, parent_id, number, name, level from category where id in (select category_id from asked)
      union all select path.leaf, c.id, c.parent_id, c.number, c.name, c.level from path join category c on c.id = path.parent_id),
    shelf as materialized (select leaf, jsonb_agg(jsonb_build_object('number', number, 'name', name) order by level) as categories from path group by leaf),
    offered as materialized (
      select o.product_id, o.id, o.sku, s.number as seller, array_agg(distinct c.number) as audiences
      from offer o join organization s on s.id = o.seller_id join catalog_offer h on h.offer_id = o.id join catalog c on c.id = h.catalog_id
      where o.product_id = any (${productIds}::uuid[]) and o.state = 'active' group by o.product_id, o.id, o.sku, s.number
    ),
    stocked as materialized (select k.offer_id from stock k join stock_location l on l.id = k.location_id and l.is_active join offer o on o.id = k.offer_id
      where k.offer_id = any (array(select id from offered)) group by k.offer_id, o.minimum_quantity having sum(k.on_hand - k.reserved) >= o.minimum_quantity),
    sale as materialized (
      select o.product_id, jsonb_agg(jsonb_build_object('sku', o.sku, 'seller', o.seller, 'audiences', o.audiences, 'inStock', k.offer_id is not null) order by o.id) as offers
      from offered o left join stocked k on k.offer_id = o.id group by o.product_id
    )
    select a.id, a.title, a.description, a.designation, a.mpn, a.gtin, b.name as brand, b.number as "brandNumber", a.attributes, coalesce(shelf.categories, '[]') as categories, sale.offers
    from asked a join sale on sale.product_id = a.id left join brand b on b.id = a.brand_id left join shelf on shelf.leaf = a.category_id`;
}

const pageSize = 500;

/** Ids of all products, page by page, in the order of their ids. */
export async function productIdPage(ctx: Context, after: Id<'product'> | null): Promise<Id<'product'>[]> {
  const rows = await ctx.sql<{ id: Id<'product'> }>`
    select id from product where merged_into_id is null and (${after}::uuid is null or id > ${after}::uuid) order by id limit ${pageSize}`;
  return rows.map((row) => row.id);
}

/** How many products the index should hold. */
export async function countListed(ctx: Context): Promise<number> {
  const row = await ctx.sql.one<{ count: number }>`
    select count(*)::int as count from product p where p.merged_into_id is null
      and exists (select 1 from offer o join catalog_offer c on c.offer_id = o.id where o.product_id = p.id and o.state = 'active')`;
  return row!.count;
}

/**
 * Lines that were ordered of each product in the last 90 days, by all: it moves a product by a place or two, and is
 * never shown.
 */
export async function countPopularity(ctx: Context): Promise<Map<string, number>> {
  const from = new Date(ctx.clock.now().getTime() - 90 * 86_400_000);
  const rows = await ctx.sql<{ id: string; count: number }>`
    select l.product_id as id, count(*)::int as count from purchase_order o join order_line l on l.order_id = o.id where o.placed_at > ${from} group by l.product_id`;
  return new Map(rows.map((row) => [row.id, row.count]));
}
