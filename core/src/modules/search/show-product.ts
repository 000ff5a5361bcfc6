import type { z } from 'zod';
import { allEnded } from '../../platform/all-ended.ts';
import type { Context } from '../../platform/context.ts';
import type { Id } from '../../platform/ids.ts';
import { found } from '../../platform/refusal.ts';
import { entitledCatalogs } from '../entitlement/index.ts';
import { tiersOf } from '../pricing/index.ts';
import { findAlternatives } from './find-alternatives.ts';
import { currencyFor } from './currency-for.ts';
import { type PricedOffer, priceProducts } from './price-products.ts';
import { namedAttributes, type AttributeValues } from './product-attributes.ts';
import { productCards } from './product-cards.ts';
import { boughtProducts } from './queries.ts';
import type { ProductOffer, ProductPage, ShowProduct } from './schemas.ts';
import { everything, scopeOf } from './scope-of.ts';

type Page = z.output<typeof ProductPage>;
type Row = Pick<
  Page,
  | 'title'
  | 'description'
  | 'brand'
  | 'categories'
  | 'mpn'
  | 'gtin'
  | 'designation'
  | 'unit'
  | 'weightG'
  | 'tariffCode'
  | 'countryOfOrigin'
  | 'documents'
> & { id: Id<'product'>; categoryId: Id<'category'> | null; attributes: AttributeValues };

/**
 * A product with the offers of all sellers that this buyer may see. One that it may not see is unknown; a merged one is
 * the one that took its place. What does not need each other's answers is asked together: a page's cost is mostly its
 * way to PostgreSQL and back.
 */
export async function showProduct(ctx: Context, input: z.output<typeof ShowProduct>): Promise<Page> {
  const [currency, row] = await allEnded([
    currencyFor(ctx, input.currency),
    productRow(ctx, input.productId),
    entitledCatalogs(ctx),
  ]);
  const { categoryId, attributes: values, ...product } = found(row, 'product');
  const [scope, bought] = await Promise.all([
    scopeOf(ctx, { ...everything, categoryIds: categoryId === null ? [] : [categoryId] }),
    boughtProducts(ctx, [product.id]),
  ]);
  const others = categoryId === null ? [] : await findAlternatives(ctx, scope, product);
  const [priced, [attributes]] = await Promise.all([
    priceProducts(ctx, scope.catalogIds, [product.id, ...others], currency),
    namedAttributes(ctx, [values], scope.namesRevision),
  ]);
  return {
    ...product,
    imageId: product.documents.find((one) => one.kind === 'image')?.id ?? null,
    attributes: attributes ?? [],
    currency,
    offers: await wholeOffers(ctx, found(priced.get(product.id), 'product'), currency),
    alternatives: productCards(others, priced),
    isBoughtBefore: bought.has(product.id),
  };
}

function productRow(ctx: Context, productId: Id<'product'>): Promise<Row | null> {
  return ctx.sql.one<Row>`
    with recursive asked as (select id, merged_into_id, 0 as depth from product where id = ${productId}
      union all select p.id, p.merged_into_id, asked.depth + 1 from asked join product p on p.id = asked.merged_into_id where asked.depth < 10),
    up as (select c.id, c.parent_id, c.name, c.level from product p join category c on c.id = p.category_id where p.id in (select id from asked where merged_into_id is null)
      union all select c.id, c.parent_id, c.name, c.level from up join category c on c.id = up.parent_id)
    select p.id, p.title, p.description, p.category_id as "categoryId", p.mpn, p.gtin, p.designation, p.unit, p.weight_g as "weightG", p.tariff_code as "tariffCode", p.country_of_origin as "countryOfOrigin", p.attributes,
           case when b.id is not null then jsonb_build_object('id', b.id, 'name', b.name, 'country', b.country) end as brand,
           coalesce((select jsonb_agg(jsonb_build_object('id', id, 'name', name) order by level) from up), '[]') as categories,
           coalesce((select jsonb_agg(jsonb_build_object('id', d.id, 'kind', d.kind, 'title', d.title, 'language', d.language, 'mediaType', d.media_type, 'sizeBytes', d.size_bytes) order by d.kind = 'image' desc, d.kind, d.title, d.id)
             from product_document d where d.product_id = p.id), '[]') as documents
    from product p left join brand b on b.id = p.brand_id where p.id = (select id from asked where merged_into_id is null)`;
}

type Stock = z.output<typeof ProductOffer>['stock'][number];

async function wholeOffers(
  ctx: Context,
  offers: readonly PricedOffer[],
  currency: string,
): Promise<z.output<typeof ProductOffer>[]> {
  const [tiers, stock] = await Promise.all([
    tiersOf(ctx, {
      line: ctx.actor?.line ?? [],
      groups: ctx.actor?.groups ?? [],
      storefrontId: ctx.storefrontId,
      currency,
      at: ctx.clock.now(),
      offers: offers.map((one) => one.offer),
    }),
    ctx.sql<Stock & { offerId: Id<'offer'> }>`
      select k.offer_id as "offerId", l.name as location, l.city, l.country, trim_scale(k.on_hand - k.reserved)::text as free
      from stock k join stock_location l on l.id = k.location_id and l.is_active where k.offer_id = any (${offers.map((one) => one.offer.id)}::uuid[]) order by k.on_hand - k.reserved desc, l.name`,
  ]);
  return offers.map(({ offer, card }) => ({
    ...card,
    title: offer.title,
    condition: offer.condition,
    sellerKind: offer.sellerKind,
    isUnderContract: offer.isUnderContract,
    tiers: tiers.get(offer.id) ?? [],
    stock: stock.filter((row) => row.offerId === offer.id),
  }));
}
