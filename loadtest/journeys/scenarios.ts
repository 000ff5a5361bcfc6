import type { Phase } from '../driver/arrivals.ts';
import { flooded, spike, type Threshold } from '../driver/thresholds.ts';
import { browse } from './browse.ts';
import { cart } from './cart.ts';
import type { Visiting } from './market.ts';
import { place, reorder } from './place.ts';
import { quietly } from './neighbour.ts';
import { price } from './price.ts';
import { quote } from './quote.ts';
import { search } from './search.ts';
import { sellerUpdates } from './seller-updates.ts';

export interface Scenario {
  readonly name: string;
  /** One sentence for the report. */
  readonly about: string;
  /** Visits a second in a calm hour, unless told. */
  readonly rate: number;
  readonly thresholds: readonly Threshold[];
  readonly who: 'buyers' | 'visitors' | 'sellers';
  run(visit: Visiting): Promise<void>;
}

/** One company is too much (S10), and the others must not feel it. */
export const neighbour = 'neighbour';

/** Of all visits, whatever they are for. */
const always: readonly Threshold[] = [{ failedShare: 0.001 }, { droppedShare: 0.01 }];

export const scenarios: readonly Scenario[] = [
  {
    name: 'search',
    about: 'Buyers look for words and part numbers; each page has 24 hits at their own prices, with facets.',
    who: 'buyers',
    rate: 40,
    run: search,
    thresholds: [
      { step: 'search.find', share: 0.95, ms: 10 },
      { step: 'search.suggest', share: 0.95, ms: 10 },
      ...always,
    ],
  },
  {
    name: 'browse',
    about: 'Visitors without an account: first page, a category, a product, each drawn by the server.',
    who: 'visitors',
    rate: 10,
    run: browse,
    thresholds: [
      { step: 'page: first', share: 0.95, ms: 50 },
      { step: 'page: product', share: 0.95, ms: 50 },
      { step: 'products.show', share: 0.95, ms: 50 },
      ...always,
    ],
  },
  {
    name: 'price',
    about: 'What 24 lines would cost a buyer now, contracts, groups and tiers counted.',
    who: 'buyers',
    rate: 20,
    run: price,
    thresholds: [{ step: 'cart.previewLines', share: 0.95, ms: 20 }, ...always],
  },
  {
    name: 'cart',
    about: 'A cart of four lines is filled, looked at, changed, emptied.',
    who: 'buyers',
    rate: 8,
    run: cart,
    thresholds: [
      { step: 'cart.add', share: 0.95, ms: 50 },
      { step: 'cart.show', share: 0.95, ms: 50 },
      { step: 'cart.change', share: 0.95, ms: 50 },
      ...always,
    ],
  },
  {
    name: 'place',
    about: 'Ten lines over three sellers: into the cart, checkout, placed.',
    who: 'buyers',
    rate: 5,
    run: place,
    thresholds: [{ step: 'orders.place', share: 0.95, ms: 20 }, ...always],
  },
  {
    name: 'reorder',
    about: 'An earlier order is found, put into the cart and placed again.',
    who: 'buyers',
    rate: 2,
    run: reorder,
    thresholds: [{ step: 'orders.list', share: 0.95, ms: 50 }, { step: 'orders.show', share: 0.95, ms: 50 }, ...always],
  },
  {
    name: 'seller-updates',
    about: 'Sellers count stock, change prices and confirm orders.',
    who: 'sellers',
    rate: 1,
    run: sellerUpdates,
    thresholds: [
      { step: 'offers.save', share: 0.95, ms: 100 },
      { step: 'vendorOrders.confirm', share: 0.95, ms: 200 },
      ...always,
    ],
  },
  {
    name: 'quote',
    about:
      'A buyer and a seller edit one quote over the live protocol; each edit is acknowledged after its commit, and heard by the other.',
    who: 'buyers',
    rate: 2,
    run: quote,
    thresholds: [
      { step: 'quote.do', share: 0.99, ms: 25 },
      { step: 'quote: heard by the other side', share: 0.99, ms: 50 },
      ...always,
    ],
  },
  {
    name: neighbour,
    about:
      'Companies work as on any day; after half of the time one of them, in every line that it can open, asks without a pause.',
    who: 'buyers',
    rate: 10,
    run: quietly,
    thresholds: [{ floodWithin: 1.5 }, { failedShare: 0.001 }],
  },
];
/** What belongs to a day of all of them. */
export const ofAnyDay = scenarios.filter((one) => one.name !== neighbour);

/** One scenario alone: a third of the time to get there, then steady. */
export const alone = (rate: number, seconds: number): Phase[] => [
  { name: 'ramp', seconds: seconds / 4, from: rate / 10, to: rate },
  { name: 'steady', seconds: (seconds * 3) / 4, from: rate, to: rate },
];

/**
 * Half of the time calm, half beside a company that floods; the first moment of the flood, in which the house does not
 * know yet that it is one, is a part of it.
 */
export const besideFlood = (rate: number, seconds: number): Phase[] => [
  { name: 'calm', seconds: seconds / 2, from: rate, to: rate },
  { name: flooded, seconds: seconds / 2, from: rate, to: rate },
];
/** As fast as its lines are free. */
export const floodOf = (perSecond: number, seconds: number): Phase[] => [
  { name: 'calm', seconds: seconds / 2, from: 0, to: 0 },
  { name: flooded, seconds: seconds / 2, from: perSecond, to: perSecond },
];

/**
 * A day in small: it fills, peaks at half as much again, goes on for most of the time, is overrun by ten times as many,
 * and is calm again.
 */
export function mixedDay(rate: number, seconds: number): Phase[] {
  const part = seconds / 10;
  return [
    { name: 'ramp', seconds: part, from: rate / 10, to: rate },
    { name: 'peak', seconds: part, from: rate * 1.5, to: rate * 1.5 },
    { name: 'soak', seconds: part * 6, from: rate, to: rate },
    { name: spike, seconds: part, from: rate * 10, to: rate * 10 },
    { name: 'after', seconds: part, from: rate, to: rate },
  ];
}
