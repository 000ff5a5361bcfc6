import type { z } from 'zod';
import type { Id } from '../../platform/ids.ts';
import { decimalOf, micros, splitByLargestRemainder } from '../../platform/money.ts';
import { deliveriesDiffer } from './errors.ts';
import type { PlacedLine } from './priced-as-seen.ts';
import type { Delivery } from './schemas.ts';

/** A line, or a part of one, that goes to one address. */
export type DeliveredLine = PlacedLine & { readonly shipToAddressId: Id<'address'> };

/**
 * Says where each line goes: lines that `deliveries` does not name go whole to the usual address; those it names are
 * parted by quantity, in the offer's unit, and their money is shared with the largest remainder, so that the parts sum
 * to the line (I14). Prices were decided for the whole quantity. Refused where parts do not sum to their line, or where
 * a seller would have to open a pack.
 */
export function deliverLines(
  lines: readonly PlacedLine[],
  deliveries: readonly z.output<typeof Delivery>[],
  usual: Id<'address'>,
): DeliveredLine[] {
  const wanted = Map.groupBy(deliveries, (one) => one.lineId as string);
  const keys = new Set(lines.map((line) => line.key));
  const unknown = [...wanted.keys()]
    .filter((key) => !keys.has(key))
    .map((lineId) => ({ lineId, title: { en: '', vi: '' }, quantity: '0', delivered: '0', multiple: '1' }));
  const wrong = lines.flatMap((line) => {
    const own = wanted.get(line.key);
    if (!own) return [];
    const delivered = own.reduce((sum, one) => sum + micros(one.quantity), 0n);
    const opensPack = own.some((one) => micros(one.quantity) % micros(line.offer.quantityMultiple) !== 0n);
    return delivered === micros(line.quantity) && !opensPack
      ? []
      : [
          {
            lineId: line.key,
            title: line.title,
            quantity: line.quantity,
            delivered: decimalOf(delivered),
            multiple: line.offer.quantityMultiple,
          },
        ];
  });
  if (unknown.length + wrong.length > 0) throw deliveriesDiffer({ lines: [...wrong, ...unknown] });
  return lines.flatMap((line): DeliveredLine[] => {
    const own = wanted.get(line.key);
    if (!own) return [{ ...line, shipToAddressId: usual }];
    // The same address named twice is one delivery. The largest is first, so that it finds a place that holds it whole.
    const parts = [...Map.groupBy(own, (one) => one.shipToAddressId)]
      .map(([shipToAddressId, some]) => ({
        shipToAddressId,
        micros: some.reduce((sum, one) => sum + micros(one.quantity), 0n),
      }))
      .sort((a, b) => (a.micros < b.micros ? 1 : a.micros > b.micros ? -1 : 0));
    const share = (minor: number) =>
      splitByLargestRemainder(
        minor,
        parts.map((part) => Number(part.micros / 1000n)),
      );
    const [lineMinors, discounts, taxes] = [share(line.lineMinor), share(line.discountMinor), share(line.taxMinor)];
    return parts.map((part, index) => ({
      ...line,
      key: `${line.key}:${part.shipToAddressId}`,
      quantity: decimalOf(part.micros),
      lineMinor: lineMinors[index]!,
      discountMinor: discounts[index]!,
      taxMinor: taxes[index]!,
      shipToAddressId: part.shipToAddressId,
    }));
  });
}
