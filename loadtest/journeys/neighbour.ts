import { cart } from './cart.ts';
import type { Visiting } from './market.ts';
import { price } from './price.ts';
import { search } from './search.ts';

/** What a company does that works as on any day: looks, asks for prices, fills a cart. */
export async function quietly(visit: Visiting): Promise<void> {
  const what = visit.random.weighted([
    [search, 4],
    [price, 2],
    [cart, 1],
  ] as const);
  await what(visit);
}

/**
 * What a program of one company does that asks without a pause, as fast as it is answered; counted apart from what
 * others do.
 */
export async function flood(visit: Visiting): Promise<void> {
  const { meter } = visit;
  const apart = {
    ...visit,
    meter: { ...meter, step: ((step, ...rest) => meter.step(`flood: ${step}`, ...rest)) as typeof meter.step },
  };
  await visit.random.weighted([
    [search, 1],
    [price, 1],
  ] as const)(apart);
}
