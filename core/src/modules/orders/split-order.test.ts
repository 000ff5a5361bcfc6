import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Id } from '../../platform/ids.ts';
import { splitOrder, type SaleLine } from './split-order.ts';

const sellers = ['s1', 's2', 's3'] as Id<'organization'>[];
const places = ['p1', 'p2'] as Id<'stock_location'>[];

it('I14 M12 splits any order into parts whose lines, discounts and taxes sum to the whole', () => {
  const anOrder = fc.array(
    fc.record({
      sellerId: fc.constantFrom(...sellers),
      first: fc.integer({ min: 1, max: 500 }),
      second: fc.nat(500),
      lineMinor: fc.nat(1e9),
      discountMinor: fc.nat(1e6),
      taxMinor: fc.nat(1e8),
    }),
    { minLength: 1, maxLength: 30 },
  );
  fc.assert(
    fc.property(anOrder, (given) => {
      const lines: SaleLine[] = given.map((one, index) => ({
        ...one,
        shipToAddressId: `a${one.first % 2}` as Id<'address'>,
        key: String(index),
        quantity: String(one.first + one.second),
      }));
      const allocations = given.flatMap((one, index) => [
        { key: String(index), offerId: 'o' as Id<'offer'>, locationId: places[0]!, quantity: String(one.first) },
        ...(one.second > 0
          ? [{ key: String(index), offerId: 'o' as Id<'offer'>, locationId: places[1]!, quantity: String(one.second) }]
          : []),
      ]);
      const parts = splitOrder(lines, allocations);
      for (const field of ['lineMinor', 'discountMinor', 'taxMinor'] as const) {
        expect(parts.flatMap((part) => part.lines).reduce((sum, line) => sum + line[field], 0)).toBe(
          lines.reduce((sum, line) => sum + line[field], 0),
        );
      }
      expect(new Set(parts.map((part) => part.sellerId + part.locationId + part.shipToAddressId)).size).toBe(
        parts.length,
      );
      for (const part of parts)
        for (const line of part.lines)
          expect([line.line.sellerId, line.line.shipToAddressId]).toEqual([part.sellerId, part.shipToAddressId]);
    }),
  );
});
