import type { Id } from '../../../platform/ids.ts';
import { decimalOf, lineTotalOf, micros } from '../../../platform/money.ts';
import type { PriceReason } from '../schemas.ts';
import { candidatesAt, decide, nextTier } from './decide.ts';
import { discountShares } from './order-discounts.ts';
import type { AskedOffer, Candidate, PriceGround } from './price-ground.ts';
import { pricesOfOffers } from './prices-of-offers.ts';

/** A line that is asked for: `quantity` of an offer, as text. */
export interface AskedLine {
  readonly key: string;
  readonly offerId: Id<'offer'>;
  readonly quantity: string;
}
export interface ResolvedLine {
  readonly key: string;
  readonly offerId: Id<'offer'>;
  readonly sellerId: Id<'organization'>;
  readonly quantity: string;
  readonly currency: string;
  /** Null: the offer has no price for this buyer in this currency, and cannot be bought. */
  readonly price: {
    readonly unitPrice: string;
    /** Unit price x quantity, rounded once. */
    readonly lineMinor: number;
    /** This line's share of the discount on the seller's subtotal. */
    readonly discountMinor: number;
    readonly reason: PriceReason;
  } | null;
  /** "8 more: 4.10 instead of 4.35". */
  readonly next: { readonly minimumQuantity: string; readonly unitPrice: string; readonly moreQuantity: string } | null;
}

/** What a line is decided to, beside all that could have been it. */
export interface DecidedLine {
  readonly line: AskedLine;
  readonly quantity: bigint;
  readonly offer: AskedOffer;
  readonly candidates: readonly Candidate[];
  readonly decided: Candidate | null;
  readonly next: ResolvedLine['next'];
}

/**
 * Decides each line. Lines whose offer is not on the ground are left out. `isApart`: each as if it were bought alone.
 */
export function decideLines(ground: PriceGround, lines: readonly AskedLine[], isApart: boolean): DecidedLine[] {
  const prices = pricesOfOffers(ground);
  const known = lines.flatMap((line) => {
    const own = prices.get(line.offerId);
    return own === undefined ? [] : [{ line, own, quantity: micros(line.quantity) }];
  });
  // Lines of one tier group of a seller count their quantities together.
  const groupOf = ({ offer }: { readonly offer: AskedOffer }) =>
    isApart || offer.tierGroup === null ? null : `${offer.sellerId} ${offer.tierGroup}`;
  const together = new Map<string, bigint>();
  for (const { own, quantity } of known) {
    const group = groupOf(own);
    if (group !== null) together.set(group, (together.get(group) ?? 0n) + quantity);
  }
  return known.map(({ line, own, quantity }): DecidedLine => {
    const group = groupOf(own);
    const counted = group === null ? quantity : together.get(group)!;
    const candidates = candidatesAt(own, counted);
    const decided = decide(candidates);
    const next = decided === null ? null : nextTier(own, counted, decided);
    return {
      line,
      quantity,
      offer: own.offer,
      candidates,
      decided,
      next: next && {
        minimumQuantity: decimalOf(next.from),
        unitPrice: decimalOf(next.price),
        moreQuantity: decimalOf(next.from - counted),
      },
    };
  });
}

/** What lines cost, each with its reason, in the order asked. */
export function priceLines(ground: PriceGround, lines: readonly AskedLine[], isApart: boolean): ResolvedLine[] {
  return resolvedLines(ground, decideLines(ground, lines, isApart), isApart);
}

/** The same of lines that are decided already. What is not bought together earns no discount on a subtotal. */
export function resolvedLines(ground: PriceGround, decided: readonly DecidedLine[], isApart: boolean): ResolvedLine[] {
  const priced = decided.map(({ quantity, offer, decided: one }) => ({
    sellerId: offer.sellerId,
    lineMinor: one === null ? null : lineTotalOf(one.price, quantity, ground.currency).minor,
  }));
  const discounts = isApart ? null : discountShares(ground, priced);
  return decided.map(
    ({ line, quantity, offer, decided: one, next }, at): ResolvedLine => ({
      key: line.key,
      offerId: offer.id,
      sellerId: offer.sellerId,
      quantity: decimalOf(quantity),
      currency: ground.currency,
      price:
        one === null
          ? null
          : {
              unitPrice: decimalOf(one.price),
              lineMinor: priced[at]!.lineMinor!,
              discountMinor: discounts?.[at] ?? 0,
              reason: reasonOf(one),
            },
      next,
    }),
  );
}

function reasonOf({ by, from, basisPoints }: Candidate): PriceReason {
  return {
    source: by.source,
    label: by.label,
    ...(by.priceListId !== null && { priceListId: by.priceListId }),
    ...(by.contractId !== null && { contractId: by.contractId }),
    ...(by.contractNumber !== null && { contractNumber: by.contractNumber }),
    ...(from !== null && { tierFrom: decimalOf(from) }),
    ...(basisPoints !== null && { basisPoints }),
    ...(by.validTo !== null && { validTo: by.validTo }),
  };
}
