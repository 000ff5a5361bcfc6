import { createMemo, createSignal } from 'solid-js';
import { createStore, produce } from 'solid-js/store';
import type { CartPage, CheckoutPage } from './create-checkout.ts';

export type DeliveredLine = CartPage['sellers'][number]['lines'][number];
/**
 * A part of a line that goes elsewhere; what is left of the line goes where its first part goes. Quantities in the
 * offer's unit.
 */
export interface Parcel {
  readonly id: string;
  readonly shipTo: string;
  readonly quantity: number;
}
interface Way {
  readonly restTo: string;
  readonly parcels: readonly Parcel[];
}

/**
 * Which line, or part of one, goes to which address. Whatever is typed, the parts of a line sum to it: the rest is
 * reckoned, not asked for.
 */
export function createDeliveries(
  cart: () => CartPage | undefined,
  checkout: () => CheckoutPage | undefined,
  usual: () => string,
) {
  const [isSeveral, setSeveral] = createSignal(false);
  const [ways, setWays] = createStore<Record<string, Way | undefined>>({});
  const quantityOf = (line: DeliveredLine) => Number(line.offerQuantity ?? line.quantity);
  const stepOf = (line: DeliveredLine) => Number(line.offer?.quantityMultiple ?? 1);
  /** A cart that has become smaller elsewhere takes parcels away from the end. */
  const wayOf = (line: DeliveredLine): Way => {
    const way = ways[line.id] ?? { restTo: usual(), parcels: [] };
    let left = quantityOf(line) - stepOf(line);
    return {
      restTo: way.restTo || usual(),
      parcels: way.parcels.flatMap((parcel) => {
        const quantity = Math.min(parcel.quantity, left);
        left -= quantity;
        return quantity > 0 ? [{ ...parcel, quantity }] : [];
      }),
    };
  };
  const exact = (value: number) => Number(value.toFixed(6));
  const restOf = (line: DeliveredLine) =>
    exact(quantityOf(line) - wayOf(line).parcels.reduce((sum, parcel) => sum + parcel.quantity, 0));
  const change = (line: DeliveredLine, next: (way: Way) => Way) =>
    setWays(
      produce((all) => {
        all[line.id] = next(wayOf(line));
      }),
    );
  const lines = createMemo(() => (cart()?.sellers ?? []).flatMap((group) => group.lines));
  const addressesOf = (sellerId: string): readonly string[] => {
    if (!isSeveral()) return [usual()];
    const own = cart()?.sellers.find((group) => group.sellerId === sellerId)?.lines ?? [];
    return [
      ...new Set(
        own.flatMap((line) => {
          const way = wayOf(line);
          return [way.restTo, ...way.parcels.map((parcel) => parcel.shipTo)];
        }),
      ),
    ];
  };

  return {
    isSeveral,
    setSeveral,
    wayOf,
    restOf,
    addressesOf,
    lines,
    stepOf,
    sendRest: (line: DeliveredLine, shipTo: string) => change(line, (way) => ({ ...way, restTo: shipTo })),
    sendAll: (some: readonly DeliveredLine[], shipTo: string) => {
      for (const line of some) change(line, () => ({ restTo: shipTo, parcels: [] }));
    },
    /** Half of what is left, in whole packs, to the first address that gets nothing of it yet. */
    part: (line: DeliveredLine) =>
      change(line, (way) => {
        const taken = new Set([way.restTo, ...way.parcels.map((parcel) => parcel.shipTo)]);
        const shipTo = checkout()?.shipTo.find((one) => !taken.has(one.id))?.id ?? usual();
        return {
          ...way,
          parcels: [
            ...way.parcels,
            {
              id: crypto.randomUUID(),
              shipTo,
              quantity: Math.max(Math.floor(restOf(line) / 2 / stepOf(line)), 1) * stepOf(line),
            },
          ],
        };
      }),
    mayPart: (line: DeliveredLine) => restOf(line) >= 2 * stepOf(line),
    changeParcel: (line: DeliveredLine, id: string, next: Partial<Parcel>) =>
      change(line, (way) => ({
        ...way,
        parcels: way.parcels.map((parcel) => (parcel.id === id ? { ...parcel, ...next } : parcel)),
      })),
    dropParcel: (line: DeliveredLine, id: string) =>
      change(line, (way) => ({ ...way, parcels: way.parcels.filter((parcel) => parcel.id !== id) })),
    /** Freight and its tax of the addresses beyond the first, with one seller; the first is in the cart's sums. */
    moreMinor: (sellerId: string): number => {
      const terms = checkout()?.sellers.find((one) => one.sellerId === sellerId);
      return terms ? Math.max(addressesOf(sellerId).length - 1, 0) * (terms.freightMinor + terms.freightTaxMinor) : 0;
    },
    /** As core asks for it: only lines that go elsewhere than the whole order. */
    asked: () =>
      isSeveral()
        ? lines().flatMap((line) => {
            const way = wayOf(line);
            if (way.parcels.length === 0 && way.restTo === usual()) return [];
            return [
              { lineId: line.id, shipToAddressId: way.restTo, quantity: String(restOf(line)) },
              ...way.parcels.map((parcel) => ({
                lineId: line.id,
                shipToAddressId: parcel.shipTo,
                quantity: String(exact(parcel.quantity)),
              })),
            ];
          })
        : [],
  };
}
export type Deliveries = ReturnType<typeof createDeliveries>;
