import type { Id } from '../../platform/ids.ts';
import { micros, splitByLargestRemainder } from '../../platform/money.ts';
import type { Allocation } from '../inventory/index.ts';

/** A line as it was priced, before anybody knew from where it ships. */
export interface SaleLine {
  readonly key: string;
  readonly sellerId: Id<'organization'>;
  readonly shipToAddressId: Id<'address'>;
  readonly quantity: string;
  readonly lineMinor: number;
  readonly discountMinor: number;
  readonly taxMinor: number;
}
export interface SplitLine<L extends SaleLine> {
  readonly line: L;
  readonly quantity: string;
  readonly lineMinor: number;
  readonly discountMinor: number;
  readonly taxMinor: number;
}
export interface Part<L extends SaleLine> {
  readonly sellerId: Id<'organization'>;
  readonly locationId: Id<'stock_location'>;
  readonly shipToAddressId: Id<'address'>;
  readonly lines: readonly SplitLine<L>[];
}

/**
 * Splits priced lines into one part for each seller, ship-from location and delivery address. A line whose stock lies
 * in two places becomes two lines, and its money is shared by quantity with the largest remainder, so that the parts
 * sum to the whole (I14). Parts stand in the order of their first lines.
 */
export function splitOrder<L extends SaleLine>(lines: readonly L[], allocations: readonly Allocation[]): Part<L>[] {
  const parts = new Map<
    string,
    {
      sellerId: Id<'organization'>;
      locationId: Id<'stock_location'>;
      shipToAddressId: Id<'address'>;
      lines: SplitLine<L>[];
    }
  >();
  const placesOf = Map.groupBy(allocations, (one) => one.key);
  for (const line of lines) {
    const own = placesOf.get(line.key) ?? [];
    // Most lines come from one place, and are not parted.
    const share = (minor: number) =>
      own.length === 1
        ? [minor]
        : splitByLargestRemainder(
            minor,
            own.map((one) => Number(micros(one.quantity) / 1000n)),
          );
    const [lineMinors, discounts, taxes] = [share(line.lineMinor), share(line.discountMinor), share(line.taxMinor)];
    own.forEach((one, index) => {
      const key = `${line.sellerId}:${one.locationId}:${line.shipToAddressId}`;
      const part = parts.get(key) ?? {
        sellerId: line.sellerId,
        locationId: one.locationId,
        shipToAddressId: line.shipToAddressId,
        lines: [],
      };
      part.lines.push({
        line,
        quantity: one.quantity,
        lineMinor: lineMinors[index]!,
        discountMinor: discounts[index]!,
        taxMinor: taxes[index]!,
      });
      parts.set(key, part);
    });
  }
  return [...parts.values()];
}
