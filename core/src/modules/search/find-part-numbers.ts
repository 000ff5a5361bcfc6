import type { z } from 'zod';
import type { Context } from '../../platform/context.ts';
import type { Id } from '../../platform/ids.ts';
import { keyOfIdentifier } from '../catalog/index.ts';
import { entitledCatalogs } from '../entitlement/index.ts';
import { currencyFor } from './currency-for.ts';
import { priceProducts } from './price-products.ts';
import { productCards } from './product-cards.ts';
import type { FindPartNumbers, PartNumbers } from './schemas.ts';

type Kind = 'gtin' | 'mpn' | 'sku';
interface Match {
  key: string;
  productId: Id<'product'>;
  offerId: Id<'offer'> | null;
  kind: Kind;
  value: string;
  isExact: boolean;
}

const shortestNear = 4;
const mostNear = 5;

/**
 * Many part numbers at once, as an order desk has them: GTIN, MPN or a seller's SKU, separators and case as they come.
 * What is found exactly is all that is told; else what is nearest. Three statements and the prices, however many lines.
 */
export async function findPartNumbers(
  ctx: Context,
  input: z.output<typeof FindPartNumbers>,
): Promise<z.output<typeof PartNumbers>> {
  const currency = await currencyFor(ctx, input.currency);
  const catalogs = await entitledCatalogs(ctx);
  const keys = [...new Set(input.lines.map((line) => keyOfIdentifier(line.text)).filter((key) => key !== ''))];
  const exact = await exactMatches(ctx, catalogs.ids, keys);
  const missed = keys.filter((key) => key.length >= shortestNear && !exact.some((match) => match.key === key));
  const matches = Map.groupBy(
    [...exact, ...(missed.length === 0 ? [] : await nearMatches(ctx, catalogs.ids, missed))],
    (match) => match.key,
  );
  const productIds = [...new Set([...matches.values()].flat().map((match) => match.productId))];
  const priced = await priceProducts(ctx, catalogs.ids, productIds, currency);
  const cards = new Map(productCards(productIds, priced).map((card) => [card.id, card]));
  return {
    currency,
    lines: input.lines.map((line) => {
      const own = (matches.get(keyOfIdentifier(line.text)) ?? []).filter((match) => cards.has(match.productId));
      const told = [...new Map(own.toReversed().map((match) => [match.productId, match])).values()].toReversed();
      return {
        text: line.text,
        quantity: line.quantity ?? null,
        state: told.length === 0 ? 'unknown' : !told[0]!.isExact ? 'near' : told.length === 1 ? 'found' : 'several',
        matches: told.map(({ productId, offerId, kind, value }) => ({
          product: cards.get(productId)!,
          matchedBy: kind,
          value,
          offer: priced.get(productId)?.find((one) => one.offer.id === offerId)?.card ?? cards.get(productId)!.best,
        })),
      };
    }),
  };
}

/** By GTIN first, then MPN, then SKU; of a SKU only offers in the asker's catalogs count. */
function exactMatches(ctx: Context, catalogIds: readonly Id<'catalog'>[], keys: readonly string[]): Promise<Match[]> {
  return ctx.sql<Match>`
    with asked as materialized (select key from unnest(${keys}::text[]) as asked(key)),
    visible as materialized (
      select a.key, p.id as product_id, null::uuid as offer_id, 'gtin' as kind, p.gtin::text as value, 1 as rank from asked a join product p on p.gtin = lpad(a.key, 14, '0') and a.key ~ '^[0-9]{8,14}$' and p.merged_into_id is null
      union all select a.key, p.id, null, 'mpn', p.mpn, 2 from asked a join product p on p.mpn_key = a.key and p.merged_into_id is null
      union all select a.key, o.product_id, o.id, 'sku', o.sku, 3 from asked a join offer o on o.sku_key = a.key and o.state = 'active'
        and exists (select 1 from catalog_offer c where c.offer_id = o.id and c.catalog_id = any (${catalogIds}::uuid[]))
    )
    select key, product_id as "productId", offer_id as "offerId", kind, value, true as "isExact" from visible order by key, rank, product_id limit 20000`;
}

/** By trigrams of the number, at least a third of them shared; the nearest few a line. */
function nearMatches(ctx: Context, catalogIds: readonly Id<'catalog'>[], keys: readonly string[]): Promise<Match[]> {
  return ctx.sql<Match>`
    select a.key, near.product_id as "productId", near.offer_id as "offerId", near.kind, near.value, false as "isExact"
    from unnest(${keys}::text[]) as a(key) cross join lateral (
      select * from (
        (select p.id as product_id, null::uuid as offer_id, 'mpn' as kind, p.mpn as value, similarity(p.mpn_key, a.key) as alike from product p
          where p.mpn_key % a.key and p.merged_into_id is null
            and exists (select 1 from offer o join catalog_offer c on c.offer_id = o.id where o.product_id = p.id and o.state = 'active' and c.catalog_id = any (${catalogIds}::uuid[]))
          order by similarity(p.mpn_key, a.key) desc limit ${mostNear})
        union all
        (select o.product_id, o.id, 'sku', o.sku, similarity(o.sku_key, a.key) from offer o
          where o.sku_key % a.key and o.state = 'active' and exists (select 1 from catalog_offer c where c.offer_id = o.id and c.catalog_id = any (${catalogIds}::uuid[]))
          order by similarity(o.sku_key, a.key) desc limit ${mostNear})
      ) as both_kinds order by alike desc, product_id limit ${mostNear}
    ) as near order by a.key, near.alike desc, near.product_id`;
}
