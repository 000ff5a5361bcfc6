import { dayOf } from '../../platform/clock.ts';
import type { Context } from '../../platform/context.ts';
import { asPlatform } from '../../platform/db/transact.ts';
import type { Id } from '../../platform/ids.ts';
import { groupsOf, lineOf } from '../entitlement/index.ts';
import type { PriceQuestion } from './applicable-lists.ts';
import { countingFor } from './queries.ts';
import { readPrices } from './read-prices.ts';
import type { PriceGround } from './resolver/price-ground.ts';

/** For whom, where and when. */
export interface Whom {
  /** Null: a visitor. */
  readonly buyerId: Id<'organization'> | null;
  readonly storefrontId: Id<'storefront'>;
  readonly currency: string;
  readonly at: Date;
}

/**
 * All that decides what offers cost a buyer, however many there are. What counts is found anew in each transaction, under the row policies of who asks (those of
 * the buyer where it asks for itself), with the revision at which it stands; what it says of prices is then known, or read past the policies, which asked once
 * more for each of hundreds of tiers were most of what a price cost (docs/decisions/0013). Offers that may not be seen are not on the ground.
 */
export function readGround(ctx: Context, whom: Whom, offerIds: readonly Id<'offer'>[]): Promise<PriceGround> {
  const isOwn = whom.buyerId === (ctx.actor?.organizationId ?? null);
  const read = async (): Promise<PriceGround> => {
    const counting = await countingFor(ctx, await questionOf(ctx, whom), [...new Set(offerIds)]);
    return { currency: whom.currency, ...counting, ...await readPrices(ctx, counting) };
  };
  return isOwn ? read() : asPlatform(ctx, 'prices of a buyer other than the asker', read);
}

async function questionOf(ctx: Context, { buyerId, storefrontId, currency, at }: Whom): Promise<PriceQuestion> {
  const isOwn = ctx.actor !== null && buyerId === ctx.actor.organizationId;
  const line = isOwn ? ctx.actor.line : buyerId === null ? [] : await lineOf(ctx, buyerId);
  const groups = isOwn ? ctx.actor.groups : line.length === 0 ? [] : await groupsOf(ctx, line);
  return { line, groups, storefrontId, currency, day: dayOf(at) };
}
