import type { ActorContext, Context } from '../../platform/context.ts';
import type { Id } from '../../platform/ids.ts';
import { type Decimal, micros } from '../../platform/money.ts';
import { entitledCatalogs, type Entitlement } from '../entitlement/index.ts';
import { priceOffers, type ResolvedLine } from '../pricing/index.ts';
import { takeOf } from './check-quantity.ts';
import {
  type CartLineRow,
  freeRows,
  offerFacts,
  type OfferFacts,
  offerFactsForEach,
  offerRows,
  type OfferRow,
} from './queries.ts';

/**
 * Anything that asks for a product, or for one offer of it: a line of a cart or of a list, or what somebody only asks
 * about.
 */
export interface Priceable {
  readonly id: string;
  readonly productId: Id<'product'>;
  readonly chosenOfferId: Id<'offer'> | null;
  readonly quantity: string;
  readonly productUnit: string;
}
/** What a line takes of which offer: `quantity` counts in the offer's unit. */
interface Take<Offer extends OfferFacts> {
  readonly line: Priceable;
  readonly offer: Offer;
  readonly quantity: Decimal;
  readonly fits: boolean;
}
/** `offer` null: nobody sells it to this buyer; then `quantity` means nothing. */
export interface PricedLine<Line extends Priceable = CartLineRow, Offer extends OfferFacts = OfferRow> {
  readonly line: Line;
  readonly offer: Offer | null;
  readonly quantity: Decimal;
  readonly fits: boolean;
  readonly price: ResolvedLine | null;
}

/** Lines that somebody wants priced. */
interface Wants<Line extends Priceable> {
  readonly by: ActorContext;
  readonly currency: string;
  readonly lines: readonly Line[];
}

/**
 * Chooses an offer for each line (the chosen one, else the cheapest by piece that gives the quantity and has it in
 * stock, else the cheapest; what is made to order only where there is nothing else) and prices all of them: two
 * statements, however many lines, and a third where offers have to be compared.
 */
export async function priceCart<Line extends Priceable>(
  ctx: ActorContext,
  currency: string,
  lines: readonly Line[],
): Promise<PricedLine<Line>[]> {
  if (lines.length === 0) return [];
  await entitledCatalogs(ctx);
  return (
    await priceEach(
      ctx,
      [{ by: ctx, currency, lines }],
      [await offerRows(ctx, wantedOf(lines))],
      async () => (offer) => offer.free,
    )
  )[0]!;
}

/**
 * The same for lines that are ordered now. What is in stock is looked at only where it decides between offers: whoever
 * orders locks it and looks for itself.
 */
export async function priceToOrder<Line extends Priceable>(
  ctx: ActorContext,
  currency: string,
  lines: readonly Line[],
): Promise<PricedLine<Line, OfferFacts>[]> {
  if (lines.length === 0) return [];
  await entitledCatalogs(ctx);
  return (
    await priceEach(ctx, [{ by: ctx, currency, lines }], [await offerFacts(ctx, wantedOf(lines))], (offers) =>
      freeOfEach(ctx, offers),
    )
  )[0]!;
}

/**
 * The same for several buyers in their order, each with what it may see, asked by the platform in as many statements as
 * for one.
 */
export async function priceToOrderEach<Line extends Priceable>(
  platform: Context,
  wants: readonly (Wants<Line> & { readonly sees: Entitlement })[],
): Promise<PricedLine<Line, OfferFacts>[][]> {
  if (wants.every((one) => one.lines.length === 0)) return wants.map(() => []);
  const offers = await offerFactsForEach(
    platform,
    wants.map(({ by, sees, lines }) => ({ sight: { actor: by.actor, catalogIds: sees.ids }, wanted: wantedOf(lines) })),
  );
  return priceEach(platform, wants, offers, (compared) => freeOfEach(platform, compared));
}

function wantedOf(lines: readonly Priceable[]) {
  return {
    productIds: lines.filter((line) => line.chosenOfferId === null).map((line) => line.productId),
    offerIds: lines.flatMap((line) => line.chosenOfferId ?? []),
  };
}

async function freeOfEach(ctx: Context, offers: readonly OfferFacts[]): Promise<(offer: OfferFacts) => string> {
  const free = await freeRows(ctx, [...new Set(offers.map((offer) => offer.id))]);
  return (offer) => free.get(offer.id) ?? '0';
}

/** `ctx` asks; `offers`: what each may see of what it wants. */
async function priceEach<Line extends Priceable, Offer extends OfferFacts>(
  ctx: Context,
  wants: readonly Wants<Line>[],
  offers: readonly (readonly Offer[])[],
  freeIn: (offers: readonly Offer[]) => Promise<(offer: Offer) => string>,
): Promise<PricedLine<Line, Offer>[][]> {
  const takes = wants.map(({ lines }, at) => {
    const ofProduct = Map.groupBy(offers[at]!, (offer) => offer.productId);
    return lines.map((line) =>
      (ofProduct.get(line.productId) ?? [])
        .filter((offer) => line.chosenOfferId === null || offer.id === line.chosenOfferId)
        .map((offer): Take<Offer> => ({ line, offer, ...takeOf(offer, line) })),
    );
  });
  const compared = takes.map((own) => own.filter((one) => one.length > 1).flat());
  const alone = await ask(ctx, wants, compared);
  const freeOf = await freeIn(compared.flat().map((take) => take.offer));
  const chosen = takes.map((own, at) =>
    own.flatMap((one) => best(one, (take) => alone[at]!.get(keyOf(take)) ?? null, freeOf) ?? []),
  );
  // Volume groups and order discounts depend on which offers stand together, so what was chosen is priced as one.
  const prices = await ask(ctx, wants, chosen);
  return wants.map(({ lines }, at) => {
    const takeFor = new Map<Priceable, Take<Offer>>(chosen[at]!.map((take) => [take.line, take]));
    return lines.map((line) => {
      const take = takeFor.get(line) ?? null;
      return {
        line,
        offer: take?.offer ?? null,
        quantity: take?.quantity ?? '0',
        fits: take?.fits ?? false,
        price: take ? (prices[at]!.get(keyOf(take)) ?? null) : null,
      };
    });
  });
}

const keyOf = ({ line, offer }: Take<OfferFacts>) => `${line.id}:${offer.id}`;

/** What each one's takes cost, by key. */
async function ask(
  ctx: Context,
  wants: readonly Wants<Priceable>[],
  takes: readonly (readonly Take<OfferFacts>[])[],
): Promise<ReadonlyMap<string, ResolvedLine>[]> {
  const resolved = await priceOffers(
    ctx,
    wants.map(({ by, currency }, at) => ({
      line: by.actor.line,
      groups: by.actor.groups,
      storefrontId: by.storefrontId,
      currency,
      at: by.clock.now(),
      offers: [...new Set(takes[at]!.map((take) => take.offer))],
      lines: takes[at]!.map((take) => ({ key: keyOf(take), offerId: take.offer.id, quantity: take.quantity })),
    })),
  );
  return resolved.map((lines) => new Map(lines.map((one) => [one.key, one])));
}

/**
 * Can be bought as it stands, has a price, fits, is in stock, in this order; among equals the cheapest by piece, then
 * the soonest.
 */
function best<Offer extends OfferFacts>(
  takes: readonly Take<Offer>[],
  priceOf: (take: Take<Offer>) => ResolvedLine | null,
  freeOf: (offer: Offer) => string,
): Take<Offer> | null {
  if (takes.length <= 1) return takes[0] ?? null;
  const ranked = takes.map((take) => {
    const price = priceOf(take)?.price;
    const faults =
      (take.offer.isMadeToOrder ? 8 : 0) +
      (price ? 0 : 4) +
      (take.fits ? 0 : 2) +
      (micros(freeOf(take.offer)) >= micros(take.quantity) ? 0 : 1);
    return { take, faults, perPiece: price ? Number(micros(price.unitPrice)) / Number(take.offer.packSize) : 0 };
  });
  return ranked.sort(
    (a, b) =>
      a.faults - b.faults ||
      a.perPiece - b.perPiece ||
      a.take.offer.leadTimeDays - b.take.offer.leadTimeDays ||
      (a.take.offer.id < b.take.offer.id ? -1 : 1),
  )[0]!.take;
}
