import { expect, test } from 'vitest';
import { dayAfter, midnight } from '../days.ts';
import { perEuro } from '../decimal.ts';
import { makeWorld } from '../make-world.ts';
import { entitledCatalogs } from '../trade/audiences.ts';
import { partiesOf } from '../trade/contracts.ts';
import { upward } from '../trade/companies.ts';
import { peaksOwed } from './credit.ts';

const today = '2026-11-24',
  world = makeWorld({ seed: 'hansa', today });
const offers = new Map(world.offers.map((offer) => [offer.key, offer]));
const fates = world.orders.flatMap((order) => order.fates.map((fate) => ({ order, fate })));
const valueEur = (lines: (typeof world.orders)[number]['lines']) =>
  lines.reduce((sum, { offer, quantity }) => sum + Number(offers.get(offer)?.listPrice) * quantity, 0);

test('each line refers to an offer that its buyer may see, in a quantity that the seller takes', () => {
  for (const { buyer, lines, storefront } of world.orders) {
    const visible = entitledCatalogs(buyer, storefront);
    expect(lines.length).toBeGreaterThan(0);
    expect(new Set(lines.map(({ offer }) => offer)).size).toBe(lines.length);
    for (const { offer: key, seller, sku, quantity } of lines) {
      const offer = offers.get(key);
      expect(offer).toMatchObject({ seller, sku });
      expect(offer?.catalogs.some((catalog) => visible.has(catalog))).toBe(true);
      expect(seller).not.toBe(buyer);
      expect(quantity).toBeGreaterThanOrEqual(offer?.minimumQuantity ?? Infinity);
      expect(quantity % (offer?.multipleQuantity ?? NaN)).toBe(0);
    }
  }
});

test('whoever placed an order may buy there, for that much', () => {
  for (const { buyer, person, lines } of world.orders) {
    const membership = world.people
      .find(({ key }) => key === person)
      ?.memberships.find(({ organization }) => organization === buyer);
    const rate = perEuro[world.organizations.find(({ key }) => key === buyer)?.currency === 'VND' ? 'VND' : 'EUR'];
    expect(membership).toBeDefined();
    if (membership?.spendingLimit) expect(valueEur(lines) * rate).toBeLessThan(Number(membership.spendingLimit));
  }
});

test('orders fill the past year in order, none is of today or later, and PO numbers are used once', () => {
  expect(world.orders.length).toBeGreaterThan(570);
  const placed = world.orders.map(({ placedAt }) => placedAt);
  expect(placed).toEqual(placed.toSorted());
  expect(Date.parse(placed[0] ?? '')).toBeGreaterThan(midnight(today) - 366 * 86_400_000);
  expect(Date.parse(placed.at(-1) ?? '')).toBeLessThan(midnight(today));
  expect(new Set(world.orders.map(({ buyer, poNumber }) => `${buyer} ${poNumber}`)).size).toBe(world.orders.length);
  expect(new Set(placed.map((at) => at.slice(0, 7))).size).toBeGreaterThanOrEqual(12);
});

test('business grows, rests at weekends, and buyers come back to the same products', () => {
  const half = world.orders.filter(({ placedAt }) => placedAt > dayAfter(today, -182)).length;
  expect(half / world.orders.length).toBeGreaterThan(0.53);
  expect(
    world.orders.filter(({ placedAt }) => [0, 6].includes(new Date(placedAt).getUTCDay())).length / world.orders.length,
  ).toBeLessThan(0.08);
  const bought = Map.groupBy(
    world.orders.filter(({ buyer }) => buyer === 'palmberg').flatMap(({ lines }) => lines),
    ({ offer }) => offer,
  );
  expect([...bought.values()].filter(({ length }) => length >= 3).length).toBeGreaterThan(5);
});

test('whatever day it is, some seller’s part is in every state', () => {
  for (let ahead = 0; ahead < 7; ahead++) {
    const { orders } = makeWorld({ seed: 'hansa', today: dayAfter('2026-03-02', ahead), products: 800 });
    const states = new Set(orders.flatMap((order) => order.fates.map(({ state }) => state)));
    expect([...states].sort()).toEqual([
      'cancelled',
      'closed',
      'confirmed',
      'delivered',
      'partly shipped',
      'placed',
      'rejected',
      'shipped',
    ]);
  }
});

test('steps come in time’s order after the order and before today, and ship no more than was ordered', () => {
  for (const { order, fate } of fates) {
    const at = [order.placedAt, ...fate.steps.map((step) => step.at)];
    expect(at).toEqual(at.toSorted());
    expect(Date.parse(at.at(-1) ?? '')).toBeLessThan(midnight(today));
    const left = new Map(
      order.lines.filter(({ seller }) => seller === fate.seller).map(({ offer, quantity }) => [offer, quantity]),
    );
    expect(left.size).toBeGreaterThan(0);
    for (const step of fate.steps) {
      if (step.does !== 'ship' && step.does !== 'cancel') continue;
      for (const { offer, quantity } of step.parts ?? []) {
        left.set(offer, (left.get(offer) ?? -Infinity) - quantity);
        expect(quantity).toBeGreaterThan(0);
        expect(left.get(offer)).toBeGreaterThanOrEqual(0);
      }
    }
  }
  expect(fates.some(({ fate }) => fate.steps.some((step) => step.does === 'cancel' && step.parts))).toBe(true);
  expect(fates.some(({ fate }) => fate.steps.some((step) => step.does === 'backorder'))).toBe(true);
  expect(fates.some(({ fate }) => fate.state === 'closed' && fate.paidAt === null)).toBe(true);
});

test('every seller of an order has one fate, and nothing unshipped is paid', () => {
  for (const { lines, fates: parts } of world.orders)
    expect(parts.map(({ seller }) => seller).sort()).toEqual([...new Set(lines.map(({ seller }) => seller))].sort());
  for (const { fate } of fates) if (fate.paidAt) expect(['shipped', 'delivered', 'closed']).toContain(fate.state);
});

test('the first location held enough for every order of the year', () => {
  const ordered = new Map<string, number>();
  for (const { offer, quantity } of world.orders.flatMap(({ lines }) => lines))
    ordered.set(offer, (ordered.get(offer) ?? 0) + quantity);
  for (const [key, quantity] of ordered) {
    const first = offers.get(key)?.stock[0];
    expect(first && first.opening - quantity).toBe(first?.quantity);
  }
});

test('nobody ever owed more than the credit limit, read as shared or as each one’s own', () => {
  const peaks = peaksOwed(world.orders, offers);
  for (const { seller, terms, ...rest } of world.contracts) {
    const parties = partiesOf({ seller, terms, ...rest });
    const owed = [...peaks]
      .filter(
        ([pair]) =>
          pair.endsWith(` ${seller}`) && upward(pair.split(' ')[0] ?? '').some((key) => parties.includes(key)),
      )
      .reduce((sum, [, peak]) => sum + peak, 0);
    expect(owed * perEuro[terms.currency]).toBeLessThanOrEqual(Number(terms.creditLimit));
  }
  for (const [pair, owed] of peaks)
    expect(owed).toBeLessThanOrEqual(
      Number(world.organizations.find(({ key }) => pair.endsWith(` ${key}`))?.defaultTerms?.creditLimit),
    );
});

test('an order in a foreign currency is with sellers whose contract says so on that day', () => {
  const foreign = world.orders.filter(({ currency }) => currency !== 'EUR');
  expect(foreign.length).toBeGreaterThan(20);
  for (const { buyer, currency, placedAt, fates: parts } of foreign) {
    for (const { seller } of parts)
      expect(
        world.contracts.some(
          (contract) =>
            contract.seller === seller &&
            contract.currency === currency &&
            partiesOf(contract).includes(buyer) &&
            contract.validFrom <= placedAt.slice(0, 10),
        ),
      ).toBe(true);
  }
});

test('a month’s orders stay within the budget of their cost center', () => {
  const spent = new Map<string, number>();
  for (const { buyer, costCenter, placedAt, lines } of world.orders) {
    const key = `${buyer}|${costCenter}|${placedAt.slice(0, 7)}`;
    spent.set(key, (spent.get(key) ?? 0) + valueEur(lines) * 1.3);
  }
  for (const [key, eur] of spent) {
    const [buyer, code] = key.split('|'),
      organization = world.organizations.find((one) => one.key === buyer);
    expect(eur * perEuro[organization?.currency === 'VND' ? 'VND' : 'EUR'], key).toBeLessThanOrEqual(
      Number(organization?.costCenters.find((center) => center.code === code)?.budgetPerMonth),
    );
  }
});
