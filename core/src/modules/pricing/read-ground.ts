import { dayOf } from '../../platform/clock.ts';
import type { Context } from '../../platform/context.ts';
import { asPlatform } from '../../platform/db/transact.ts';
import type { Id } from '../../platform/ids.ts';
import { groupsOf, lineOf } from '../entitlement/index.ts';
import { askedOffers, countingFor } from './queries.ts';
import { readPrices } from './read-prices.ts';
import type { AskedOffer, PriceGround } from './resolver/price-ground.ts';

interface Where {
  readonly storefrontId: Id<'storefront'>;
  readonly currency: string;
  readonly at: Date;
}
/** For whom, where and when. `buyerId` null: a visitor. */
export interface Whom extends Where { readonly buyerId: Id<'organization'> | null }
/** Offers that were read in this transaction and may be seen by whom they are priced for: a buyer and those above it, nearest first, with its groups. */
export interface OffersFor extends Where { readonly line: readonly Id<'organization'>[]; readonly groups: readonly Id<'customer_group'>[]; readonly offers: readonly AskedOffer[] }

/**
 * All that decides what offers cost a buyer, however many there are. What counts is found anew in each transaction, under the row policies of who asks (those of
 * the buyer where it asks for itself), with the revision at which it stands; what it says of prices is then known, or read past the policies, which asked once
 * more for each of hundreds of tiers were most of what a price cost (docs/decisions/0013). Offers that may not be seen are not on the ground.
 */
export function readGround(ctx: Context, whom: Whom, offerIds: readonly Id<'offer'>[]): Promise<PriceGround> {
  const isOwn = whom.buyerId === (ctx.actor?.organizationId ?? null);
  const read = async (): Promise<PriceGround> => {
    const [who, offers] = await Promise.all([whoIs(ctx, whom.buyerId), askedOffers(ctx, [...new Set(offerIds)])]);
    return (await groundsFor(ctx, [{ ...whom, ...who, offers }]))[0]!;
  };
  return isOwn ? read() : asPlatform(ctx, 'prices of a buyer other than the asker', read);
}

/** The grounds of several buyers, in their order, in two statements at most. Asked by the buyer itself, or for several of them by the platform. */
export async function groundsFor(ctx: Context, asked: readonly OffersFor[]): Promise<PriceGround[]> {
  const counting = await countingFor(ctx, asked.map(({ at, offers, ...where }) => ({ ...where, day: dayOf(at), sellerIds: [...new Set(offers.map((offer) => offer.sellerId))] })));
  const prices = await readPrices(ctx, asked.map(({ offers }, at) => ({ offers, ...counting[at]! })));
  return asked.map(({ currency, offers }, at) => ({ currency, offers, ...counting[at]!, ...prices }));
}

async function whoIs(ctx: Context, buyerId: Whom['buyerId']): Promise<Pick<OffersFor, 'line' | 'groups'>> {
  if (buyerId === null) return { line: [], groups: [] };
  if (buyerId === ctx.actor?.organizationId) return { line: ctx.actor.line, groups: ctx.actor.groups };
  const line = await lineOf(ctx, buyerId);
  return { line, groups: await groupsOf(ctx, line) };
}
