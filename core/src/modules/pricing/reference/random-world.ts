import { decimalOf } from '../../../platform/money.ts';
import { chanceOf } from '../../../test/chance.ts';
import type { RefContract, RefLine, RefList, RefOffer, RefWorld, Validity } from './reference-resolver.ts';

/** What all worlds share: whom they sell to, where, and how goods are sorted. */
export interface Shared {
  /** Buyers of the line (nearest first) and one outside of it; groups that hold them and one that does not. */
  readonly buyers: readonly string[];
  readonly groups: readonly string[];
  readonly storefronts: readonly string[];
  /** Chains of categories, nearest first. */
  readonly chains: readonly (readonly string[])[];
  readonly brands: readonly string[];
  id(kind: string, name: string): string;
}

const days = [null, '2026-01-01', '2026-11-23', '2026-11-24', '2026-11-25', '2027-01-01'] as const;
const currencies = ['EUR', 'EUR', 'EUR', 'VND', 'JPY'] as const;

/**
 * A small seller with everything that can go wrong in it: few offers, many lists, few prices apart, so that ties and
 * edges are common.
 */
export function randomWorld(seed: number, shared: Shared): { world: RefWorld; lines: RefLine[] } {
  const chance = chanceOf(seed);
  const name = (kind: string, n: number) => shared.id(kind, `${seed}/${n}`);
  const times = <T>(most: number, make: (n: number) => T): T[] =>
    Array.from({ length: chance.whole(most) }, (_, n) => make(n));
  const price = () => decimalOf(BigInt(chance.whole(40)) * 25_000n + BigInt(chance.pick([0, 0, 1, 333_333, 500_000])));
  const validity = (): Validity => {
    if (chance.is(0.6)) return { validFrom: null, validTo: null };
    const [from, to] = [chance.pick(days), chance.pick(days)];
    return from !== null && to !== null && from > to
      ? { validFrom: to, validTo: from }
      : { validFrom: from, validTo: to };
  };
  const offers: RefOffer[] = Array.from({ length: 1 + chance.whole(3) }, (_, n) => ({
    id: name('offer', n),
    listPrice: chance.is(0.2) ? null : price(),
    currency: chance.pick(currencies),
    tierGroup: chance.is(0.4) ? chance.pick(['a', 'b']) : null,
    categories: chance.is(0.1) ? [] : chance.pick(shared.chains),
    brand: chance.is(0.2) ? null : chance.pick(shared.brands),
  }));
  const contracts = times(4, (n): RefContract => {
    const isGroup = chance.is(0.3);
    return {
      id: name('contract', n),
      isActive: chance.is(0.85),
      buyer: isGroup ? null : chance.pick(shared.buyers),
      group: isGroup ? chance.pick(shared.groups) : null,
      currency: chance.pick(currencies),
      ...validity(),
      discounts: times(3, () => {
        const kind = chance.whole(2);
        return {
          category: kind === 0 ? chance.pick(chance.pick(shared.chains)) : null,
          brand: kind === 1 ? chance.pick(shared.brands) : null,
          basisPoints: chance.whole(40) * 250,
        };
      }),
      orderDiscount: chance.is(0.3)
        ? { basisPoints: chance.whole(30) * 100, fromMinor: chance.is(0.5) ? null : chance.whole(5000) }
        : null,
    };
  });
  const lists = times(6, (n): RefList => {
    const scope = chance.whole(3);
    const contract = scope === 0 && contracts.length > 0 ? chance.pick(contracts).id : null;
    return {
      id: name('price_list', n),
      name: `list ${n}`,
      contract,
      group: scope === 1 ? chance.pick(shared.groups) : null,
      storefront: scope === 2 ? chance.pick(shared.storefronts) : null,
      currency: chance.pick(currencies),
      fillsFromBelow: chance.is(0.35),
      isActive: chance.is(0.9),
      ...validity(),
      tiers: offers.flatMap((offer) =>
        chance.is(0.7)
          ? [...new Set(times(4, () => chance.pick(['1', '2', '5', '10', '0.5', '100'])))].map((from) => ({
              offer: offer.id,
              from,
              price: price(),
            }))
          : [],
      ),
    };
  });
  const lines = Array.from(
    { length: 1 + chance.whole(4) },
    (_, n): RefLine => ({
      key: `${seed}:${n}`,
      offer: chance.pick(offers).id,
      quantity: chance.pick(['1', '2', '4', '5', '9', '10', '0.5', '12.345', '100']),
    }),
  );
  return { world: { offers, contracts, lists }, lines };
}
