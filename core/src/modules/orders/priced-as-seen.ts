import type { z } from 'zod';
import { shareOf } from '../../platform/money.ts';
import { type CartLineRow, type OfferFacts, type PricedLine, refuseQuantity, refuseUnchosen } from '../cart/index.ts';
import { cartChanged, lineUnavailable, priceChanged } from './errors.ts';
import type { Expected } from './schemas.ts';
import type { OrderedConfiguration } from './tables.ts';

/**
 * The cart's lines, as they are priced now, with what they take of which offer; refused where any differs from what the
 * buyer saw (M03).
 */
export function pricedAsSeen(
  priced: readonly PricedLine<CartLineRow, OfferFacts>[],
  expected: readonly z.output<typeof Expected>[],
  rates: ReadonlyMap<string, number>,
) {
  const seen = new Map<string, z.output<typeof Expected>>(expected.map((one) => [one.lineId, one]));
  const gone = priced.filter(({ offer, price }) => offer === null || price?.price == null);
  if (gone.length > 0)
    throw lineUnavailable({ lines: gone.map(({ line }) => ({ lineId: line.id, title: line.title })) });
  const unchosen = priced.find(({ offer }) => offer?.isMadeToOrder);
  if (unchosen) throw refuseUnchosen(unchosen.offer!);
  if (priced.length !== seen.size || priced.some((one) => !seen.has(one.line.id))) throw cartChanged();
  const lines = priced.map(({ price, ...one }) => ({
    ...one,
    offer: one.offer!,
    now: price!.price!,
    seen: seen.get(one.line.id)!,
  }));
  const differing = lines.filter(
    ({ now, seen: then }) => now.unitPrice !== then.unitPrice || now.lineMinor !== then.lineMinor,
  );
  if (differing.length > 0) {
    throw priceChanged({
      lines: differing.map(({ line, now, seen: then }) => ({
        lineId: line.id,
        title: line.title,
        seenUnitPrice: then.unitPrice,
        unitPrice: now.unitPrice,
        seenMinor: then.lineMinor,
        lineMinor: now.lineMinor,
      })),
    });
  }
  return lines.map(({ line, offer, quantity, fits, now }) => {
    if (!fits) throw refuseQuantity(offer, line);
    const taxBasisPoints = rates.get(offer.taxClass) ?? 0;
    const { unitPrice, lineMinor, discountMinor, reason } = now;
    return {
      key: line.id as string,
      sellerId: offer.sellerId,
      quantity,
      lineMinor,
      discountMinor,
      taxMinor: shareOf(lineMinor - discountMinor, taxBasisPoints),
      taxBasisPoints,
      unitPrice,
      reason,
      offer,
      title: line.title,
      note: line.note,
      configuration: null as OrderedConfiguration | null,
    };
  });
}
export type PlacedLine = ReturnType<typeof pricedAsSeen>[number];
