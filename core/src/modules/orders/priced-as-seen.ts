import type { z } from 'zod';
import type { ActorContext } from '../../platform/context.ts';
import { shareOf } from '../../platform/money.ts';
import { type CartLineRow, priceToOrder, refuseQuantity, refuseUnchosen } from '../cart/index.ts';
import { cartChanged, lineUnavailable, priceChanged } from './errors.ts';
import type { Expected } from './schemas.ts';
import type { OrderedConfiguration } from './tables.ts';

/** The cart's lines, priced now, with what they take of which offer; refused where any differs from what the buyer saw (M03). */
export async function pricedAsSeen(ctx: ActorContext, currency: string, cartLines: readonly CartLineRow[], expected: readonly z.output<typeof Expected>[], rates: ReadonlyMap<string, number>) {
  const priced = await priceToOrder(ctx, currency, cartLines);
  const seen = new Map<string, z.output<typeof Expected>>(expected.map((one) => [one.lineId, one]));
  const gone = priced.filter(({ offer, price }) => offer === null || price?.price == null);
  if (gone.length > 0) throw lineUnavailable({ lines: gone.map(({ line }) => ({ lineId: line.id, title: line.title })) });
  const unchosen = priced.find(({ offer }) => offer?.isMadeToOrder);
  if (unchosen) throw refuseUnchosen(unchosen.offer!);
  if (priced.length !== seen.size || priced.some((one) => !seen.has(one.line.id))) throw cartChanged();
  const lines = priced.map(({ price, ...one }) => ({ ...one, offer: one.offer!, now: price!.price!, seen: seen.get(one.line.id)! }));
  const differing = lines.filter(({ now, seen: then }) => now.unitPrice !== then.unitPrice || now.lineMinor !== then.lineMinor);
  if (differing.length > 0) {
    throw priceChanged({ lines: differing.map(({ line, now, seen: then }) => ({ lineId: line.id, title: line.title, seenUnitPrice: then.unitPrice, unitPrice: now.unitPrice, seenMinor: then.lineMinor, lineMinor: now.lineMinor })) });
  }
  return lines.map(({ line, offer, quantity, fits, now }) => {
    if (!fits) throw refuseQuantity(offer, line);
    const taxBasisPoints = rates.get(offer.taxClass) ?? 0;
    const { unitPrice, lineMinor, discountMinor, reason } = now;
    return { key: line.id as string, sellerId: offer.sellerId, quantity, lineMinor, discountMinor, taxMinor: shareOf(lineMinor - discountMinor, taxBasisPoints), taxBasisPoints, unitPrice, reason, offer, title: line.title, note: line.note, configuration: null as OrderedConfiguration | null };
  });
}
export type PlacedLine = Awaited<ReturnType<typeof pricedAsSeen>>[number];
