import type { Context } from '../../platform/context.ts';
import type { Id } from '../../platform/ids.ts';
import { findOrRead } from '../../platform/revisions/find-or-read.ts';
import { knownByRevision } from '../../platform/revisions/known-by-revision.ts';

/** How much a list says: offers that it prices, prices in all, and the quantities where they begin (the lowest 24, as the grid has columns). */
export interface PriceCounts { readonly offers: number; readonly prices: number; readonly breaks: readonly string[] }

/** A list may hold millions of prices, which are counted once for each of its revisions (docs/decisions/0013). */
const known = knownByRevision<PriceCounts>(20_000);

/** Of lists whose prices the asker may see, in their order. */
export async function countPrices(ctx: Context, lists: readonly { readonly id: Id<'price_list'>; readonly pricesRevision: string }[]): Promise<PriceCounts[]> {
  const counts = await findOrRead(known, lists.map(({ id, pricesRevision }) => ({ owner: id, revision: pricesRevision, part: '', asked: id })), (ids) => readCounts(ctx, ids));
  return counts as PriceCounts[];
}

function readCounts(ctx: Context, listIds: readonly Id<'price_list'>[]): Promise<PriceCounts[]> {
  return ctx.sql<PriceCounts & object>`
    select counted.*, array(select trim_scale(b.minimum_quantity)::text from (select distinct minimum_quantity from price where price_list_id = l.id order by minimum_quantity limit 24) b order by b.minimum_quantity) as breaks
    from unnest(${listIds}::uuid[]) with ordinality as l(id, place) cross join lateral (select count(distinct t.offer_id)::int as offers, count(*)::int as prices from price t where t.price_list_id = l.id) counted order by l.place`;
}
