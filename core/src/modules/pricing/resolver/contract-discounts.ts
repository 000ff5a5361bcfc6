import { divideHalfUp } from '../../../platform/money.ts';
import {
  type AskedOffer,
  type Candidate,
  type ContractDiscount,
  type CountingContract,
  levels,
  type PricedBy,
  type PriceGround,
} from './price-ground.ts';
import { firstOf } from './tiers.ts';

const whole = 10_000n;

/**
 * What contracts take off the seller's own price of an offer. A contract that prices the offer itself, at any quantity,
 * gives no discount on it; nor does one in another currency.
 */
export function discountsOn(
  ground: PriceGround,
  offer: AskedOffer,
  lists: readonly PricedBy[],
  own: Candidate | null,
): Candidate[] {
  if (ground.discounts.length === 0) return [];
  const price = own?.price ?? openingPrice(lists);
  if (price === null) return [];
  const pricing = new Set(lists.map((list) => list.by.contractId));
  return ground.contracts
    .filter((one) => one.sellerId === offer.sellerId && one.currency === ground.currency && !pricing.has(one.id))
    .flatMap((contract): Candidate[] => {
      const basisPoints = nearestRate(ground, contract, offer);
      if (basisPoints === null) return [];
      const by = {
        level: contract.level,
        source: 'discount' as const,
        label: contract.name,
        priceListId: null,
        contractId: contract.id,
        contractNumber: contract.number,
        validTo: contract.validTo,
        fillsFromBelow: false,
      };
      return [{ by, price: divideHalfUp(price * (whole - BigInt(basisPoints)), whole), from: null, basisPoints }];
    });
}

/**
 * What the seller asks of whoever buys least and has no price of its own: the first tier of its own list, or else of
 * its list for the storefront.
 */
function openingPrice(lists: readonly PricedBy[]): bigint | null {
  // From the storefront's on, a list is the seller's word to everybody.
  const open = lists
    .filter(({ by }) => by.level >= levels.storefront)
    .map(({ by, tiers }) => ({ level: by.level, ...firstOf(tiers) }));
  return (
    open.sort(
      (a, b) => b.level - a.level || (a.from === b.from ? (a.price < b.price ? -1 : 1) : a.from < b.from ? -1 : 1),
    )[0]?.price ?? null
  );
}

/** The nearest category's rate, else the brand's, else that on everything; of equals the greatest. Null: none. */
function nearestRate(
  { discounts, parents }: PriceGround,
  contract: CountingContract,
  offer: AskedOffer,
): number | null {
  const own = discounts.filter((one) => one.contractId === contract.id);
  const greatest = (matching: (one: ContractDiscount) => boolean) =>
    own.reduce<number | null>(
      (best, one) => (matching(one) && one.basisPoints > (best ?? -1) ? one.basisPoints : best),
      null,
    );
  for (let category = offer.categoryId; category !== null; category = parents.get(category) ?? null) {
    const rate = greatest((one) => one.categoryId === category);
    if (rate !== null) return rate;
  }
  return (
    greatest((one) => one.brandId !== null && one.brandId === offer.brandId) ??
    greatest((one) => one.categoryId === null && one.brandId === null)
  );
}
