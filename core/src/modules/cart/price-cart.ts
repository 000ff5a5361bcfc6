import type { ActorContext } from '../../platform/context.ts';
import type { Id } from '../../platform/ids.ts';
import { micros } from '../../platform/money.ts';
import { entitledCatalogs } from '../entitlement/index.ts';
import { resolvePrices, type ResolvedLine } from '../pricing/index.ts';
import { fitsQuantity } from './check-quantity.ts';
import { type CartLineRow, offerRows, type OfferRow } from './queries.ts';

export interface PricedLine { readonly line: CartLineRow; readonly offer: OfferRow | null; readonly price: ResolvedLine | null }

/**
 * Chooses an offer for each line (the chosen one, else the cheapest that fits the quantity and has it in stock, else the cheapest)
 * and prices all of them: two statements, however many lines.
 */
export async function priceCart(ctx: ActorContext, currency: string, lines: readonly CartLineRow[]): Promise<PricedLine[]> {
  await entitledCatalogs(ctx);
  const offers = await offerRows(ctx, { productIds: lines.filter((line) => line.chosenOfferId === null).map((line) => line.productId), offerIds: lines.flatMap((line) => line.chosenOfferId ?? []) });
  const candidates = lines.flatMap((line) => offersFor(line, offers).map((offer) => ({ line, offer })));
  const key = (line: CartLineRow, offerId: Id<'offer'>) => `${line.id}:${offerId}`;
  const ask = (pairs: typeof candidates) => resolvePrices(ctx, {
    buyerId: ctx.actor.organizationId, storefrontId: ctx.storefrontId, currency, at: ctx.clock.now(), lines: pairs.map(({ line, offer }) => ({ key: key(line, offer.id), offerId: offer.id, quantity: line.quantity })),
  });
  const alone = lines.some((line) => line.chosenOfferId === null) ? new Map((await ask(candidates)).map((price) => [price.key, price])) : null;
  const chosen = lines.flatMap((line) => {
    const offer = best(offersFor(line, offers), line.quantity, (one) => alone?.get(key(line, one.id)) ?? null);
    return offer ? [{ line, offer }] : [];
  });
  // Volume groups and order discounts depend on which offers stand together, so what was chosen is priced as one.
  const prices = new Map((await ask(chosen)).map((price) => [price.key, price]));
  return lines.map((line) => {
    const offer = chosen.find((one) => one.line === line)?.offer ?? null;
    return { line, offer, price: offer ? prices.get(key(line, offer.id)) ?? null : null };
  });
}

function offersFor(line: CartLineRow, offers: readonly OfferRow[]): OfferRow[] {
  return offers.filter((offer) => (line.chosenOfferId === null ? offer.productId === line.productId : offer.id === line.chosenOfferId));
}

function best(offers: readonly OfferRow[], quantity: string, priceOf: (offer: OfferRow) => ResolvedLine | null): OfferRow | null {
  if (offers.length === 1) return offers[0]!;
  const rank = (offer: OfferRow) => {
    const price = priceOf(offer)?.price;
    const faults = (price ? 0 : 4) + (fitsQuantity(offer, quantity) ? 0 : 2) + (micros(offer.free) >= micros(quantity) ? 0 : 1);
    return [faults, price ? Number(micros(price.unitPrice)) / Number(offer.packSize) : 0, offer.leadTimeDays] as const;
  };
  return [...offers].sort((a, b) => { const [x, y] = [rank(a), rank(b)]; return x[0] - y[0] || x[1] - y[1] || x[2] - y[2]; })[0] ?? null;
}
