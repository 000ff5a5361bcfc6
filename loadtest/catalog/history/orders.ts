/**
 * A year of orders, drawn one by one from streams of their own, so that asking for more orders keeps the tastes of all.
 */
import { instantAfter } from '../days.ts';
import { perEuro } from '../decimal.ts';
import { hash, makeRandom, type Random } from '../random.ts';
import { organization, upward } from '../trade/companies.ts';
import { partiesOf } from '../trade/contracts.ts';
import { purchasersOf } from '../trade/people.ts';
import type { Contract, Currency, Day, Offer, PastOrder, PaymentTerms } from '../world.ts';
import { makeCalendar } from './calendar.ts';
import { fateOf, type Part } from './fate.ts';
import { buyerWeights, settlesIn, tastesOf, type Taste } from './tastes.ts';

interface Market {
  seed: string;
  today: Day;
  offers: readonly Offer[];
  categoryOf: ReadonlyMap<string, string>;
  contracts: readonly Contract[];
}
/** Days ago of the first draws: whatever day it is, sellers find something new on their desks. */
const recent = [1, 1, 1, 1, 2, 2, 3, 3];
/** Room for tax and freight between a list price and what is charged in the end. */
const ROOM = 1.3;

export function ordersOf(market: Market, count: number): PastOrder[] {
  const { seed, today, offers, categoryOf, contracts } = market;
  const tastes = new Map(buyerWeights.map(([buyer]) => [buyer, tastesOf(seed, buyer, offers, categoryOf, contracts)]));
  const calendars = new Map(buyerWeights.map(([buyer]) => [buyer, makeCalendar(today, organization(buyer).country)]));
  const orders: Omit<PastOrder, 'key' | 'poNumber'>[] = [];
  for (let i = 0; i < count; i++) {
    const random = makeRandom(`${seed}/order/${i}`),
      buyer = random.weighted(buyerWeights);
    const when = calendars.get(buyer)?.draw(random, recent[i]),
      ofBuyer = tastes.get(buyer);
    if (!when || !ofBuyer) continue;
    const currency = random.weighted([...ofBuyer.keys()].map((key) => [key, key === 'EUR' ? 1 : 2] as const));
    const taste = ofBuyer.get(currency),
      parts = taste ? cart(random, buyer, currency, when.day, taste, contracts) : [];
    // Nothing to buy in that currency on that day yet: the draw is lost, as a weekend is.
    if (parts.length > 0) orders.push(orderOf(market, random, buyer, currency, when.day, when.hour / 24, parts));
  }
  return numbered(orders.toSorted((a, b) => (a.placedAt < b.placedAt ? -1 : a.placedAt > b.placedAt ? 1 : 0)));
}

function cart(
  random: Random,
  buyer: string,
  currency: Currency,
  day: Day,
  { favourites, others, lineEur }: Taste,
  contracts: readonly Contract[],
): Part[] {
  const isOpen = ({ seller }: Offer): boolean => settlesIn(currency, buyer, seller, day, contracts);
  const wanted = random.weighted([
      [1, 2],
      [2, 3],
      [3, 4],
      [4, 3],
      [6, 2],
      [9, 1],
    ] as const),
    sellersMost = random.weighted([
      [1, 5],
      [2, 4],
      [3, 3],
    ] as const);
  const parts = new Map<string, Part>(),
    sellers = new Set<string>();
  for (let tries = 0; parts.size < wanted && tries < wanted * 8; tries++) {
    const offer = random.pick(random.chance(0.8) ? favourites : others);
    if (parts.has(offer.key) || !isOpen(offer) || (sellers.size >= sellersMost && !sellers.has(offer.seller))) continue;
    sellers.add(offer.seller);
    parts.set(offer.key, { offer, quantity: quantityOf(random, offer, lineEur) });
  }
  const most = Math.max(...purchasersOf(buyer).map((person) => limitEur(person, buyer))) / ROOM,
    kept: Part[] = [];
  let value = 0;
  for (const part of parts.values()) {
    value += worthEur(part);
    if (kept.length > 0 && value > most) break;
    kept.push(part);
  }
  return kept;
}

const worthEur = ({ offer, quantity }: Part): number => Number(offer.listPrice) * quantity;
function limitEur({ memberships }: ReturnType<typeof purchasersOf>[number], buyer: string): number {
  const limit = memberships.find(({ organization: at }) => at === buyer)?.spendingLimit;
  return limit === undefined
    ? Infinity
    : Number(limit) / perEuro[organization(buyer).currency === 'VND' ? 'VND' : 'EUR'];
}
function quantityOf(random: Random, offer: Offer, lineEur: number): number {
  const value = lineEur * (0.2 + random.next() * 1.3) * (random.chance(0.12) ? 4 : 1),
    step = offer.multipleQuantity;
  const fits = Math.min(5000, value / Number(offer.listPrice));
  return Math.max(offer.minimumQuantity, Math.round(fits / step) * step);
}

function orderOf(
  market: Market,
  random: Random,
  buyer: string,
  currency: Currency,
  day: Day,
  placed: number,
  parts: readonly Part[],
): Omit<PastOrder, 'key' | 'poNumber'> {
  const { addresses, costCenters } = organization(buyer),
    value = parts.reduce((sum, part) => sum + worthEur(part), 0);
  const able = purchasersOf(buyer).filter((person) => limitEur(person, buyer) >= value * ROOM),
    person = able[0] ?? purchasersOf(buyer).at(-1);
  if (!person) throw new Error(`nobody buys for ${buyer}`);
  const bySeller = Map.groupBy(parts, ({ offer }) => offer.seller);
  const lateness = hash(`${market.seed}/lateness/${buyer}`) % 12;
  return {
    buyer,
    person: person.key,
    storefront: 'hansa',
    currency,
    placedAt: instantAfter(day, placed),
    deliverTo: random.pick(addresses.filter(({ kind }) => kind === 'shipping')).key,
    costCenter: costCenters.length === 0 ? null : random.pick(costCenters).code,
    lines: parts.map(({ offer, quantity }) => ({ offer: offer.key, seller: offer.seller, sku: offer.sku, quantity })),
    fates: [...bySeller].map(([seller, own]) =>
      fateOf(random, own, day, placed, market.today, paymentWith(market.contracts, buyer, seller, day), lateness),
    ),
  };
}

/** The nearest contract's terms: the buyer's own, its parent's, then a group's. */
function paymentWith(contracts: readonly Contract[], buyer: string, seller: string, day: Day): PaymentTerms {
  const line = upward(buyer),
    held = contracts.filter(
      (contract) =>
        contract.seller === seller &&
        contract.validFrom <= day &&
        (contract.validUntil === null || day <= contract.validUntil) &&
        partiesOf(contract).some((party) => line.includes(party)),
    );
  const level = ({ party }: Contract): number =>
    'organization' in party ? line.indexOf(party.organization) : line.length;
  const [nearest] = held.toSorted((a, b) => level(a) - level(b));
  return nearest?.terms.payment ?? organization(seller).defaultTerms?.payment ?? 'prepaid';
}

/** Every buyer counts its purchase orders in its own way. */
function numbered(orders: readonly Omit<PastOrder, 'key' | 'poNumber'>[]): PastOrder[] {
  const counted = new Map<string, number>();
  return orders.map((order, i) => {
    const n = (counted.get(order.buyer) ?? 0) + 1,
      year = order.placedAt.slice(0, 4),
      short = order.buyer.slice(0, 3).toUpperCase();
    counted.set(order.buyer, n);
    const styles = [
      `45000${String(10_000 + n * 3)}`,
      `${short}-${year}-${String(n).padStart(4, '0')}`,
      `${year.slice(2)}/${String(n).padStart(5, '0')}`,
      `ĐH ${String(n).padStart(3, '0')}/${order.placedAt.slice(5, 7)}/${year}`,
    ];
    const style =
      organization(order.buyer).language === 'vi' ? 3 : order.buyer.startsWith('suchanok') ? 1 : hash(order.buyer) % 3;
    return { key: `order-${String(i + 1).padStart(5, '0')}`, poNumber: styles[style] ?? '', ...order };
  });
}
