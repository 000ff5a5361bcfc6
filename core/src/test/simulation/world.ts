import { permissions } from '../../modules/organizations/index.ts';
import { fixedClock } from '../../platform/clock.ts';
import { newId } from '../../platform/ids.ts';
import type { Database } from '../../platform/db/open.ts';
import type { Actor, Permission } from '../../platform/permission.ts';
import { type Chance, chanceOf } from '../chance.ts';
import { aMarket, type Goods, type Market, someGoods } from '../market.ts';

export interface World {
  readonly seed: number;
  readonly chance: Chance;
  readonly database: Database;
  readonly clock: ReturnType<typeof fixedClock>;
  readonly market: Market;
  readonly goods: readonly Goods[];
  /**
   * Who buys: several of each buyer's house, each with a cart of its own, and one credit and one budget for all of
   * them.
   */
  readonly people: readonly { readonly buyer: number; readonly actor: Actor }[];
  /** Transactions in which several orders were placed together. */
  groups: number;
  /** What was told of as done. Each of it must be there in the end, and nothing else. */
  readonly told: {
    readonly orders: {
      orderId: string;
      key: string;
      door: 'orders.place' | 'orders.acceptQuote';
      actor: Actor;
      input: object;
    }[];
    readonly parts: { id: string; sellerId: string; buyer: number }[];
    readonly shipments: string[];
    readonly payments: string[];
    readonly quotes: { id: string; sellerId: string; buyer: number; hash: string | null }[];
  };
  /** What lies on the shelves by the simulation's own count, `offer@location`. */
  readonly shelves: Map<string, number>;
}

/**
 * Three sellers, two buyers, few goods, little credit and small budgets: so that what is scarce is asked for by many.
 */
export async function aWorld(database: Database, seed: number): Promise<World> {
  const chance = chanceOf(seed);
  const market = await aMarket(database, {
    sellers: 3,
    buyers: 2,
    creditMinor: 40_000 + chance.whole(160_000),
    budgetMinor: chance.is(0.5) ? null : 30_000 + chance.whole(100_000),
    freightMinor: chance.whole(1500),
  });
  const goods: Goods[] = [];
  const shelves = new Map<string, number>();
  const sells = async (seller: number, productId?: Goods['productId']) => {
    const stock = [chance.whole(40), chance.whole(15)];
    const one = await someGoods(database, market, market.sellers[seller]!, {
      price: `${1 + chance.whole(60)}.${10 + chance.whole(89)}`,
      stock,
      taxClass: chance.pick(['standard', 'reduced']),
      ...(productId === undefined ? {} : { productId }),
    });
    stock.forEach((quantity, index) =>
      shelves.set(`${one.offerId}@${market.sellers[seller]!.locationIds[index]!}`, quantity),
    );
    goods.push(one);
    return one;
  };
  for (let product = 0; product < 4; product += 1) {
    const first = await sells(product % 3);
    if (chance.is(0.5)) await sells((product + 1) % 3, first.productId);
  }
  const withRights = withAllRights(market);
  const people = withRights.buyers.flatMap(({ actor }, buyer) =>
    [actor, { ...actor, userId: newId<'user'>() }, { ...actor, userId: newId<'user'>() }].map((one) => ({
      buyer,
      actor: one,
    })),
  );
  return {
    seed,
    chance,
    database,
    clock: fixedClock('2026-03-02T08:00:00Z'),
    market: withRights,
    goods,
    people,
    groups: 0,
    shelves,
    told: { orders: [], parts: [], shipments: [], payments: [], quotes: [] },
  };
}

function withAllRights(market: Market): Market {
  const all = (actor: Actor): Actor => ({
    ...actor,
    permissions: new Map(
      Object.keys(permissions).map((name) => [name as Permission, actor.kinds.operates ? 'all' : 'below']),
    ),
  });
  return {
    ...market,
    operator: all(market.operator),
    sellers: market.sellers.map((one) => ({ ...one, actor: all(one.actor) })),
    buyers: market.buyers.map((one) => ({ ...one, actor: all(one.actor) })),
  };
}
