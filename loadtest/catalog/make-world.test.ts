import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { categories } from './categories.ts';
import { makeWorld } from './make-world.ts';
import { entitledCatalogs } from './trade/audiences.ts';
import { upward } from './trade/companies.ts';
import { partiesOf } from './trade/contracts.ts';
import type { World } from './world.ts';

const today = '2026-11-24',
  world = makeWorld({ seed: 'hansa', today });
const offers = new Map(world.offers.map((offer) => [offer.key, offer]));
const bytes = (of: World): string => createHash('sha256').update(JSON.stringify(of)).digest('hex');
const buyers = world.organizations.filter(({ isBuyer }) => isBuyer);

test('the same seed and day give the same bytes, another seed or day gives others', () => {
  expect(bytes(makeWorld({ seed: 'hansa', today }))).toBe(bytes(world));
  expect(bytes(makeWorld({ seed: 'other', today }))).not.toBe(bytes(world));
  expect(bytes(makeWorld({ seed: 'hansa', today: '2026-11-25' }))).not.toBe(bytes(world));
});

test('a larger world holds the smaller one: products and what sellers ask for them stay', () => {
  const small = makeWorld({ seed: 'hansa', today, products: 500, orders: 0 });
  expect(small.products).toEqual(world.products.slice(0, 500));
  for (const { key, sku, listPrice } of small.offers) expect(offers.get(key)).toMatchObject({ sku, listPrice });
});

test('the demo has the companies that were promised', () => {
  const kinds = (kind: string) => world.organizations.filter(({ sellerKind }) => sellerKind === kind).length;
  expect([kinds('vendor'), kinds('distributor'), kinds('dealer')]).toEqual([3, 3, 3]);
  expect(buyers.filter(({ sellerKind, parent }) => sellerKind === null && parent === null)).toHaveLength(6);
  expect(world.organizations.filter(({ parent }) => parent === 'suchanok')).toHaveLength(3);
  expect(world.people.filter(({ memberships }) => memberships.length > 1).length).toBeGreaterThanOrEqual(3);
});

test('every key stands for one thing, and every reference leads somewhere', () => {
  const keys = (of: readonly { readonly key: string }[]) => {
    const set = new Set(of.map(({ key }) => key));
    expect(set.size).toBe(of.length);
    return set;
  };
  const products = keys(world.products),
    organizations = keys(world.organizations),
    catalogs = keys(world.catalogs),
    lists = keys(world.priceLists),
    people = keys(world.people);
  const groups = keys(world.customerGroups),
    brands = keys(world.brands),
    named = keys(categories),
    contracts = keys(world.contracts);
  expect(contracts.size).toBeGreaterThan(20);
  keys(world.orders);
  for (const { product, seller, catalogs: of, stock } of world.offers)
    expect(
      products.has(product) &&
        organizations.has(seller) &&
        of.length > 0 &&
        of.every((key) => catalogs.has(key) && key.startsWith(`${seller}/`)) &&
        stock.length > 0,
    ).toBe(true);
  for (const { rows, seller } of world.priceLists)
    for (const { offer } of rows) expect(offers.get(offer)?.seller).toBe(seller);
  for (const { party, priceLists, discounts } of world.contracts) {
    expect('group' in party ? groups.has(party.group) : organizations.has(party.organization)).toBe(true);
    expect(priceLists.every((key) => lists.has(key))).toBe(true);
    for (const { on } of discounts)
      if (on !== 'everything') expect('category' in on ? named.has(on.category) : brands.has(on.brand)).toBe(true);
  }
  for (const { members, owner } of world.customerGroups)
    expect([owner, ...members].every((key) => organizations.has(key))).toBe(true);
  for (const { categories: made } of world.brands) expect(made.every((key) => named.has(key))).toBe(true);
  for (const { audience } of world.catalogs) {
    expect([...audience.groups, ...audience.deniedGroups].every((key) => groups.has(key))).toBe(true);
    expect([...audience.buyers, ...audience.deniedBuyers].every((key) => organizations.has(key))).toBe(true);
  }
  for (const { person, deliverTo, buyer, costCenter } of world.orders) {
    const from = world.organizations.find(({ key }) => key === buyer);
    expect(
      people.has(person) &&
        from?.addresses.some(({ key }) => key === deliverTo) &&
        from.costCenters.some(({ code }) => code === costCenter),
    ).toBe(true);
  }
});

test('a seller uses a SKU once, and sells no product twice', () => {
  expect(new Set(world.offers.map(({ seller, sku }) => `${seller} ${sku}`)).size).toBe(world.offers.length);
  expect(new Set(world.offers.map(({ seller, product }) => `${seller} ${product}`)).size).toBe(world.offers.length);
});

test('every product has an offer, and most have several', () => {
  const counts = Map.groupBy(world.offers, ({ product }) => product);
  expect(counts.size).toBe(world.products.length);
  expect([...counts.values()].filter(({ length }) => length > 1).length / counts.size).toBeGreaterThan(0.7);
});

test('a vendor sells its own brands and nobody else’s', () => {
  const brandOf = new Map(world.products.map(({ key, brand }) => [key, world.brands.find((one) => one.key === brand)]));
  for (const { seller, product } of world.offers)
    if (world.organizations.find(({ key }) => key === seller)?.sellerKind === 'vendor')
      expect(brandOf.get(product)?.vendor).toBe(seller);
});

test('every buyer sees something, no two see the same, and nobody sees all', () => {
  const seen = buyers.map(({ key }) => [...entitledCatalogs(key, 'hansa')].sort().join());
  for (const [i, { key }] of buyers.entries()) {
    const visible = entitledCatalogs(key, 'hansa'),
      count = world.offers.filter(({ catalogs }) => catalogs.some((catalog) => visible.has(catalog))).length;
    expect(count, key).toBeGreaterThan(500);
    expect(count, key).toBeLessThan(world.offers.length);
    expect(seen[i]).not.toBe('');
  }
  expect(new Set(seen).size).toBeGreaterThanOrEqual(10);
});

test('a denied buyer sees nothing that only the denying catalog holds, and a branch sees what its parent sees', () => {
  expect(entitledCatalogs('thuanloc', 'hansa').has('brennholt/standard')).toBe(false);
  expect(entitledCatalogs('suchanok-haiphong', 'hansa').has('rulmanta/suchanok')).toBe(true);
  expect(entitledCatalogs('suchanok-chiangmai', 'hansa').has('nordhaven/key-accounts')).toBe(false);
  expect(entitledCatalogs('corvane', 'hansa').has('rulmanta/distribution')).toBe(false);
  expect(entitledCatalogs('palmberg', 'nordhaven-shop').has('saokhue/standard')).toBe(false);
});

test('contracts differ, and some are over or not begun', () => {
  const terms = world.contracts.map(
    ({ discounts, orderDiscounts, priceLists, terms: agreed, freight, validFrom, validUntil, currency }) =>
      JSON.stringify([discounts, orderDiscounts, priceLists, agreed, freight, validFrom, validUntil, currency]),
  );
  expect(new Set(terms).size).toBe(terms.length);
  expect(world.contracts.some(({ validUntil }) => validUntil !== null && validUntil < today)).toBe(true);
  expect(world.contracts.some(({ validFrom }) => validFrom > today)).toBe(true);
  expect(new Set(world.contracts.map(({ currency }) => currency))).toEqual(new Set(['EUR', 'USD', 'VND']));
  expect(world.priceLists.some(({ tierGroups }) => tierGroups.length > 1)).toBe(true);
  expect(world.priceLists.some(({ fillsFromBelow }) => fillsFromBelow)).toBe(true);
});

test('a price list has rows, begins each tier once, and asks less for more', () => {
  for (const { key, rows } of world.priceLists) {
    expect(rows.length, key).toBeGreaterThan(0);
    for (const tiers of Map.groupBy(rows, ({ offer }) => offer).values()) {
      for (let i = 1; i < tiers.length; i++) {
        expect(tiers[i]?.minimumQuantity).toBeGreaterThan(tiers[i - 1]?.minimumQuantity ?? Infinity);
        expect(Number(tiers[i]?.unitPrice)).toBeLessThanOrEqual(Number(tiers[i - 1]?.unitPrice));
      }
    }
  }
});

test('prices are decimals of at most six places, and quantities fit their multiples', () => {
  for (const { listPrice, minimumQuantity, multipleQuantity, stock } of world.offers) {
    expect(listPrice).toMatch(/^\d+(\.\d{1,6})?$/);
    expect(Number(listPrice)).toBeGreaterThan(0);
    expect(minimumQuantity % multipleQuantity).toBe(0);
    expect(
      stock.every(({ quantity, opening }) => quantity >= 0 && opening >= quantity && quantity % multipleQuantity === 0),
    ).toBe(true);
  }
  expect(world.offers.some(({ listPrice }) => /\.\d{5}$/.test(listPrice))).toBe(true);
});

test('everyone who is named lives at an example domain, and every organization has an admin or an owner above it', () => {
  for (const { email } of world.people) expect(email).toMatch(/^[a-z]+@[a-z-]+\.example$/);
  expect(world.people.some(({ email }) => email === 'mai@suchanok.example')).toBe(true);
  for (const { key } of world.organizations)
    expect(
      world.people.some(({ memberships }) =>
        memberships.some(({ organization, role }) => role === 'admin' && upward(key).includes(organization)),
      ),
      key,
    ).toBe(true);
});

test('a contract’s parties are buyers', () => {
  for (const contract of world.contracts)
    for (const party of partiesOf(contract)) expect(buyers.some(({ key }) => key === party)).toBe(true);
});
