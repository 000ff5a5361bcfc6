/** What each buyer buys: how often, how much at a time, in which branches, and again and again the same. */
import { ancestry } from '../categories.ts';
import { makeRandom } from '../random.ts';
import { entitledCatalogs } from '../trade/audiences.ts';
import { partiesOf } from '../trade/contracts.ts';
import type { Contract, Currency, Day, Offer } from '../world.ts';

/** Weight among buyers, EUR of a usual line, trunks or branches that it cares for. */
const habits: Readonly<Record<string, readonly [weight: number, lineEur: number, wants: readonly string[]]>> = {
  palmberg: [14, 170, ['fasteners', 'hydraulics', 'tools', 'fluid-handling', 'protection']],
  vestbruk: [11, 140, ['fasteners', 'bearings', 'tools', 'abrasives', 'automation']],
  suchanok: [6, 150, ['bearings', 'power-transmission', 'lubricants', 'fluid-handling']],
  'suchanok-rayong': [8, 120, ['bearings', 'power-transmission', 'fluid-handling', 'automation']],
  'suchanok-chiangmai': [4, 70, ['bearings', 'lubricants', 'protection', 'abrasives']],
  'suchanok-haiphong': [8, 110, ['electrical', 'automation', 'bearings', 'protection']],
  daituongvan: [10, 130, ['fasteners', 'electrical', 'tools', 'abrasives', 'protection']],
  corvane: [8, 160, ['hydraulics', 'fluid-handling', 'lubricants', 'fasteners']],
  'penang-microform': [8, 120, ['automation', 'seals', 'protection', 'electrical']],
  nordhaven: [6, 420, ['bearings', 'power-transmission', 'fasteners', 'tools', 'lubricants']],
  mekongate: [5, 380, ['electrical', 'automation', 'fluid-handling', 'bearings']],
  straitmark: [5, 360, ['automation', 'electrical', 'bearings', 'power-transmission']],
  kopperhof: [4, 90, ['fasteners', 'tools', 'abrasives', 'protection']],
  thuanloc: [4, 80, ['electrical', 'bearings', 'fasteners', 'abrasives']],
  bressuin: [4, 100, ['hydraulics', 'fluid-handling', 'lubricants', 'tools']],
};
export const buyerWeights: readonly (readonly [string, number])[] = Object.entries(habits).map(([key, [weight]]) => [
  key,
  weight,
]);

export interface Taste {
  readonly lineEur: number;
  readonly favourites: readonly Offer[];
  readonly others: readonly Offer[];
}
/**
 * One a currency, because an order has one: a seller is bought from in the currency of its contract with the buyer,
 * else in EUR.
 */
export function tastesOf(
  seed: string,
  buyer: string,
  offers: readonly Offer[],
  categoryOf: ReadonlyMap<string, string>,
  contracts: readonly Contract[],
): ReadonlyMap<Currency, Taste> {
  const random = makeRandom(`${seed}/taste/${buyer}`),
    visible = entitledCatalogs(buyer, 'hansa'),
    [, lineEur, wants] = habits[buyer] ?? [0, 100, []];
  const tastes = new Map<Currency, Taste>();
  for (const currency of ['EUR', 'USD', 'VND'] as const) {
    const open = offers.filter(
      (offer) =>
        offer.seller !== buyer &&
        offer.catalogs.some((key) => visible.has(key)) &&
        Number(offer.listPrice) * offer.minimumQuantity < lineEur * 12 &&
        currencyWith(buyer, offer.seller, contracts) === currency,
    );
    if (open.length === 0) continue;
    const wanted = open.filter(({ product }) =>
      ancestry(categoryOf.get(product) ?? '').some((key) => wants.includes(key)),
    );
    const favourites = random.sample(wanted.length > 20 ? wanted : open, 60);
    tastes.set(currency, { lineEur, favourites, others: open });
  }
  return tastes;
}

function currencyWith(buyer: string, seller: string, contracts: readonly Contract[]): Currency {
  return (
    contracts.find(
      (contract) => contract.seller === seller && contract.currency !== 'EUR' && partiesOf(contract).includes(buyer),
    )?.currency ?? 'EUR'
  );
}
/** Sellers with whom a buyer may settle in a foreign currency on a day: only while the contract that says so holds. */
export function settlesIn(
  currency: Currency,
  buyer: string,
  seller: string,
  day: Day,
  contracts: readonly Contract[],
): boolean {
  return (
    currency === 'EUR' ||
    contracts.some(
      (contract) =>
        contract.seller === seller &&
        contract.currency === currency &&
        partiesOf(contract).includes(buyer) &&
        contract.validFrom <= day &&
        (contract.validUntil === null || day <= contract.validUntil),
    )
  );
}
