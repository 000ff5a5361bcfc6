import type { z } from 'zod';
import type { ActorContext } from '../../platform/context.ts';
import { type Fragment, fragment } from '../../platform/db/sql.ts';
import type { Id } from '../../platform/ids.ts';
import { knownByRevision } from '../../platform/revisions/known-by-revision.ts';
import type { Assortment } from '../catalog/index.ts';
import type { ListOffers } from './schemas.ts';

/** What an offer may lack, looked up for each. */
export const lacks: Readonly<Record<NonNullable<z.output<typeof ListOffers>['only']>, Fragment>> = {
  none: fragment`o.state = 'active' and not exists (select 1 from stock s where s.offer_id = o.id and s.on_hand > s.reserved)`,
  unpriced: fragment`o.list_price is null and o.state <> 'ended'`,
  nowhere: fragment`o.state <> 'ended' and not exists (select 1 from catalog_offer c where c.offer_id = o.id)`,
};

/** How many, and which, where they are few. */
interface Lacking {
  readonly count: number;
  readonly ids: readonly Id<'offer'>[] | null;
}
export type LackingOffers = Readonly<Record<'none' | 'nowhere', Lacking>>;
/** So many offers are named one by one. */
export const fewMost = 5_000;

const known = knownByRevision<LackingOffers>(
  200_000,
  (value) => 1 + (value.none.ids?.length ?? 0) + (value.nowhere.ids?.length ?? 0),
);
/**
 * Of more offers than these what was read last is told for a while, so that not each order that takes the last of
 * something makes the next page wait.
 */
const many = 50_000;
const worth = 20;
const longestMs = 10_000;
const lately = new Map<string, { readonly lacking: LackingOffers; readonly until: number }>();
const latelyMost = 1_000;

/**
 * Which of all offers of the acting seller lack stock, and which a catalog: known as long as nothing of that changes
 * (`Assortment`), because all of them, their stock and their catalogs are gone through for it.
 */
export async function lackingOffers(
  ctx: ActorContext,
  { revision, active, paused, ended }: Assortment,
): Promise<LackingOffers> {
  const sellerId = ctx.actor.organizationId;
  if (revision === null) return { none: { count: 0, ids: [] }, nowhere: { count: 0, ids: [] } };
  const own = known.find(sellerId, revision, '');
  if (own !== undefined) return own;
  const from = performance.now();
  const isMany = active + paused + ended > many;
  const before = isMany ? lately.get(sellerId) : undefined;
  if (before !== undefined && from < before.until) return before.lacking;
  const lacking = await readLacking(ctx, isMany);
  const now = performance.now();
  known.remember(sellerId, revision, '', lacking);
  lately.delete(sellerId);
  if (isMany) lately.set(sellerId, { lacking, until: now + Math.min(longestMs, worth * (now - from)) });
  if (lately.size > latelyMost) lately.delete(lately.keys().next().value!);
  return lacking;
}

/**
 * Each of the three is read once and they are laid beside each other. Of a large seller the tables are read in their
 * order; of a small one its places and catalogs lead to its rows.
 */
async function readLacking(ctx: ActorContext, isMany: boolean): Promise<LackingOffers> {
  const sellerId = ctx.actor.organizationId;
  const stocked = isMany
    ? fragment`s.seller_id = ${sellerId}`
    : fragment`s.location_id = any (array(select id from stock_location where seller_id = ${sellerId}))`;
  const listed = isMany
    ? fragment`c.seller_id = ${sellerId}`
    : fragment`c.catalog_id = any (array(select id from catalog where seller_id = ${sellerId}))`;
  const row = (await ctx.sql.one<{ none: number; nowhere: number; noneIds: Id<'offer'>[]; nowhereIds: Id<'offer'>[] }>`
    with own as materialized (select o.id, o.sku, o.state from offer o where o.seller_id = ${sellerId} and o.state <> 'ended'),
    free as materialized (select s.offer_id from stock s where ${stocked} and s.on_hand > s.reserved), listed as materialized (select c.offer_id from catalog_offer c where ${listed}),
    none as materialized (select o.id, o.sku from own o where o.state = 'active' and not exists (select 1 from free f where f.offer_id = o.id)),
    nowhere as materialized (select o.id, o.sku from own o where not exists (select 1 from listed l where l.offer_id = o.id))
    select (select count(*)::int from none) as none, (select count(*)::int from nowhere) as nowhere,
           array(select id from none limit ${fewMost + 1}) as "noneIds", array(select id from nowhere limit ${fewMost + 1}) as "nowhereIds"`)!;
  const few = (ids: readonly Id<'offer'>[]) => (ids.length > fewMost ? null : ids);
  return {
    none: { count: row.none, ids: few(row.noneIds) },
    nowhere: { count: row.nowhere, ids: few(row.nowhereIds) },
  };
}
