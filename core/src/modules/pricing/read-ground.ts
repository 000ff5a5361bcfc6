import { dayOf } from '../../platform/clock.ts';
import type { Context } from '../../platform/context.ts';
import { asPlatform } from '../../platform/db/transact.ts';
import type { Id } from '../../platform/ids.ts';
import { groupsOf, lineOf } from '../entitlement/index.ts';
import { askedOffers } from './queries.ts';
import { readCounting } from './read-counting.ts';
import { readPrices } from './read-prices.ts';
import type { AskedOffer, PriceGround } from './resolver/price-ground.ts';

interface Where {
  readonly storefrontId: Id<'storefront'>;
  readonly currency: string;
  readonly at: Date;
}
/** For whom, where and when. `buyerId` null: a visitor. */
export interface Whom extends Where {
  readonly buyerId: Id<'organization'> | null;
}
/**
 * Offers that were read in this transaction and may be seen by whom they are priced for: a buyer and those above it,
 * nearest first, with its groups.
 */
export interface OffersFor extends Where {
  readonly line: readonly Id<'organization'>[];
  readonly groups: readonly Id<'customer_group'>[];
  readonly offers: readonly AskedOffer[];
}

/**
 * All that decides what offers cost a buyer, however many there are. Offers are read anew in each transaction, under
 * the row policies of who asks (those of the buyer where it asks for itself), with the revision of what their sellers
 * say; what counts for the buyer, and what it says of prices, is then known, or read past the policies
 * (docs/decisions/0013). Offers that may not be seen are not on the ground.
 */
export function readGround(ctx: Context, whom: Whom, offerIds: readonly Id<'offer'>[]): Promise<PriceGround> {
  const isOwn = whom.buyerId === (ctx.actor?.organizationId ?? null);
  const read = async (): Promise<PriceGround> => {
    const [who, offers] = await Promise.all([whoIs(ctx, whom.buyerId), askedOffers(ctx, [...new Set(offerIds)])]);
    return (await groundsFor(ctx, [{ ...whom, ...who, offers }]))[0]!;
  };
  return isOwn ? read() : asPlatform(ctx, 'prices of a buyer other than the asker', read);
}

/**
 * The grounds of several buyers, in their order, in two statements at most, and mostly in none. Asked by the buyer
 * itself, or for several of them by the platform.
 */
export async function groundsFor(ctx: Context, asked: readonly OffersFor[]): Promise<PriceGround[]> {
  const counting = await readCounting(
    ctx,
    asked.map(({ at, line, groups, storefrontId, currency, offers }) => ({
      line,
      groups,
      storefrontId,
      currency,
      day: dayOf(at),
      offers,
    })),
  );
  const prices = await readPrices(
    ctx,
    asked.map(({ offers }, at) => ({ offers, ...counting[at]! })),
  );
  return asked.map(({ currency, offers }, at) => ({ currency, offers, ...counting[at]!, ...prices }));
}

async function whoIs(ctx: Context, buyerId: Whom['buyerId']): Promise<Pick<OffersFor, 'line' | 'groups'>> {
  if (buyerId === null) return { line: [], groups: [] };
  if (buyerId === ctx.actor?.organizationId) return { line: ctx.actor.line, groups: ctx.actor.groups };
  const line = await lineOf(ctx, buyerId);
  return { line, groups: await groupsOf(ctx, line) };
}
