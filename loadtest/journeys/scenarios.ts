import type { Phase } from '../driver/arrivals.ts';
import { spike, type Threshold } from '../driver/thresholds.ts';
import type { Visiting } from './market.ts';
import { search } from './search.ts';

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

/** Of all visits, whatever they are for. */
const always: readonly Threshold[] = [{ failedShare: 0.001 }, { droppedShare: 0.01 }];

export const scenarios: readonly Scenario[] = [
  { name: 'search', about: 'Buyers look for words and part numbers; each page has 24 hits at their own prices, with facets.', who: 'buyers', rate: 40, run: search, thresholds: [{ step: 'search.find', share: 0.95, ms: 10 }, { step: 'search.suggest', share: 0.95, ms: 10 }, ...always] },
];

/** One scenario alone: a third of the time to get there, then steady. */
export const alone = (rate: number, seconds: number): Phase[] => [{ name: 'ramp', seconds: seconds / 4, from: rate / 10, to: rate }, { name: 'steady', seconds: (seconds * 3) / 4, from: rate, to: rate }];

/** A day in small: it fills, peaks at half as much again, goes on for most of the time, is overrun by ten times as many, and is calm again. */
export function mixedDay(rate: number, seconds: number): Phase[] {
  const part = seconds / 10;
  return [
    { name: 'ramp', seconds: part, from: rate / 10, to: rate }, { name: 'peak', seconds: part, from: rate * 1.5, to: rate * 1.5 }, { name: 'soak', seconds: part * 6, from: rate, to: rate },
    { name: spike, seconds: part, from: rate * 10, to: rate * 10 }, { name: 'after', seconds: part, from: rate, to: rate },
  ];
}
