import type { z } from 'zod';
import type { ActorContext } from '../../platform/context.ts';
import { type Fragment, fragment, joined } from '../../platform/db/sql.ts';
import type { Id } from '../../platform/ids.ts';
import { assortmentOf, offersCalled } from '../catalog/index.ts';
import { fewMost, lackingOffers, lacks } from './lacking-offers.ts';
import type { ListOffers, OfferList } from './schemas.ts';

type Input = z.output<typeof ListOffers>;
type Counts = z.output<typeof OfferList>['counts'];
/** `where`: what is asked for, over an offer `o` of the seller. */
interface FoundOffers {
  readonly where: Fragment;
  readonly counts: Counts;
}

/**
 * What a text, a catalog or a list of them finds among the acting seller's offers, counted whole; without any of these
 * it is all that the seller has, whose counts are kept.
 */
export async function findOffers(ctx: ActorContext, input: Input): Promise<FoundOffers> {
  const assortment = await assortmentOf(ctx);
  const asked = await conditionsOf(ctx, input);
  if (asked.length === 0) {
    const { none, nowhere } = await lackingOffers(ctx, assortment);
    const where =
      input.only === 'none' ? among(none.ids) : input.only === 'nowhere' ? among(nowhere.ids) : fragment`true`;
    return {
      where,
      counts: {
        active: assortment.active,
        paused: assortment.paused,
        ended: assortment.ended,
        unpriced: assortment.unpriced,
        none: none.count,
        nowhere: nowhere.count,
      },
    };
  }
  const where = joined(asked, ' and ');
  const { ids, ...states } = (await ctx.sql.one<Pick<Counts, 'active' | 'paused' | 'ended'> & { ids: Id<'offer'>[] }>`
    with found as materialized (select o.id, o.state from offer o where o.seller_id = ${ctx.actor.organizationId} and ${where})
    select (count(*) filter (where state = 'active'))::int as active, (count(*) filter (where state = 'paused'))::int as paused, (count(*) filter (where state = 'ended'))::int as ended,
           array(select id from found limit ${fewMost + 1}) as ids from found`)!;
  if (ids.length <= fewMost)
    return { where: among(ids), counts: { ...states, ...(await countLacking(ctx, among(ids))) } };
  // Of many it is said again what they are found by, and only those that lack something are looked at again.
  const { none, nowhere } = await lackingOffers(ctx, assortment);
  const [ofNone, ofNowhere, ofAll] = [
    (await countLacking(ctx, fragment`${among(none.ids)} and ${where}`)).none,
    (await countLacking(ctx, fragment`${among(nowhere.ids)} and ${where}`)).nowhere,
    assortment.unpriced === 0
      ? 0
      : (await ctx.sql.one<{
          count: number;
        }>`select count(*)::int as count from offer o where o.seller_id = ${ctx.actor.organizationId} and ${lacks.unpriced} and ${where}`)!
          .count,
  ];
  return {
    where:
      input.only === 'none'
        ? fragment`${among(none.ids)} and ${where}`
        : input.only === 'nowhere'
          ? fragment`${among(nowhere.ids)} and ${where}`
          : where,
    counts: { ...states, none: ofNone, nowhere: ofNowhere, unpriced: ofAll },
  };
}

const among = (ids: readonly Id<'offer'>[] | null): Fragment =>
  ids === null ? fragment`true` : fragment`o.id = any (${ids}::uuid[])`;

async function conditionsOf(ctx: ActorContext, { text, catalogId, offerIds }: Input): Promise<Fragment[]> {
  return [
    ...(offerIds === undefined ? [] : [fragment`o.id = any (${offerIds}::uuid[])`]),
    ...(catalogId === undefined
      ? []
      : [fragment`exists (select 1 from catalog_offer k where k.offer_id = o.id and k.catalog_id = ${catalogId})`]),
    ...(text === '' ? [] : [await offersCalled(ctx, text, { brands: true })]),
  ];
}

async function countLacking(
  ctx: ActorContext,
  where: Fragment,
): Promise<Pick<Counts, 'none' | 'unpriced' | 'nowhere'>> {
  return (await ctx.sql.one<Pick<Counts, 'none' | 'unpriced' | 'nowhere'>>`
    select (count(*) filter (where ${lacks.none}))::int as none, (count(*) filter (where ${lacks.unpriced}))::int as unpriced, (count(*) filter (where ${lacks.nowhere}))::int as nowhere
    from offer o where o.seller_id = ${ctx.actor.organizationId} and ${where}`)!;
}
